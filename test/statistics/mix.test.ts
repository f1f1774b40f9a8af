import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../src/statistics/mix.ts';

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
