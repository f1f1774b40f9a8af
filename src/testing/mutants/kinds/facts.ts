import { type Mutation, REMOVED } from '../mutation.ts';

/** All facts are looked at instead of those that are named. */
export const facts: Mutation = {
  id: 'facts',
  summary: 'all facts are looked at instead of those that are named',
  changes: ({ path, value }) =>
    path.at(-1) === 'facts' && Array.isArray(value)
      ? [{ value: REMOVED, told: `all facts instead of ${value.join(', ')}` }]
      : [],
};
