import type { Mutation } from '../mutation.ts';
import { phraseChanges } from '../phrase-changes.ts';

/** Phrases that stand in the probe itself lose an alternative, or the star of a stem. */
export const phrases: Mutation = {
  id: 'phrases',
  summary: 'a phrase loses one of its alternatives, or the star that ends a stem',
  changes: ({ key, value }) =>
    PHRASE_LISTS.has(key) && typeof value === 'string' ? phraseChanges(value) : [],
};

const PHRASE_LISTS: ReadonlySet<string> = new Set(['any', 'all', 'steps', 'about']);
