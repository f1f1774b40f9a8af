import { isMap, type Mutation, REMOVED } from '../mutation.ts';

/** A bound lies one unit of its last digit higher or lower, is left out, or bounds the other side. */
export const bounds: Mutation = {
  id: 'bounds',
  summary: 'atMost, atLeast, between and seconds are one unit higher or lower, left out, or turned round',
  changes: ({ key, value, holder, path }) => {
    if (typeof value !== 'number' || !BOUNDS.has(key)) return [];
    const name = typeof path.at(-1) === 'number' ? `${key}[${Number(path.at(-1)) + 1}]` : key;
    const unit = unitOf(value);
    const shifted = [value - unit, value + unit]
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
