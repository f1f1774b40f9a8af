import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrink } from '../../src/statistics/shrink.ts';

// Colditz et al. (1994), thirteen trials of the BCG vaccine: log risk ratios and their variances, as in the R package
// metadat (dat.bcg); the moment estimate for them is 0.3088 and the centre −0.7141 (metafor, method "DL").
const BCG = [
  [-0.8893, 0.3256],
  [-1.5854, 0.1946],
  [-1.3481, 0.4154],
  [-1.4416, 0.02],
  [-0.2175, 0.0512],
  [-0.7861, 0.0069],
  [-1.6209, 0.223],
  [0.012, 0.004],
  [-0.4694, 0.0564],
  [-1.3713, 0.073],
  [-0.3394, 0.0124],
  [0.4459, 0.5325],
  [-0.0173, 0.0714],
].map(([mean = 0, variance = 0]) => ({ mean, variance }));

const groups = fc.array(
  fc.record({
    mean: fc.double({ min: 0, max: 100, noNaN: true }),
    variance: fc.double({ min: 0.1, max: 400, noNaN: true }),
  }),
  { minLength: 2, maxLength: 20 },
);

describe('shrink', () => {
  it('finds the published variance between trials, and their centre', () => {
    const shrunk = shrink(BCG);
    expect(shrunk?.between).toBeCloseTo(0.3088, 3);
    expect(shrunk?.centre).toBeCloseTo(-0.7141, 3);
  });

  it('is none of one group', () => {
    expect(shrink([{ mean: 80, variance: 4 }])).toBeNull();
  });

  it('draws groups that chance explains wholly to their centre', () => {
    const shrunk = shrink([
      { mean: 79, variance: 25 },
      { mean: 81, variance: 25 },
    ]);
    expect(shrunk).toEqual({ centre: 80, between: 0, means: [80, 80] });
  });

  it('draws the uncertain further than the certain', () => {
    const { means = [] } =
      shrink([
        { mean: 60, variance: 100 },
        { mean: 60, variance: 1 },
        { mean: 90, variance: 1 },
      ]) ?? {};
    expect((means[0] ?? 0) - 60).toBeGreaterThan((means[1] ?? 0) - 60);
  });

  it('leaves each mean between where it was and the centre', () => {
    fc.assert(
      fc.property(groups, given => {
        const { centre = 0, means = [] } = shrink(given) ?? {};
        given.forEach(({ mean }, at) => {
          expect(means[at]).toBeGreaterThanOrEqual(Math.min(mean, centre) - 1e-9);
          expect(means[at]).toBeLessThanOrEqual(Math.max(mean, centre) + 1e-9);
        });
      }),
    );
  });
});
