import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupSample, spreadFigure } from '../../src/scoring/spread-figure.ts';
import { addValue, emptyMoments, mean, variance } from '../../src/statistics/moments.ts';

function scores(values: readonly number[]): GroupSample {
  const moments = emptyMoments();
  for (const value of values) addValue(moments, value);
  return { n: moments.n, mean: mean(moments) ?? 0, variance: variance(moments) };
}

const group = (n: number, mean: number, deviation: number): GroupSample => ({
  n,
  mean,
  variance: deviation ** 2,
});
const rate = (n: number, mean: number): GroupSample => ({ n, mean, variance: null });

describe('where a spread stands', () => {
  test.each<{ name: string; groups: GroupSample[]; state: string }>([
    { name: 'no group', groups: [], state: 'none' },
    { name: 'one group', groups: [group(50, 80, 5)], state: 'none' },
    { name: 'alike, and many', groups: [group(400, 80, 5), group(400, 81, 5)], state: 'within' },
    { name: 'alike, but few', groups: [group(4, 80, 5), group(4, 81, 5)], state: 'unsure' },
    { name: 'far apart, and many', groups: [group(100, 80, 5), group(100, 90, 5)], state: 'beyond' },
    { name: 'far apart, but few', groups: [group(2, 80, 5), group(2, 90, 5)], state: 'unsure' },
    {
      name: 'one of many is far off',
      groups: [group(99, 70, 5), ...Array(8).fill(group(99, 82, 5))],
      state: 'beyond',
    },
    {
      name: 'one of many is not known',
      groups: [group(2, 82, 5), ...Array(8).fill(group(999, 82, 5))],
      state: 'unsure',
    },
    { name: 'equal scores that are few', groups: [group(3, 90, 0), group(3, 90, 0)], state: 'unsure' },
    { name: 'equal scores far apart, but few', groups: [group(3, 60, 0), group(3, 90, 0)], state: 'unsure' },
    { name: 'rates alike, and many', groups: [rate(9000, 90), rate(9000, 91)], state: 'within' },
    { name: 'rates far apart', groups: [rate(100, 90), rate(100, 60)], state: 'beyond' },
    { name: 'perfect, but few', groups: [rate(5, 100), rate(5, 100)], state: 'unsure' },
  ])('$name: $state', ({ groups, state }) => {
    expect(spreadFigure(groups, 5, 0.95).state).toBe(state);
  });

  test('the limit itself is within it', () => {
    const groups = [group(100, 80, 5), group(100, 83, 5)];
    const [low, high] = spreadFigure(groups, 5, 0.95).interval ?? [0, 0];
    expect(spreadFigure(groups, high, 0.95).state).toBe('within');
    expect(spreadFigure(groups, high - 1e-9, 0.95).state).toBe('unsure');
    expect(spreadFigure(groups, low, 0.95).state).toBe('unsure');
    expect(spreadFigure(groups, low - 1e-9, 0.95).state).toBe('beyond');
  });
});

const sample = fc.record({
  n: fc.integer({ min: 2, max: 60 }),
  mean: fc.double({ min: 0, max: 100, noNaN: true }),
  variance: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 900, noNaN: true }))),
});
const samples = fc.array(sample, { minLength: 2, maxLength: 12 });
const limit = fc.double({ min: 0.1, max: 99, noNaN: true });

test('the wider the limit, the further from beyond', () => {
  const order = ['beyond', 'unsure', 'within'];
  fc.assert(
    fc.property(samples, limit, limit, (groups, one, other) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)];
      const [strict, lax] = [near, far].map(at => order.indexOf(spreadFigure(groups, at, 0.95).state));
      expect(strict).toBeLessThanOrEqual(lax ?? -1);
    }),
  );
});

test('the surer, the wider', () => {
  fc.assert(
    fc.property(samples, groups => {
      const [low, high] = spreadFigure(groups, 5, 0.8).interval ?? [0, 0];
      const [lower, higher] = spreadFigure(groups, 5, 0.99).interval ?? [0, 0];
      // the last bit of a root may go either way
      expect(lower).toBeLessThanOrEqual(low + 1e-9);
      expect(higher).toBeGreaterThanOrEqual(high - 1e-9);
    }),
  );
});

test('what is needed is the fewest: so many more in each group settle it, one less would not', () => {
  let told = 0;
  fc.assert(
    fc.property(samples, limit, (groups, at) => {
      const { state, needed } = spreadFigure(groups, at, 0.95);
      if (state !== 'unsure') expect(needed).toBeNull();
      if (needed === null) return;
      told += 1;
      const withMore = (more: number) => groups.map(one => ({ ...one, n: one.n + more }));
      expect(spreadFigure(withMore(needed), at, 0.95).state).not.toBe('unsure');
      expect(spreadFigure(withMore(needed - 1), at, 0.95).state).toBe('unsure');
    }),
  );
  expect(told).toBeGreaterThan(20);
});

test('nothing is said to be needed where the spread is the limit, or a million more would not do', () => {
  expect(spreadFigure([group(9, 80, 5), group(9, 85, 5)], 5, 0.95)).toMatchObject({
    state: 'unsure',
    needed: null,
  });
  const close = [group(9, 80, 5), group(9, 85.0001, 5)];
  expect(spreadFigure(close, 5, 0.95)).toMatchObject({ state: 'unsure', needed: null });
});

test('ten thousand groups are told at once', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    group(20 + (at % 50), 80 + Math.sin(at), 6 + (at % 7)),
  );
  const { spread, state, needed } = spreadFigure(many, 5, 0.95);
  expect(spread).toBeCloseTo(2, 3);
  expect(state).toBe('unsure');
  expect(needed).toBeGreaterThan(0);
});

/** Numbers in 0..1 that look like chance and are the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('how often it errs, in 600 draws of groups that are known', () => {
  const DRAWS = 600;
  /** Three deviations above what may be: 5 % of the draws. */
  const MOST = DRAWS * 0.05 + 3 * Math.sqrt(DRAWS * 0.05 * 0.95);

  /** How often each state comes out of groups of so many interactions, drawn by what each group is like. */
  function statesOf(
    groups: readonly ((next: () => number) => number)[],
    { n, limit, rates, seed }: { n: number; limit: number; rates: boolean; seed: number },
  ): Record<string, number> {
    const next = seeded(seed);
    const counts: Record<string, number> = { within: 0, unsure: 0, beyond: 0 };
    for (let draw = 0; draw < DRAWS; draw++) {
      const drawn = groups.map(one => {
        const values = Array.from({ length: n }, () => one(next));
        const found = scores(values);
        return rates ? { ...found, variance: null } : found;
      });
      const { state } = spreadFigure(drawn, limit, 0.95);
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  }

  const normal = (mean: number, deviation: number) => (next: () => number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const yesNo = (share: number) => (next: () => number) => (next() < share ? 100 : 0);
  /** Scores of a short checklist: mostly perfect, some a step or two below. */
  const steps = (next: () => number) => [100, 100, 100, 75, 75, 50][Math.floor(next() * 6)] ?? 0;

  test.each([
    { name: 'two normal groups', draw: normal(50, 12), groups: 2, n: 8, rates: false },
    { name: 'ten normal groups', draw: normal(50, 12), groups: 10, n: 5, rates: false },
    { name: 'two groups of short checklists', draw: steps, groups: 2, n: 12, rates: false },
    { name: 'ten groups of short checklists', draw: steps, groups: 10, n: 12, rates: false },
    { name: 'four groups of rare misses, scored', draw: yesNo(0.97), groups: 4, n: 20, rates: false },
    { name: 'two rates', draw: yesNo(0.8), groups: 2, n: 25, rates: true },
    { name: 'ten rates', draw: yesNo(0.9), groups: 10, n: 30, rates: true },
  ])('$name that are equal are seldom found to differ at all', ({ draw, groups, n, rates }) => {
    const counts = statesOf(Array(groups).fill(draw), { n, limit: 1e-9, rates, seed: 7 });
    expect(counts.beyond).toBeLessThanOrEqual(MOST);
  });

  test.each([
    { name: 'two normal groups', of: [normal(40, 8), normal(50, 8)], n: 30, rates: false, limit: 9.99 },
    {
      name: 'five normal groups',
      of: [40, 43, 45, 47, 50].map(at => normal(at, 8)),
      n: 30,
      rates: false,
      limit: 9.99,
    },
    { name: 'two rates', of: [yesNo(0.8), yesNo(0.9)], n: 200, rates: true, limit: 9.99 },
  ])('$name just beyond the limit are seldom found within it', ({ of, n, rates, limit }) => {
    expect(statesOf(of, { n, limit, rates, seed: 11 }).within).toBeLessThanOrEqual(MOST);
  });

  test('and what is plain is found', () => {
    const apart = statesOf([normal(40, 8), normal(60, 8)], { n: 20, limit: 5, rates: false, seed: 3 });
    expect(apart.beyond).toBe(DRAWS);
    const alike = statesOf([normal(50, 5), normal(50, 5)], { n: 60, limit: 5, rates: false, seed: 3 });
    expect(alike.within).toBeGreaterThan(DRAWS * 0.95);
  });
});
