import type { Trend } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { points } from '../../numbers.ts';
import { signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { endsOf, sparkline } from '../bar.ts';
import type { Page } from '../grid.ts';

/** Of fewer points a line shows nothing that the figures do not. */
const LEAST = 3;

/**
 * A trend in a line: its scores from the lowest to the highest, which are named beside it, and a mark beneath those
 * that are flagged. None of fewer than three scores.
 */
export function sparkLines(all: Trend['points'], page: Page): readonly string[] {
  const { style, width } = page;
  const known = all.flatMap(({ key, score }) => (score === null ? [] : [{ key, score }]));
  const [first] = known;
  if (first === undefined || known.length < LEAST) return [];
  const scores = all.map(({ score }) => score);
  const line = sparkline(scores, endsOf(scores), style.chart);
  const marks = all.map(({ rules }) => (rules.length > 0 ? style.chart.flag : ' ')).join('');
  const flagged = marks.trim() !== '';
  const lowest = known.reduce((least, one) => (one.score < least.score ? one : least), first);
  const highest = known.reduce((most, one) => (one.score > most.score ? one : most), first);
  const named = ({ key, score }: typeof first) => `${points(style, score)} (${clean(key)})`;
  const words = `lowest ${named(lowest)}, highest ${named(highest)}${flagged ? `; ${style.chart.flag} flagged` : ''}`;
  const start = signWidth(style);
  const indent = start + all.length + 2;
  const told = paragraph(words, { width, indent, lines: 4, more: style.marks.more });
  const beneath = flagged ? [line, marks] : [line];
  return Array.from({ length: Math.max(told.length, beneath.length) }, (_, at) =>
    `${' '.repeat(start)}${(beneath[at] ?? '').padEnd(all.length)}  ${style.dim((told[at] ?? '').slice(indent))}`.trimEnd(),
  );
}
