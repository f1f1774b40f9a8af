/** A group's mean, and the variance of that mean (not of its values): above 0. */
export type Measured = { readonly mean: number; readonly variance: number };

/** What groups have in common, and each mean drawn towards it by as much as chance may have moved it. */
export type Shrunk = {
  readonly centre: number;
  /** The variance of the true means: 0 where chance explains all differences. */
  readonly between: number;
  readonly means: readonly number[];
};

/**
 * Empirical Bayes: mean_i is replaced by centre + (mean_i − centre) · between / (between + variance_i). `between` is the
 * moment estimate of the variance of the true means, `centre` their mean weighted by 1 / (between + variance_i).
 * `null` of fewer than two groups. Sources: B. Efron and C. Morris, "Data analysis using Stein's estimator and its
 * generalizations", Journal of the American Statistical Association 70 (1975) 311–319; the moment estimate: R.
 * DerSimonian and N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7 (1986) 177–188.
 */
export function shrink(groups: readonly Measured[]): Shrunk | null {
  if (groups.length < 2) return null;
  const between = betweenOf(groups);
  const weights = groups.map(({ variance }) => 1 / (between + variance));
  const centre = weighted(groups, weights);
  const means = groups.map(
    ({ mean, variance }) => centre + ((mean - centre) * between) / (between + variance),
  );
  return { centre, between, means };
}

/** What the moment estimate is made of: Σ w, Σ w², m̄ = Σ w·m / Σ w, and the scatter Σ w·(m − m̄)², with w = 1 / variance. */
export type Scatter = {
  readonly weights: number;
  readonly squares: number;
  readonly mean: number;
  readonly scatter: number;
};

export function scatterOf(groups: readonly Measured[]): Scatter {
  const weights = groups.map(({ variance }) => 1 / variance);
  const mean = weighted(groups, weights);
  return {
    weights: sumOf(weights),
    squares: sumOf(weights.map(weight => weight * weight)),
    mean,
    scatter: sumOf(groups.map((group, at) => (weights[at] ?? 0) * (group.mean - mean) ** 2)),
  };
}

function betweenOf(groups: readonly Measured[]): number {
  const { weights, squares, scatter } = scatterOf(groups);
  const scale = weights - squares / weights;
  return scale > 0 ? Math.max(0, (scatter - (groups.length - 1)) / scale) : 0;
}

function weighted(groups: readonly Measured[], weights: readonly number[]): number {
  return sumOf(groups.map(({ mean }, at) => mean * (weights[at] ?? 0))) / sumOf(weights);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
