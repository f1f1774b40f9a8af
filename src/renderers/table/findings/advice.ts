import type { ItemAdvice } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { count } from '../../numbers.ts';
import { signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { andMore, type Section, titled } from '../section.ts';

const SHOWN = 12;
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
  const lines = [
    ...spoken.slice(0, SHOWN).map(({ item, text }) => `${item}: ${text}`),
    ...(silent.length === 0
      ? []
      : [
          `never judged (${count(silent.length)}): ${silent.join(', ')}; a person has to answer these, or the export lacks what they need`,
        ]),
  ];
  const told = lines.flatMap(line => paragraph(clean(line), layout));
  return titled('The questions themselves', [...told, ...andMore(spoken.length - SHOWN, style)], {
    style,
    width,
  });
};
