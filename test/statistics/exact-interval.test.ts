import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactInterval } from '../../src/statistics/exact-interval.ts';

// R. G. Newcombe, "Two-sided Confidence Intervals for the Single Proportion", Statistics in Medicine 17 (1998) 857–872,
// table I, method 5 (Clopper–Pearson).
test.each([
  { part: 81, n: 263, low: 0.2527, high: 0.3676 },
  { part: 15, n: 148, low: 0.0578, high: 0.1617 },
  { part: 0, n: 20, low: 0, high: 0.1684 },
  { part: 1, n: 29, low: 0.0009, high: 0.1776 },
])('$part of $n', ({ part, n, low, high }) => {
  const ends = exactInterval(part / n, n, 0.95);
  expect(ends.map(end => end.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)]);
});

// The example of binom.test in R's stats package: 682 plants of 925 (Conover 1971), "0.7076683 0.7654066".
test('682 of 925, as R prints it', () => {
  const ends = exactInterval(682 / 925, 925, 0.95);
  expect(ends.map(end => end.toFixed(7))).toEqual(['0.7076683', '0.7654066']);
});

test('a true rate lies beyond an end no more often than said, whatever it is', () => {
  const rates = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), rates, (n, truth) => {
      let [below, above] = [0, 0];
      let chance = (1 - truth) ** n;
      for (let part = 0; part <= n; part++) {
        const [low, high] = exactInterval(part / n, n, 0.9);
        if (high < truth) below += chance;
        if (low > truth) above += chance;
        chance *= ((n - part) / (part + 1)) * (truth / (1 - truth));
      }
      expect(Math.max(below, above)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
    { numRuns: 40 },
  );
});

test('it is the same seen from the other side, also of sums of credits', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 5000 }), (rate, n) => {
      const [low, high] = exactInterval(rate, n, 0.95);
      const [other, least] = exactInterval(1 - rate, n, 0.95);
      expect(low).toBeCloseTo(1 - least, 9);
      expect(high).toBeCloseTo(1 - other, 9);
      expect(low <= rate && rate <= high).toBe(true);
    }),
    { numRuns: 60 },
  );
});
