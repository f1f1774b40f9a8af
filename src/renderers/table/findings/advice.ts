import type { ItemAdvice } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { count } from '../../numbers.ts';
import { signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { andMore, type Section, titled } from '../section.ts';

const SHOWN = 12;
/** Room for some thirty names at 80 columns. */
const LIST_LINES = 16;
const ORDER: readonly ItemAdvice['kind'][] = ['duplicate', 'related', 'unrelated', 'rarely-judged'];
/** What is said of many items in the same words is said once, before their names. */
const LISTED: readonly (readonly [ItemAdvice['kind'], string, string])[] = [
  [
    'always-met',
    'always met',
    'these tell good service from bad no more; retire them or raise their standard',
  ],
  [
    'never-met',
    'never met',
    'nobody does these, or the questions do not fit, or their phrases do not find them',
  ],
  ['never-judged', 'never judged', 'a person has to answer these, or the export lacks what they need'],
];

/** What the answers say of the questions: which to retire, rewrite, or put to people. */
export const advice: Section = ({ findings }, { style, width }) => {
  const all = findings?.advice ?? [];
  const spoken = all
    .filter(({ kind }) => ORDER.includes(kind))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const told = spoken
    .slice(0, SHOWN)
    .flatMap(({ item, text }) => paragraph(clean(`${item}: ${text}`), layout));
  const listed = LISTED.flatMap(([kind, name, why]) => {
    const items = all.flatMap(one => (one.kind === kind ? [one.item] : []));
    if (items.length === 0) return [];
    const text = `${name} (${count(items.length)}): ${why}: ${items.join(', ')}`;
    return paragraph(clean(text), { ...layout, lines: LIST_LINES });
  });
  const lines = [...told, ...andMore(spoken.length - SHOWN, style), ...listed];
  return titled('The questions themselves', lines, { style, width });
};
