import { isMap, type Mutation } from '../mutation.ts';

const OTHER: Readonly<Record<string, string>> = { said: 'unsaid', unsaid: 'said' };

/** What must not be so must, and what must not be said must. */
export const negation: Mutation = {
  id: 'negation',
  summary: 'not is left out; said becomes unsaid, and the other way round',
  changes: ({ value }) => {
    if (!isMap(value)) return [];
    if ('not' in value) return [{ value: value.not, told: 'without not' }];
    return Object.entries(OTHER).flatMap(([key, other]) =>
      key in value ? [{ value: { [other]: value[key] }, told: `${key} → ${other}` }] : [],
    );
  },
};
