import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairedInterval } from '../../src/statistics/paired.ts';

test('is the textbook interval: differences of mean 1.58 and standard deviation 1.23, ten pairs', () => {
  // Student's own example (1908), the hours of sleep that ten patients gained by two soporifics.
  const [low = Number.NaN, high = Number.NaN] =
    pairedInterval({ n: 10, mean: 1.58, variance: 1.23 ** 2 }, 0.95) ?? [];
  expect([low, high].map(end => end.toFixed(2))).toEqual(['0.70', '2.46']);
});

test('is none of one, and none where all differ alike', () => {
  expect(pairedInterval({ n: 1, mean: 3, variance: 0 }, 0.95)).toBeNull();
  expect(pairedInterval({ n: 50, mean: 0, variance: 0 }, 0.95)).toBeNull();
});

test('holds the mean and stays within what differences can be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 500 }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: 0.001, max: 10_000, noNaN: true }),
      (n, mean, variance) => {
        const [low = Number.NaN, high = Number.NaN] = pairedInterval({ n, mean, variance }, 0.95) ?? [];
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
        expect(Math.min(low, -100)).toBe(-100);
        expect(Math.max(high, 100)).toBe(100);
      },
    ),
  );
});
