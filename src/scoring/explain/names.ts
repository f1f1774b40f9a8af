import { FAMILIES } from '../../model/checklist.ts';
import type { Report } from '../../model/report.ts';

/** Kinds of things that can be explained; each is a prefix as well, as in `topic:closing`. */
export const EXPLAINED = [
  ...(['totals', 'gate', 'checklist', 'section', 'item', 'group'] as const),
  ...(['cell', 'field', 'critical', 'topic'] as const),
] as const;

/** A thing by its name, and where the report holds it. */
export type Named = { readonly kind: (typeof EXPLAINED)[number]; readonly name: string };

type Nameable = Pick<Report, 'checklists' | 'sections' | 'items' | 'groups' | 'findings'>;

/** Everything of a report that has a name, in the order of the report. A topic of one item only goes by the item's name. */
export function namesIn(report: Nameable): readonly Named[] {
  const { checklists, sections, items, groups, findings } = report;
  const named = (kind: Named['kind'], names: readonly string[]): readonly Named[] =>
    names.map(name => ({ kind, name }));
  return [
    ...named('totals', ['score']),
    ...named('gate', ['gate']),
    ...named(
      'checklist',
      checklists.map(({ id }) => id),
    ),
    ...named(
      'section',
      sections.map(({ checklist, id }) => `${checklist}.${id}`),
    ),
    ...named(
      'item',
      items.map(({ checklist, id }) => `${checklist}.${id}`),
    ),
    ...named('field', Object.keys(groups)),
    ...named('critical', FAMILIES),
    ...named(
      'topic',
      (findings?.training ?? []).map(({ topic }) => topic),
    ),
    ...Object.entries(groups).flatMap(([by, members]) =>
      named(
        'group',
        members.map(({ key }) => `${by}=${key}`),
      ),
    ),
  ];
}

/** Everything that a word may mean: one, none, or several, of which a prefix picks one. */
export function meantBy(report: Nameable, what: string): readonly Named[] {
  const names = namesIn(report);
  const cell = cellOf(names, what);
  if (cell !== null) return [cell];
  return prefixed(names, what);
}

/** Those of that name; else those of the kind and name that a prefix tells, as in `topic:closing`. */
export function prefixed<T extends { readonly kind: string; readonly name: string }>(
  names: readonly T[],
  what: string,
): readonly T[] {
  const found = names.filter(({ name }) => name === what);
  // An item that is the only one of its topic has its name; what is asked for is the item.
  const own = found.some(({ kind }) => kind === 'item')
    ? found.filter(({ kind }) => kind !== 'topic')
    : found;
  if (own.length > 0) return own;
  const at = what.indexOf(':');
  const [kind, name] = [what.slice(0, at), what.slice(at + 1)];
  return at < 0 ? [] : names.filter(one => one.kind === kind && one.name === name);
}

/** An item of a group, `agent=Farid,courtesy.greeting`: too many to list. */
function cellOf(names: readonly Named[], what: string): Named | null {
  const item = names.find(({ kind, name }) => kind === 'item' && what.endsWith(`,${name}`));
  if (item === undefined) return null;
  const group = what.slice(0, -item.name.length - 1);
  const known = names.some(({ kind, name }) => kind === 'group' && name === group);
  return known ? { kind: 'cell', name: what } : null;
}
