import type { Consistency, Member } from '../../model/findings.ts';
import { differenceInterval } from '../../statistics/difference.ts';
import { emptyMoments, mean, variance } from '../../statistics/moments.ts';
import { makeReaches, pairConfidence } from '../../statistics/spread.ts';
import { varianceShare } from '../../statistics/variance-share.ts';
import { compareText } from '../kept.ts';
import type { Tally } from '../tally.ts';

const LISTED = 5;
/**
 * Of more groups, only these many from each end are compared each with each, for pairs grow with the square; the chance
 * they are told at allows for all pairs.
 */
const ENDS = 50;

/** How far the groups of a field differ, and why; `null` where there are not two. */
export function consistencyOf(
  tally: Tally,
  members: readonly Member[],
  by: string,
  confidence: number,
): Consistency | null {
  const samples = members
    .flatMap(({ key }) => {
      const moments = tally.groups.get(by)?.get(key)?.scores.moments ?? emptyMoments();
      const centre = mean(moments);
      if (centre === null) return [];
      return [{ key, n: moments.n, mean: centre, variance: variance(moments) ?? 0 }];
    })
    .sort((a, b) => a.mean - b.mean || compareText(a.key, b.key));
  if (samples.length < 2) return null;
  const share = varianceShare(samples, confidence);
  const pairs = differing(samples, confidence);
  return {
    by,
    groups: samples.length,
    share: share === null ? null : 100 * share.share,
    interval: share?.interval == null ? null : [100 * share.interval[0], 100 * share.interval[1]],
    pairs: pairs.slice(0, LISTED),
    differing: pairs.length,
    items: apart(members),
  };
}

type Group = { readonly key: string; readonly n: number; readonly mean: number; readonly variance: number };

/** `groups` from the lowest mean to the highest. */
function differing(groups: readonly Group[], confidence: number): Consistency['pairs'] {
  const judged = groups.filter(({ n }) => n >= 2);
  const { ofScores } = makeReaches(pairConfidence(judged.length, confidence));
  const compared = judged.length <= 2 * ENDS ? judged : [...judged.slice(0, ENDS), ...judged.slice(-ENDS)];
  const reaches = compared.map(group => ({ key: group.key, ...ofScores(group) }));
  return reaches
    .flatMap((higher, at) =>
      reaches.slice(0, at).flatMap(lower => {
        const interval = differenceInterval(higher, lower);
        const difference = higher.mean - lower.mean;
        return interval[0] > 0 ? [{ higher: higher.key, lower: lower.key, difference, interval }] : [];
      }),
    )
    .toSorted((a, b) => b.difference - a.difference);
}

/** The items in whose points lost the groups lie furthest apart. One judgement of an item is chance: two are the least. */
function apart(members: readonly Member[]): Consistency['items'] {
  const ends = new Map<string, { low: number; lowest: string; high: number; highest: string }>();
  for (const { key, items } of members) {
    for (const { item, judged, pointsLost } of items) {
      if (judged < 2) continue;
      const known = ends.get(item);
      if (known === undefined) {
        ends.set(item, { low: pointsLost, lowest: key, high: pointsLost, highest: key });
        continue;
      }
      if (pointsLost < known.low) ends.set(item, { ...known, low: pointsLost, lowest: key });
      else if (pointsLost > known.high) ends.set(item, { ...known, high: pointsLost, highest: key });
    }
  }
  return [...ends]
    .map(([item, { low, lowest, high, highest }]) => ({ item, spread: high - low, highest, lowest }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread || compareText(a.item, b.item))
    .slice(0, LISTED);
}
