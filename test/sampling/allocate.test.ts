import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Share } from '../../src/sampling/allocate.ts';

const share = fc.record({
  population: fc.integer({ min: 1, max: 300 }),
  weight: fc.constantFrom(1, 2, 4),
});
const asked = fc.array(share, { minLength: 1, maxLength: 12 }).chain(strata =>
  fc.record({
    strata: fc.constant(strata),
    size: fc.integer({ min: strata.length, max: strata.reduce((sum, one) => sum + one.population, 0) }),
  }),
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('dealing out', () => {
  it('deals all, one each at least, and no more than there are', () => {
    fc.assert(
      fc.property(asked, ({ strata, size }) => {
        const given = allocate(strata, size);
        expect(sum(given)).toBe(size);
        given.forEach((each, at) => {
          expect(each).toBeGreaterThanOrEqual(1);
          expect(each).toBeLessThanOrEqual(strata[at]?.population ?? 0);
        });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('takes nothing away from anybody when there is more to deal out', () => {
    fc.assert(
      fc.property(asked, ({ strata, size }) => {
        fc.pre(size < sum(strata.map(({ population }) => population)));
        const [few, more] = [allocate(strata, size), allocate(strata, size + 1)];
        few.forEach((each, at) => {
          expect(more[at]).toBeGreaterThanOrEqual(each);
        });
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it('gives no fewer to who holds more of equal weight', () => {
    fc.assert(
      fc.property(asked, ({ strata, size }) => {
        const given = allocate(strata, size);
        strata.forEach((one, at) => {
          strata.forEach((other, beside) => {
            if (one.weight === other.weight && one.population > other.population)
              expect(given[at]).toBeGreaterThanOrEqual(given[beside] ?? 0);
          });
        });
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('never lies a whole place off where taking one and giving it elsewhere were fairer', () => {
    fc.assert(
      fc.property(asked, ({ strata, size }) => {
        const given = allocate(strata, size);
        const worth = ({ population, weight }: Share, has: number) => (population * weight) / (2 * has + 1);
        const next = strata.flatMap((one, at) =>
          (given[at] ?? 0) < one.population ? [worth(one, given[at] ?? 0)] : [],
        );
        const last = strata.flatMap((one, at) =>
          (given[at] ?? 0) > 1 ? [worth(one, (given[at] ?? 0) - 1)] : [],
        );
        expect(Math.min(Number.POSITIVE_INFINITY, ...last)).toBeGreaterThanOrEqual(
          Math.max(0, ...next) * (1 - 1e-12),
        );
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it.each<[string, [number, number][], number, number[]]>([
    [
      'in proportion',
      [
        [600, 1],
        [300, 1],
        [100, 1],
      ],
      10,
      [6, 3, 1],
    ],
    [
      'one each at least',
      [
        [980, 1],
        [10, 1],
        [10, 1],
      ],
      10,
      [8, 1, 1],
    ],
    [
      'all of a small stratum',
      [
        [3, 4],
        [100, 1],
      ],
      40,
      [3, 37],
    ],
    [
      'by weight',
      [
        [100, 4],
        [100, 2],
        [100, 1],
      ],
      35,
      [20, 10, 5],
    ],
    [
      'one more than fits goes to the first of equals',
      [
        [10, 1],
        [10, 1],
      ],
      3,
      [2, 1],
    ],
    [
      'everything',
      [
        [2, 1],
        [5, 4],
      ],
      7,
      [2, 5],
    ],
    ['one place', [[1_000_000, 1]], 1, [1]],
  ])('%s', (_, strata, size, expected) => {
    expect(
      allocate(
        strata.map(([population, weight]) => ({ population, weight })),
        size,
      ),
    ).toEqual(expected);
  });

  it('does not try what cannot be', () => {
    const strata = [
      { population: 2, weight: 1 },
      { population: 2, weight: 1 },
    ];
    expect(() => allocate(strata, 1)).toThrow();
    expect(() => allocate(strata, 5)).toThrow();
  });
});
