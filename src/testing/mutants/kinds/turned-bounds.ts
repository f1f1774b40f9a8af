import { isMap, type Mutation } from '../mutation.ts';

const OTHER: Readonly<Record<string, string>> = { atMost: 'atLeast', atLeast: 'atMost' };

/** The one bound there is bounds the other side. */
export const turnedBounds: Mutation = {
  id: 'turned-bounds',
  summary: 'atMost becomes atLeast, and the other way round',
  changes: ({ value }) => {
    if (!isMap(value) || 'any' in value) return [];
    return Object.entries(OTHER).flatMap(([key, other]) => {
      if (typeof value[key] !== 'number' || other in value) return [];
      const turned = Object.entries(value).map(([name, one]) => [name === key ? other : name, one]);
      return [{ value: Object.fromEntries(turned), told: `${key} ${value[key]} → ${other} ${value[key]}` }];
    });
  },
};
