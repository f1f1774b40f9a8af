import type { ExplainedPart, Step } from '../../model/explanation.ts';
import type { Trend, TrendRule } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import { LEAST_VALUES } from '../../statistics/control-chart.ts';
import { DOCS, number, points, word } from './steps.ts';
import { added, sum, term } from './sum.ts';

const RULES: Readonly<Record<TrendRule, string>> = {
  beyond: 'it lies beyond a limit',
  side: 'it is the ninth in a row on one side of the centre',
  trend: 'it is the sixth of a steady rise or fall',
};

/** The chart of a period, and the rules that flag it; nothing of a group that is no period. */
export function trendPart({ findings }: Report, by: string, key: string): readonly ExplainedPart[] {
  const trend = findings?.trends.find(one => one.by === by);
  const point = trend?.points.find(one => one.key === key);
  if (trend === undefined || point === undefined) return [];
  const flags = point.rules.map(rule => word('rules', rule, RULES[rule], { source: DOCS.chart }));
  const steps = [...limitSteps(trend), ...flags];
  return steps.length === 0 ? [] : [{ of: 'trend', steps }];
}

/** Centre and limits of the scores of periods. */
export function limitSteps({ points: periods, centre, limits }: Trend): readonly Step[] {
  const scores = periods.flatMap(({ score }) => score ?? []);
  if (centre === null || limits === null || scores.length < LEAST_VALUES) return [];
  const source = DOCS.chart;
  const ranges = scores.slice(1).map((score, at) => {
    const before = scores[at] ?? score;
    return { text: sum`|${score} − ${before}|`, value: Math.abs(score - before) };
  });
  const range = ranges.reduce((all, { value }) => all + value, 0) / ranges.length;
  const reach = sum`3 × ${range} / 1.128`;
  const [low, high] = [sum`${centre} − ${reach}`, sum`${centre} + ${reach}`];
  return [
    points('centre', centre, 'the mean of the scores of the periods', {
      ...{ sum: sum`${added(scores.map(term))} / ${scores.length}`, source },
    }),
    number('range', range, 'the mean moving range: how far a period lies from the one before', {
      ...{ sum: sum`${added(ranges)} / ${ranges.length}`, source },
    }),
    points('limitLow', limits[0], 'centre − 3 × mean moving range / 1.128, at least 0', {
      ...{ sum: limits[0] === 0 ? `max(0, ${low})` : low, source },
    }),
    points('limitHigh', limits[1], 'centre + 3 × mean moving range / 1.128, at most 100', {
      ...{ sum: limits[1] === 100 ? `min(100, ${high})` : high, source },
    }),
  ];
}
