import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMost } from '../../../src/renderers/sarif/most.ts';

const byNumber = (a: number, b: number) => a - b;

test('the first few are kept in order and the others counted, whatever order they come in', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (all, limit) => {
        const most = makeMost<number, number>(limit, byNumber);
        for (const value of all) most.add(value, () => value);
        expect(most.kept()).toEqual(all.toSorted(byNumber).slice(0, limit));
        expect(most.leftOut()).toBe(Math.max(0, all.length - limit));
      },
    ),
  );
});

test('the rest of a value is made only where it is kept', () => {
  const made: number[] = [];
  const most = makeMost<number, number>(2, byNumber);
  for (const value of [3, 1, 5, 2, 4]) {
    most.add(value, () => {
      made.push(value);
      return value;
    });
  }
  expect(made).toEqual([3, 1, 2]);
});
