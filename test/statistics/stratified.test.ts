import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Estimate, estimateMean, lendVariance } from '../../src/statistics/stratified.ts';
import { answers, stratum } from './strata.ts';

function told(estimate: Estimate | null): Estimate {
  if (estimate === null) throw new Error('nothing was judged');
  return estimate;
}

// The expected figures were worked out unit by unit in fractions, by a program of its own: z = d·(y − mean) of every
// audit, its sample variance in each stratum, and the sum of N²·(1 − n/N)·s²/n over (Σ w·d)².
describe('estimateMean', () => {
  test('of two strata: (30·70 + 170·90)/200, variance (900·0.9·100/3 + 28900·(166/170)·66.67/4)/200²', () => {
    const estimate = told(estimateMean([stratum(30, [60, 70, 80]), stratum(170, [90, 80, 100, 90])]));
    expect(estimate.mean).toBeCloseTo(87, 12);
    expect(estimate.variance).toBeCloseTo(12.433333333333334, 10);
    // (270 + 7055)² / (270²/2 + 7055²/3) = 3.23: nearly all of the weight rests on the four.
    expect(estimate).toMatchObject({ judged: 7, degrees: 3, unseen: 193 });
    expect(estimate.even).toBeCloseTo(5.3156146179401995, 10);
    expect(estimate.open).toBeCloseTo(0.973421926910299, 10);
  });

  test('of what is judged in some of the audits only: a combined ratio', () => {
    const estimate = told(
      estimateMean([
        stratum(40, [60, null, 80, 70, null]),
        stratum(60, [90, 100, null, 80]),
        stratum(10, [50, 70]),
      ]),
    );
    // (8·210 + 15·270 + 5·120) / (8·3 + 15·3 + 5·2) = 6330/79
    expect(estimate.mean).toBeCloseTo(6330 / 79, 12);
    expect(estimate.variance).toBeCloseTo(18.006679576552234, 10);
    expect(estimate).toMatchObject({ judged: 8, degrees: 3 });
  });

  test('of two strata with one audit each: (Ŷ₁ − Ŷ₂)², which no share audited makes less (Cochran 5A.12)', () => {
    const estimate = told(estimateMean([stratum(2, [60]), stratum(2, [100])]));
    expect(estimate.variance).toBeCloseTo((2 * 60 - 2 * 100) ** 2 / 4 ** 2, 10);
    expect(estimate.open).toBe(1);
  });

  test('one audit each of strata that are all alike: the variance is that of the mean, on average', () => {
    // Each stratum has an interaction of 60 and one of 100; the mean of the two that are drawn is 60, 80, 80 or 100.
    const draws = [60, 100].flatMap(one => [60, 100].map(two => [stratum(2, [one]), stratum(2, [two])]));
    const found = draws.map(drawn => told(estimateMean(drawn)).variance ?? 0);
    expect(found.reduce((sum, one) => sum + one, 0) / 4).toBeCloseTo((400 + 0 + 0 + 400) / 4, 10);
  });

  test('strata with one audit go with the next', () => {
    const estimate = told(estimateMean([stratum(20, [60]), stratum(30, [80]), stratum(50, [90, 70, 80])]));
    expect(estimate.mean).toBeCloseTo(76, 12);
    expect(estimate.variance).toBeCloseTo(27.193333333333335, 10);
    expect(estimate.degrees).toBe(2);
  });

  test('the last, where it has one audit, goes with those before it', () => {
    const estimate = told(estimateMean([stratum(50, [90, 70, 80]), stratum(20, [60])]));
    expect(estimate.variance).toBeCloseTo(43.383158251962925, 10);
    expect(estimate.degrees).toBe(3);
  });

  test('a stratum audited to the last adds nothing to the variance, and is collapsed with none', () => {
    const alone = told(estimateMean([stratum(50, [90, 70, 80])]));
    const both = told(estimateMean([stratum(1, [10]), stratum(50, [90, 70, 80]), stratum(2, [0, 60])]));
    // Each interaction of the 53 counts once: (10 + 50·80 + 60) / 53.
    expect(both.mean).toBeCloseTo(4070 / 53, 12);
    expect(both.variance).toBeCloseTo(((alone.variance ?? 0) * 50 ** 2) / 53 ** 2, 10);
    expect(both.degrees).toBe(2);
  });

  test('one audit beside strata audited to the last tells no variance', () => {
    expect(told(estimateMean([stratum(20, [70]), stratum(3, [60, 80, 100])])).variance).toBeNull();
    expect(told(estimateMean([stratum(20, [70])])).variance).toBeNull();
  });

  test('all audited: the mean of all, without a variance', () => {
    const estimate = told(estimateMean([stratum(3, [60, 70, 80]), stratum(2, [100, 90])]));
    expect(estimate).toMatchObject({ mean: 80, variance: 0, open: 0, unseen: 0, possible: [80, 80] });
  });

  test('nothing judged is no mean', () => {
    expect(estimateMean([])).toBeNull();
    expect(estimateMean([stratum(20, [null, null])])).toBeNull();
  });

  test('a stratum in which nothing was judged leaves the mean, and stays among what is possible', () => {
    const seen = stratum(10, [80, 90]);
    const with20 = told(estimateMean([seen, stratum(20, [null])]));
    expect(with20).toMatchObject({ mean: 85, unseen: 27 });
    expect(with20.possible[0]).toBeCloseTo(170 / 29, 12);
    expect(with20.possible[1]).toBeCloseTo((170 + 2700) / 29, 12);
  });

  test('one large stratum is a simple random sample: the plain mean, s²/n, n − 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 }), scores => {
        const sample = stratum(1e12, scores);
        const estimate = told(estimateMean([sample]));
        expect(estimate.mean).toBe(sample.mean);
        expect(estimate.variance).toBeCloseTo(sample.variance / scores.length, 6);
        expect(estimate.degrees).toBe(scores.length - 1);
        expect(estimate.even).toBeCloseTo(scores.length, 6);
      }),
    );
  });

  test('one large stratum in which some are judged: as if only those had been audited', () => {
    const scores = [80, 90, 100, 60];
    const some = told(estimateMean([stratum(1e12, [...scores, ...Array(36).fill(null)])]));
    expect(some.variance).toBeCloseTo(stratum(9, scores).variance / 4, 6);
    expect(some.degrees).toBe(3);
  });

  test('judged in few of the audits of each stratum: degrees of 4·19/20 less the share of the one mean', () => {
    const few = stratum(1e9, [70, 90, ...Array(18).fill(null)]);
    expect(told(estimateMean([few, few])).degrees).toBe(2);
    expect(told(estimateMean([few, few, few, few])).degrees).toBe(6);
  });

  const strata = fc.array(
    fc.record({
      times: fc.integer({ min: 1, max: 30 }),
      audits: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('populations that grow alike leave the mean, and nearly the variance once nearly nothing is audited', () => {
    fc.assert(
      fc.property(strata, rows => {
        const [one, two] = [1e9, 2e9].map(by =>
          estimateMean(rows.map(row => stratum(by * row.times, row.audits))),
        );
        if (!one || !two) return;
        expect(two.mean).toBeCloseTo(one.mean, 9);
        expect(two.even).toBeCloseTo(one.even, 6);
        if (one.variance !== null) expect(two.variance).toBeCloseTo(one.variance, 4);
      }),
    );
  });

  test('the mean lies among the strata’s means and what is possible; the variance is 0 or more', () => {
    fc.assert(
      fc.property(strata, rows => {
        const samples = rows.map(row => stratum(row.audits.length * row.times, row.audits));
        const estimate = estimateMean(samples);
        if (estimate === null) return;
        const means = samples.filter(one => one.judged > 0).map(one => one.mean);
        expect(estimate.mean).toBeGreaterThanOrEqual(Math.min(...means));
        expect(estimate.mean).toBeLessThanOrEqual(Math.max(...means));
        expect(estimate.mean).toBeGreaterThanOrEqual(estimate.possible[0] - 1e-9);
        expect(estimate.mean).toBeLessThanOrEqual(estimate.possible[1] + 1e-9);
        expect(estimate.variance ?? 0).toBeGreaterThanOrEqual(0);
        expect(estimate.degrees).toBeGreaterThanOrEqual(1);
        expect(estimate.even).toBeLessThanOrEqual(estimate.judged + 1e-9);
      }),
    );
  });
});

describe('lendVariance', () => {
  test('strata of equal scores get what is pooled of all: (2·100 + 2·100 + 1·0) / 5', () => {
    const lent = lendVariance([
      stratum(60, [80, 100, 90]),
      stratum(60, [70, 90, 80]),
      stratum(40, [100, 100]),
      stratum(9, [50]),
    ]);
    expect(lent.map(({ variance }) => variance)).toEqual([100, 100, 80, 0]);
  });

  test('nothing varies: nothing to lend', () => {
    const all = [answers(10, 3, 0), answers(10, 0, 2), stratum(5, [null])];
    expect(lendVariance(all)).toEqual(all);
    expect(lendVariance([])).toEqual([]);
  });
});
