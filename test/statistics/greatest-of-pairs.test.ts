import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatestOfPairs, type Party } from '../../src/statistics/greatest-of-pairs.ts';

/** Every pair, one after the other. */
function byAllPairs(parties: readonly Party[], sign: 1 | -1): number {
  let greatest = -Infinity;
  for (const [i, a] of parties.entries()) {
    for (const [j, b] of parties.entries()) {
      if (i !== j) greatest = Math.max(greatest, a.mean - b.mean + sign * Math.sqrt(a.first + b.second));
    }
  }
  return greatest;
}

test.each([1, -1] as const)('none of fewer than two (%s)', sign => {
  expect(greatestOfPairs([], sign)).toBe(-Infinity);
  expect(greatestOfPairs([{ mean: 50, first: 9, second: 9 }], sign)).toBe(-Infinity);
});

/** Numbers from 0 to a most, none likelier than another: those of fc.double crowd at the ends. */
const evenly = (most: number) => fc.nat({ max: 1_000_000 }).map(share => (most * share) / 1_000_000);

/** Means a little apart, so that the roots decide which pair it is. */
const root = fc.oneof(fc.constantFrom(0, 1, 16), evenly(400));
const parties = fc.array(fc.record({ mean: evenly(10), first: root, second: root }), {
  minLength: 100,
  maxLength: 300,
  size: 'max',
});

test.each([1, -1] as const)('is what looking at every pair comes to (%s)', sign => {
  fc.assert(
    fc.property(parties, all => {
      expect(greatestOfPairs(all, sign)).toBeCloseTo(byAllPairs(all, sign), 9);
    }),
    { numRuns: 200 },
  );
});

/**
 * Parties of which each high one has another low one as its best, and all such pairs come to nearly the same: a search
 * that leaves out the wrong ones misses the greatest.
 */
function contested(roots: readonly (readonly [root: number, noise: number])[], sign: 1 | -1): Party[] {
  return roots.flatMap(([at, noise]) => {
    const low = sign === 1 ? at / 40 : 10 - Math.sqrt(at / 2);
    const high = sign === 1 ? (400 - at) / 40 : Math.sqrt(2 * at) - Math.sqrt(at / 2);
    return [
      { mean: low, first: 0, second: at },
      { mean: 50 + high + noise, first: at, second: 0 },
    ];
  });
}

test.each([1, -1] as const)('finds the greatest of many that are nearly as great (%s)', sign => {
  const roots = fc.array(fc.tuple(evenly(400), evenly(0.01)), { minLength: 60, maxLength: 120, size: 'max' });
  fc.assert(
    fc.property(roots, all => {
      const parties = contested(all, sign);
      expect(greatestOfPairs(parties, sign)).toBeCloseTo(byAllPairs(parties, sign), 12);
    }),
    { numRuns: 100 },
  );
});

test.each([
  { name: 'the first and the last', from: 0, to: 99 },
  { name: 'the last and the first', from: 99, to: 0 },
  { name: 'two beside each other in the middle', from: 50, to: 49 },
])('finds a pair wherever it stands: $name', ({ from, to }) => {
  const all = Array.from({ length: 100 }, (_, at) => ({
    mean: at === from ? 60 : at === to ? 40 : 50,
    first: 1,
    second: 3,
  }));
  expect(greatestOfPairs(all, 1)).toBe(22);
  expect(greatestOfPairs(all, -1)).toBe(18);
});
