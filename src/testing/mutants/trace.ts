import type { PhraseSets } from '../../checklist/phrase-sets.ts';
import type { LocalSets } from '../bench.ts';

/** The names of sets, of a checklist itself and shared. */
export type SetsBeneath = { readonly local: ReadonlySet<string>; readonly shared: ReadonlySet<string> };

/**
 * All sets that a list of phrases stands on, by way of others too. A local set hides the shared one of its name, but
 * from itself.
 */
export function setsBeneath(list: readonly string[], shared: PhraseSets, local: LocalSets): SetsBeneath {
  const found = { local: new Set<string>(), shared: new Set<string>() };
  const visit = (phrases: readonly string[], within: string | null): void => {
    for (const phrase of phrases) {
      const name = phrase.trim().startsWith('$') ? phrase.trim().slice(1) : null;
      if (name === null) continue;
      const own = name === within ? undefined : local[name];
      const known = own === undefined ? found.shared : found.local;
      if (known.has(name)) continue;
      known.add(name);
      if (own === undefined) for (const entry of shared.get(name) ?? []) visit(entry.phrases, null);
      else for (const inside of Object.values(own)) visit(inside, name);
    }
  };
  visit(list, null);
  return found;
}
