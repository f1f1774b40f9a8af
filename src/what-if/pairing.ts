import { type Checklist, type Item, itemsOf } from '../model/checklist.ts';
import type { Pair } from '../model/what-if.ts';

/** An item of one program beside the same one of the other; `place` is where it stands among its checklist's items. */
export type ItemPair = { readonly id: string } & Pair<{ readonly item: Item; readonly place: number } | null>;

/** A checklist of one program beside what stands for it in the other; `place` is where it stands in its program. */
export type ChecklistPair = Pair<{ readonly checklist: Checklist; readonly place: number } | null> & {
  /** As it is called afterwards, or was where it is no more. */
  readonly id: string;
  readonly items: readonly ItemPair[];
};

/**
 * The checklists of two programs, side by side: those of the same id, and those that stand in the place of another
 * (`standsFor`: id afterwards → id before, as of one that extends it). First those of the first program, then what
 * is added.
 */
export function pairChecklists(
  before: readonly Checklist[],
  after: readonly Checklist[],
  standsFor: ReadonlyMap<string, string> = new Map(),
): readonly ChecklistPair[] {
  const own = new Set(before.map(({ id }) => id));
  const oldId = ({ id }: Checklist) => (own.has(id) ? id : (standsFor.get(id) ?? id));
  const places = new Map(after.map((checklist, place) => [oldId(checklist), { checklist, place }]));
  const pairs = before.map((checklist, place) =>
    pairOf({ checklist, place }, places.get(checklist.id) ?? null),
  );
  const added = [...places.values()].filter(({ checklist }) => !own.has(oldId(checklist)));
  return [...pairs, ...added.map(one => pairOf(null, one))];
}

function pairOf(before: ChecklistPair['before'], after: ChecklistPair['after']): ChecklistPair {
  return {
    id: (after ?? before)?.checklist.id ?? '',
    before,
    after,
    items: pairItems(
      before === null ? [] : itemsOf(before.checklist),
      after === null ? [] : itemsOf(after.checklist),
    ),
  };
}

function pairItems(before: readonly Item[], after: readonly Item[]): readonly ItemPair[] {
  const places = new Map(after.map((item, place) => [item.id, { item, place }]));
  const own = new Set(before.map(({ id }) => id));
  return [
    ...before.map((item, place) => ({
      id: item.id,
      before: { item, place },
      after: places.get(item.id) ?? null,
    })),
    ...[...places.values()]
      .filter(({ item }) => !own.has(item.id))
      .map(one => ({ id: one.item.id, before: null, after: one })),
  ];
}
