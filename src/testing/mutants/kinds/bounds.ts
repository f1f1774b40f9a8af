import { isMap, type Mutation, REMOVED } from '../mutation.ts';

/** A bound lies one unit of its last digit higher or lower, or is left out; seconds between fields are half or twice. */
export const bounds: Mutation = {
  id: 'bounds',
  summary: 'atMost, atLeast and between are one unit of their last digit higher or lower, or left out',
  changes: ({ key, value, holder, path }) => {
    if (typeof value !== 'number' || !BOUNDS.has(key)) return [];
    const name = typeof path.at(-1) === 'number' ? `${key}[${Number(path.at(-1)) + 1}]` : key;
    const unit = unitOf(value);
    // A day is written in seconds, but nobody means the second.
    const other = key === 'seconds' ? [value / 2, value * 2] : [value - unit, value + unit];
    const shifted = other
      .map(one => Number(one.toFixed(10)))
      .map(one => ({ value: one, told: `${name} ${value} → ${one}` }));
    const isCount = key === 'atLeast' && isMap(holder) && 'any' in holder;
    const needed = key === 'between' || key === 'seconds' || (isCount && value === 1);
    return needed ? shifted : [...shifted, { value: REMOVED, told: `without ${key} ${value}` }];
  },
};

const BOUNDS: ReadonlySet<string> = new Set(['atMost', 'atLeast', 'between', 'seconds']);

/** One of the last digit that is written: 1 for 60, 0.1 for 2.5. */
function unitOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return 10 ** -decimals.length;
}
