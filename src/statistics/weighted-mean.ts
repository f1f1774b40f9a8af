import { addTo, emptySum, total } from './exact-sum.ts';

/** A number and what it counts for: a weight above 0. */
export type Weighted = { readonly value: number; readonly weight: number };

/** Σ weight·value, Σ weight, and the mean of the one over the other: `null` of nothing. */
export type Weighed = { readonly sum: number; readonly weight: number; readonly mean: number | null };

const MILLION = 1_000_000;

/**
 * Weighs numbers up. The mean of equal values is that value, whatever the weights. Decimals count as they are
 * written: a share of 0.57 in 100 is 57, where binary fractions say 56.99999999999999.
 */
export function weigh(parts: readonly Weighted[]): Weighed {
  products.length = 0;
  weights.length = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const { value, weight } of parts) {
    const share = millionths(weight);
    addTo(products, share * millionths(value));
    addTo(weights, share);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const [product, weight] = [total(products), total(weights)];
  const mean = Math.min(high, Math.max(low, product / (weight * MILLION)));
  return {
    sum: product / (MILLION * MILLION),
    weight: weight / MILLION,
    mean: parts.length === 0 ? null : mean,
  };
}

// Emptied and used again: numbers are weighed up many times an interaction.
const products = emptySum();
const weights = emptySum();

/** Σ weight·value / Σ weight, or `null` of nothing. */
export function weightedMean(parts: readonly Weighted[]): number | null {
  return weigh(parts).mean;
}

/** A number in millionths: whole, so that sums and products are exact, when it has six decimals or fewer. */
export function millionths(value: number): number {
  const whole = Math.round(value * MILLION);
  return whole / MILLION === value ? whole : value * MILLION;
}
