import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, emptySum, total } from '../../src/statistics/exact-sum.ts';
import { addAt, emptyPacked, makeRoom, mergeAt, sumAt, totalAt } from '../../src/statistics/packed-sums.ts';

/** Numbers so far apart that a sum of them takes many parts, and those that take them away again. */
const wild = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.constantFrom(0, 1e-30, -1e-30, 1 / 3, -1 / 3, 2 ** 53, -(2 ** 53), 2 ** 90, -(2 ** 90), 1e-300),
);

describe('sums side by side', () => {
  it('are exact, however few their slots, and leave their neighbours alone', () => {
    const summand = fc.record({ place: fc.nat({ max: 3 }), value: wild });
    fc.assert(
      fc.property(fc.array(summand, { maxLength: 50 }), fc.integer({ min: 1, max: 4 }), (all, slots) => {
        const packed = emptyPacked(4 * slots);
        const merged = emptyPacked(0);
        makeRoom(merged, 4 * slots);
        for (const { place, value } of all) addAt(packed, place * slots, slots, value);
        for (const place of [0, 1, 2, 3]) {
          const expected = emptySum();
          for (const one of all) if (one.place === place) addTo(expected, one.value);
          expect(totalAt(packed, place * slots, slots)).toBe(total(expected));
          mergeAt(merged, (3 - place) * slots, slots, packed, place * slots);
          expect(totalAt(merged, (3 - place) * slots, slots)).toBe(total(expected));
        }
      }),
    );
  });

  it('forget parts that came together again', () => {
    const packed = emptyPacked(3);
    for (const value of [1, 2 ** 60, 2 ** -60]) addAt(packed, 0, 3, value);
    expect([...packed.cells]).toEqual([2 ** -60, 1, 2 ** 60]);
    for (const value of [-(2 ** -60), -1]) addAt(packed, 0, 3, value);
    expect([totalAt(packed, 0, 3), ...sumAt(packed, 0, 3)]).toEqual([2 ** 60, 2 ** 60]);
  });

  it('are given out as lists of their own, those that outgrew their slots too', () => {
    const packed = emptyPacked(1);
    for (const value of [1, 2 ** 60]) addAt(packed, 0, 1, value);
    const taken = sumAt(packed, 0, 1);
    expect(taken).toEqual([1, 2 ** 60]);
    taken.pop();
    expect(sumAt(packed, 0, 1)).toEqual([1, 2 ** 60]);
  });

  it('refuse what cannot be summed', () => {
    const packed = emptyPacked(2);
    addAt(packed, 0, 2, Number.MAX_VALUE);
    expect(() => addAt(packed, 0, 2, Number.MAX_VALUE)).toThrow(RangeError);
    expect(() => addAt(packed, 0, 2, Number.NaN)).toThrow(RangeError);
  });

  it('keep what they hold where room is made', () => {
    const packed = emptyPacked(2);
    addAt(packed, 0, 2, 0.5);
    makeRoom(packed, 9);
    makeRoom(packed, 3);
    expect([packed.cells.length, totalAt(packed, 0, 2), totalAt(packed, 7, 2)]).toEqual([9, 0.5, 0]);
  });
});
