import { normalQuantile } from './normal.ts';
import { studentCritical } from './student-t.ts';

/** Low and high end, or `null` where fewer than two observations say nothing of the spread. */
export type Bounds = readonly [low: number, high: number] | null;

/** A sample of scores in 0..100, in three numbers. `variance` is the sample variance (n − 1). */
export type Sample = { readonly n: number; readonly mean: number; readonly variance: number };

/** More interactions than this are not worth promising. */
const MOST = 1_000_000;

/**
 * Wilson's score interval of a rate (0..1) seen in `n` observations, at `confidence` (0.95 for 95 %), in 0..1.
 * The rate may be a mean of credits between 0 and 1: no such mean spreads wider than a yes-no one.
 * Source: E. B. Wilson, "Probable Inference …", Journal of the American Statistical Association 22 (1927) 209–212.
 */
export function wilsonInterval(rate: number, n: number, confidence: number): Bounds {
  if (n < 2) return null;
  const z = normalQuantile((1 + confidence) / 2);
  const shrink = 1 + (z * z) / n;
  const centre = (rate + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((rate * (1 - rate)) / n + (z / (2 * n)) ** 2);
  // The interval holds the rate and ends at 0 or 1 when the rate does; rounding alone may not move those ends.
  return [Math.min(rate, Math.max(0, centre - half)), Math.max(rate, Math.min(1, centre + half))];
}

/**
 * Student's t interval of a mean of scores (0..100), clipped to 0..100.
 * When all scores are equal the sample says nothing of how far others lie apart; the interval is then Wilson's,
 * of the mean as a rate: that of scores which are all 0 or 100, the widest spread a mean can have.
 */
export function meanInterval({ n, mean, variance }: Sample, confidence: number): Bounds {
  if (n < 2) return null;
  if (variance === 0) return percent(wilsonInterval(mean / 100, n, confidence));
  const half = studentCritical(confidence, n - 1) * Math.sqrt(variance / n);
  return [Math.max(0, mean - half), Math.min(100, mean + half)];
}

/** Bounds of a rate (0..1) as points (0..100). */
export function percent(bounds: Bounds): Bounds {
  return bounds === null ? null : [100 * bounds[0], 100 * bounds[1]];
}

/** Where bounds lie against a target: wholly `below` it, wholly at or `above` it, or `unsure`. */
export function sideOf(bounds: Bounds, target: number): 'below' | 'above' | 'unsure' {
  if (bounds === null) return 'unsure';
  if (bounds[0] >= target) return 'above';
  return bounds[1] < target ? 'below' : 'unsure';
}

/**
 * How many observations beyond `n` until `boundsAt` of them all is sure of the target: the fewest, given that more
 * of the same only narrow the bounds. `null` when a million in all would not do.
 */
export function neededBeyond(n: number, target: number, boundsAt: (n: number) => Bounds): number | null {
  return fewestBeyond(n, size => sideOf(boundsAt(size), target) !== 'unsure');
}

/** By how much a size must exceed `n` until it is sure, once and for all: the fewest. `null` when a million is not. */
export function fewestBeyond(n: number, isSure: (size: number) => boolean): number | null {
  if (n >= MOST || !isSure(MOST)) return null;
  let unsure = n;
  let sure = MOST;
  while (sure - unsure > 1) {
    const middle = Math.floor((unsure + sure) / 2);
    if (isSure(middle)) sure = middle;
    else unsure = middle;
  }
  return sure - n;
}
