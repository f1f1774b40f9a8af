import type { ChecklistChange, ItemChange, KeyChange, WhatIf } from '../../../model/what-if.ts';
import { clean } from '../../clean.ts';
import type { RenderOptions } from '../../renderer.ts';
import { type Style, signWidth } from '../../style.ts';
import { andMore, titled } from '../../table/section.ts';
import { paragraph } from '../../text.ts';
import { checklistName, hasChanged } from '../words.ts';

const SHOWN = 40;
const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** What was changed in the program and in its checklists. */
export function changes({ keys, checklists }: WhatIf, page: RenderOptions): readonly string[] {
  const program = keys.length === 0 ? [] : [line(`program: ${keyWords(keys, page.style)}`, 0, page)];
  const all = [...program, ...checklists.filter(hasChanged).flatMap(one => checklistLines(one, page))];
  const lines = [...all.slice(0, SHOWN).flat(), ...andMore(all.length - SHOWN, page.style)];
  return titled('What was changed', lines, page);
}

/** One entry for the checklist and one for each item, each of one or more lines. */
function checklistLines(checklist: ChecklistChange, page: RenderOptions): readonly string[][] {
  const { style } = page;
  const keys = checklist.keys.filter(({ key }) => key !== 'version');
  const told = keys.length === 0 || checklist.id.before === null || checklist.id.after === null;
  const head = checklistName(checklist, style);
  return [
    line(told ? head : `${head}: ${keyWords(keys, style)}`, 0, page),
    ...checklist.items.map(item => line(itemWords(item, style), 2, page)),
  ];
}

function itemWords({ item, ask, change, keys }: ItemChange, style: Style): string {
  const sign = SIGNS[change];
  if (change === 'changed') return `${sign} ${item}: ${keyWords(keys, style)}`;
  const weight = keys.find(({ key }) => key === 'weight');
  const critical = keys.find(({ key }) => key === 'critical');
  const facts = [weight, critical].flatMap(one => {
    const value = one?.after ?? one?.before ?? null;
    return one === undefined || value === null ? [] : [`${one.key} ${value}`];
  });
  return `${sign} ${item}: ${ask} (${change}, ${facts.join(', ')})`;
}

export function keyWords(keys: readonly KeyChange[], style: Style): string {
  return keys.map(one => keyWord(one, style)).join('; ');
}

/** `weight 3 → 6`; of phrases, what was put in and what was taken out. */
function keyWord({ key, before, after }: KeyChange, { marks }: Style): string {
  if (key !== 'phrases') return `${key} ${before ?? marks.none} ${marks.arrow} ${after ?? marks.none}`;
  const parts = [after === null ? null : `added ${after}`, before === null ? null : `removed ${before}`];
  return `phrases: ${parts.filter(part => part !== null).join('; ')}`;
}

function line(text: string, indent: number, { style, width }: RenderOptions): string[] {
  const layout = { width, indent: signWidth(style) + indent, lines: 4, more: style.marks.more };
  return paragraph(clean(text), layout);
}
