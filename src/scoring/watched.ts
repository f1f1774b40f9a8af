import { type Checklist, itemsOf } from '../model/checklist.ts';
import type { ScoringFacts } from './facts.ts';

/** An item whose credits are counted for each group: where it stands among the facts, and its `checklist.item`. */
export type WatchedItem = { readonly checklist: number; readonly item: number; readonly name: string };

/** The groups to be counted: those of a field, and the items by which a spread compares them. */
export type Watched = { readonly field: string; readonly items: readonly WatchedItem[] };

const WATCHED = new WeakMap<ScoringFacts, readonly Watched[]>();

/**
 * What is counted by groups: the fields the report is split by, and those that spreads of the checklists ask for.
 * Asked for at every interaction, so put together once.
 */
export function watchedBy(facts: ScoringFacts): readonly Watched[] {
  const known = WATCHED.get(facts);
  if (known !== undefined) return known;
  const spreads = facts.checklists.flatMap(one => itemsOf(one).flatMap(({ spread }) => spread ?? []));
  const fields = new Set([...facts.groups, ...spreads.map(({ by }) => by)]);
  const watched = [...fields].map(field => {
    const named = spreads.flatMap(({ by, of }) => (by === field && of.kind === 'item' ? of : []));
    const items = named.flatMap(({ checklist, item }) => placeOf(checklist, item, facts.checklists));
    return { field, items: items.filter(({ name }, at) => items.findIndex(one => one.name === name) === at) };
  });
  WATCHED.set(facts, watched);
  return watched;
}

function placeOf(checklist: string, item: string, checklists: readonly Checklist[]): WatchedItem[] {
  return checklists.flatMap((one, at) => {
    const place = one.id === checklist ? itemsOf(one).findIndex(({ id }) => id === item) : -1;
    return place < 0 ? [] : [{ checklist: at, item: place, name: `${checklist}.${item}` }];
  });
}
