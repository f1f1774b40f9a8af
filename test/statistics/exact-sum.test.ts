import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addProduct, addSum, addTo, emptySum, total } from '../../src/statistics/exact-sum.ts';

/** A double as a whole number of 2^-60, so that BigInt can sum it exactly. */
const scaled = fc.record({
  mantissa: fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
  exponent: fc.integer({ min: -60, max: 60 }),
});
const toDouble = ({ mantissa, exponent }: { mantissa: number; exponent: number }): number =>
  mantissa * 2 ** exponent;
const toBig = ({ mantissa, exponent }: { mantissa: number; exponent: number }): bigint =>
  BigInt(mantissa) << BigInt(exponent + 60);

function sumOf(values: readonly number[]): number {
  const sum = emptySum();
  for (const value of values) addTo(sum, value);
  return total(sum);
}

describe('a sum', () => {
  // The first six are the vectors of CPython's own test of math.fsum.
  test.each([
    { values: [], expected: 0 },
    { values: [1e100, 1, -1e100, 1e-100, 1e50, -1, -1e50], expected: 1e-100 },
    { values: [2 ** 53, -0.5, -(2 ** -54)], expected: 2 ** 53 - 1 },
    { values: [2 ** 53, 1, 2 ** -100], expected: 2 ** 53 + 2 },
    { values: [2 ** 53 + 10, 1, 2 ** -100], expected: 2 ** 53 + 12 },
    { values: [2 ** 53 - 4, 0.5, 2 ** -54], expected: 2 ** 53 - 3 },
    { values: Array.from({ length: 10 }, () => 0.1), expected: 1 },
    { values: [-0], expected: 0 },
    { values: [5, -5], expected: 0 },
  ])('$values is $expected', ({ values, expected }) => {
    expect(sumOf(values)).toBe(expected);
  });

  test('is the double nearest to the sum of whole numbers', () => {
    fc.assert(
      fc.property(fc.array(scaled), terms => {
        const exact = terms.reduce((sum, term) => sum + toBig(term), 0n);
        expect(sumOf(terms.map(toDouble))).toBe(Number(exact) / 2 ** 60);
      }),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])('refuses %s', value => {
    expect(() => sumOf([1, value])).toThrow(RangeError);
  });

  test('refuses a sum beyond the largest double', () => {
    expect(() => sumOf([1e308, 1e308])).toThrow(RangeError);
  });
});

test('no order and no split changes a bit of the total', () => {
  const terms = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(terms, fc.nat(), fc.infiniteStream(fc.nat()), (values, cut, keys) => {
      const shuffled = values.map(value => ({ value, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const at = cut % values.length;
      const [left, right] = [emptySum(), emptySum()];
      shuffled.forEach(({ value }, index) => {
        addTo(index < at ? left : right, value / values.length);
      });
      const before = structuredClone(right);
      addSum(left, right);
      expect(right).toEqual(before);
      expect(Object.is(total(left), sumOf(values.map(value => value / values.length)))).toBe(true);
    }),
  );
});

test('a product is added without rounding', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
      const sum = emptySum();
      addProduct(sum, a, b);
      expect(sum.reduce((big, part) => big + BigInt(part), 0n)).toBe(BigInt(a) * BigInt(b));
    }),
  );
});
