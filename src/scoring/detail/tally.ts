import { addSum, type ExactSum, emptySum } from '../../statistics/exact-sum.ts';
import { emptyMoments, type Moments, mergeMoments } from '../../statistics/moments.ts';
import { entryOf } from '../entry.ts';

/** One item in one group: answers judged, the sum of their credits, and of the points they cost. */
export type Share = { judged: number; credits: ExactSum; lost: ExactSum };

/** What customers said or did where an item was wholly met, and where it was not. */
export type Outcomes = { met: Moments; short: Moments };

/** Two items of a checklist: how often both were judged, and alike. */
export type Pair = { both: number; alike: number };

/**
 * A field of more groups than this is an id rather than a kind of group: what its items did group by group would take
 * memory in the size of the export, and nobody could read it.
 */
export const MOST_GROUPS = 10_000;

/**
 * What findings need beyond a report, counted only when somebody asks for them. Grows with groups × items and with the
 * pairs of items of a checklist, never with the export. Names are `checklist.item`, of pairs two of them with a space.
 */
export type DetailTally = {
  /** By field, then by the group's key, then by item; `null`: the field has more than MOST_GROUPS. */
  groups: Map<string, GroupShares | null>;
  /** By field of the export (`csat`), then by item. */
  outcomes: Map<string, Map<string, Outcomes>>;
  pairs: Map<string, Pair>;
};

/** By the group's key, then by item. */
export type GroupShares = Map<string, Map<string, Share>>;

export function emptyDetail(): DetailTally {
  return { groups: new Map(), outcomes: new Map(), pairs: new Map() };
}

/**
 * The items of a group, made where there are none yet; `null` where the field has too many groups. A field that has too
 * many in one part has too many in all, so that it comes out the same in whatever parts an export is counted.
 */
export function sharesOf(
  { groups }: DetailTally,
  field: string,
  key: string,
  most = MOST_GROUPS,
): Map<string, Share> | null {
  const own = groups.has(field) ? groups.get(field) : entryOf(groups, field, () => new Map());
  if (own === null || own === undefined) return null;
  const shares = entryOf(own, key, () => new Map<string, Share>());
  if (own.size <= most) return shares;
  groups.set(field, null);
  return null;
}

export function emptyShare(): Share {
  return { judged: 0, credits: emptySum(), lost: emptySum() };
}

export function emptyOutcomes(): Outcomes {
  return { met: emptyMoments(), short: emptyMoments() };
}

export function emptyPair(): Pair {
  return { both: 0, alike: 0 };
}

/** Adds `from` to `into`; `from` stays as it was and shares nothing with it. */
export function mergeDetails(into: DetailTally, from: DetailTally, most = MOST_GROUPS): void {
  for (const [field, groups] of from.groups) {
    if (groups === null) into.groups.set(field, null);
    for (const [key, items] of groups ?? []) {
      const own = sharesOf(into, field, key, most);
      if (own === null) break;
      for (const [name, share] of items) mergeShare(entryOf(own, name, emptyShare), share);
    }
  }
  for (const [field, items] of from.outcomes) {
    const own = entryOf(into.outcomes, field, () => new Map());
    for (const [name, { met, short }] of items) {
      const entry = entryOf(own, name, emptyOutcomes);
      mergeMoments(entry.met, met);
      mergeMoments(entry.short, short);
    }
  }
  for (const [name, { both, alike }] of from.pairs) {
    const entry = entryOf(into.pairs, name, emptyPair);
    entry.both += both;
    entry.alike += alike;
  }
}

function mergeShare(into: Share, from: Share): void {
  into.judged += from.judged;
  addSum(into.credits, from.credits);
  addSum(into.lost, from.lost);
}
