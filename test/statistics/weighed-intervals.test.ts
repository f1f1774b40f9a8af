import { describe, expect, test } from 'vitest';
import { type Bounds, meanInterval, percent, wilsonInterval } from '../../src/statistics/intervals.ts';
import {
  type Estimate,
  estimateMean,
  lendVariance,
  type StratumSample,
} from '../../src/statistics/stratified.ts';
import {
  effectiveSize,
  weighedMeanInterval,
  weighedRateInterval,
} from '../../src/statistics/weighed-intervals.ts';
import { answers, draw, random, stratum } from './strata.ts';

function told(strata: readonly StratumSample[]): Estimate {
  const estimate = estimateMean(strata);
  if (estimate === null) throw new Error('nothing was judged');
  return estimate;
}
const meanOf = (strata: readonly StratumSample[]) => weighedMeanInterval(told(lendVariance(strata)), 0.95);
const rateOf = (strata: readonly StratumSample[]) => weighedRateInterval(told(strata), 0.95);

function expectBounds(bounds: Bounds, low: number, high: number, digits = 6): void {
  expect(bounds?.[0]).toBeCloseTo(low, digits);
  expect(bounds?.[1]).toBeCloseTo(high, digits);
}

// Expected ends: fractions for mean and variance, Student's and the normal quantile from SciPy 1.17.
describe('weighedMeanInterval', () => {
  test('mean ± t·√variance', () => {
    expectBounds(
      meanOf([stratum(30, [60, 70, 80]), stratum(170, [90, 80, 100, 90])]),
      75.77839769,
      98.22160231,
    );
  });

  test('of some of the audits', () => {
    const strata = [
      stratum(40, [60, null, 80, 70, null]),
      stratum(60, [90, 100, null, 80]),
      stratum(10, [50, 70]),
    ];
    expectBounds(meanOf(strata), 66.6221011236, 93.6310634334);
  });

  test('with a stratum of equal scores: it borrows 80, √(288800/25600)·2.776445', () => {
    const strata = [stratum(60, [80, 100, 90]), stratum(60, [70, 90, 80]), stratum(40, [100, 100])];
    expectBounds(meanOf(strata), 79.424595, 98.075405);
  });

  test('where nothing varies it is Wilson’s, of as many as the weights leave', () => {
    // Kish's (Σw)²/Σw² = 400² / (5·20² + 5·60²) = 8.
    expectBounds(
      meanOf([stratum(100, Array(5).fill(100)), stratum(300, Array(5).fill(100))]),
      67.559243512,
      100,
    );
    // Strata that differ do not make the mean sure.
    const apart = [stratum(100, [100, 100]), stratum(100, [50, 50])];
    expectBounds(meanOf(apart), ...(percent(wilsonInterval(0.75, 4, 0.95)) ?? [0, 0]));
  });

  test('all audited is certain, all but one leaves what that one may have', () => {
    expect(meanOf([stratum(3, [60, 70, 80]), stratum(2, [100, 90])])).toEqual([80, 80]);
    const most = meanOf([stratum(4, [100, 100, 100])]);
    expectBounds(most, 75, 100);
  });

  test('of one judged, or where nothing tells the variance, there is none', () => {
    expect(meanOf([stratum(20, [70])])).toBeNull();
    expect(meanOf([stratum(1, [70])])).toBeNull();
    expect(meanOf([stratum(20, [70]), stratum(3, [60, 80, 100])])).toBeNull();
  });

  test('of one large stratum it is the plain one', () => {
    for (const scores of [
      [80, 90, 85, 95],
      [80, 90, 100],
      [70, 70, 70],
      [0, 100],
    ]) {
      const plain = stratum(1e12, scores);
      const [low, high] = meanInterval({ n: scores.length, ...plain }, 0.95) ?? [-1, -1];
      expectBounds(meanOf([plain]), low, high);
    }
  });

  test('so many times as many audits', () => {
    const once = told([stratum(1e12, [80, 90, 85, 95])]);
    const again = stratum(1e12, [80, 90, 85, 95]);
    const plain = meanInterval({ n: 12, mean: again.mean, variance: again.variance }, 0.95) ?? [0, 0];
    expectBounds(weighedMeanInterval(once, 0.95, 3), ...plain);
  });
});

describe('weighedRateInterval', () => {
  test('of 6 in 10 of a hundred and 8 in 10 of three hundred: Wilson’s of 15.6', () => {
    // Variance 111.67, design effect 111.67·19/(75·25) = 1.132; t of 19 and of 10 degrees.
    const strata = [answers(100, 6, 4), answers(300, 8, 2)];
    expect(effectiveSize(told(strata), 0.95)).toBeCloseTo(15.596173240182587, 8);
    expectBounds(rateOf(strata), 50.1854683799, 89.9330326581);
  });

  test('a stratum that met all by chance does not make the rate surer than its weights allow', () => {
    // 55.7 by the design effect; Kish's 16 by the finite population correction, 16/0.96, is the most.
    const strata = [answers(100, 6, 4), answers(300, 10, 0)];
    expect(effectiveSize(told(strata), 0.95)).toBeCloseTo(16 / 0.96, 8);
    expectBounds(rateOf(strata), 67.5167419025, 97.4981388654);
  });

  test('all met is Wilson’s of Kish’s number, and never certain before all are audited', () => {
    expectBounds(rateOf([answers(100, 5, 0), answers(300, 5, 0)]), 67.559243512, 100);
    // The one not audited may be a miss.
    expectBounds(rateOf([answers(20, 19, 0)]), 95, 100);
    expect(rateOf([answers(20, 20, 0)])).toEqual([100, 100]);
    expect(rateOf([answers(2, 0, 2), answers(4, 3, 1)])).toEqual([50, 50]);
  });

  test('met in a stratum audited to the last says nothing of one in which it was not judged', () => {
    const [low, high] = rateOf([answers(3, 3, 0), stratum(50, [null, null])]) ?? [100, 0];
    expect(low).toBeCloseTo(100 * (wilsonInterval(1, 3, 0.95)?.[0] ?? 0), 8);
    expect(high).toBe(100);
    const some = rateOf([answers(3, 2, 1), stratum(50, [null, null])]);
    expectBounds(some, ...(percent(wilsonInterval(2 / 3, 3, 0.95)) ?? [0, 0]));
  });

  test('of one large stratum it is the plain one', () => {
    for (const [met, missed] of [
      [8, 2],
      [1, 9],
      [10, 0],
      [194, 6],
    ] as const) {
      const plain = percent(wilsonInterval(met / (met + missed), met + missed, 0.95)) ?? [0, 0];
      expectBounds(rateOf([answers(1e12, met, missed)]), ...plain);
    }
  });
});

type Population = readonly (number | null)[];

/** Draws each stratum again and again: how often the interval holds the truth, in percent, and the mean of the means. */
function coverage(
  strata: readonly { readonly all: Population; readonly size: number }[],
  interval: (strata: readonly StratumSample[]) => Bounds,
) {
  const judged = strata.flatMap(({ all }) => all.filter(one => one !== null));
  const truth = judged.reduce((sum, one) => sum + one, 0) / judged.length;
  const next = random(1977);
  let held = 0;
  let means = 0;
  const DRAWS = 2000;
  for (let at = 0; at < DRAWS; at++) {
    const drawn = strata.map(({ all, size }) => stratum(all.length, draw(all, size, next)));
    const [low, high] = interval(drawn) ?? [0, 100];
    if (low <= truth && truth <= high) held += 1;
    means += told(drawn).mean;
  }
  return { held: (100 * held) / DRAWS, bias: means / DRAWS - truth };
}

/** Scores around a mean, clipped to 0..100; the same in every run. */
function scores(size: number, mean: number, spread: number, judged = 1): Population {
  const next = random(size + mean);
  return Array.from({ length: size }, () => {
    const bell = next() + next() + next() + next() - 2;
    const score = Math.min(100, Math.max(0, mean + bell * 1.7 * spread));
    return next() < judged ? score : null;
  });
}
const yesNo = (met: number, missed: number): Population => [
  ...Array(met).fill(100),
  ...Array(missed).fill(0),
];

describe('drawn two thousand times, the 95 % interval holds the truth', () => {
  test.each([
    ['by channel, in proportion', [60, 70, 80, 90].map(mean => ({ all: scores(200, mean, 12), size: 10 }))],
    [
      'five of each of eight agents',
      [...'abcdefgh'].map((_, at) => ({ all: scores(50, 60 + 4 * at, 12), size: 5 })),
    ],
    [
      'by risk',
      [
        { all: scores(100, 50, 20), size: 20 },
        { all: scores(600, 85, 8), size: 20 },
      ],
    ],
    ['half of a small export', [{ all: scores(60, 80, 12), size: 30 }]],
    ['judged in four of ten', [60, 70, 80, 90].map(mean => ({ all: scores(200, mean, 12, 0.4), size: 10 }))],
    [
      'one of each of twelve agents',
      Array.from({ length: 12 }, (_, at) => ({ all: scores(40, 64 + 2 * at, 12), size: 1 })),
    ],
  ])('of scores: %s', (_, strata) => {
    const { held, bias } = coverage(strata, meanOf);
    expect(held).toBeGreaterThan(93);
    expect(held).toBeLessThan(97);
    expect(Math.abs(bias)).toBeLessThan(0.3);
  });

  test.each([
    [
      'by channel, in proportion',
      [190, 180, 160, 120].map(met => ({ all: yesNo(met, 200 - met), size: 15 })),
    ],
    [
      'five of each of twelve agents',
      Array.from({ length: 12 }, (_, at) => ({ all: yesNo(28 + at, 22 - at), size: 5 })),
    ],
    ['of one stratum', [{ all: yesNo(400, 100), size: 40 }]],
  ])('of rates: %s', (_, strata) => {
    const { held, bias } = coverage(strata, rateOf);
    expect(held).toBeGreaterThan(93);
    expect(held).toBeLessThan(97);
    expect(Math.abs(bias)).toBeLessThan(0.5);
  });

  // Where strata differ much in their rates the cap by the weights is wider than it need be; without it, it would be
  // held in 84 of 100 here, for a stratum with few misses seems to have none.
  test.each([
    [
      'by risk',
      [
        { all: yesNo(50, 50), size: 20 },
        { all: yesNo(882, 18), size: 20 },
      ],
      rateOf,
    ],
    [
      'scores by risk, most of them 100',
      [
        { all: [...yesNo(50, 0), ...Array(50).fill(50)], size: 20 },
        { all: [...yesNo(882, 0), ...Array(18).fill(50)], size: 20 },
      ],
      meanOf,
    ],
  ] as const)('at least: %s', (_, strata, interval) => {
    const { held, bias } = coverage(strata, interval);
    expect(held).toBeGreaterThan(97);
    expect(Math.abs(bias)).toBeLessThan(0.5);
  });
});
