import type { Step } from '../../model/explanation.ts';
import type { Interval } from '../../model/report.ts';
import { percentage, rateEnds, zOf } from './ends.ts';
import { DOCS, number, points } from './steps.ts';

/** The normal value that Wilson's intervals are made with. */
export function zStep(confidence: number): Step {
  const words = `the normal value of ${percentage(confidence)}, from a table`;
  return number('z', zOf(confidence), words, { source: DOCS.interval });
}

/** What the interval of a rate is made of, and how its ends are called. */
export type RateFigure = {
  readonly rate: number | null;
  readonly n: number;
  readonly interval: Interval;
  readonly names?: readonly [low: string, high: string];
  /** Said in place of the formula where the report does not hold what it takes. */
  readonly without?: string | null;
};

/** Wilson's interval of a rate, redone. */
export function rateIntervalSteps(figure: RateFigure, confidence: number): readonly Step[] {
  const { rate, n, interval, names = ['low', 'high'], without = null } = figure;
  if (rate === null || interval === null) return [];
  const ends = without === null ? rateEnds(rate, n, confidence) : null;
  const source = without === null ? DOCS.interval : DOCS.weighing;
  const words = (which: string, sign: string) =>
    without === null
      ? `the ${which} end of Wilson's interval: (p + z²/2n ${sign} z × √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), p being the rate`
      : `the ${which} end of its ${percentage(confidence)} interval, ${without}`;
  return [
    points(names[0], interval[0], words('low', '−'), { sum: ends?.low.text ?? null, source }),
    points(names[1], interval[1], words('high', '+'), { sum: ends?.high.text ?? null, source }),
  ];
}
