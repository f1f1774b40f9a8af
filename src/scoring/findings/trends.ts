import type { Trend, TrendRule } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import { individualsChart } from '../../statistics/control-chart.ts';
import { PERIODS } from '../detail/calendar.ts';
import { entryOf } from '../entry.ts';
import { compareText } from '../kept.ts';

/** How the score went over the periods of a field, in order of time; `null` where the field is no period. */
export function trendsOf({ groups }: Pick<Report, 'groups'>, by: string): Trend | null {
  if (!PERIODS.includes(by)) return null;
  const periods = (groups[by] ?? []).toSorted((a, b) => compareText(a.key, b.key));
  const scored = periods.flatMap(({ key, score }) => (score === null ? [] : [{ key, score }]));
  const chart = individualsChart(scored.map(({ score }) => score));
  const flags = new Map<string, TrendRule[]>();
  for (const { at, rule } of chart?.signals ?? []) entryOf(flags, scored[at]?.key ?? '', () => []).push(rule);
  return {
    by,
    points: periods.map(({ key, interactions, score, interval }) => {
      return { key, interactions, score, interval, rules: flags.get(key) ?? [] };
    }),
    centre: chart?.centre ?? null,
    limits: chart === null ? null : [Math.max(0, chart.low), Math.min(100, chart.high)],
  };
}
