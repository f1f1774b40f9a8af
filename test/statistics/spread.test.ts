import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanInterval, wilsonInterval } from '../../src/statistics/intervals.ts';
import { makeReaches, pairConfidence, type Reach, spreadInterval } from '../../src/statistics/spread.ts';

describe('pairConfidence', () => {
  test.each([
    { groups: 2, confidence: 0.95, expected: 0.95 },
    { groups: 3, confidence: 0.95, expected: 1 - 0.05 / 3 },
    { groups: 10, confidence: 0.9, expected: 1 - 0.1 / 45 },
  ])('$groups groups at $confidence', ({ groups, confidence, expected }) => {
    expect(pairConfidence(groups, confidence)).toBeCloseTo(expected, 12);
  });
});

describe('reaches', () => {
  const { ofScores, ofRate } = makeReaches(0.95);

  test('of scores are half of Student’s interval, on both sides alike', () => {
    const sample = { n: 4, mean: 50, variance: 125 / 3 };
    const [low, high] = meanInterval(sample, 0.95) ?? [0, 0];
    expect(ofScores(sample).below).toBeCloseTo(50 - low, 12);
    expect(ofScores(sample).above).toBeCloseTo(high - 50, 12);
  });

  test('of scores are not clipped: a reach past 100 still counts in a difference', () => {
    expect(ofScores({ n: 2, mean: 95, variance: 50 }).above).toBeCloseTo(12.7062 * 5, 2);
  });

  test('of equal scores are Wilson’s, never 0 on both sides', () => {
    const [low, high] = wilsonInterval(0.8, 5, 0.95) ?? [0, 0];
    const reach = ofScores({ n: 5, mean: 80, variance: 0 });
    expect(reach.below).toBeCloseTo(80 - 100 * low, 12);
    expect(reach.above).toBeCloseTo(100 * high - 80, 12);
    expect(ofRate({ n: 5, mean: 80 })).toEqual(reach);
  });

  test('are remembered by the number of scores, not by the scores', () => {
    const wide = ofScores({ n: 7, mean: 50, variance: 400 }).below;
    expect(ofScores({ n: 7, mean: 50, variance: 100 }).below).toBeCloseTo(wide / 2, 12);
    expect(ofScores({ n: 700, mean: 50, variance: 400 }).below).toBeLessThan(wide / 10);
  });
});

describe('spreadInterval', () => {
  test('fewer than two groups have none', () => {
    expect(spreadInterval([])).toBeNull();
    expect(spreadInterval([{ mean: 50, below: 1, above: 1 }])).toBeNull();
  });

  test('of two rates is Newcombe’s: 56 of 70 and 48 of 80 differ by 0.0524 to 0.3339', () => {
    // Newcombe 1998, table II, case (a), method 10.
    const { ofRate } = makeReaches(0.95);
    const [low, high] = spreadInterval([ofRate({ n: 70, mean: 80 }), ofRate({ n: 80, mean: 60 })]) ?? [0, 0];
    expect(low).toBeCloseTo(5.24, 2);
    expect(high).toBeCloseTo(33.39, 2);
  });

  test.each<{ name: string; groups: Reach[]; interval: readonly [number, number] }>([
    {
      name: 'two groups: 20 ± 5',
      groups: [
        { mean: 70, below: 3, above: 3 },
        { mean: 50, below: 4, above: 4 },
      ],
      interval: [15, 25],
    },
    {
      name: 'what lies below the higher and above the lower makes the low end',
      groups: [
        { mean: 70, below: 3, above: 12 },
        { mean: 50, below: 5, above: 4 },
      ],
      interval: [15, 33],
    },
    {
      name: 'equal means may lie apart all the same, but not below 0',
      groups: [
        { mean: 70, below: 3, above: 3 },
        { mean: 70, below: 4, above: 4 },
      ],
      interval: [0, 5],
    },
    {
      name: 'no pair of a group with itself, however wide it is',
      groups: [
        { mean: 50, below: 30, above: 30 },
        { mean: 50, below: 0, above: 0 },
      ],
      interval: [0, 30],
    },
    {
      name: 'a wide group in the middle may be the far one, a narrow pair shows the distance',
      groups: [
        { mean: 60, below: 0, above: 0 },
        { mean: 50, below: 40, above: 40 },
        { mean: 45, below: 0, above: 0 },
      ],
      interval: [15, 50],
    },
    {
      name: 'not beyond the scale',
      groups: [
        { mean: 99, below: 1e9, above: 1e9 },
        { mean: 1, below: 1, above: 1 },
      ],
      interval: [0, 100],
    },
  ])('$name', ({ groups, interval }) => {
    expect(spreadInterval(groups)).toEqual(interval);
    expect(spreadInterval(groups.toReversed())).toEqual(interval);
  });

  const reach = fc.oneof(fc.double({ min: 0, max: 30, noNaN: true }), fc.constantFrom(0, 5, 150));
  const groups = fc.array(
    fc.record({ mean: fc.double({ min: 0, max: 100, noNaN: true }), below: reach, above: reach }),
    { minLength: 2, maxLength: 150, size: 'max' },
  );

  /** Every pair, one after the other. */
  function byAllPairs(all: readonly Reach[]): readonly [number, number] {
    let [low, high] = [0, 0];
    for (const [i, a] of all.entries()) {
      for (const [j, b] of all.entries()) {
        if (i === j) continue;
        low = Math.max(low, a.mean - b.mean - Math.hypot(a.below, b.above));
        high = Math.max(high, a.mean - b.mean + Math.hypot(a.above, b.below));
      }
    }
    return [low, Math.min(100, high)];
  }

  test('is what looking at every pair comes to', () => {
    fc.assert(
      fc.property(groups, all => {
        const [low, high] = spreadInterval(all) ?? [Number.NaN, Number.NaN];
        const expected = byAllPairs(all);
        expect(low).toBeCloseTo(expected[0], 9);
        expect(high).toBeCloseTo(expected[1], 9);
      }),
      { numRuns: 500 },
    );
  });

  test('holds the distance that was found', () => {
    fc.assert(
      fc.property(groups, all => {
        const means = all.map(({ mean }) => mean);
        const [low, high] = spreadInterval(all) ?? [Number.NaN, Number.NaN];
        const spread = Math.max(...means) - Math.min(...means);
        expect(low).toBeLessThanOrEqual(spread);
        expect(high).toBeGreaterThanOrEqual(spread);
      }),
    );
  });
});
