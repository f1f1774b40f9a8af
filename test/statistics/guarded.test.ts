import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactInterval } from '../../src/statistics/exact-interval.ts';
import { guardedInterval, guardedMean, guardedRate } from '../../src/statistics/guarded.ts';
import { meanInterval, percent, wilsonInterval } from '../../src/statistics/intervals.ts';
import type { Reach } from '../../src/statistics/spread.ts';

const HAIR = 1e-9;
const mean = fc.double({ min: 0, max: 100, noNaN: true });
const size = fc.integer({ min: 2, max: 400 });
const confidence = fc.constantFrom(0.8, 0.95, 0.999);

function expectHolds({ mean, below, above }: Reach, ends: readonly [number, number] | null): void {
  expect(ends).not.toBeNull();
  expect(mean - below).toBeLessThanOrEqual((ends?.[0] ?? 0) + HAIR);
  expect(mean + above).toBeGreaterThanOrEqual((ends?.[1] ?? 100) - HAIR);
}

test('a rate reaches as far as Wilson’s interval and the exact one', () => {
  fc.assert(
    fc.property(mean, size, confidence, (mean, n, at) => {
      const reach = guardedRate({ n, mean }, at);
      expectHolds(reach, percent(wilsonInterval(mean / 100, n, at)));
      expectHolds(reach, percent(exactInterval(mean / 100, n, at)));
    }),
  );
});

test('a mean reaches as far as Student’s interval; of yes and no as far as the exact one', () => {
  fc.assert(
    fc.property(mean, size, fc.double({ min: 0, max: 1, noNaN: true }), confidence, (mean, n, part, at) => {
      const widest = (mean * (100 - mean) * n) / (n - 1);
      const sample = { n, mean, variance: part * widest };
      expectHolds(guardedMean(sample, at), meanInterval(sample, at));
      expectHolds(guardedMean({ n, mean, variance: widest }, at), percent(exactInterval(mean / 100, n, at)));
    }),
  );
});

test('scores that hardly differ are hardly guarded', () => {
  const { below, above } = guardedMean({ n: 100, mean: 85, variance: 144 }, 0.95);
  const [low, high] = meanInterval({ n: 100, mean: 85, variance: 144 }, 0.95) ?? [0, 0];
  expect(below).toBeLessThan(1.1 * (85 - low));
  expect(above).toBeCloseTo(high - 85, 9);
});

test('an interval alone is made as wide as the one that is not known', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 99, noNaN: true }), size, fc.boolean(), (mean, n, isRate) => {
      const sample = { n, mean, variance: (mean * (100 - mean)) / 3 };
      const at = (confidence: number) =>
        isRate ? percent(wilsonInterval(mean / 100, n, confidence)) : meanInterval(sample, confidence);
      const known = at(0.95);
      expect(known).not.toBeNull();
      if (known === null) return;
      expectHolds(guardedInterval(mean, known, { from: 0.95, to: 0.999, degrees: n - 1 }), at(0.999));
      expectHolds(guardedInterval(mean, known, { from: 0.95, to: 0.95, degrees: n - 1 }), known);
    }),
  );
});

test('of all that there is nothing is left to be unsure of', () => {
  expect(guardedInterval(80, [80, 80], { from: 0.95, to: 0.999, degrees: 1 })).toEqual({
    ...{ mean: 80, below: 0, above: 0 },
  });
});

test('an interval that tells nothing stays so', () => {
  expect(guardedInterval(50, [0, 100], { from: 0.95, to: 0.95, degrees: 1 })).toEqual({
    ...{ mean: 50, below: 50, above: 50 },
  });
});

test('a mean with a variance lent to it is told as well as by n yes-no answers at least: a group of only 100s is not unknown', () => {
  const { below } = guardedMean({ n: 40, mean: 100, variance: 225 }, 0.99);
  // Forty of forty met: what lies below 100 · 0.005^(1/40) would bring them about in fewer than one case of 200.
  expect(below).toBeCloseTo(100 * (1 - 0.005 ** (1 / 40)), 9);
});
