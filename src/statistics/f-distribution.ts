/**
 * The quantile of the F distribution: the value below which it lies with probability `p` (0 < p < 1), with `over` and
 * `under` degrees of freedom (above 0). F = (under · x) / (over · (1 − x)) where x is the quantile of the beta
 * distribution: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.6.2.
 */
export function fQuantile(p: number, over: number, under: number): number {
  let [low, high] = [0, 1];
  // The probability rises with x: 200 halvings leave no double between the ends.
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaShare(middle, over / 2, under / 2) < p) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (under * x) / (over * (1 - x));
}

/**
 * The regularised incomplete beta function I_x(a, b), by the continued fraction of W. H. Press et al., Numerical
 * Recipes (1992), 6.4, after Abramowitz & Stegun, 26.5.8.
 */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on the near side; the other follows from the symmetry.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;
const STEPS = 10_000;

function fraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const factor = d * c;
    result *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return result;
}

/** ln Γ(x) for x > 0. Source: Stirling's series, Abramowitz & Stegun, 6.1.41, from 8 upwards; below by Γ(x) = Γ(x+1)/x. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 8; at += 1) shift += Math.log(at);
  const square = 1 / (at * at);
  const series =
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360)))))) /
    at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}
