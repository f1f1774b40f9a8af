import type { Path } from '../../decode/index.ts';
import type { Item } from '../../model/checklist.ts';
import type { Bench, WrittenItem } from '../bench.ts';
import { mutations } from './kinds/index.ts';
import { changed, spotsIn } from './mutation.ts';
import type { Fate } from './score.ts';
import { asked, itemsIn, itemsWith, notices, type Stand } from './stand.ts';

/** An item as it would be written, and how that is told. */
type Mutant = {
  readonly value: Record<string, unknown>;
  readonly kind: string;
  readonly told: string;
  readonly phrase: string | null;
  readonly path: Path;
};

/** What becomes of every change to the probes of one item. `stands`: all examples of its checklist. */
export function itemFates(bench: Bench, written: WrittenItem, stands: readonly Stand[]): readonly Fate[] {
  const { item } = written;
  // Judged on a whole report, which examples cannot show.
  if (item.spread !== null) return [];
  const items = itemsIn(bench);
  const own = stands.filter(({ trial }) => trial.item.id === item.id);
  const asking = stands.filter(({ trial }) => asked(trial.item.id, items).has(item.id));
  const reasonOf = (mutant: Mutant) => {
    if (own.length === 0) return 'the item has no example';
    return mutant.phrase === null ? 'no example tells the two apart' : 'no example needs it';
  };
  return mutantsOf(written).map(mutant => fateOf(mutant, bench, written, [...own, ...asking], reasonOf));
}

/** Every change to the probes of an item, in the order of their fates. */
export function mutantsOf({ value, path }: WrittenItem): readonly Mutant[] {
  const { when, ...always } = value;
  const without: Mutant[] =
    when === undefined
      ? []
      : [{ value: always, kind: 'when', told: 'without when', phrase: null, path: [...path, 'when'] }];
  const inside = (['when', 'probe'] as const).flatMap(part =>
    spotsIn(value[part]).flatMap(spot =>
      mutations.flatMap(({ id, changes }) =>
        changes(spot).map(change => ({
          value: { ...value, [part]: changed(value[part], spot.path, change.value) },
          kind: id,
          told: change.told,
          phrase: id === 'phrases' ? String(spot.value) : null,
          path: [...path, part, ...spot.path],
        })),
      ),
    ),
  );
  return [...without, ...inside];
}

function fateOf(
  mutant: Mutant,
  bench: Bench,
  written: WrittenItem,
  stands: readonly Stand[],
  reasonOf: (mutant: Mutant) => string,
): Fate {
  const { value, path, kind, told, phrase } = mutant;
  // A bench for each set of facts that examples bring along; mostly there is one.
  const made = new Map<Bench, readonly Item[] | null>();
  const itemsOn = (one: Bench) => {
    const items = made.has(one) ? made.get(one) : itemsWith(one, written.path, value);
    made.set(one, items ?? null);
    return items ?? null;
  };
  const isNoticed = stands.some(stand => {
    const items = itemsOn(stand.bench);
    return items !== null && notices(stand, items);
  });
  if (isNoticed) return 'noticed';
  itemsOn(bench);
  if ([...made.values()].every(items => items === null)) return 'notViable';
  const { file, line = 1 } = bench.document.place(path);
  return { file, line, subject: written.item.id, kind, phrase, told, reason: reasonOf(mutant) };
}
