import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAnswerTo, emptyShares, mergeShareAt, shareAt } from '../../../src/scoring/detail/shares.ts';
import { addTo, emptySum, total } from '../../../src/statistics/exact-sum.ts';

/** Numbers so far apart that a sum of them takes many parts. */
const wild = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 1e-30, 1 / 3, 1e-9, 100 / 7, 2 ** 53, 2 ** 80),
);
const answer = fc.record({ place: fc.nat({ max: 3 }), credit: wild, lost: wild });

describe('shares of items', () => {
  it('are exact sums, in whatever parts they were counted, and grow where they must', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), fc.nat({ max: 4 }), (answers, room) => {
        const [one, other] = [emptyShares(room), emptyShares(0)];
        answers.forEach(({ place, credit, lost }, at) => {
          addAnswerTo(at % 3 === 0 ? one : other, place, credit, lost);
        });
        const before = structuredClone(other);
        const merged = emptyShares(1);
        // In the merged shares the items stand the other way round.
        for (const place of [0, 1, 2, 3]) {
          mergeShareAt(merged, 3 - place, other, place);
          mergeShareAt(merged, 3 - place, one, place);
          const own = answers.filter(answer => answer.place === place);
          const sumOf = (name: 'credit' | 'lost') => {
            const sum = emptySum();
            for (const each of own) addTo(sum, each[name]);
            return total(sum);
          };
          const expected = { judged: own.length, credits: sumOf('credit'), lost: sumOf('lost') };
          expect(shareAt(merged, 3 - place)).toEqual(own.length === 0 ? null : expected);
        }
        expect(other).toEqual(before);
      }),
    );
  });

  it('keep parts that their slots do not hold', () => {
    const shares = emptyShares(1);
    for (const lost of [2 ** 80, 1, 1e-30, -(2 ** 80), -1]) addAnswerTo(shares, 0, 0, lost);
    expect(shareAt(shares, 0)?.lost).toBe(1e-30);
  });

  it('say nothing of an item that was not judged', () => {
    const shares = emptyShares(2);
    addAnswerTo(shares, 1, 0, 0);
    expect(shareAt(shares, 0)).toBeNull();
    expect(shareAt(shares, 9)).toBeNull();
    expect(shareAt(shares, 1)).toEqual({ judged: 1, credits: 0, lost: 0 });
  });
});
