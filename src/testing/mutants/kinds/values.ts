import { type Mutation, shown } from '../mutation.ts';

/** The one value that is wanted is another, or the opposite. */
export const values: Mutation = {
  id: 'values',
  summary: 'the only wanted value of a field is another, true is false',
  changes: ({ key, value, holder }) => {
    const alone = !Array.isArray(holder) || holder.length === 1;
    if (typeof value === 'boolean' && key !== 'present')
      return [{ value: !value, told: `${key} ${value} → ${!value}` }];
    if ((key !== 'is' && key !== 'in') || !alone || typeof value === 'object') return [];
    return [{ value: 'another value', told: `${key} ${shown(value)} → another value` }];
  },
};
