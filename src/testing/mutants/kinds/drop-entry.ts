import { type Mutation, REMOVED, shown } from '../mutation.ts';

/** A phrase, a probe, a value, a band or a step that stands beside others is left out. */
export const dropEntry: Mutation = {
  id: 'drop-entry',
  summary: 'an entry of a list is left out: a phrase, a probe, a value, a band, a step',
  changes: ({ holder, path, value }) => {
    const isEntry = Array.isArray(holder) && holder.length > 1 && !BOUNDS.has(String(path.at(-2)));
    return isEntry ? [{ value: REMOVED, told: `without ${shown(value)}` }] : [];
  },
};

/** Two numbers that are one bound. */
const BOUNDS: ReadonlySet<string> = new Set(['between']);
