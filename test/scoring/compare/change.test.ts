import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeOf,
  meanMeasure,
  NOT_THERE,
  rateMeasure,
  scaleAt,
  signOf,
} from '../../../src/scoring/compare/change.ts';
import { changesOf } from '../../../src/scoring/compare/lists.ts';

const plain = { own: null };
const alone = scaleAt(0.95);
const score = (interactions: number, score: number | null, deviation: number | null) =>
  meanMeasure({ interactions, score, interval: null, deviation }, plain);

describe('the change of a rate', () => {
  // Newcombe (1998), table II, method 10, his examples with 56/70 and 48/80, 9/10 and 3/10, 10/10 and 0/20, …
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('from %i/%i after to %i/%i before is that of Newcombe', (a, m, b, n, low, high) => {
    const rate = (part: number, of: number) => rateMeasure(of, (100 * part) / of, null, plain);
    const { interval } = changeOf(rate(b, n), rate(a, m), alone, alone);
    expect(interval?.[0]).toBeCloseTo(100 * low, 1.5);
    expect(interval?.[1]).toBeCloseTo(100 * high, 1.5);
  });
});

describe('the change of a mean', () => {
  it('by hand: 80 ± 2.262·10/√10 to 90 ± 2.145·6/√15', () => {
    const half = Math.hypot((2.2621571 * 10) / Math.sqrt(10), (2.1447867 * 6) / Math.sqrt(15));
    const found = changeOf(score(10, 80, 10), score(15, 90, 6), alone, alone);
    expect(found).toMatchObject({ change: 10, state: 'better', certain: true });
    expect(found.interval?.[0]).toBeCloseTo(10 - half, 5);
    expect(found.interval?.[1]).toBeCloseTo(10 + half, 5);
  });

  it.each([
    ['one interaction on a side', score(1, 80, null), score(9, 90, 5)],
    ['a report saved without deviations', score(10, 80, null), score(10, 90, 5)],
  ])('has no interval with %s, and is never certain', (_, before, after) => {
    const found = changeOf(before, after, alone, alone);
    expect(found).toMatchObject({ change: 10, interval: null, state: 'unsure', certain: false });
  });

  it('is none where a side has no figure', () => {
    const expected = { change: null, interval: null, state: 'none', certain: false };
    expect(changeOf(score(0, null, null), score(10, 90, 5), alone, alone)).toMatchObject(expected);
    expect(changeOf(score(10, 90, 5), NOT_THERE, alone, alone)).toMatchObject(expected);
  });

  it('turns its sign where the two are swapped', () => {
    const side = fc.record({
      n: fc.integer({ min: 2, max: 300 }),
      mean: fc.integer({ min: 0, max: 100 }),
      deviation: fc.constantFrom(0, 0.5, 10, 50),
    });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const [one, other] = [score(a.n, a.mean, a.deviation), score(b.n, b.mean, b.deviation)];
        const [there, back] = [changeOf(one, other, alone, alone), changeOf(other, one, alone, alone)];
        expect(there.interval?.[0]).toBeCloseTo(-(back.interval?.[1] ?? 0), 9);
        expect(there.interval?.[0] ?? 0).toBeLessThanOrEqual(there.change ?? 0);
        expect(there.interval?.[1] ?? 0).toBeGreaterThanOrEqual(there.change ?? 0);
      }),
    );
  });
});

describe('a weighed figure', () => {
  const weighed = (own: number) =>
    meanMeasure({ interactions: 10, score: 80, interval: [70, 85], deviation: 3 }, { own });

  it('has the interval it was weighed with: up by 10, from √(10² + 5²) less to √(5² + 10²) more', () => {
    const after = meanMeasure(
      { interactions: 9, score: 90, interval: [80, 95], deviation: 3 },
      { own: 0.95 },
    );
    const { interval } = changeOf(weighed(0.95), after, alone, alone);
    expect(interval?.[0]).toBeCloseTo(10 - Math.hypot(10, 5), 9);
    expect(interval?.[1]).toBeCloseTo(10 + Math.hypot(5, 10), 9);
  });

  it('has none at another confidence', () => {
    expect(changeOf(weighed(0.9), score(10, 90, 5), alone, alone).interval).toBeNull();
  });
});

it.each([
  [[0.1, 2], 'better'],
  [[-2, -0.1], 'worse'],
  [[0, 2], 'unsure'],
  [[-2, 0], 'unsure'],
  [null, 'unsure'],
] as const)('an interval of %j is %s', (interval, expected) => {
  expect(signOf(interval)).toBe(expected);
});

describe('a list of changes', () => {
  const twice = (name: string, before: number, after: number, n = 100) => {
    return { before: score(n, before, 10), after: score(n, after, 10), beside: { name } };
  };
  // √2 · 1.984 · 10/√100 = 2.81 of one alone; of ten, at 99.5 %, √2 · 2.871 = 4.06
  const all = [twice('jump', 70, 75), twice('fall', 70, 65), twice('step', 70, 73.5)];
  const still = Array.from({ length: 7 }, (_, at) => twice(`still ${at}`, 70, 70));

  it('tells each by itself, and for certain only what holds with all of them', () => {
    const { changes, tried } = changesOf('items', [...all, ...still], alone);
    expect(changes.slice(0, 4).map(({ name, state, certain }) => [name, state, certain])).toEqual([
      ['jump', 'better', true],
      ['fall', 'worse', true],
      ['step', 'better', false],
      ['still 0', 'unsure', false],
    ]);
    expect(tried).toMatchObject({ list: 'items', compared: 10, moved: 3, better: 1, worse: 1 });
    expect(tried.byChance).toBeCloseTo(0.5, 9);
  });

  it('does not count what has nothing to compare', () => {
    const open = [
      twice('step', 70, 73.5),
      ...Array.from({ length: 9 }, (_, at) => twice(`one ${at}`, 70, 99, 1)),
    ];
    const { changes, tried } = changesOf('items', open, alone);
    expect(tried).toMatchObject({ compared: 1, better: 1 });
    expect(changes[0]?.certain).toBe(true);
  });

  it('calls one of a list certain in no more than so many of a hundred lists in which nothing changed', () => {
    // sums of twelve uniform numbers are nearly normal; a small generator, so that the test is the same each time
    let seed = 42;
    const uniform = () => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return seed / 2 ** 32;
    };
    const sample = () => {
      const values = Array.from(
        { length: 20 },
        () => 70 + Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6) * 10,
      );
      const mean = values.reduce((a, b) => a + b, 0) / 20;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 19;
      return score(20, mean, Math.sqrt(variance));
    };
    const wrong = Array.from({ length: 400 }, () => {
      const list = Array.from({ length: 8 }, () => ({ before: sample(), after: sample(), beside: {} }));
      return changesOf('x', list, alone).tried;
    });
    expect(wrong.filter(({ better, worse }) => better + worse > 0).length / 400).toBeLessThan(0.05);
    const moved = wrong.reduce((sum, one) => sum + one.moved, 0) / (400 * 8);
    expect(moved).toBeGreaterThan(0.02);
    expect(moved).toBeLessThan(0.055);
  });
});
