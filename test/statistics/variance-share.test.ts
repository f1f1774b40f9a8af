import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaShare, fQuantile } from '../../src/statistics/f-distribution.ts';
import { varianceShare } from '../../src/statistics/variance-share.ts';

describe('fQuantile', () => {
  // scipy.stats.f.ppf, SciPy 1.17.1
  it.each([
    [0.975, 5, 10, 4.236085668188632],
    [0.025, 5, 10, 0.151076701029982],
    [0.95, 1, 1, 161.4476387975882],
    [0.975, 19, 180, 1.805830219037243],
    [0.5, 2.5, 7, 0.8281830429977997],
    [0.975, 3, 1000, 3.1291754369191302],
  ])('%f of F(%f, %f) is %f', (p, over, under, expected) => {
    expect(fQuantile(p, over, under) / expected).toBeCloseTo(1, 10);
  });

  it('is the inverse of the beta function it is made of', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (p, over, under) => {
          const f = fQuantile(p, over, under);
          expect(betaShare((over * f) / (over * f + under), over / 2, under / 2)).toBeCloseTo(p, 9);
        },
      ),
    );
  });
});

describe('varianceShare', () => {
  it('is the published one: Shrout and Fleiss (1979), six targets and four judges, ICC(1,1) = .17', () => {
    const targets = [
      { n: 4, mean: 6, variance: 10 },
      { n: 4, mean: 3, variance: 14 / 3 },
      { n: 4, mean: 6.5, variance: 11 / 3 },
      { n: 4, mean: 4, variance: 26 / 3 },
      { n: 4, mean: 7.5, variance: 17 / 3 },
      { n: 4, mean: 4.75, variance: 59 / 12 },
    ];
    const { share = 0, interval = null } = varianceShare(targets, 0.95) ?? {};
    expect(share).toBeCloseTo(0.1657, 4);
    // the published low end is −.13; a share of the variance ends at 0
    expect(interval?.[0]).toBe(0);
    expect(interval?.[1]).toBeCloseTo(0.72256, 4);
  });

  it.each([
    ['one group', [{ n: 5, mean: 80, variance: 3 }]],
    [
      'groups of one',
      [
        { n: 1, mean: 80, variance: 0 },
        { n: 1, mean: 90, variance: 0 },
      ],
    ],
    [
      'equal scores',
      [
        { n: 3, mean: 80, variance: 0 },
        { n: 3, mean: 80, variance: 0 },
      ],
    ],
  ])('is none of %s', (_, groups) => {
    expect(varianceShare(groups, 0.95)).toBeNull();
  });

  it('is all of it where groups differ and nothing within them does', () => {
    const groups = [
      { n: 3, mean: 80, variance: 0 },
      { n: 3, mean: 90, variance: 0 },
    ];
    expect(varianceShare(groups, 0.95)).toEqual({ share: 1, interval: null });
  });

  it('lies within its interval, and both within 0..1', () => {
    const group = fc.record({
      n: fc.integer({ min: 2, max: 50 }),
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      variance: fc.double({ min: 0.01, max: 900, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), groups => {
        const { share = -1, interval } = varianceShare(groups, 0.95) ?? {};
        const [low = -1, high = -1] = interval ?? [];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(share).toBeGreaterThanOrEqual(low);
        expect(share).toBeLessThanOrEqual(high);
      }),
    );
  });
});
