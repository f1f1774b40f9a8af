import fc from 'fast-check';
import { expect, test } from 'vitest';
import { millionths, weightedMean } from '../../src/statistics/weighted-mean.ts';

test.each([
  { parts: [], expected: null },
  { parts: [{ value: 70, weight: 3 }], expected: 70 },
  {
    parts: [
      { value: 100, weight: 1 },
      { value: 50, weight: 3 },
    ],
    expected: 62.5,
  },
  {
    parts: [
      { value: 100, weight: 0.57 },
      { value: 0, weight: 0.43 },
    ],
    expected: 57,
  },
  {
    parts: [
      { value: 33.3, weight: 0.7 },
      { value: 66.6, weight: 0.3 },
    ],
    expected: 43.29,
  },
])('the weighted mean of $parts is $expected', ({ parts, expected }) => {
  expect(weightedMean(parts)).toBe(expected);
});

test('equal values have that value as their mean, whatever the weights', () => {
  const weights = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), weights, (value, all) => {
      expect(weightedMean(all.map(weight => ({ value, weight }))) === value).toBe(true);
    }),
  );
});

test('decimals of up to six digits mean what is written, to the bit', () => {
  const decimal = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(decimal, digits => {
      expect(millionths(digits / 1e6)).toBe(digits);
    }),
  );
  expect(millionths(1 / 3)).toBeCloseTo(333333.333333333, 9);
});
