import type { Bounds } from './intervals.ts';
import type { Reach } from './spread.ts';

/**
 * The interval of the difference of two true means (−100..100), `first` − `second`, from how far each may lie from its
 * own: (m₁ − m₂) − √(below₁² + above₂²) to (m₁ − m₂) + √(above₁² + below₂²). It holds at the confidence of the reaches.
 * Sources: as of `spreadInterval`; the rule for any two intervals: G. Y. Zou and A. Donner, "Construction of confidence
 * limits about effect measures", Statistics in Medicine 27 (2008) 1693–1702.
 */
export function differenceInterval(first: Reach, second: Reach): Exclude<Bounds, null> {
  const difference = first.mean - second.mean;
  return [
    Math.max(-100, difference - Math.hypot(first.below, second.above)),
    Math.min(100, difference + Math.hypot(first.above, second.below)),
  ];
}
