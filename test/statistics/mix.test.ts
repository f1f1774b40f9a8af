import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose, decomposeEstimates } from '../../src/statistics/mix.ts';

const part = (before: readonly [number, number], after: readonly [number, number], variance = 25) => ({
  before: { n: before[0], mean: before[1], variance },
  after: { n: after[0], mean: after[1], variance },
});

describe('decompose', () => {
  it('tells a change that is all mix: each channel as before, more of the lower one', () => {
    const found = decompose([part([80, 90], [20, 90]), part([20, 60], [80, 60])], 0.95);
    expect(found).toMatchObject({ change: -18, real: 0, mix: -18 });
  });

  it('tells a change that is all real: the same shares, each five points up', () => {
    const found = decompose([part([50, 70], [100, 75]), part([50, 80], [100, 85])], 0.95);
    expect(found).toMatchObject({ change: 5, real: 5, mix: 0 });
    // z · √(0.25 · (25/50 + 25/100) · 2) = 1.959964 · 0.612372
    expect(found?.interval?.[0]).toBeCloseTo(5 - 1.200228, 5);
  });

  it('parts both by hand: shares .6/.4 to .5/.5, means 80/60 to 84/58', () => {
    // real = .55·4 + .45·(−2) = 1.3; mix = −.1·82 + .1·59 = −2.3; change = 71 − 72 = −1
    const found = decompose([part([60, 80], [50, 84]), part([40, 60], [50, 58])], 0.95);
    expect(found?.real).toBeCloseTo(1.3, 10);
    expect(found?.mix).toBeCloseTo(-2.3, 10);
    expect(found?.change).toBeCloseTo(-1, 10);
  });

  it('counts who comes or goes as mix', () => {
    const found = decompose([part([10, 80], [10, 80]), part([0, 0], [10, 60])], 0.95);
    expect(found?.real).toBe(0);
    expect(found?.mix).toBeCloseTo(-10, 10);
  });

  it('is none where a side is empty', () => {
    expect(decompose([part([0, 0], [3, 70])], 0.95)).toBeNull();
  });

  it('lends a part of one observation the variance of all: 25 of nine, so 1.96 · √(25/1 + 25/9)', () => {
    const found = decompose([part([1, 80], [9, 70])], 0.95);
    expect(found?.interval?.[0]).toBeCloseTo(-10 - 1.959964 * Math.sqrt(25 + 25 / 9), 5);
    expect(decompose([part([1, 80], [1, 70])], 0.95)?.interval).toBeNull();
  });

  it('lends it to a part of equal ones too: pooled over both parts, (18·0 + 18·50)/36 = 25', () => {
    const equal = part([10, 80], [10, 90], 0);
    const found = decompose([equal, part([10, 60], [10, 70], 50)], 0.95);
    const variance = 0.25 * ((25 + 25) / 10 + (50 + 50) / 10);
    expect(found?.interval?.[1]).toBeCloseTo(10 + 1.959964 * Math.sqrt(variance), 5);
    expect(decompose([equal], 0.95)?.interval).toBeNull();
  });

  it('adds up to the change of the whole mean', () => {
    const side = fc.record({
      n: fc.integer({ min: 0, max: 90 }),
      mean: fc.integer({ min: 0, max: 100 }),
      variance: fc.constant(9),
    });
    const mean = (sides: readonly { n: number; mean: number }[]) =>
      sides.reduce((sum, { n, mean }) => sum + n * mean, 0) / sides.reduce((sum, { n }) => sum + n, 0);
    fc.assert(
      fc.property(
        fc.array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 8 }),
        parts => {
          const found = decompose(parts, 0.95);
          if (found === null) return;
          const change = mean(parts.map(one => one.after)) - mean(parts.map(one => one.before));
          expect(found.change).toBeCloseTo(change, 8);
        },
      ),
    );
  });
});

describe('parts that were estimated', () => {
  const estimated = (size: number, low: number, mean: number, high: number) => {
    return { size, reach: { mean, below: mean - low, above: high - mean } };
  };

  it('put their own intervals together; computed by an independent program', () => {
    const found = decomposeEstimates([
      { before: estimated(300, 70, 80, 85), after: estimated(100, 78, 84, 88) },
      { before: estimated(100, 50, 60, 75), after: estimated(300, 52, 58, 61) },
    ]);
    expect(found?.real).toBeCloseTo(1, 12);
    expect(found?.change).toBeCloseTo((84 + 3 * 58) / 4 - (3 * 80 + 60) / 4, 12);
    expect(found?.interval?.[0]).toBeCloseTo(-7.972179222463181, 10);
    expect(found?.interval?.[1]).toBeCloseTo(8.5, 10);
  });

  it('one that is there on one side only did nothing but mix', () => {
    const gone = { before: estimated(50, 20, 30, 40), after: null };
    const stays = { before: estimated(50, 70, 70, 70), after: estimated(80, 90, 90, 90) };
    expect(decomposeEstimates([gone, stays])).toEqual({ change: 40, real: 15, interval: [15, 15], mix: 25 });
    expect(decomposeEstimates([gone, { before: null, after: estimated(9, 1, 2, 3) }])?.interval).toBeNull();
    expect(decomposeEstimates([gone])).toBeNull();
  });

  it('of means with their variances come to the interval of decompose, but for Student’s t', () => {
    const sides = [
      [40, 80, 60, 84],
      [60, 60, 40, 58],
    ] as const;
    const half = (n: number) => 1.959963984540054 * Math.sqrt(100 / n);
    const side = (n: number, mean: number) => estimated(n, mean - half(n), mean, mean + half(n));
    const made = decomposeEstimates(
      sides.map(([n, mean, m, other]) => ({ before: side(n, mean), after: side(m, other) })),
    );
    const plain = decompose(
      sides.map(([n, mean, m, other]) => ({
        before: { n, mean, variance: 100 },
        after: { n: m, mean: other, variance: 100 },
      })),
      0.95,
    );
    expect(made?.real).toBeCloseTo(plain?.real ?? 0, 10);
    expect(made?.interval?.[0]).toBeCloseTo(plain?.interval?.[0] ?? 0, 8);
    expect(made?.interval?.[1]).toBeCloseTo(plain?.interval?.[1] ?? 0, 8);
  });
});
