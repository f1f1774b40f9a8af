import { emptyMoments, type Moments, mergeMoments } from '../../statistics/moments.ts';
import { entryOf } from '../entry.ts';
import {
  emptySectionScores,
  mergeSectionScores,
  type SectionScores,
  sectionMoments,
} from './section-scores.ts';
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
 * pairs of items of a checklist, never with the export. Names are `checklist.item` and `checklist.section`, of pairs two
 * of them with a space.
 */
export type DetailTally = {
  /** The place of each item, and of each section, in what is counted of a group. */
  places: Places;
  /** By field, then by the group's key; `null`: the field has more than MOST_GROUPS. */
  groups: Map<string, Map<string, GroupDetail> | null>;
  /** By field of the export (`csat`), then by item. */
  outcomes: Map<string, Map<string, Outcomes>>;
  pairs: Map<string, Pair>;
  told: ToldTally;
};

export type Places = { readonly items: Map<string, number>; readonly sections: Map<string, number> };

/** What the items and sections of one group came to. */
export type GroupDetail = { readonly items: Shares; readonly sections: SectionScores };

export function emptyDetail(): DetailTally {
  const places = { items: new Map(), sections: new Map() };
  return { places, groups: new Map(), outcomes: new Map(), pairs: new Map(), told: new Map() };
}

/**
 * What is counted of a group, made where there is nothing yet; `null` where the field has too many groups. A field that
 * has too many in one part has too many in all, so that it comes out the same in whatever parts an export is counted.
 */
export function groupDetail(
  { places, groups }: DetailTally,
  field: string,
  key: string,
  most = MOST_GROUPS,
): GroupDetail | null {
  const own = groups.has(field) ? groups.get(field) : entryOf(groups, field, () => new Map());
  if (own === null || own === undefined) return null;
  const group = entryOf(own, key, () => ({
    items: emptyShares(places.items.size),
    sections: emptySectionScores(places.sections.size),
  }));
  if (own.size <= most) return group;
  groups.set(field, null);
  return null;
}

/** The place of a name; the next where it has none yet. */
export function placeOf(places: Map<string, number>, name: string): number {
  return entryOf(places, name, () => places.size);
}

/** What is known of an item in a group; `null` where it was not judged. */
export function shareOf(
  { places, groups }: DetailTally,
  field: string,
  key: string,
  item: string,
): Share | null {
  const group = groups.get(field)?.get(key);
  const place = places.items.get(item);
  return group === undefined || place === undefined ? null : shareAt(group.items, place);
}

/** What a section of a group scored; `null` where nothing of it was judged. */
export function sectionOf(
  { places, groups }: DetailTally,
  field: string,
  key: string,
  section: string,
): Moments | null {
  const group = groups.get(field)?.get(key);
  const place = places.sections.get(section);
  return group === undefined || place === undefined ? null : sectionMoments(group.sections, place);
}

export function emptyOutcomes(): Outcomes {
  return { met: emptyMoments(), short: emptyMoments() };
}

export function emptyPair(): Pair {
  return { both: 0, alike: 0 };
}

/** Adds `from` to `into`; `from` stays as it was and shares nothing with it. */
export function mergeDetails(into: DetailTally, from: DetailTally, most = MOST_GROUPS): void {
  const items = placesIn(into.places.items, from.places.items);
  const sections = placesIn(into.places.sections, from.places.sections);
  for (const [field, groups] of from.groups) {
    if (groups === null) into.groups.set(field, null);
    for (const [key, group] of groups ?? []) {
      const own = groupDetail(into, field, key, most);
      if (own === null) break;
      for (const [place, other] of items) mergeShareAt(own.items, place, group.items, other);
      for (const [place, other] of sections) mergeSectionScores(own.sections, place, group.sections, other);
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

/** The place that each name of `from` has among `into`, beside its own. */
function placesIn(
  into: Map<string, number>,
  from: ReadonlyMap<string, number>,
): readonly (readonly [place: number, other: number])[] {
  return [...from].map(([name, other]) => [placeOf(into, name), other]);
}
