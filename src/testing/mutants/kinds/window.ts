import { type Mutation, REMOVED } from '../mutation.ts';

/** First or last turns, turns that may pass and seconds are one more, one less, or as many as there are. */
export const window: Mutation = {
  id: 'window',
  summary: 'first, last, turns, within and waitOver are one more, one less, or left out',
  changes: ({ key, value, holder }) => {
    if (!WINDOWS.has(key) || typeof value !== 'number' || Array.isArray(holder)) return [];
    // How many seconds exactly make a window of turns, nobody means.
    const steps = key === 'within' && !isReply(holder) ? [] : [value - 1, value + 1];
    const changes = steps
      .filter(one => one > 0)
      .map(one => ({ value: one, told: `${key} ${value} → ${one}` }));
    const usual = key === 'turns' && value === 1;
    return usual ? changes : [...changes, { value: REMOVED, told: `without ${key} ${value}` }];
  },
};

const WINDOWS: ReadonlySet<string> = new Set(['first', 'last', 'turns', 'within', 'waitOver']);

function isReply(holder: unknown): boolean {
  return typeof holder === 'object' && holder !== null && 'after' in holder;
}
