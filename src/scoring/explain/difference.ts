import { differenceInterval } from '../../statistics/difference.ts';
import type { Reach } from '../../statistics/spread.ts';
import { sum } from './sum.ts';

/** The ends of the interval of `first` − `second`, as they are worked out, cut to −100..100 only where they go beyond. */
export function differenceSums(first: Reach, second: Reach): { readonly low: string; readonly high: string } {
  const [low, high] = differenceInterval(first, second);
  const lowText = sum`${first.mean} − ${second.mean} − √(${first.below}² + ${second.above}²)`;
  const highText = sum`${first.mean} − ${second.mean} + √(${first.above}² + ${second.below}²)`;
  return {
    low: low === -100 ? `max(-100, ${lowText})` : lowText,
    high: high === 100 ? `min(100, ${highText})` : highText,
  };
}
