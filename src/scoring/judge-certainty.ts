import { InputError } from '../model/input-error.ts';
import type { Interval, Reason, Report } from '../model/report.ts';
import { makeReaches, type Reach } from '../statistics/spread.ts';
import { widenedInterval } from '../statistics/widened.ts';
import { confidenceOf } from './confidence.ts';

/** Whether intervals decide, and the confidence each of them is made at. */
export type Certainty = { readonly sure: boolean; readonly confidence: number };

/** A condition of a gate: how many intervals it is judged by, and its reasons at a confidence of each. */
export type Condition = {
  readonly intervals: number;
  readonly reasons: (at: Certainty) => readonly Reason[];
};

/**
 * The confidence of each of so many intervals by which a gate is judged, so that all of them hold at once at the one asked
 * for: 1 − (1 − confidence) / intervals. Else a gate of 20 agents, all of them well, would fail in two runs of five.
 * Source: as of `pairConfidence` (Bonferroni's inequality, Dunn 1961).
 * Throws InputError where the report was made at another confidence than the one asked for.
 */
export function certaintyOf({ confidence }: Report, asked: number | null, intervals: number): Certainty {
  if (asked === null) return { sure: false, confidence };
  if (confidenceOf(asked) === confidence)
    return { sure: true, confidence: 1 - (1 - confidence) / Math.max(1, intervals) };
  const message = `the gate asks for a confidence of ${asked}, but the report's intervals are made at ${confidence}`;
  throw new InputError([{ message, hint: 'score the export again with the confidence the gate asks for' }]);
}

/** A figure, and what its interval is made of: `n` observations, with their deviation unless it is a rate. */
export type Sampled = {
  readonly kind: 'score' | 'rate';
  readonly actual: number | null;
  readonly interval: Interval;
  readonly n: number;
  readonly deviation: number | null;
};

/** How the intervals of a report were made. */
export type Made = Pick<Report, 'confidence' | 'weighing'>;

/** The interval of a figure at a confidence: the report's own where it was made so. */
export function intervalAt(figure: Sampled, made: Made, confidence: number): Interval {
  if (figure.interval !== null && confidence === made.confidence) return figure.interval;
  const reach = reachAt(figure, made, confidence);
  if (reach === null) return null;
  return [Math.max(0, reach.mean - reach.below), Math.min(100, reach.mean + reach.above)];
}

/**
 * How far the true figure may lie from the one found, at a confidence. `null` of fewer than two. Of a weighed report, and of
 * one saved before deviations were, the interval alone is known, and is widened.
 */
export function reachAt(figure: Sampled, made: Made, confidence: number): Reach | null {
  const { kind, actual, interval, n, deviation } = figure;
  if (actual === null || n < 2) return null;
  if (made.weighing === null && (kind === 'rate' || deviation !== null)) {
    const reaches = makeReaches(confidence);
    if (kind === 'rate' || deviation === null) return reaches.ofRate({ n, mean: actual });
    return reaches.ofScores({ n, mean: actual, variance: deviation ** 2 });
  }
  if (interval === null) return null;
  const widening = { from: made.confidence, to: confidence, degrees: degreesOf(made, n) };
  const [low, high] = widenedInterval(actual, interval, widening);
  return { mean: actual, below: actual - low, above: high - actual };
}

/** Degrees of freedom, as few as they may be: those of the smallest stratum that can tell a variance. */
function degreesOf({ weighing }: Made, n: number): number {
  if (weighing === null) return Math.max(1, n - 1);
  const audited = weighing.strata.map(one => one.audited).filter(count => count > 1);
  return Math.max(1, Math.min(n, ...audited) - 1);
}
