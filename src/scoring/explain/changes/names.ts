import type { Comparison } from '../../../model/comparison.ts';
import { type Named, prefixed } from '../names.ts';

/** Kinds of things that changed. */
export type NamedChange = Named & {
  readonly kind: 'totals' | 'checklist' | 'section' | 'item' | 'field' | 'critical' | 'group';
};

/** Everything of a comparison that has a name. */
export function changesIn(comparison: Comparison): readonly NamedChange[] {
  const { checklists, sections, items, groups, critical } = comparison;
  const named = (kind: NamedChange['kind'], names: readonly string[]): readonly NamedChange[] =>
    names.map(name => ({ kind, name }));
  return [
    ...named('totals', ['score']),
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
    ...named(
      'critical',
      critical.map(({ family }) => family),
    ),
    ...Object.entries(groups).flatMap(([by, members]) =>
      named(
        'group',
        members.map(({ key }) => `${by}=${key}`),
      ),
    ),
  ];
}

/** Every change that a word may mean: one, none, or several, of which a prefix picks one. */
export function changeMeantBy(comparison: Comparison, what: string): readonly NamedChange[] {
  return prefixed(changesIn(comparison), what);
}
