import type { Trend } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import { individualsChart } from '../../statistics/control-chart.ts';
import { PERIODS } from '../detail/calendar.ts';
import { compareText } from '../kept.ts';

/** How the score went over the periods of a field, in order of time; `null` where the field is no period. */
export function trendsOf({ groups }: Pick<Report, 'groups'>, by: string): Trend | null {
  if (!PERIODS.includes(by)) return null;
  const periods = (groups[by] ?? []).toSorted((a, b) => compareText(a.key, b.key));
  const scored = periods.flatMap(({ score }, at) => (score === null ? [] : [{ at, score }]));
  const chart = individualsChart(scored.map(({ score }) => score));
  return {
    by,
    points: periods.map(({ key, interactions, score, interval }, at) => {
      const place = scored.findIndex(one => one.at === at);
      const rules = (chart?.signals ?? []).filter(signal => signal.at === place).map(({ rule }) => rule);
      return { key, interactions, score, interval, rules };
    }),
    centre: chart?.centre ?? null,
    limits: chart === null ? null : [Math.max(0, chart.low), Math.min(100, chart.high)],
  };
}
