import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bounds,
  meanInterval,
  neededBeyond,
  percent,
  sideOf,
  wilsonInterval,
} from '../../src/statistics/intervals.ts';

function expectBounds(bounds: Bounds, low: number, high: number, digits: number): void {
  expect(bounds?.[0]).toBeCloseTo(low, digits);
  expect(bounds?.[1]).toBeCloseTo(high, digits);
}

describe('wilsonInterval', () => {
  test.each([
    { part: 5, n: 5, low: 0.5655, high: 1 },
    { part: 4, n: 5, low: 0.3755, high: 0.9638 },
    { part: 0, n: 5, low: 0, high: 0.4345 },
    { part: 194, n: 200, low: 0.9361, high: 0.9862 },
    { part: 196, n: 200, low: 0.9497, high: 0.9922 },
    { part: 199, n: 200, low: 0.9722, high: 0.9991 },
    // R: prop.test(15, 148, correct = FALSE).
    { part: 15, n: 148, low: 0.0624, high: 0.1605 },
  ])('$part of $n', ({ part, n, low, high }) => {
    expectBounds(wilsonInterval(part / n, n, 0.95), low, high, 4);
  });

  test('fewer than two observations have none', () => {
    expect(wilsonInterval(1, 1, 0.95)).toBeNull();
    expect(wilsonInterval(0, 0, 0.95)).toBeNull();
  });

  test('holds the rate, stays in 0..1, and reaches an end only when the rate does', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.integer({ min: 2, max: 1000 }), (part, n) => {
        const rate = Math.min(part, n) / n;
        const [low, high] = wilsonInterval(rate, n, 0.95) ?? [2, -1];
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect([low === 0, high === 1]).toEqual([rate === 0, rate === 1]);
      }),
    );
  });
});

describe('meanInterval', () => {
  test('of 80, 90, 85, 95: 87.5 ± 3.182446·6.454972/2', () => {
    expectBounds(meanInterval({ n: 4, mean: 87.5, variance: 125 / 3 }, 0.95), 77.2287, 97.7713, 4);
  });

  test('is clipped to 0..100', () => {
    expectBounds(meanInterval({ n: 3, mean: 90, variance: 100 }, 0.95), 65.1586, 100, 4);
    expect(meanInterval({ n: 2, mean: 50, variance: 5000 }, 0.95)).toEqual([0, 100]);
  });

  test('of equal scores is Wilson’s of the mean as a rate', () => {
    expectBounds(meanInterval({ n: 5, mean: 100, variance: 0 }, 0.95), 56.55, 100, 2);
    expectBounds(meanInterval({ n: 5, mean: 80, variance: 0 }, 0.95), 37.55, 96.38, 2);
  });

  test('of fewer than two scores there is none', () => {
    expect(meanInterval({ n: 1, mean: 90, variance: 0 }, 0.95)).toBeNull();
  });

  test('is wider at a higher confidence', () => {
    const sample = { n: 10, mean: 60, variance: 90 };
    const [low, high] = meanInterval(sample, 0.9) ?? [0, 0];
    const [lower, higher] = meanInterval(sample, 0.99) ?? [0, 0];
    expect(lower).toBeLessThan(low);
    expect(higher).toBeGreaterThan(high);
  });
});

test.each([
  { bounds: null, side: 'unsure' },
  { bounds: [80, 89.999], side: 'below' },
  { bounds: [80, 90], side: 'unsure' },
  { bounds: [89.999, 95], side: 'unsure' },
  { bounds: [90, 95], side: 'above' },
  { bounds: [90, 90], side: 'above' },
] as const)('bounds $bounds are $side against a target of 90', ({ bounds, side }) => {
  expect(sideOf(bounds, 90)).toBe(side);
});

describe('neededBeyond', () => {
  const at =
    (rate: number) =>
    (n: number): Bounds =>
      percent(wilsonInterval(rate, n, 0.95));

  // Wilson's interval leaves p out as soon as n·(rate − p)² > z²·p·(1 − p).
  test.each([
    { rate: 0.8, n: 10, target: 90, total: 35 },
    { rate: 0.95, n: 10, target: 90, total: 139 },
    { rate: 0.5, n: 5, target: 100, total: 6 },
  ])('a rate of $rate seen in $n settles $target at $total', ({ rate, n, target, total }) => {
    expect(neededBeyond(n, target, at(rate))).toBe(total - n);
  });

  test('is null where a million would not do', () => {
    expect(neededBeyond(10, 90, at(0.9))).toBeNull();
    expect(neededBeyond(10, 90, at(0.90001))).toBeNull();
    expect(neededBeyond(2_000_000, 90, at(0.9))).toBeNull();
  });

  test('names the fewest: one less would not settle it', () => {
    const scores = fc.record({
      n: fc.integer({ min: 2, max: 50 }),
      mean: fc.double({ min: 1, max: 99, noNaN: true }),
      variance: fc.double({ min: 1, max: 900, noNaN: true }),
      target: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(scores, ({ n, mean, variance, target }) => {
        const bounds = (size: number): Bounds => meanInterval({ n: size, mean, variance }, 0.95);
        fc.pre(sideOf(bounds(n), target) === 'unsure');
        const needed = neededBeyond(n, target, bounds);
        fc.pre(needed !== null);
        expect(sideOf(bounds(n + (needed ?? 0)), target)).not.toBe('unsure');
        expect(sideOf(bounds(n + (needed ?? 0) - 1), target)).toBe('unsure');
      }),
    );
  });
});
