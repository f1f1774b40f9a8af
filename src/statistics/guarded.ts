import { exactInterval } from './exact-interval.ts';
import { type Sample, wilsonInterval } from './intervals.ts';
import { normalQuantile } from './normal.ts';
import { makeReaches, type Reach, type Reaches } from './spread.ts';
import { studentCritical } from './student-t.ts';

/**
 * How far a true figure may lie from the one found, where something is decided by it. Student's and Wilson's intervals miss
 * more often than they say near 0 and 100 and where few scores differ; these hold them and the exact one of as many yes-no
 * observations as would tell the figure as well, so that they are as wide at least.
 * Source of the effective number: E. L. Korn and B. I. Graubard, "Confidence Intervals for Proportions with Small Expected
 * Number of Positive Counts Estimated from Survey Data", Survey Methodology 24 (1998) 193–201.
 */

/** Of a mean of scores (0..100) of two or more. */
export function guardedMean(sample: Sample, confidence: number): Reach {
  return wider(makeReaches(confidence).ofScores(sample), sample.mean, yesNoSize(sample), confidence);
}

/**
 * As many yes-no answers would tell a mean as well: n at least, for nothing within 0 and 100 varies more than yes and no.
 * (A variance that is lent to them may.) Scores that are all alike tell no variance, and count as such.
 */
export function yesNoSize({ n, mean, variance }: Sample): number {
  const yesNo = (mean * (100 - mean) * n) / (n - 1);
  return variance === 0 ? n : Math.max(n, (n * yesNo) / variance);
}

/** Of a rate in points, of two or more. */
export function guardedRate({ n, mean }: Omit<Sample, 'variance'>, confidence: number): Reach {
  return wider(makeReaches(confidence).ofRate({ n, mean }), mean, n, confidence);
}

/** As `makeReaches`, guarded. */
export function guardedReaches(confidence: number): Reaches {
  return {
    ofScores: sample => guardedMean(sample, confidence),
    ofRate: sample => guardedRate(sample, confidence),
  };
}

/** From the confidence an interval was made at to another; `degrees` of freedom, as few as they may be. */
export type Widening = { readonly from: number; readonly to: number; readonly degrees: number };

/**
 * Of a figure of which only an interval (points) is known, Student's or Wilson's. Student's reaches grow with the critical
 * value; the number of observations is told by Wilson's ends, for each solves (p − x)² = z²·x·(1 − x)/n. An interval
 * without width stays so: nothing is left to be unsure of.
 */
export function guardedInterval(
  mean: number,
  [low, high]: readonly [number, number],
  { from, to, degrees }: Widening,
): Reach {
  const known = { mean, below: mean - low, above: high - mean };
  if (low === high) return known;
  const times = to <= from ? 1 : studentCritical(to, degrees) / studentCritical(from, degrees);
  const half = Math.max(known.below, known.above) * times;
  const size = Math.min(sizeOf(mean, low, from), sizeOf(mean, high, from));
  if (!Number.isFinite(size) || size < 2) return { mean, below: mean, above: 100 - mean };
  const [least, most] = wilsonInterval(mean / 100, size, to) ?? [0, 1];
  const wilson = { mean, below: mean - 100 * least, above: 100 * most - mean };
  return wider(widest(wilson, { mean, below: half, above: half }), mean, size, to);
}

function widest(one: Reach, other: Reach): Reach {
  return {
    mean: one.mean,
    below: Math.max(one.below, other.below),
    above: Math.max(one.above, other.above),
  };
}

function wider(reach: Reach, mean: number, size: number, confidence: number): Reach {
  const [low, high] = exactInterval(mean / 100, size, confidence);
  return widest(reach, { mean, below: mean - 100 * low, above: 100 * high - mean });
}

/** How many observations an end of Wilson's interval tells of; one at the mean, at 0 or at 100 tells nothing. */
function sizeOf(mean: number, end: number, confidence: number): number {
  const off = (mean - end) / 100;
  if (off === 0 || end <= 0 || end >= 100) return Number.POSITIVE_INFINITY;
  const z = normalQuantile((1 + confidence) / 2);
  return (z * z * (end / 100) * (1 - end / 100)) / (off * off);
}
