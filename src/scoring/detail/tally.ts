import { emptyMoments, type Moments, mergeMoments } from '../../statistics/moments.ts';
import { entryOf } from '../entry.ts';
import { emptyShares, mergeShareAt, type Share, type Shares, shareAt } from './shares.ts';
import { mergeTold, type ToldTally } from './told.ts';

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
  /** The place of each item in the shares of a group. */
  places: Map<string, number>;
  /** By field, then by the group's key; `null`: the field has more than MOST_GROUPS. */
  groups: Map<string, GroupShares | null>;
  /** By field of the export (`csat`), then by item. */
  outcomes: Map<string, Map<string, Outcomes>>;
  pairs: Map<string, Pair>;
  told: ToldTally;
};

/** By the group's key. */
export type GroupShares = Map<string, Shares>;

export function emptyDetail(): DetailTally {
  return { places: new Map(), groups: new Map(), outcomes: new Map(), pairs: new Map(), told: new Map() };
}

/**
 * The items of a group, made where there are none yet; `null` where the field has too many groups. A field that has too
 * many in one part has too many in all, so that it comes out the same in whatever parts an export is counted.
 */
export function sharesOf(
  { places, groups }: DetailTally,
  field: string,
  key: string,
  most = MOST_GROUPS,
): Shares | null {
  const own = groups.has(field) ? groups.get(field) : entryOf(groups, field, () => new Map());
  if (own === null || own === undefined) return null;
  const shares = entryOf(own, key, () => emptyShares(places.size));
  if (own.size <= most) return shares;
  groups.set(field, null);
  return null;
}

/** The place of an item; the next where it has none yet. */
export function placeOf({ places }: DetailTally, item: string): number {
  return entryOf(places, item, () => places.size);
}

/** What is known of an item in a group; `null` where it was not judged. */
export function shareOf(
  { places, groups }: DetailTally,
  field: string,
  key: string,
  item: string,
): Share | null {
  const shares = groups.get(field)?.get(key);
  const place = places.get(item);
  return shares === undefined || place === undefined ? null : shareAt(shares, place);
}

export function emptyOutcomes(): Outcomes {
  return { met: emptyMoments(), short: emptyMoments() };
}

export function emptyPair(): Pair {
  return { both: 0, alike: 0 };
}

/** Adds `from` to `into`; `from` stays as it was and shares nothing with it. */
export function mergeDetails(into: DetailTally, from: DetailTally, most = MOST_GROUPS): void {
  const places = [...from.places].map(([item, other]) => [placeOf(into, item), other] as const);
  for (const [field, groups] of from.groups) {
    if (groups === null) into.groups.set(field, null);
    for (const [key, shares] of groups ?? []) {
      const own = sharesOf(into, field, key, most);
      if (own === null) break;
      for (const [place, other] of places) mergeShareAt(own, place, shares, other);
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
  mergeTold(into.told, from.told);
}
