import { isMap, type Mutation } from '../mutation.ts';

const OTHER: Readonly<Record<string, string>> = { any: 'all', all: 'any' };

/** One of several is enough where all were asked for, and the other way round. */
export const anyAll: Mutation = {
  id: 'any-all',
  summary: 'any becomes all, and the other way round',
  changes: ({ value }) => {
    if (!isMap(value)) return [];
    return Object.entries(OTHER).flatMap(([key, other]) => {
      const list = value[key];
      // Of one entry both mean the same; a set of phrases is one.
      if (!Array.isArray(list) || list.length < 2) return [];
      const turned = Object.entries(value).map(([name, one]) => [name === key ? other : name, one]);
      return [{ value: Object.fromEntries(turned), told: `${key} → ${other}` }];
    });
  },
};
