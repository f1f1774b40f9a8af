import type { Warning } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { PERIODS } from '../detail/calendar.ts';
import type { Saved } from './alike.ts';

/** Of a moment, its day; names of periods are no longer. */
const DAY = '2026-03-02'.length;

/** The first and the last of times that are named so that names sort as time does. */
type Span = { readonly first: string; readonly last: string };

/** Whether all that is called "before" happened after the rest, as far as both reports tell when. */
export function orderOf({ before, after }: Pair<Saved>): readonly Warning[] {
  const spans = [timesOf, ...PERIODS.map(by => (report: Report) => keysOf(report, by))].map(of => {
    return { was: spanOf(of(before.report)), is: spanOf(of(after.report)) };
  });
  const [told] = spans.flatMap(({ was, is }) => (was === null || is === null ? [] : [{ was, is }]));
  if (told === undefined || told.was.first <= told.is.last) return [];
  const when = ({ first, last }: Span) => {
    const [from, to] = [first, last].map(time => time.slice(0, DAY));
    return from === to ? from : `${from} to ${to}`;
  };
  const text = `${before.file} is of the later period (${when(told.was)}) and ${after.file} of the earlier one (${when(told.is)}): what is called better here became worse; meant may be csaudit compare ${after.file} ${before.file}`;
  return [{ kind: 'order', text }];
}

function* timesOf({ scorecards }: Report): Iterable<string> {
  for (const { at } of scorecards ?? []) if (at !== null) yield at;
}

function* keysOf({ groups }: Report, by: string): Iterable<string> {
  for (const { key } of (Object.hasOwn(groups, by) ? groups[by] : null) ?? [])
    if (PERIOD.test(key)) yield key;
}

/** `2026-03-02`, `2026-W10`, `2026-03`; a field that is merely called so may hold anything. */
const PERIOD = /^\d{4}-(?:W?\d\d|\d\d-\d\d)$/u;

function spanOf(times: Iterable<string>): Span | null {
  let first: string | null = null;
  let last: string | null = null;
  for (const time of times) {
    if (first === null || time < first) first = time;
    if (last === null || time > last) last = time;
  }
  return first === null || last === null ? null : { first, last };
}
