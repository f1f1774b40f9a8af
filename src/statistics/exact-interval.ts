import { betaShare } from './f-distribution.ts';

/**
 * The exact interval of a rate (0..1) seen in `n` observations (2 or more, not always whole), at `confidence`: each end is
 * the rate at which one as far off, or further, would come with a probability of (1 − confidence) / 2. A true rate lies
 * beyond an end no more often than that, however near 0 or 1 it is; Wilson's interval keeps to that on the average only.
 *
 *     low = B((1 − c)/2; x, n − x + 1)        high = B((1 + c)/2; x + 1, n − x)        x = n·rate, B the beta quantile
 *
 * Sources: C. J. Clopper and E. S. Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the Case of the
 * Binomial", Biometrika 26 (1934) 404–413; why Wilson's does not: L. D. Brown, T. T. Cai and A. DasGupta, "Interval
 * Estimation for a Binomial Proportion", Statistical Science 16 (2001) 101–133.
 */
export function exactInterval(
  rate: number,
  n: number,
  confidence: number,
): readonly [low: number, high: number] {
  const [part, rest] = [rate * n, (1 - rate) * n];
  const tail = (1 - confidence) / 2;
  // The upper end is the lower one of what was not met: small tails are told exactly, those near 1 are not.
  const low = part <= 0 ? 0 : betaQuantile(tail, part, rest + 1);
  const high = rest <= 0 ? 1 : 1 - betaQuantile(tail, rest, part + 1);
  return [Math.min(rate, low), Math.max(rate, high)];
}

/** Twelve digits are enough of a share. */
const CLOSE = 1e-12;

/** Halves the interval: the share rises with x. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  while (high - low > CLOSE) {
    const middle = (low + high) / 2;
    if (betaShare(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
