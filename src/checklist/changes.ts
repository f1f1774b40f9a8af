import { type Document, type Path, suggest } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { CHANGED_ITEM } from './format.ts';
import { idOf, listOf, mapOf } from './loose.ts';

/** A value as a checklist that extends another has it, and where. */
type Written = { readonly value: unknown; readonly path: Path };

/** What a checklist does to the sections and items of its base. Ids that fit nothing are left out, and complained of. */
export type Changes = {
  /** Ids of items and sections. */
  readonly removed: ReadonlySet<string>;
  /** Keys that replace those of an item, by its id. */
  readonly changed: ReadonlyMap<string, Record<string, unknown>>;
  /** By the id of a section that stays: its new title, if it gets one, and items that join it. */
  readonly joining: ReadonlyMap<
    string,
    { readonly title: Written | null; readonly items: readonly Written[] }
  >;
  /** Sections the base does not have, and their items. */
  readonly fresh: readonly (Written & { readonly items: readonly Written[] })[];
};

type Ids = { readonly sections: readonly string[]; readonly items: readonly string[] };

/** Reads what `own` does to `base`; what cannot be done joins `problems`, each with its place and the near word. */
export function readChanges(own: Document, base: Document, problems: Problem[]): Changes {
  const sections = listOf(mapOf(base.value).sections);
  const itemsIn = (section: unknown) => listOf(mapOf(section).items).map(idOf);
  const ids = { sections: sections.map(idOf), items: sections.flatMap(itemsIn) };
  const named = removedIds(own, ids, problems);
  const inRemoved = sections.filter(section => named.has(idOf(section))).flatMap(itemsIn);
  const removed = new Set([...named, ...inRemoved]);
  return {
    removed,
    changed: changedItems(own, ids, removed, problems),
    ...additions(own, ids, removed, problems),
  };
}

function removedIds(own: Document, ids: Ids, problems: Problem[]): ReadonlySet<string> {
  const removed = new Set<string>();
  for (const [index, id] of listOf(mapOf(own.value).remove).entries()) {
    if (typeof id !== 'string') continue;
    const [section, item] = [ids.sections.includes(id), ids.items.includes(id)];
    const complain = (message: string, hint: string) =>
      problems.push(own.problem(['remove', index], message, hint));
    if (section && item) {
      complain(`"${id}" is a section of the base, and an item`, 'name the items of the section one by one');
    } else if (!section && !item) {
      complain(`the base has no item or section "${id}"`, suggest(id, [...ids.items, ...ids.sections]));
    } else removed.add(id);
  }
  return removed;
}

function changedItems(
  own: Document,
  ids: Ids,
  removed: ReadonlySet<string>,
  problems: Problem[],
): Changes['changed'] {
  const changed = new Map<string, Record<string, unknown>>();
  for (const [id, keys] of Object.entries(mapOf(mapOf(own.value).items))) {
    const complain = (message: string, hint: string) =>
      problems.push(own.problem(['items', id], message, hint, 'key'));
    if (!ids.items.includes(id)) {
      complain(`the base has no item "${id}"`, suggest(id, ids.items));
    } else if (removed.has(id)) {
      complain(`"${id}" is both removed and changed`, 'do one of the two');
    } else if (keys === null) {
      complain(`of "${id}" nothing is changed`, `to leave the item out: remove: [${id}]`);
    } else changed.set(id, keysOf(keys));
  }
  return changed;
}

/** Keys an item may have; one that takes away what it must have was complained of, and changes nothing. */
function keysOf(value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mapOf(value)).filter(
      ([key, inner]) => Object.hasOwn(CHANGED_ITEM.entries, key) && (key !== 'ask' || inner !== null),
    ),
  );
}

function additions(
  own: Document,
  ids: Ids,
  removed: ReadonlySet<string>,
  problems: Problem[],
): Pick<Changes, 'joining' | 'fresh'> {
  const joining = new Map<string, { title: Written | null; items: readonly Written[] }>();
  const fresh: Changes['fresh'][number][] = [];
  for (const [s, section] of listOf(mapOf(own.value).sections).entries()) {
    const path = ['sections', s];
    const { title, ...rest } = mapOf(section);
    const items = listOf(rest.items).flatMap((value, i) => {
      const place = [...path, 'items', i];
      const id = idOf(value);
      if (!ids.items.includes(id) || removed.has(id)) return [{ value, path: place }];
      const hint = 'change it under "items:", or remove it first';
      problems.push(own.problem([...place, 'id'], `the base has an item "${id}" already`, hint));
      return [];
    });
    const id = idOf(section);
    if (!ids.sections.includes(id) || removed.has(id)) {
      fresh.push({ value: section, path, items });
    } else if (joining.has(id)) {
      problems.push(own.problem([...path, 'id'], `the section id "${id}" stands twice`));
    } else {
      joining.set(id, {
        title: title === undefined ? null : { value: title, path: [...path, 'title'] },
        items,
      });
    }
  }
  return { joining, fresh };
}
