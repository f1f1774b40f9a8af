import type { PhraseSets } from '../../checklist/phrase-sets.ts';
import type { LocalSets } from '../bench.ts';

/** The names of all sets that a list of phrases stands on, by way of others too. A local set hides a shared one. */
export function setsBeneath(
  list: readonly string[],
  shared: PhraseSets,
  local: LocalSets,
): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (phrases: readonly string[]): void => {
    for (const phrase of phrases) {
      const name = phrase.trim().startsWith('$') ? phrase.trim().slice(1) : null;
      if (name === null || names.has(name)) continue;
      names.add(name);
      const inside =
        local[name] === undefined
          ? (shared.get(name) ?? []).map(entry => entry.phrases)
          : Object.values(local[name]);
      inside.forEach(visit);
    }
  };
  visit(list);
  return names;
}
