import type { ItemAdvice } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { count } from '../../numbers.ts';
import { signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { andMore, type Section, titled } from '../section.ts';

const SHOWN = 12;
/** What nobody judges is what a person is to answer: room for some thirty names at 80 columns. */
const SILENT_LINES = 16;
const ORDER: readonly ItemAdvice['kind'][] = [
  ...(['always-met', 'duplicate', 'related', 'unrelated'] as const),
  ...(['rarely-judged', 'never-judged'] as const),
];

/** What the answers say of the questions: which to retire, rewrite, or put to people. */
export const advice: Section = ({ findings }, { style, width }) => {
  const all = (findings?.advice ?? []).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const spoken = all.filter(({ kind }) => kind !== 'never-judged');
  const silent = all.filter(({ kind }) => kind === 'never-judged').map(({ item }) => item);
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const told = [
    ...spoken.slice(0, SHOWN).flatMap(({ item, text }) => paragraph(clean(`${item}: ${text}`), layout)),
    ...neverJudged(silent, { ...layout, lines: SILENT_LINES }),
  ];
  return titled('The questions themselves', [...told, ...andMore(spoken.length - SHOWN, style)], {
    style,
    width,
  });
};

function neverJudged(items: readonly string[], layout: Parameters<typeof paragraph>[1]): readonly string[] {
  if (items.length === 0) return [];
  const why = 'a person has to answer these, or the export lacks what they need';
  return paragraph(clean(`never judged (${count(items.length)}): ${why}: ${items.join(', ')}`), layout);
}
