import type { Path } from '../../decode/index.ts';
import type { Item } from '../../model/checklist.ts';
import type { PhraseSet } from '../../probes/phrases/book.ts';
import type { Bench } from '../bench.ts';
import { resultOf } from '../examples.ts';
import type { Sight } from '../sight.ts';
import { makeStage, type Stage } from '../stage.ts';
import { foundOn, type Trial } from '../trial.ts';

/** An example that comes out as expected, ready to be looked at again and again. */
export type Stand = {
  readonly trial: Trial;
  readonly bench: Bench;
  readonly stage: Stage;
  /** The sets of the bench's book by which the item is judged. */
  readonly sets: ReadonlySet<number>;
};

/** A stand for an example; `null` where it does not come out as expected, so that it could notice nothing. */
export function makeStand(trial: Trial, bench: Bench, sight: Sight): Stand | null {
  if (trial.interaction === null) return null;
  const stage = makeStage(trial.interaction, trial.language, sight);
  const stand = { trial, bench, stage, sets: setsOf(trial.item.id, bench) };
  return notices(stand, itemsIn(bench)) ? null : stand;
}

/** Whether an example comes out otherwise with these items, or with these phrases in the place of a set's. */
export function notices(
  { trial, bench, stage }: Pick<Stand, 'trial' | 'bench' | 'stage'>,
  items: readonly Item[],
  changed: ReadonlyMap<number, PhraseSet> = NONE,
): boolean {
  const scene = stage.scene(set => changed.get(set) ?? bench.book.sets[set]);
  return resultOf(trial, foundOn(scene, items, trial)) === 'wrong';
}

const NONE: ReadonlyMap<number, PhraseSet> = new Map();

export function itemsIn({ items }: Bench): readonly Item[] {
  return items.map(({ item }) => item);
}

/** The items of a bench with one made of another value; `null` where that value has mistakes. */
export function itemsWith(bench: Bench, path: Path, value: unknown): readonly Item[] | null {
  const made = bench.make(value, path);
  if (made === null) return null;
  return bench.items.map(({ item }) => (item.id === made.id ? made : item));
}

/** The sets by which an item is judged: its own, and those of items that it asks for. */
function setsOf(id: string, bench: Bench): ReadonlySet<number> {
  const items = itemsIn(bench);
  const sets = new Set<number>();
  for (const name of [id, ...asked(id, items)]) {
    const item = items.find(one => one.id === name);
    for (const look of [item?.when, item?.probe]) for (const set of look?.phraseSets ?? []) sets.add(set);
  }
  return sets;
}

/** The items that one asks for, and those that these ask for. */
export function asked(id: string, items: readonly Item[]): ReadonlySet<string> {
  const all = new Set<string>();
  const visit = (name: string) => {
    for (const other of items.find(one => one.id === name)?.dependsOn ?? []) {
      if (!all.has(other)) visit(other);
      all.add(other);
    }
  };
  visit(id);
  return all;
}
