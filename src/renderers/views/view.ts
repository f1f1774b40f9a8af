import type { FieldValue } from '../../model/interaction.ts';
import type { Gap, Interval, Report, ScoreFigure, Verdict } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { difference, points as pointsWritten, share as shareWritten, written } from '../numbers.ts';
import type { Style } from '../style.ts';

/** What stands in one cell; `null` where it is not known, or does not apply. Figures are never rounded here. */
export type Cell = FieldValue | null;

/**
 * - `key`: names what the row is about; the keys of a view come first
 * - `text`: words
 * - `count`: a whole number
 * - `points`: 0..100, not rounded across `bound`; `signed`: a difference of points
 * - `share`: 0..100, and 100 only where nothing is missing
 * - `found`: points, or a count where it is a whole number
 * - `number`: any other number
 */
type Kind = 'key' | 'text' | 'count' | 'points' | 'signed' | 'share' | 'found' | 'number';

/** `name` is that of the field in `json`. `bound` is the figure that this one must not be rounded across, or the column it stands in. */
export type Column = {
  readonly name: string;
  readonly kind: Kind;
  readonly bound?: string | number;
  /** Where facts are told one a line, this one follows on the line of the column before it, after this text. */
  readonly after?: string;
};

export type Row = readonly Cell[];

/** One tidy table of a report: a row for each thing of one kind, a column for each fact of it. */
export type View = {
  /** What a row is about, as in `checklist courtesy`; empty where that goes without saying. */
  readonly one: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** A view as it is made of a report. Without `quotes` nothing that people said is in it. */
export type MakeView = (report: Report, verdict: Verdict, quotes: boolean) => View;

export const key = (name: string): Column => ({ name, kind: 'key' });
export const text = (name: string): Column => ({ name, kind: 'text' });
export const count = (name: string): Column => ({ name, kind: 'count' });
export const number = (name: string): Column => ({ name, kind: 'number' });
export const points = (name: string, bound?: Column['bound']): Column => ({
  name,
  kind: 'points',
  ...(bound === undefined ? {} : { bound }),
});
export const share = (name: string): Column => ({ name, kind: 'share' });
export const signed = (name: string): Column => ({ name, kind: 'signed' });

/** The two ends of the interval of the figure before them. */
export function ends(bound?: Column['bound'], low = 'low', high = 'high'): readonly Column[] {
  return [
    { ...points(low, bound), after: ', interval ' },
    { ...points(high, bound), after: ' to ' },
  ];
}
export const endsOf = (interval: Interval): Row => interval ?? [null, null];

/** A mean of scores, how many it is of, and its interval. */
export const figureColumns = (bound?: string): readonly Column[] => [
  count('interactions'),
  ...[points('score', bound), ...ends(bound)],
];
export const FIGURE = figureColumns('target');
export const figureOf = ({ interactions, score, interval }: ScoreFigure): Row => [
  ...[interactions, score],
  ...endsOf(interval),
];

/** Where a figure stands against its target. */
export const GAP: readonly Column[] = [
  number('target'),
  signed('gap'),
  { ...text('state'), after: ', ' },
  { ...count('needed'), after: ', interactions that would settle it ' },
];
export const gapOf = ({ target, gap, state, needed }: Gap): Row => [target, gap, state, needed];

/** A figure of the kind of column `at`, with the digits people are shown. */
export function figure(
  style: Style,
  columns: readonly Column[],
  row: Row,
  at: number,
  value: number,
): string {
  switch (columns[at]?.kind) {
    case 'points':
      return pointsWritten(style, value, boundOf(columns, row, at));
    case 'signed':
      return difference(style, value);
    case 'share':
      return shareWritten(style, value);
    case 'found':
      return Number.isInteger(value)
        ? written(value)
        : pointsWritten(style, value, boundOf(columns, row, at));
    default:
      return written(value);
  }
}

function boundOf(columns: readonly Column[], row: Row, at: number): number | null {
  const bound = columns[at]?.bound;
  const value = typeof bound === 'string' ? row[columns.findIndex(({ name }) => name === bound)] : bound;
  return typeof value === 'number' ? value : null;
}

/** `points lost` of `pointsLost`: the name of a column for people. Names that come from a report stay as they are. */
export function wordsOf(name: string): string {
  return name.includes('.') ? clean(name) : name.replace(/[A-Z]/gu, letter => ` ${letter.toLowerCase()}`);
}
