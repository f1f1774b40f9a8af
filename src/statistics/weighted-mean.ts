import { sumOf } from './exact-sum.ts';

/** A number and what it counts for: a weight above 0. */
export type Weighted = { readonly value: number; readonly weight: number };

const MILLION = 1_000_000;

/**
 * Σ weight·value / Σ weight, or `null` of nothing. The mean of equal values is that value, whatever the weights.
 * Decimals count as they are written: 57 for a share of 0.57 in 100, where binary fractions say 56.99999999999999.
 */
export function weightedMean(parts: readonly Weighted[]): number | null {
  if (parts.length === 0) return null;
  const values = parts.map(part => part.value);
  const earned = sumOf(parts.map(part => millionths(part.weight) * millionths(part.value)));
  const mean = earned / (sumOf(parts.map(part => millionths(part.weight))) * MILLION);
  return Math.min(Math.max(...values), Math.max(Math.min(...values), mean));
}

/** A number in millionths: whole, so that sums and products are exact, when it has six decimals or fewer. */
export function millionths(value: number): number {
  const whole = Math.round(value * MILLION);
  return whole / MILLION === value ? whole : value * MILLION;
}
