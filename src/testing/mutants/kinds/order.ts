import { type Mutation, shown } from '../mutation.ts';

/** Two neighbouring steps of an order change places. */
export const order: Mutation = {
  id: 'order',
  summary: 'two neighbouring steps change places',
  changes: ({ value, path }) => {
    if (path.at(-1) !== 'steps' || !Array.isArray(value)) return [];
    return value.slice(1).map((other: unknown, at) => {
      const one: unknown = value[at];
      return { value: value.with(at, other).with(at + 1, one), told: `${shown(other)} before ${shown(one)}` };
    });
  },
};
