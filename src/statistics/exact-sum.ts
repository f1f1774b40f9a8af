/**
 * A sum of doubles kept without rounding, as a short list of parts that do not overlap, smallest first.
 * However the numbers are ordered or split between machines, the total is the same to the last bit.
 *
 * Source: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates", Discrete & Computational Geometry 18 (1997) 305–363; rounding as in Python's `math.fsum`.
 */
export type ExactSum = number[];

/** The sum of nothing. */
export function emptySum(): ExactSum {
  return [];
}

/** Adds `value` to `sum` in place. Throws RangeError when the value or the sum is not finite. */
export function addTo(sum: ExactSum, value: number): void {
  let carry = value;
  let kept = 0;
  // A plain loop, `push` and `pop`: this runs a hundred times an interaction, and twice as fast as `for … of`.
  for (let at = 0; at < sum.length; at++) {
    const part = sum[at] ?? 0;
    const high = carry + part;
    const rounded = high - carry;
    const low = carry - (high - rounded) + (part - rounded);
    if (low !== 0) sum[kept++] = low;
    carry = high;
  }
  if (!Number.isFinite(carry)) throw new RangeError(`cannot sum ${value}: the result is not finite`);
  while (sum.length > kept) sum.pop();
  if (carry !== 0) sum.push(carry);
}

/** Adds the product `a·b` to `sum` in place without rounding it (Dekker's two-product; |a|, |b| up to 1e150). */
export function addProduct(sum: ExactSum, a: number, b: number): void {
  const product = a * b;
  const aHigh = highHalf(a);
  const aLow = a - aHigh;
  const bHigh = highHalf(b);
  const bLow = b - bHigh;
  addTo(sum, product);
  addTo(sum, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow));
}

/** Adds a number to `sum` in place, as if it had been added so many times (a whole number, 1 or more). */
export function addTimes(sum: ExactSum, value: number, times: number): void {
  if (times === 1) addTo(sum, value);
  else addProduct(sum, value, times);
}

/** Adds `from` to `into` in place; `from` stays as it was. */
export function addSum(into: ExactSum, from: ExactSum): void {
  for (const part of from) addTo(into, part);
}

/** The double nearest to the exact sum, ties to even. */
export function total(sum: ExactSum): number {
  let high = 0;
  for (let at = sum.length - 1; at >= 0; at--) {
    const part = sum[at] ?? 0;
    const next = high + part;
    const low = part - (next - high);
    high = next;
    if (low === 0) continue;
    // The rest decides a tie: half a unit lost and more of the same sign below it rounds away, not to even.
    const below = sum[at - 1] ?? 0;
    const away = high + low * 2;
    return low * below > 0 && away - high === low * 2 ? away : high;
  }
  return high;
}

/** Veltkamp's split: the high one of two halves of 26 bits whose products are exact. */
function highHalf(value: number): number {
  const scaled = value * 134217729;
  return scaled - (scaled - value);
}
