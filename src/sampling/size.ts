import { normalQuantile } from '../statistics/normal.ts';

/** How sure a figure of a sample is to be: off by at most `margin` points (of 100), at that `confidence`. */
export type Precision = { readonly margin: number; readonly confidence: number };

/** The rate that is hardest to tell: whatever it turns out to be, no more interactions are needed. */
const WORST = 0.5;

/**
 * How many interactions of `population` show any rate within the margin: n0 = z²·p·(1 − p)/m² with p = 0.5, and of a
 * finite population n = n0 / (1 + (n0 − 1)/N), rounded up.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., Wiley (1977), section 4.4.
 */
export function sizeForRate({ margin, confidence }: Precision, population: number): number {
  const first = (zOf(confidence) ** 2 * WORST * (1 - WORST)) / (margin / 100) ** 2;
  return Math.min(population, Math.ceil(first / (1 + (first - 1) / population)));
}

/**
 * How many show the mean score within the margin, where scores have this standard deviation (points): n0 = (z·S/d)²,
 * n = n0 / (1 + n0/N), rounded up. Source: Cochran (1977), section 4.6.
 */
export function sizeForMean(
  { margin, confidence }: Precision,
  deviation: number,
  population: number,
): number {
  const first = ((zOf(confidence) * deviation) / margin) ** 2;
  return Math.min(population, Math.max(1, Math.ceil(first / (1 + first / population))));
}

/**
 * By how many points a rate found in a stratified sample may be off, at worst: half of the interactions of every
 * stratum met, half missed. Of one stratum this is `sizeForRate` turned round.
 * Source: Cochran (1977), theorem 5.3 with S² = N·P·(1 − P)/(N − 1).
 */
export function marginOf(
  strata: readonly { readonly population: number; readonly drawn: number }[],
  confidence: number,
): number {
  const all = strata.reduce((sum, { population }) => sum + population, 0);
  const variance = strata.reduce((sum, { population, drawn }) => {
    if (drawn >= population) return sum;
    const left = (population - drawn) / (population - 1);
    return sum + ((population / all) ** 2 * WORST * (1 - WORST) * left) / drawn;
  }, 0);
  return 100 * zOf(confidence) * Math.sqrt(variance);
}

function zOf(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}
