import type { Document, Path, Place } from '../decode/index.ts';
import { isAdapted } from './extends.ts';
import { idOf, listOf, mapOf } from './loose.ts';

/** Where a value is written that is not as in the lowest base; `before` is the base's value, if it has one. */
export type Trace = { readonly place: Place; readonly before: unknown };

/** The last change of a key at the top of a checklist, however many it extends; `null`: nobody changed it. */
export function traceKey(document: Document, key: string): Trace | null {
  return traceIn(document, value => value, [key]);
}

/** Of a phrase set. */
export function traceSet(document: Document, name: string): Trace | null {
  return traceIn(document, value => mapOf(value.phrases), ['phrases', name]);
}

/** Of a key of an item. */
export function traceItemKey(document: Document, id: string, key: string): Trace | null {
  return traceIn(document, value => itemWith(value, id), ['items', id, key]);
}

/** Of the title of a section that is there already. */
export function traceTitle(document: Document, id: string): Trace | null {
  if (!isAdapted(document)) return null;
  const sections = listOf(mapOf(document.own.value).sections);
  const index = sections.findIndex(section => idOf(section) === id);
  const before = mapOf(sectionWith(mapOf(document.base.value), id)).title;
  if (index < 0 || before === undefined || mapOf(sections[index]).title === undefined)
    return before === undefined ? null : traceTitle(document.base, id);
  return { place: document.own.place(['sections', index, 'title'], 'key'), before };
}

/** An item of a checklist, as it is written. */
export function itemIn({ value }: Document, id: string): Readonly<Record<string, unknown>> {
  return itemWith(mapOf(value), id) ?? {};
}

/** The names of the phrase sets a checklist brings along. */
export function setsIn({ value }: Document): readonly string[] {
  return Object.keys(mapOf(mapOf(value).phrases));
}

/** Where an item joined a base; `null`: it is the lowest one's. */
export function itemAdded(document: Document, id: string): Place | null {
  if (!isAdapted(document)) return null;
  const { own, base } = document;
  return itemWith(mapOf(own.value), id) === undefined
    ? itemAdded(base, id)
    : own.place(pathOf(own.value, section => listOf(section.items).some(item => idOf(item) === id), id));
}

/** Where a section joined a base. */
export function sectionAdded(document: Document, id: string): Place | null {
  if (!isAdapted(document)) return null;
  const { own, base } = document;
  const isThere = sectionWith(mapOf(base.value), id) !== undefined;
  const removed = listOf(mapOf(own.value).remove).includes(id);
  if (isThere && !removed) return sectionAdded(base, id);
  return own.place(pathOf(own.value, section => section.id === id));
}

/** What each checklist of a chain takes away from its base, the lowest first. */
export function removedFrom(
  document: Document,
): { readonly ids: readonly string[]; readonly place: Place }[] {
  if (!isAdapted(document)) return [];
  const ids = listOf(mapOf(document.own.value).remove).map(String);
  const here = ids.length === 0 ? [] : [{ ids, place: document.own.place(['remove'], 'key') }];
  return [...removedFrom(document.base), ...here];
}

/** The checklists beneath one, the nearest first. */
export function basesOf(document: Document): readonly Document[] {
  return isAdapted(document) ? [document.base, ...basesOf(document.base)] : [];
}

type Find = (value: Record<string, unknown>) => Record<string, unknown> | undefined;

/** `around` finds in a checklist the map in which the last key of the path is; the path is that of a change. */
function traceIn(document: Document, around: Find, path: Path): Trace | null {
  if (!isAdapted(document)) return null;
  const key = String(path.at(-1));
  const changes = path.slice(0, -1).reduce<unknown>((value, step) => mapOf(value)[step], document.own.value);
  if (mapOf(changes)[key] === undefined) return traceIn(document.base, around, path);
  return {
    place: document.own.place(path, 'key'),
    before: around(mapOf(document.base.value))?.[key],
  };
}

function sectionWith(value: Record<string, unknown>, id: string): Record<string, unknown> | undefined {
  const section = listOf(value.sections).find(one => idOf(one) === id);
  return section === undefined ? undefined : mapOf(section);
}

function itemWith(value: Record<string, unknown>, id: string): Record<string, unknown> | undefined {
  const items = listOf(value.sections).flatMap(section => listOf(mapOf(section).items));
  const item = items.find(one => idOf(one) === id);
  return item === undefined ? undefined : mapOf(item);
}

/** The way to the section that is meant, or to an item in it. */
function pathOf(
  value: unknown,
  isMeant: (section: Record<string, unknown>) => boolean,
  item: string | null = null,
): Path {
  const sections = listOf(mapOf(value).sections).map(mapOf);
  const s = sections.findIndex(isMeant);
  if (item === null) return ['sections', s];
  return ['sections', s, 'items', listOf(sections[s]?.items).findIndex(one => idOf(one) === item)];
}
