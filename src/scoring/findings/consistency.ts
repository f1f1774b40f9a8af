import type { Consistency, Member } from '../../model/findings.ts';
import { differenceInterval } from '../../statistics/difference.ts';
import { pairConfidence } from '../../statistics/spread.ts';
import { compareText } from '../kept.ts';
import type { Measures } from './measures.ts';

const LISTED = 5;
/**
 * Of more groups, only these many from each end are compared each with each, for pairs grow with the square; the chance
 * they are told at allows for all pairs.
 */
const ENDS = 50;

/** How far the groups of a field differ, and why; `null` where there are not two. */
export function consistencyOf(
  measures: Measures,
  members: readonly Member[],
  by: string,
  confidence: number,
): Consistency | null {
  const keys = members.map(({ key }) => key);
  const groups = measures.means(by, keys).toSorted((a, b) => a.mean - b.mean || compareText(a.key, b.key));
  if (groups.length < 2) return null;
  const ordered = groups.map(({ key }) => key);
  const share = measures.share(by, ordered, confidence);
  const pairs = differing(measures, groups, by, confidence);
  return {
    by,
    groups: groups.length,
    share: share === null ? null : 100 * share.share,
    interval: share?.interval == null ? null : [100 * share.interval[0], 100 * share.interval[1]],
    pairs: pairs.slice(0, LISTED),
    differing: pairs.length,
    items: apart(members),
  };
}

/** `groups` from the lowest mean to the highest. */
function differing(
  measures: Measures,
  groups: ReturnType<Measures['means']>,
  by: string,
  confidence: number,
): Consistency['pairs'] {
  const judged = groups.filter(({ n }) => n >= 2);
  const reachOf = measures.reachAt(by, pairConfidence(judged.length, confidence));
  const compared = judged.length <= 2 * ENDS ? judged : [...judged.slice(0, ENDS), ...judged.slice(-ENDS)];
  const reaches = compared.flatMap(({ key }) => {
    const reach = reachOf(key);
    return reach === null ? [] : [{ key, ...reach }];
  });
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
  const ends = new Map<string, { least: number; losesLeast: string; most: number; losesMost: string }>();
  for (const { key, items } of members) {
    for (const { item, judged, pointsLost } of items) {
      if (judged < 2) continue;
      const known = ends.get(item);
      if (known === undefined) {
        ends.set(item, { least: pointsLost, losesLeast: key, most: pointsLost, losesMost: key });
        continue;
      }
      if (pointsLost < known.least) ends.set(item, { ...known, least: pointsLost, losesLeast: key });
      else if (pointsLost > known.most) ends.set(item, { ...known, most: pointsLost, losesMost: key });
    }
  }
  return [...ends]
    .map(([item, { least, losesLeast, most, losesMost }]) => ({
      item,
      spread: most - least,
      losesMost,
      losesLeast,
    }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread || compareText(a.item, b.item))
    .slice(0, LISTED);
}
