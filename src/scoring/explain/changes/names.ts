import type { Comparison } from '../../../model/comparison.ts';
import { type Named, named, namesOfChecklists, namesOfGroups, prefixed } from '../names.ts';

/** Kinds of things that changed. */
export type NamedChange = Named & {
  readonly kind: 'totals' | 'checklist' | 'section' | 'item' | 'field' | 'critical' | 'group';
};

/** Everything of a comparison that has a name. */
export function changesIn(comparison: Comparison): readonly NamedChange[] {
  const { groups, critical } = comparison;
  return [
    ...named('totals', ['score']),
    ...namesOfChecklists(comparison),
    ...named('field', Object.keys(groups)),
    ...named(
      'critical',
      critical.map(({ family }) => family),
    ),
    ...namesOfGroups(groups),
  ];
}

/** Every change that a word may mean: one, none, or several, of which a prefix picks one. */
export function changeMeantBy(comparison: Comparison, what: string): readonly NamedChange[] {
  return prefixed(changesIn(comparison), what);
}
