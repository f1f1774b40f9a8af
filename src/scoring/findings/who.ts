import type { Member, MemberItem } from '../../model/findings.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { total } from '../../statistics/exact-sum.ts';
import { emptyMoments, variance } from '../../statistics/moments.ts';
import { shrink } from '../../statistics/shrink.ts';
import type { DetailTally, Share } from '../detail/tally.ts';
import { rateFigure } from '../figure.ts';
import type { Tally } from '../tally.ts';

/** The groups of a field in the report's order (lowest first), with what would take each to target. */
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
  return members.map((member, at) => {
    const { key, interactions, score, interval } = member;
    const counted = groups.get(by)?.get(key) ?? new Map<string, Share>();
    const items = names.flatMap(item => itemOf(item, counted.get(item), interactions, report.confidence));
    return {
      ...{ key, interactions, score, interval },
      shrunk: shrunk[at] ?? null,
      tier: tiers[at] ?? null,
      path: pathTo(report.totals.target, score, items),
      items,
    };
  });
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
  const shrunk = each === 0 ? null : shrink(scored);
  return members.map(({ score }, at) => shrunk?.means[scored.findIndex(one => one.at === at)] ?? score);
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
    if (reached >= target || pointsLost <= 0) break;
    taken.push(item);
    reached += pointsLost;
  }
  return { items: taken, score: Math.min(100, reached), reaches: reached >= target };
}
