import { InputError } from '../model/input-error.ts';
import type { Interval, Reason, Report } from '../model/report.ts';
import { guardedInterval, guardedReaches } from '../statistics/guarded.ts';
import { makeReaches, type Reach } from '../statistics/spread.ts';
import { confidenceOf } from './confidence.ts';

/**
 * Whether intervals decide, and how sure each end is: the one that meets a condition as asked, for a gate is met only when
 * all of them are; the one that fails it surer, for one that fails is enough.
 */
export type Certainty = { readonly sure: boolean; readonly meets: number; readonly fails: number };

/** How sure one interval is, and whether something is decided by it. */
export type Made = { readonly confidence: number; readonly decides: boolean };

/** A condition of a gate: how many intervals it is judged by, and its reasons. */
export type Condition = {
  readonly intervals: number;
  readonly reasons: (at: Certainty) => readonly Reason[];
};

/**
 * How sure the ends of so many intervals are, so that a service that meets all conditions fails one or another by chance no
 * more often than 1 − confidence: the ends that fail are made at 1 − (1 − confidence) / intervals. Else a gate of 20
 * agents, all of them well, would fail in two runs of five.
 * Sources: as of `pairConfidence` (Bonferroni's inequality, Dunn 1961); that to meet all of several conditions needs no such
 * correction: R. L. Berger, "Multiparameter Hypothesis Testing and Acceptance Sampling", Technometrics 24 (1982) 295–300.
 * Throws InputError where the report was made at another confidence than the one asked for.
 */
export function certaintyOf(
  { confidence }: Pick<Report, 'confidence'>,
  asked: number | null,
  intervals: number,
): Certainty {
  if (asked === null) return { sure: false, meets: confidence, fails: confidence };
  if (confidenceOf(asked) === confidence)
    return { sure: true, meets: confidence, fails: 1 - (1 - confidence) / Math.max(1, intervals) };
  const message = `the gate asks for a confidence of ${asked}, but the report's intervals are made at ${confidence}`;
  throw new InputError([{ message, hint: 'score the export again with the confidence the gate asks for' }]);
}

/** The interval a condition is judged by: its low end meets a minimum and its high end fails it; of a maximum the reverse. */
export function judgedBy(
  { sure, meets, fails }: Certainty,
  bound: 'minimum' | 'maximum',
  interval: (made: Made, end: 'meets' | 'fails') => Interval,
): Interval {
  if (!sure) return interval({ confidence: meets, decides: false }, 'meets');
  const met = interval({ confidence: meets, decides: true }, 'meets');
  const failed = interval({ confidence: fails, decides: true }, 'fails');
  if (met === null || failed === null) return null;
  return bound === 'minimum' ? [met[0], failed[1]] : [failed[0], met[1]];
}

/** A figure, and what its interval is made of: `n` observations, with their deviation unless it is a rate. */
export type Sampled = {
  readonly kind: 'score' | 'rate';
  readonly actual: number | null;
  readonly interval: Interval;
  readonly n: number;
  readonly deviation: number | null;
};

/** What tells how the intervals of a report were made. */
export type Origin = Pick<Report, 'confidence' | 'weighing'>;

/** The interval of a figure: the report's own, and where it decides a guarded one. */
export function intervalAt(figure: Sampled, origin: Origin, made: Made): Interval {
  if (!made.decides && figure.interval !== null) return figure.interval;
  const reach = reachAt(figure, origin, made);
  if (reach === null) return null;
  return [Math.max(0, reach.mean - reach.below), Math.min(100, reach.mean + reach.above)];
}

/**
 * How far the true figure may lie from the one found. `null` of fewer than two. Of a weighed report, and of one saved before
 * deviations were, the interval alone is known.
 */
export function reachAt(figure: Sampled, origin: Origin, { confidence, decides }: Made): Reach | null {
  const { kind, actual: mean, interval, n, deviation } = figure;
  if (mean === null || n < 2) return null;
  if (origin.weighing === null && (kind === 'rate' || deviation !== null)) {
    const variance = deviation === null ? null : deviation ** 2;
    const { ofRate, ofScores } = decides ? guardedReaches(confidence) : makeReaches(confidence);
    return variance === null ? ofRate({ n, mean }) : ofScores({ n, mean, variance });
  }
  if (interval === null) return null;
  if (!decides) return { mean, below: mean - interval[0], above: interval[1] - mean };
  const degrees = degreesOf(origin, n);
  return guardedInterval(mean, interval, { from: origin.confidence, to: confidence, degrees });
}

/** Degrees of freedom, as few as they may be: those of the smallest stratum that can tell a variance. */
function degreesOf({ weighing }: Origin, n: number): number {
  if (weighing === null) return Math.max(1, n - 1);
  const audited = weighing.strata.map(one => one.audited).filter(count => count > 1);
  return Math.max(1, Math.min(n, ...audited) - 1);
}
