import type { Comparison, ItemRateMove } from '../../model/comparison.ts';

/** What shows in a figure of one decimal; what is no more than the rounding of doubles. */
export const LEAST = 0.05;
export const NOISE = 1e-9;

/** The items that did most to the score, either way; none where nothing is known of that. */
export function movedMost({ items, totals }: Comparison, most: number): readonly ItemRateMove[] {
  if (totals.change === null) return [];
  const told = items.filter(({ moved }) => Math.abs(moved) >= LEAST);
  return told.toSorted((a, b) => Math.abs(b.moved) - Math.abs(a.moved)).slice(0, most);
}

/**
 * Why an item did otherwise to the score than its rate tells. Points lost are its misses times what they weigh beside all
 * that was judged: where the two went different ways, it is the weight that did it. `null` where they did not.
 */
export function thoughWords({ change, moved }: ItemRateMove): string | null {
  if (change === null || Math.abs(change) < NOISE || Math.abs(moved) < LEAST) return null;
  if (Math.sign(change) === Math.sign(moved)) return null;
  return change < 0
    ? 'though its rate fell: it weighed less in what was judged'
    : 'though its rate rose: it weighed more in what was judged';
}
