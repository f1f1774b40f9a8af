import { type Bounds, wilsonInterval } from './intervals.ts';
import { normalQuantile } from './normal.ts';
import { studentCritical } from './student-t.ts';

/** From one confidence to another; `degrees` of freedom, as few as they may be. */
export type Widening = { readonly from: number; readonly to: number; readonly degrees: number };

/**
 * An interval (points) about a mean made surer, where only the interval is known: it holds the one that would have been made
 * at `to`, whether it is Student's or Wilson's. Student's reaches grow with the critical value; Wilson's is made again of as
 * many observations as its ends tell, for an end solves (p − x)² = z²·x·(1 − x)/n. One that is as sure already is left as
 * it is, and so is one without width: nothing is left to be unsure of.
 */
export function widenedInterval(
  mean: number,
  [low, high]: Exclude<Bounds, null>,
  { from, to, degrees }: Widening,
): readonly [number, number] {
  if (to <= from || low === high) return [low, high];
  const half = Math.max(mean - low, high - mean);
  const student = half * (studentCritical(to, degrees) / studentCritical(from, degrees));
  const size = Math.min(sizeOf(mean, low, from), sizeOf(mean, high, from));
  const rate = Number.isFinite(size) ? wilsonInterval(mean / 100, size, to) : null;
  const [least, most] = rate ?? [0, 1];
  return [
    Math.max(0, Math.min(low, mean - student, 100 * least)),
    Math.min(100, Math.max(high, mean + student, 100 * most)),
  ];
}

/** How many observations Wilson's interval was made of, told by one of its ends; an end at the mean, or at 0 or 100, tells nothing. */
function sizeOf(mean: number, end: number, confidence: number): number {
  const off = (mean - end) / 100;
  if (off === 0 || end <= 0 || end >= 100) return Number.POSITIVE_INFINITY;
  const z = normalQuantile((1 + confidence) / 2);
  return (z * z * (end / 100) * (1 - end / 100)) / (off * off);
}
