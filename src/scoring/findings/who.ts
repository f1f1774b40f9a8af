import type { Member, MemberItem } from '../../model/findings.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { total } from '../../statistics/exact-sum.ts';
import { emptyMoments, variance } from '../../statistics/moments.ts';
import { shrink } from '../../statistics/shrink.ts';
import type { DetailTally, GroupShares, Share } from '../detail/tally.ts';
import { rateFigure } from '../figure.ts';
import type { Tally } from '../tally.ts';

/** So much a sum of points may be off: what reaches the target but for this reaches it. */
const NOISE = 1e-9;

/**
 * The groups of a field in the report's order (lowest first), with what would take each to target. Of a field with too
 * many groups (see MOST_GROUPS) items are not known, and no way is told.
 */
export function membersOf(
  tally: Tally,
  { groups }: DetailTally,
  report: Pick<Report, 'groups' | 'items' | 'totals' | 'confidence'>,
  by: string,
): readonly Member[] {
  const members = report.groups[by] ?? [];
  const shrunk = shrunkScores(tally, by, members);
  const tiers = tiersOf(members);
  const names = report.items.map(({ checklist, id }) => `${checklist}.${id}`);
  const counted = groups.get(by) ?? null;
  return members.map((member, at) => {
    const { key, interactions, score, interval } = member;
    const items = itemsOf(names, counted?.get(key), interactions, report.confidence);
    return {
      ...{ key, interactions, score, interval },
      shrunk: shrunk[at] ?? null,
      tier: tiers[at] ?? null,
      path: counted === null ? null : pathTo(report.totals.target, score, items),
      items,
    };
  });
}

function itemsOf(
  names: readonly string[],
  shares: ReturnType<GroupShares['get']>,
  scored: number,
  confidence: number,
): readonly MemberItem[] {
  return names.flatMap(item => itemOf(item, shares?.get(item), scored, confidence));
}

function itemOf(item: string, share: Share | undefined, scored: number, confidence: number): MemberItem[] {
  if (share === undefined || share.judged === 0) return [];
  const { actual, interval } = rateFigure(total(share.credits), share.judged, confidence);
  const pointsLost = scored === 0 ? 0 : total(share.lost) / scored;
  return [{ item, judged: share.judged, rate: actual, interval, pointsLost }];
}

/**
 * Scores drawn towards the whole by empirical Bayes. The variance of one interaction is taken from all groups together:
 * a group of two knows too little of its own.
 */
function shrunkScores(tally: Tally, by: string, members: readonly GroupReport[]): readonly (number | null)[] {
  const moments = members.map(({ key }) => tally.groups.get(by)?.get(key)?.scores.moments ?? emptyMoments());
  const freedom = moments.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  const squares = moments.reduce((sum, one) => sum + (one.n - 1) * (variance(one) ?? 0), 0);
  const each = freedom === 0 ? 0 : squares / freedom;
  const scored = members.flatMap(({ score }, at) => {
    const n = moments[at]?.n ?? 0;
    return score === null || n === 0 ? [] : [{ at, mean: score, variance: each / n }];
  });
  const means = each === 0 ? [] : (shrink(scored)?.means ?? []);
  const shrunk = members.map(({ score }) => score);
  means.forEach((mean, place) => {
    const at = scored[place]?.at;
    if (at !== undefined) shrunk[at] = mean;
  });
  return shrunk;
}

/** Counts from the lowest; where intervals overlap, directly or through others, nobody can say who is higher. */
function tiersOf(members: readonly GroupReport[]): readonly (number | null)[] {
  const tiers = members.map((): number | null => null);
  const told = members
    .flatMap(({ interval }, at) => (interval === null ? [] : [{ at, low: interval[0], high: interval[1] }]))
    .toSorted((a, b) => a.low - b.low || a.high - b.high);
  let tier = 0;
  let reached = -Infinity;
  for (const { at, low, high } of told) {
    if (low > reached) tier += 1;
    reached = Math.max(reached, high);
    tiers[at] = tier;
  }
  return tiers;
}

/** The items that cost most, as many as it takes: no smaller set of them gives back as much. */
export function pathTo(
  target: number | null,
  score: number | null,
  items: readonly MemberItem[],
): Member['path'] {
  if (target === null || score === null || score >= target) return null;
  const taken: string[] = [];
  let reached = score;
  for (const { item, pointsLost } of items.toSorted((a, b) => b.pointsLost - a.pointsLost)) {
    if (reached >= target - NOISE || pointsLost <= 0) break;
    taken.push(item);
    reached += pointsLost;
  }
  return { items: taken, score: Math.min(100, reached), reaches: reached >= target - NOISE };
}
