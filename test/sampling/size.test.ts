import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginOf, sizeForMean, sizeForRate } from '../../src/sampling/size.ts';

const at95 = { margin: 5, confidence: 0.95 };

describe('how many show a rate', () => {
  // R. V. Krejcie and D. W. Morgan, "Determining Sample Size for Research Activities", Educational and
  // Psychological Measurement 30 (1970) 607–610, table 1; rows whose rounding to the nearest is also upwards.
  it.each([
    [10, 10],
    [100, 80],
    [200, 132],
    [1000, 278],
    [5000, 357],
    [10_000, 370],
    [1_000_000, 384],
  ])('of %i: %i, as published', (population, size) => {
    expect(sizeForRate(at95, population)).toBe(size);
  });

  // worked out by hand in docs/sampling.md
  it('is 26 of 60 within 15 points', () => {
    expect(sizeForRate({ margin: 15, confidence: 0.95 }, 60)).toBe(26);
  });

  it('is 385 of a population without end', () => {
    expect(sizeForRate(at95, Number.MAX_SAFE_INTEGER)).toBe(385);
  });

  // Cochran (1977), sections 4.1 and 4.4: the blood groups of an island, with t = 2.
  it('is 400 and, of 3,200 islanders, 356 as Cochran has it', () => {
    const withTwo = { margin: 5, confidence: 0.9544997 };
    expect(sizeForRate(withTwo, Number.MAX_SAFE_INTEGER)).toBe(400);
    expect(sizeForRate(withTwo, 3200)).toBe(356);
  });

  it('keeps the margin, and one fewer would not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1_000_000 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(0.8, 0.9, 0.95, 0.99),
        (population, margin, confidence) => {
          const size = sizeForRate({ margin, confidence }, population);
          expect(marginOf([{ population, drawn: size }], confidence)).toBeLessThanOrEqual(margin + 1e-9);
          if (size > 1)
            expect(marginOf([{ population, drawn: size - 1 }], confidence)).toBeGreaterThan(margin - 1e-9);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('how many show a mean', () => {
  it.each([
    ['scores that spread by 20', 20, 1_000_000, 62],
    ['fewer of a small population', 20, 100, 39],
    ['scores that are all equal', 0, 100, 1],
    ['never more than there are', 40, 3, 3],
  ])('%s', (_, deviation, population, size) => {
    expect(sizeForMean(at95, deviation, population)).toBe(size);
  });

  it('are those that show a rate where scores are 0 or 100, but for one degree of freedom', () => {
    const rate = sizeForRate(at95, 1_000_000);
    expect(Math.abs(sizeForMean(at95, 50, 1_000_000) - rate)).toBeLessThanOrEqual(1);
  });
});

describe('how far a sample may be off', () => {
  it('is nothing where all are drawn', () => {
    expect(
      marginOf(
        [
          { population: 1, drawn: 1 },
          { population: 9, drawn: 9 },
        ],
        0.95,
      ),
    ).toBe(0);
  });

  it('is about what one stratum has, where many are drawn from in proportion', () => {
    const one = marginOf([{ population: 9000, drawn: 900 }], 0.95);
    const three = marginOf(
      Array.from({ length: 3 }, () => ({ population: 3000, drawn: 300 })),
      0.95,
    );
    expect(three).toBeCloseTo(one, 2);
  });

  it('is more where most are drawn from the small part', () => {
    const fair = marginOf(
      [
        { population: 900, drawn: 90 },
        { population: 100, drawn: 10 },
      ],
      0.95,
    );
    const unfair = marginOf(
      [
        { population: 900, drawn: 50 },
        { population: 100, drawn: 50 },
      ],
      0.95,
    );
    expect(unfair).toBeGreaterThan(1.2 * fair);
  });
});
