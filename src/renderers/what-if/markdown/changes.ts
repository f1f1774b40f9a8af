import type { ChecklistChange, ItemChange, KeyChange, WhatIf } from '../../../model/what-if.ts';
import type { Style } from '../../style.ts';
import { checklistName, hasChanged } from '../words.ts';
import { code } from './code.ts';
import type { Block } from './fitted.ts';

/** What was changed in the program and in its checklists, one line each. */
export function changes({ keys, checklists }: WhatIf, style: Style): Block {
  const program = keys.length === 0 ? [] : [`- program: ${keyWords(keys, style)}`];
  const rows = [...program, ...checklists.filter(hasChanged).flatMap(one => checklistLines(one, style))];
  return {
    open: rows.length === 0 ? [] : ['#### What was changed', ''],
    rows: rows.slice(0, SHOWN),
    close: [],
    rest: Math.max(0, rows.length - SHOWN),
    noun: 'changes',
  };
}

const SHOWN = 40;

function checklistLines(checklist: ChecklistChange, style: Style): readonly string[] {
  const both = checklist.id.before !== null && checklist.id.after !== null;
  const keys = both ? checklist.keys.filter(({ key }) => key !== 'version') : [];
  const head = `- ${code(checklistName(checklist, style))}`;
  return [
    keys.length === 0 ? head : `${head}: ${keyWords(keys, style)}`,
    ...checklist.items.map(item => `  - ${itemWords(item, style)}`),
  ];
}

function itemWords({ item, ask, change, keys }: ItemChange, style: Style): string {
  if (change === 'changed') return `${code(item)}: ${keyWords(keys, style)}`;
  const facts = keys.flatMap(({ key, before, after }) =>
    key === 'weight' || key === 'critical' ? [`${key} ${code(after ?? before ?? '')}`] : [],
  );
  return `${code(item)} **${change}**: ${code(ask)} (${facts.join(', ')})`;
}

function keyWords(keys: readonly KeyChange[], style: Style): string {
  return keys.map(one => keyWord(one, style)).join('; ');
}

function keyWord({ key, before, after }: KeyChange, { marks }: Style): string {
  const shown = (text: string | null) => (text === null ? marks.none : code(text, 160));
  if (key !== 'phrases') return `${key} ${shown(before)} ${marks.arrow} ${shown(after)}`;
  const parts = [
    after === null ? null : `added ${shown(after)}`,
    before === null ? null : `removed ${shown(before)}`,
  ];
  return `phrases ${parts.filter(part => part !== null).join(', ')}`;
}
