import type { Reach } from '../../statistics/spread.ts';
import { sum } from './sum.ts';

/** Of more groups, the pair that decides is not looked for. */
const MOST_GROUPS = 200;

/** The ends of the interval of a spread, as the pair of groups that decides each makes them; `null` of very many groups. */
export function spreadEnds(
  groups: readonly (Reach & { readonly key: string })[],
): { readonly low: Decided; readonly high: Decided } | null {
  if (groups.length < 2 || groups.length > MOST_GROUPS) return null;
  const pairs = groups.flatMap(first =>
    groups.flatMap(second => (first === second ? [] : { first, second })),
  );
  const low = greatest(pairs, ({ first, second }) => {
    return first.mean - second.mean - Math.hypot(first.below, second.above);
  });
  const high = greatest(pairs, ({ first, second }) => {
    return first.mean - second.mean + Math.hypot(first.above, second.below);
  });
  if (low === null || high === null) return null;
  const lowText = sum`${low.first.mean} − ${low.second.mean} − √(${low.first.below}² + ${low.second.above}²)`;
  const highText = sum`${high.first.mean} − ${high.second.mean} + √(${high.first.above}² + ${high.second.below}²)`;
  return {
    low: {
      text: low.value < 0 ? `max(0, ${lowText})` : lowText,
      pair: `${low.first.key} and ${low.second.key}`,
    },
    high: {
      text: high.value > 100 ? `min(100, ${highText})` : highText,
      pair: `${high.first.key} and ${high.second.key}`,
    },
  };
}

/** An end as it is worked out, and the two groups it comes from. */
type Decided = { readonly text: string; readonly pair: string };

function greatest<T>(all: readonly T[], value: (one: T) => number): (T & { readonly value: number }) | null {
  let most: (T & { readonly value: number }) | null = null;
  for (const one of all) {
    const found = value(one);
    if (most === null || found > most.value) most = { ...one, value: found };
  }
  return most;
}
