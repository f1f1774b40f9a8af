import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { neededToSee } from '../../src/plan/to-see.ts';
import { scaleAt } from '../../src/scoring/compare/change.ts';
import { pathTo } from '../../src/scoring/findings/who.ts';
import { certaintyOf } from '../../src/scoring/judge-certainty.ts';
import { individualsChart } from '../../src/statistics/control-chart.ts';
import { differenceInterval } from '../../src/statistics/difference.ts';
import { exactInterval } from '../../src/statistics/exact-interval.ts';
import { guardedInterval, guardedMean, guardedRate } from '../../src/statistics/guarded.ts';
import { percent, type Sample } from '../../src/statistics/intervals.ts';
import { decompose } from '../../src/statistics/mix.ts';
import { addValue, emptyMoments, mean, variance } from '../../src/statistics/moments.ts';
import { shrink } from '../../src/statistics/shrink.ts';
import { makeReaches, pairConfidence, type Reach } from '../../src/statistics/spread.ts';
import { varianceShare } from '../../src/statistics/variance-share.ts';

type Bounds = readonly [low: number, high: number];
type Side = { readonly n: number; readonly mean: number; readonly deviation: number };
type Vector = {
  readonly vector: string;
  readonly rates?: readonly (readonly [part: number, n: number])[];
  readonly means?: readonly (readonly number[])[];
  readonly difference?: number;
  readonly interval?: Bounds;
  readonly confidence?: number;
  readonly conditions?: Readonly<Record<string, number>>;
  readonly exact?: readonly { readonly part: number; readonly n: number; readonly interval: Bounds }[];
  readonly guarded?: readonly (Partial<{ part: number; n: number; scores: readonly number[] }> & {
    readonly interval: Bounds;
  })[];
  readonly widened?: {
    readonly mean: number;
    readonly known: Bounds;
    readonly from: number;
    readonly to: number;
    readonly degrees: number;
    readonly interval: Bounds;
  };
  readonly comparisons?: Readonly<Record<string, number>>;
  readonly groups?: Readonly<Record<string, readonly number[]>>;
  readonly between?: number;
  readonly centre?: number;
  readonly shrunk?: Readonly<Record<string, number>>;
  readonly share?: number;
  readonly values?: readonly number[];
  readonly limits?: Bounds;
  readonly flags?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, { readonly before: Side; readonly after: Side }>>;
  readonly change?: number;
  readonly real?: number;
  readonly mix?: number;
  readonly score?: number;
  readonly target?: number;
  readonly lost?: Readonly<Record<string, number>>;
  readonly items?: readonly string[];
  readonly today?: Side;
  readonly seen?: Readonly<Record<string, number | null>>;
};

const page = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8');
const vectors: readonly Vector[] = [...page.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text = '']) =>
  parse(text),
);
const having = <K extends keyof Vector>(key: K) =>
  vectors.flatMap(one => (one[key] === undefined ? [] : [{ ...one, asked: one[key] }]));

/** Figures are printed with up to two decimals. */
function expectFigure(actual: number | null | undefined, printed: number | undefined): void {
  expect(actual?.toFixed(2).replace('-0.00', '0.00')).toBe(printed?.toFixed(2));
}

function expectInterval(actual: Bounds | null | undefined, printed: Bounds | undefined): void {
  expect(actual?.map(end => end.toFixed(2))).toEqual(printed?.map(end => end.toFixed(2)));
}

function sampleOf(values: readonly number[]): Sample {
  const moments = emptyMoments();
  for (const value of values) addValue(moments, value);
  return { n: moments.n, mean: mean(moments) ?? 0, variance: variance(moments) ?? 0 };
}

function endsOf({ mean, below, above }: Reach): Bounds {
  return [Math.max(0, mean - below), Math.min(100, mean + above)];
}

/** The variance of one value within groups, pooled over all of them. */
function pooled(groups: readonly Sample[]): number {
  const freedom = groups.reduce((sum, { n }) => sum + n - 1, 0);
  return groups.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / freedom;
}

describe('the figures of docs/statistics.md', () => {
  const { ofRate, ofScores } = makeReaches(0.95);

  test.each(having('difference'))('$vector', ({ rates, means, difference, interval }) => {
    const reaches = [
      ...(rates ?? []).map(([part, n]) => ofRate({ n, mean: (100 * part) / n })),
      ...(means ?? []).map(values => ofScores(sampleOf(values))),
    ];
    const [first, second] = reaches;
    if (first === undefined || second === undefined) throw new Error('two are compared');
    expectFigure(first.mean - second.mean, difference);
    expectInterval(differenceInterval(first, second), interval);
  });

  test.each(having('comparisons'))('$vector', ({ confidence = 0, comparisons = {} }) => {
    for (const [count, expected] of Object.entries(comparisons)) {
      expect(1 - (1 - confidence) / Number(count)).toBeCloseTo(expected, 5);
    }
    expect(pairConfidence(2, confidence)).toBeCloseTo(comparisons[1] ?? 0, 5);
    expect(pairConfidence(3, confidence)).toBeCloseTo(comparisons[3] ?? 0, 5);
    expect(pairConfidence(10, confidence)).toBeCloseTo(comparisons[45] ?? 0, 5);
  });

  test.each(having('conditions'))('$vector', ({ confidence = 0, conditions = {} }) => {
    for (const [count, expected] of Object.entries(conditions)) {
      const at = certaintyOf({ confidence }, confidence, Number(count));
      expect(at.meets).toBe(confidence);
      expect(at.fails).toBeCloseTo(expected, 5);
    }
  });

  test.each(having('exact'))('$vector', ({ exact = [] }) => {
    for (const { part, n, interval } of exact)
      expectInterval(percent(exactInterval(part / n, n, 0.95)), interval);
  });

  test.each(having('guarded'))('$vector', ({ guarded = [] }) => {
    for (const { part = 0, n = 0, scores, interval } of guarded) {
      const rate = { n, mean: (100 * part) / n };
      const found = scores === undefined ? guardedRate(rate, 0.95) : guardedMean(sampleOf(scores), 0.95);
      expectInterval(endsOf(found), interval);
    }
  });

  test.each(having('widened'))('$vector', ({ widened }) => {
    if (widened === undefined) throw new Error('an interval is widened');
    const { mean, known, interval, ...how } = widened;
    expectInterval(endsOf(guardedInterval(mean, known, how)), interval);
  });

  test.each(having('shrunk'))('$vector', ({ groups = {}, between, centre, shrunk = {} }) => {
    const samples = Object.values(groups).map(sampleOf);
    const each = pooled(samples);
    const found = shrink(samples.map(({ n, mean }) => ({ mean, variance: each / n })));
    expectFigure(found?.between, between);
    expectFigure(found?.centre, centre);
    Object.keys(groups).forEach((key, at) => {
      expectFigure(found?.means[at], shrunk[key]);
    });
  });

  test.each(having('share'))('$vector', ({ groups = {}, share, interval }) => {
    const found = varianceShare(Object.values(groups).map(sampleOf), 0.95);
    expectFigure(100 * (found?.share ?? 0), share);
    const [low, high] = found?.interval ?? [0, 0];
    expectInterval([100 * low, 100 * high], interval);
  });

  test.each(having('values'))('$vector', ({ values = [], centre, limits, flags = {} }) => {
    const chart = individualsChart(values);
    if (centre !== undefined) expectFigure(chart?.centre, centre);
    if (limits !== undefined) expectInterval(chart && [chart.low, chart.high], limits);
    expect(Object.fromEntries((chart?.signals ?? []).map(({ at, rule }) => [at + 1, rule]))).toEqual(flags);
  });

  test.each(having('parts'))('$vector', ({ parts = {}, change, real, mix, interval }) => {
    const squared = ({ n, mean, deviation }: Side): Sample => ({ n, mean, variance: deviation ** 2 });
    const found = decompose(
      Object.values(parts).map(({ before, after }) => ({ before: squared(before), after: squared(after) })),
      0.95,
    );
    expectFigure(found?.change, change);
    expectFigure(found?.real, real);
    expectFigure(found?.mix, mix);
    expectInterval(found?.interval, interval);
  });

  test.each(having('lost'))('$vector', ({ score = 0, target = 0, lost = {}, items }) => {
    const losing = Object.entries(lost).map(([item, pointsLost]) => {
      return { item, judged: 9, rate: null, interval: null, pointsLost };
    });
    expect(pathTo(target, score, losing)?.items).toEqual(items);
  });

  test.each(having('today'))('$vector', ({ today, seen = {} }) => {
    const { n = 0, mean: score = 0, deviation = 0 } = today ?? {};
    const figure = { interactions: n, score, interval: null, deviation };
    for (const [goal, needed] of Object.entries(seen))
      expect(neededToSee(Number(goal), figure, scaleAt(0.95)), goal).toBe(needed);
  });

  test('every vector of the page is checked', () => {
    const keys = [
      ...(['difference', 'comparisons', 'shrunk', 'share', 'values', 'parts', 'lost'] as const),
      ...(['conditions', 'exact', 'guarded', 'widened', 'today'] as const),
    ];
    const checked = vectors.filter(one => keys.filter(key => one[key] !== undefined).length === 1);
    expect(checked.map(({ vector }) => vector)).toEqual(vectors.map(({ vector }) => vector));
    expect(vectors.length).toBe(page.match(/^vector: /gmu)?.length);
    expect(vectors.length).toBeGreaterThan(16);
  });
});
