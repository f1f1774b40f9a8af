import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addValue,
  emptyMoments,
  type Moments,
  mean,
  mergeMoments,
  variance,
} from '../../src/statistics/moments.ts';

function momentsOf(values: readonly number[]): Moments {
  const moments = emptyMoments();
  for (const value of values) addValue(moments, value);
  return moments;
}

describe('mean and variance', () => {
  test.each([
    { values: [], mean: null, variance: null },
    { values: [42], mean: 42, variance: null },
    { values: [80, 90, 100], mean: 90, variance: 100 },
    { values: [2, 4, 4, 4, 5, 5, 7, 9], mean: 5, variance: 32 / 7 },
    { values: [7, 7, 7], mean: 7, variance: 0 },
    // Sums of squares kept in doubles lose all of this.
    { values: [1e9, 1e9 + 1, 1e9 + 2], mean: 1e9 + 1, variance: 1 },
  ])('of $values', ({ values, mean: expectedMean, variance: expectedVariance }) => {
    const moments = momentsOf(values);
    expect(mean(moments)).toBe(expectedMean);
    expect(variance(moments)).toBe(expectedVariance);
  });

  test('NumAcc4 of the NIST reference datasets: 1001 numbers near 10000000.2, deviation 0.1', () => {
    const moments = momentsOf([
      10000000.2,
      ...Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 10000000.1 : 10000000.3)),
    ]);
    expect(mean(moments)).toBeCloseTo(10000000.2, 8);
    expect(Math.sqrt(variance(moments) ?? 0)).toBeCloseTo(0.1, 8);
  });

  test('of whole numbers agree with exact arithmetic', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 50 }), values => {
        const n = BigInt(values.length);
        const sum = values.reduce((all, value) => all + BigInt(value), 0n);
        const squares = values.reduce((all, value) => all + BigInt(value) ** 2n, 0n);
        const exact = Number(n * squares - sum * sum) / (values.length * (values.length - 1));
        expect(variance(momentsOf(values))).toBe(exact);
      }),
    );
  });
});

const score = fc.double({ min: 0, max: 100, noNaN: true });

test('the variance is 0 exactly when all numbers are equal', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(score, fc.constantFrom(0, 5e-324, 1e-200, 100)), { minLength: 2 }),
      values => {
        expect(variance(momentsOf(values)) === 0).toBe(new Set(values.map(value => value + 0)).size === 1);
      },
    ),
  );
});

test('the mean of equal numbers is that number', () => {
  fc.assert(
    fc.property(score, fc.integer({ min: 1, max: 300 }), (value, n) => {
      expect(mean(momentsOf(Array.from({ length: n }, () => value)))).toBe(value + 0);
    }),
  );
});

test('no order and no split changes a bit, and what is merged stays as it was', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 2 }), fc.nat(), (values, cut) => {
      const at = cut % values.length;
      const whole = momentsOf(values);
      const into = momentsOf(values.slice(at).reverse());
      const from = momentsOf(values.slice(0, at));
      const before = structuredClone(from);
      mergeMoments(into, from);
      expect(from).toEqual(before);
      expect([into.n, mean(into), variance(into)]).toEqual([whole.n, mean(whole), variance(whole)]);
      expect([into.min, into.max]).toEqual([whole.min, whole.max]);
    }),
  );
});
