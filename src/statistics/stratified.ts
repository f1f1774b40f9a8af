/**
 * What a sample shows of one figure in one stratum: how many interactions it has and how many were audited; of those
 * in which the figure was judged how many, their mean (0..100), and their sample variance (0 of fewer than two).
 */
export type StratumSample = {
  readonly population: number;
  readonly audited: number;
  readonly judged: number;
  readonly mean: number;
  readonly variance: number;
};

/** The mean of a whole, told from its strata, and how sure it is. */
export type Estimate = {
  /** Points 0..100. */
  readonly mean: number;
  readonly judged: number;
  /** Variance of the mean, with `degrees` of freedom (whole, 1 or more); `null` where nothing tells it. */
  readonly variance: number | null;
  readonly degrees: number;
  /** As many judged alike would say as much, were all strata equally varied: Kish's (Σ weight)² / Σ weight². */
  readonly even: number;
  /** The share of Σ weight² that is unknown: what finite population corrections leave of it, 0 where all were audited. */
  readonly open: number;
  /** Interactions not audited, of all strata given. */
  readonly unseen: number;
  /** What the mean may still be, whatever the unseen are: points. */
  readonly possible: readonly [low: number, high: number];
};

/**
 * The mean over all interactions of the strata in which a figure is judged, from audits drawn at random without
 * replacement in each: the combined ratio estimate of a subpopulation. Each audit weighs population / audited.
 *
 *     mean = Σ w·d·y / Σ w·d       variance = Σ N²·(1 − n/N)·s²/n / (Σ w·d)² / (1 − λ)       s² of z = d·(y − mean)
 *
 * with d = 1 where judged, else 0, and λ what the mean's own estimation takes from Σ z². Strata with one audit are
 * collapsed with the next, without 1 − n/N. `null` where nothing was judged. The order of strata decides what is next, and the last bit.
 * Sources: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), 5A.14 and 6.11; 5A.12 for the collapsing; degrees of
 * freedom as in 5.4, with equal variances in all strata.
 */
export function estimateMean(strata: readonly StratumSample[]): Estimate | null {
  const seen = strata.filter(({ judged }) => judged > 0);
  const judged = sum(seen, one => one.judged);
  if (judged === 0) return null;
  const whole = sum(seen, one => weightOf(one) * one.judged);
  const found = sum(seen, one => weightOf(one) * one.judged * one.mean) / whole;
  const means = seen.map(one => one.mean);
  const mean = Math.min(Math.max(...means), Math.max(Math.min(...means), found));
  const parts = seen.map((one): Part => {
    const share = weightOf(one) / whole;
    return { ...one, share, free: freeOf(one), off: one.mean - mean };
  });
  const squares = sum(parts, squareOf);
  const unseen = sum(strata, one => one.population - one.audited);
  return {
    mean,
    judged,
    ...spreadOf(parts),
    even: 1 / squares,
    open: sum(parts, part => part.free * squareOf(part)) / squares,
    unseen,
    possible: possibleOf(seen, judged, unseen),
  };
}

/**
 * Gives strata whose judged values are all alike the variance within strata, pooled over all of them: two calls of
 * 100 points are no proof that every call of their stratum has them.
 */
export function lendVariance(strata: readonly StratumSample[]): readonly StratumSample[] {
  const several = strata.filter(({ judged }) => judged > 1);
  const pooled = sum(several, one => (one.judged - 1) * one.variance) / sum(several, one => one.judged - 1);
  return strata.map(one => (one.judged > 1 && one.variance === 0 ? { ...one, variance: pooled } : one));
}

/** A stratum beside the mean: `share` of it that one audit decides, `free` (see `freeOf`), `off` = its mean − the mean. */
type Part = StratumSample & { readonly share: number; readonly free: number; readonly off: number };

/** Variance and degrees of freedom. Strata audited to the last add nothing to either. */
function spreadOf(parts: readonly Part[]): Pick<Estimate, 'variance' | 'degrees'> {
  const open = parts.filter(({ free }) => free > 0);
  const groups = collapse(open);
  if (groups === null) return { variance: null, degrees: 1 };
  const judged = sum(open, one => one.judged);
  const audited = sum(open, one => one.audited);
  const terms = groups.map(termOf);
  const lost = sum(terms, ({ weight, lost }) => weight * lost);
  const weights = sum(terms, ({ weight }) => weight);
  const degrees = weights ** 2 / sum(terms, ({ weight, degrees }) => weight ** 2 / degrees);
  // A figure judged in few of the audits has no mean of each stratum taken out of it, only the one of all.
  const least = Math.floor(degrees - (1 - judged / audited) + 1e-9);
  return {
    variance: sum(terms, ({ variance }) => variance) / (1 - lost),
    degrees: open.length === 0 ? 1 : Math.max(1, least),
  };
}

/** What strata that stand for one add to the variance; `weight` is their Σ weight² that is free, as shares. */
function termOf(group: readonly Part[]) {
  const audited = sum(group, one => one.audited);
  const judged = sum(group, one => one.judged);
  const middle = sum(group, one => one.share * one.judged * one.off) / audited;
  const squares = sum(group, ({ free, share, judged, audited, variance, off }) => {
    const within = share ** 2 * (judged - 1) * variance;
    return free * (within + judged * (share * off - middle) ** 2 + (audited - judged) * middle ** 2);
  });
  return {
    variance: (squares * audited) / (audited - 1),
    weight: sum(group, part => part.free * squareOf(part)),
    lost: (audited - judged) / (audited - 1),
    degrees: (judged * (audited - 1)) / audited,
  };
}

/** Strata in groups of two audits or more: one alone goes with the next, the last with those before it. */
function collapse(parts: readonly Part[]): readonly (readonly Part[])[] | null {
  const groups: Part[][] = [];
  let alone: Part[] = [];
  for (const part of parts) {
    alone.push(part);
    if (sum(alone, one => one.audited) < 2) continue;
    groups.push(alone);
    alone = [];
  }
  if (alone.length === 0) return groups;
  const last = groups.at(-1);
  if (last === undefined) return null;
  last.push(...alone);
  return groups;
}

/** Of the unseen all may have 0, or 100, and every one may be one in which the figure is judged. */
function possibleOf(
  seen: readonly StratumSample[],
  judged: number,
  unseen: number,
): readonly [number, number] {
  const low = sum(seen, one => one.judged * one.mean) / (judged + unseen);
  return [low, low + (100 * unseen) / (judged + unseen)];
}

/**
 * What of the squares is unknown: 1 − n/N, for what was audited is known. Where one of several was audited it is all of it:
 * how far the totals of collapsed strata lie apart holds their corrections already, (Ŷ₁ − Ŷ₂)² (Cochran, 5A.12).
 */
function freeOf({ population, audited }: StratumSample): number {
  return audited === 1 && population > 1 ? 1 : 1 - audited / population;
}

function weightOf({ population, audited }: StratumSample): number {
  return population / audited;
}

function squareOf({ judged, share }: Part): number {
  return judged * share ** 2;
}

function sum<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
