import { addProduct, addSum, addTimes, type ExactSum, emptySum, total } from './exact-sum.ts';

/**
 * What is kept of a set of numbers to tell its mean and spread: mergeable in any order, the same to the bit.
 * `min` and `max` of nothing are Infinity and −Infinity. Plain data: it survives `structuredClone`.
 */
export type Moments = { n: number; sum: ExactSum; squares: ExactSum; min: number; max: number };

/** The moments of nothing. */
export function emptyMoments(): Moments {
  return { n: 0, sum: emptySum(), squares: emptySum(), min: Infinity, max: -Infinity };
}

/** Adds a number in place, as if it had been added so many times. Throws RangeError unless it is finite. */
export function addValue(moments: Moments, value: number, times = 1): void {
  addTimes(moments.sum, value, times);
  if (times === 1) addProduct(moments.squares, value, value);
  else {
    const square = emptySum();
    addProduct(square, value, value);
    for (const part of square) addProduct(moments.squares, part, times);
  }
  moments.n += times;
  moments.min = Math.min(moments.min, value);
  moments.max = Math.max(moments.max, value);
}

/** Adds `from` to `into` in place; `from` stays as it was. */
export function mergeMoments(into: Moments, from: Moments): void {
  addSum(into.sum, from.sum);
  addSum(into.squares, from.squares);
  into.n += from.n;
  into.min = Math.min(into.min, from.min);
  into.max = Math.max(into.max, from.max);
}

/** The mean, or `null` of nothing. The mean of equal numbers is that number: division cannot push it outside. */
export function mean(moments: Moments): number | null {
  if (moments.n === 0) return null;
  return Math.min(moments.max, Math.max(moments.min, total(moments.sum) / moments.n));
}

/**
 * The sample variance (n − 1), or `null` of fewer than two numbers; 0 exactly when all are equal.
 * Σ(x − mean)² = (n·Σx² − (Σx)²) / n, with the difference taken before any rounding, so nothing cancels.
 */
export function variance(moments: Moments): number | null {
  const { n, sum, squares, min, max } = moments;
  if (n < 2) return null;
  if (min === max) return 0;
  const difference = emptySum();
  for (const part of squares) addProduct(difference, n, part);
  for (const a of sum) for (const b of sum) addProduct(difference, -a, b);
  return Math.max(Number.MIN_VALUE, total(difference) / (n * (n - 1)));
}
