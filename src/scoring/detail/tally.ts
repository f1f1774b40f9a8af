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
 * What findings need beyond a report, counted only when somebody asks for them. Grows with groups × items and with the
 * pairs of items of a checklist, never with the export. Names are `checklist.item`, of pairs two of them with a space.
 */
export type DetailTally = {
  /** By field, then by the group's key, then by item. */
  groups: Map<string, Map<string, Map<string, Share>>>;
  /** By field of the export (`csat`), then by item. */
  outcomes: Map<string, Map<string, Outcomes>>;
  pairs: Map<string, Pair>;
};

export function emptyDetail(): DetailTally {
  return { groups: new Map(), outcomes: new Map(), pairs: new Map() };
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
export function mergeDetails(into: DetailTally, from: DetailTally): void {
  for (const [field, groups] of from.groups) {
    const fields = entryOf(into.groups, field, () => new Map());
    for (const [key, items] of groups) {
      const own = entryOf(fields, key, () => new Map());
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
