import { greatestOfPairs } from './greatest-of-pairs.ts';
import { type Bounds, type Sample, wilsonInterval } from './intervals.ts';
import { studentCritical } from './student-t.ts';

/** The mean of a group (0..100), and how far below and above it the true mean may lie: each in points. */
export type Reach = { readonly mean: number; readonly below: number; readonly above: number };

/** The reaches of groups of two observations or more, at one confidence. */
export type Reaches = {
  /** As in `meanInterval`, but not clipped: Student's, and of equal scores Wilson's of the mean as a rate. */
  readonly ofScores: (sample: Sample) => Reach;
  /** As in `wilsonInterval`, of a rate in points. */
  readonly ofRate: (sample: Omit<Sample, 'variance'>) => Reach;
};

/** Critical values are worked out once for each number of observations: many agents have as many interactions. */
export function makeReaches(confidence: number): Reaches {
  const criticals = new Map<number, number>();
  const critical = (n: number): number => {
    const known = criticals.get(n) ?? studentCritical(confidence, n - 1);
    criticals.set(n, known);
    return known;
  };
  const ofRate: Reaches['ofRate'] = ({ n, mean }) => {
    const [low, high] = wilsonInterval(mean / 100, n, confidence) ?? [0, 1];
    return { mean, below: mean - 100 * low, above: 100 * high - mean };
  };
  return {
    ofRate,
    ofScores: ({ n, mean, variance }) => {
      if (variance === 0) return ofRate({ n, mean });
      const half = critical(n) * Math.sqrt(variance / n);
      return { mean, below: half, above: half };
    },
  };
}

/**
 * The confidence at which the difference of each pair of `groups` is told, so that all of them hold together at
 * `confidence`: 1 − (1 − confidence) / pairs.
 * Source: C. E. Bonferroni's inequality, used so by O. J. Dunn, "Multiple Comparisons among Means", Journal of the
 * American Statistical Association 56 (1961) 52–64.
 */
export function pairConfidence(groups: number, confidence: number): number {
  return 1 - (1 - confidence) / Math.max(1, (groups * (groups - 1)) / 2);
}

/**
 * The interval of the distance between the highest and the lowest of several true means (0..100), `null` of fewer
 * than two. It reaches from the greatest low end to the greatest high end of the differences of all pairs:
 *
 *     low  = mean_i − mean_j − √(below_i² + above_j²)        high = mean_i − mean_j + √(above_i² + below_j²)
 *
 * Where all of those hold, this does. With Student's reaches a difference holds at the confidence of the reaches or
 * above: S. K. Banerjee, "On confidence interval for two-means problem based on separate estimates of variances and
 * tabulated values of t-table", Sankhyā A 23 (1961) 359–378. With Wilson's it is the interval of R. G. Newcombe,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873–890.
 */
export function spreadInterval(groups: readonly Reach[]): Bounds {
  if (groups.length < 2) return null;
  const low = greatestOfPairs(
    groups.map(({ mean, below, above }) => ({ mean, first: squared(below), second: squared(above) })),
    -1,
  );
  const high = greatestOfPairs(
    groups.map(({ mean, below, above }) => ({ mean, first: squared(above), second: squared(below) })),
    1,
  );
  return [Math.max(0, low), Math.min(100, high)];
}

/** Means lie no further apart than 100: a reach of 200 already says nothing, and a greater one would drown the means. */
function squared(reach: number): number {
  return Math.min(200, Math.max(0, reach)) ** 2;
}
