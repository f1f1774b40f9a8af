import { fQuantile } from './f-distribution.ts';
import type { Bounds, Sample } from './intervals.ts';

/** How much of the variance of scores lies between groups rather than within them (0..1). */
export type VarianceShare = { readonly share: number; readonly interval: Bounds };

/**
 * The intraclass correlation of a one-way layout with random groups: between / (between + within), from the mean squares
 * of an analysis of variance with groups of unequal size; `null` where it cannot be told (fewer than two groups, or no
 * group of two, or all values equal). An estimate below 0 counts as 0.
 * The interval is Searle's with the mean group size n₀ in place of n, exact for groups of one size.
 * Sources: S. R. Searle, Linear Models (1971), 9.2 (interval), A. Donner, "A review of inference procedures for the
 * intraclass correlation coefficient in the one-way random effects model", International Statistical Review 54 (1986)
 * 67–82 (groups of unequal size).
 */
export function varianceShare(groups: readonly Sample[], confidence: number): VarianceShare | null {
  const layout = layoutOf(groups);
  if (layout === null) return null;
  const { between, within, meanBetween, meanWithin, size } = layout;
  if (meanWithin === 0) return meanBetween === 0 ? null : { share: 1, interval: null };
  const ratio = meanBetween / meanWithin;
  const shareAt = (f: number) => Math.min(1, Math.max(0, (f - 1) / (f + size - 1)));
  const tail = (1 - confidence) / 2;
  return {
    share: shareAt(ratio),
    interval: [
      shareAt(ratio / fQuantile(1 - tail, between, within)),
      shareAt(ratio / fQuantile(tail, between, within)),
    ],
  };
}

/**
 * The analysis of variance a share is told from: the mean of all, degrees of freedom and mean squares between and within
 * groups, and n₀, the mean size of groups of unequal size. `null` of fewer than two groups, or no group of two.
 */
export type Layout = {
  readonly centre: number;
  readonly between: number;
  readonly within: number;
  readonly meanBetween: number;
  readonly meanWithin: number;
  readonly size: number;
};

export function layoutOf(groups: readonly Sample[]): Layout | null {
  const all = groups.reduce((sum, { n }) => sum + n, 0);
  const between = groups.length - 1;
  const within = all - groups.length;
  if (between < 1 || within < 1) return null;
  const centre = groups.reduce((sum, { n, mean }) => sum + n * mean, 0) / all;
  const meanBetween = groups.reduce((sum, { n, mean }) => sum + n * (mean - centre) ** 2, 0) / between;
  const meanWithin = groups.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / within;
  const size = (all - groups.reduce((sum, { n }) => sum + n * n, 0) / all) / between;
  return { centre, between, within, meanBetween, meanWithin, size };
}
