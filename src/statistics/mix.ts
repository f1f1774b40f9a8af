import type { Bounds, Sample } from './intervals.ts';
import { normalQuantile } from './normal.ts';
import type { Reach } from './spread.ts';

/** A part of the whole (a channel, an agent) before and after; of n = 0 the mean and variance say nothing. */
export type Part = { readonly before: Sample; readonly after: Sample };

/** A change of a mean, parted into what each part did and what the parts' shares did: real + mix = change. */
export type Decomposed = {
  readonly change: number;
  /** Σ mean share · change of the part's mean: the change had all parts kept their shares. */
  readonly real: number;
  readonly interval: Bounds;
  /** Σ change of share · mean of the part's two means: what came of other parts being there. */
  readonly mix: number;
};

/**
 * Parts the change of a mean of scores (0..100) into real change and change of mix. A part that is there only before or
 * only after has no change of its own: its mean counts on both sides, and all it did is mix. `null` where either side
 * is empty. The interval (of `real`, shares taken as given) is normal; a part of one observation, or of equal ones, says
 * nothing of how far others lie apart and borrows the variance within parts, pooled over all of them. `null` where no
 * part varies.
 * Source: E. M. Kitagawa, "Components of a difference between two rates", Journal of the American Statistical
 * Association 50 (1955) 1168–1194.
 */
export function decompose(parts: readonly Part[], confidence: number): Decomposed | null {
  const before = parts.reduce((sum, part) => sum + part.before.n, 0);
  const after = parts.reduce((sum, part) => sum + part.after.n, 0);
  if (before === 0 || after === 0) return null;
  const pooled = pooledVariance(parts.flatMap(part => [part.before, part.after]));
  let [real, mix] = [0, 0];
  for (const part of parts) {
    const shares = [part.before.n / before, part.after.n / after] as const;
    const was = part.before.n > 0 ? part.before.mean : part.after.mean;
    const is = part.after.n > 0 ? part.after.mean : part.before.mean;
    const share = (shares[0] + shares[1]) / 2;
    real += share * (is - was);
    mix += (shares[1] - shares[0]) * ((is + was) / 2);
  }
  const variance = varianceTerms(parts).reduce(
    (sum, term) => sum + (term.share ** 2 * term.variance) / term.n,
    0,
  );
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const interval: Bounds =
    pooled !== null && half > 0 ? [Math.max(-100, real - half), Math.min(100, real + half)] : null;
  return { change: real + mix, real, interval, mix };
}

/** A part as it was estimated: what it stands for of the whole (any unit), and how far its mean may lie off. */
export type Estimated = { readonly size: number; readonly reach: Reach };
export type EstimatedPart = { readonly before: Estimated | null; readonly after: Estimated | null };

/**
 * As `decompose`, of parts that were estimated, each with an interval of its own rather than a variance. `real` is a sum of
 * means, each times a share taken as given, and its interval is made of theirs:
 *
 *     low = real − √(Σ share²·((mean after − low after)² + (high before − mean before)²))        high likewise
 *
 * Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach",
 * Statistics in Medicine 27 (2008) 1693–1702; of sums of several terms: G. Y. Zou, W. Huang and X. Zhang, "A note on
 * confidence interval estimation for a linear function of binomial proportions", Computational Statistics & Data Analysis
 * 53 (2009) 1080–1085.
 */
export function decomposeEstimates(parts: readonly EstimatedPart[]): Decomposed | null {
  const before = parts.reduce((sum, part) => sum + (part.before?.size ?? 0), 0);
  const after = parts.reduce((sum, part) => sum + (part.after?.size ?? 0), 0);
  if (before === 0 || after === 0) return null;
  let [real, mix, below, above] = [0, 0, 0, 0];
  let stays = false;
  for (const { before: one, after: other } of parts) {
    const shares = [(one?.size ?? 0) / before, (other?.size ?? 0) / after] as const;
    const was = (one ?? other)?.reach.mean ?? 0;
    const is = (other ?? one)?.reach.mean ?? 0;
    const share = (shares[0] + shares[1]) / 2;
    real += share * (is - was);
    mix += (shares[1] - shares[0]) * ((is + was) / 2);
    if (one === null || other === null) continue;
    stays = true;
    below += share ** 2 * (other.reach.below ** 2 + one.reach.above ** 2);
    above += share ** 2 * (other.reach.above ** 2 + one.reach.below ** 2);
  }
  const [low, high] = [real - Math.sqrt(below), real + Math.sqrt(above)];
  const interval: Bounds = stays ? [Math.max(-100, low), Math.min(100, high)] : null;
  return { change: real + mix, real, interval, mix };
}

/** What one side of a part that is there on both adds to the variance of the real change: share² · variance / n. */
export type VarianceTerm = { readonly share: number; readonly variance: number; readonly n: number };

/** Neither side of `parts` is empty. */
export function varianceTerms(parts: readonly Part[]): readonly VarianceTerm[] {
  const before = parts.reduce((sum, part) => sum + part.before.n, 0);
  const after = parts.reduce((sum, part) => sum + part.after.n, 0);
  const pooled = pooledVariance(parts.flatMap(part => [part.before, part.after]));
  return parts
    .filter(part => part.before.n > 0 && part.after.n > 0)
    .flatMap(part => {
      const share = (part.before.n / before + part.after.n / after) / 2;
      return [part.before, part.after].map(({ n, variance }) => {
        return { share, variance: n < 2 || variance === 0 ? (pooled ?? 0) : variance, n };
      });
    });
}

/** Σ (n − 1)·variance / Σ (n − 1), or `null` where nothing has two observations. */
function pooledVariance(samples: readonly Sample[]): number | null {
  const freedom = samples.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  if (freedom === 0) return null;
  return samples.reduce((sum, { n, variance }) => sum + Math.max(0, n - 1) * variance, 0) / freedom;
}
