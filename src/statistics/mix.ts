import type { Bounds, Sample } from './intervals.ts';
import { normalQuantile } from './normal.ts';

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
  let [real, mix, variance] = [0, 0, 0];
  for (const part of parts) {
    const shares = [part.before.n / before, part.after.n / after] as const;
    const stays = part.before.n > 0 && part.after.n > 0;
    const was = part.before.n > 0 ? part.before.mean : part.after.mean;
    const is = part.after.n > 0 ? part.after.mean : part.before.mean;
    const share = (shares[0] + shares[1]) / 2;
    real += share * (is - was);
    mix += (shares[1] - shares[0]) * ((is + was) / 2);
    if (!stays) continue;
    for (const { n, variance: own } of [part.before, part.after]) {
      variance += (share ** 2 * (n < 2 || own === 0 ? (pooled ?? 0) : own)) / n;
    }
  }
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const interval: Bounds =
    pooled !== null && half > 0 ? [Math.max(-100, real - half), Math.min(100, real + half)] : null;
  return { change: real + mix, real, interval, mix };
}

/** Σ (n − 1)·variance / Σ (n − 1), or `null` where nothing has two observations. */
function pooledVariance(samples: readonly Sample[]): number | null {
  const freedom = samples.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  if (freedom === 0) return null;
  return samples.reduce((sum, { n, variance }) => sum + Math.max(0, n - 1) * variance, 0) / freedom;
}
