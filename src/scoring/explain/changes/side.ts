import type { Step } from '../../../model/explanation.ts';
import type { Deviation, Interval, ScoreFigure } from '../../../model/report.ts';
import { studentCritical } from '../../../statistics/student-t.ts';
import { type Measure, meanMeasure, NOT_THERE, rateMeasure, type Scale } from '../../compare/change.ts';
import { rateEnds } from '../ends.ts';
import { DOCS, number } from '../steps.ts';
import { sum } from '../sum.ts';

/** A figure on one side; `deviation` of scores, `null` of a rate. `weighed`: its interval alone is known. */
export type ChangeSide = {
  readonly measure: Measure;
  readonly deviation: number | null;
  readonly weighed: boolean;
};

/** `own`: the confidence of a weighed report's intervals, `null` of others. */
export function scoreSide(figure: (ScoreFigure & Deviation) | undefined, own: number | null): ChangeSide {
  if (figure === undefined) return { measure: NOT_THERE, deviation: null, weighed: own !== null };
  return { measure: meanMeasure(figure, { own }), deviation: figure.deviation, weighed: own !== null };
}

export function rateSide(n: number, rate: number | null, interval: Interval, own: number | null): ChangeSide {
  return { measure: rateMeasure(n, rate, interval, { own }), deviation: null, weighed: own !== null };
}

/** How far below and above its value the true one may lie, worked out as intervals are. */
export function reachSteps(side: ChangeSide, name: 'before' | 'after', scale: Scale): readonly Step[] {
  const { measure, deviation, weighed } = side;
  const { n, value } = measure;
  const reach = measure.reach(scale);
  if (reach === null || value === null) return [];
  const source = DOCS.interval;
  if (weighed) {
    const words = (end: string) => `the ${end} end of its interval in the report ${name}, weighed back`;
    return [
      number(`below ${name}`, reach.below, `its value − ${words('low')}`),
      number(`above ${name}`, reach.above, `${words('high')} − its value`),
    ];
  }
  if (deviation !== null && deviation > 0) {
    const text = sum`${studentCritical(scale.confidence, n - 1)} × ${deviation} / √${n}`;
    const words = `so far the true score ${name} may lie below, and above: t × deviation / √n`;
    return [number(`reach ${name}`, reach.above, words, { sum: text, source })];
  }
  const ends = rateEnds(value, n, scale.confidence);
  const words = (which: string) => `so far the true figure ${name} may lie ${which}, by Wilson's interval`;
  return [
    number(`below ${name}`, reach.below, words('below'), {
      ...{ sum: ends === null ? null : sum`${value} − ${ends.low.text}`, source },
    }),
    number(`above ${name}`, reach.above, words('above'), {
      ...{ sum: ends === null ? null : sum`${ends.high.text} − ${value}`, source },
    }),
  ];
}
