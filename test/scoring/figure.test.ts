import { describe, expect, test } from 'vitest';
import { gapTo, meanFigure, rateFigure } from '../../src/scoring/figure.ts';
import { addValue, emptyMoments } from '../../src/statistics/moments.ts';

function meanOf(scores: readonly number[], confidence = 0.95) {
  const moments = emptyMoments();
  for (const score of scores) addValue(moments, score);
  return meanFigure(moments, confidence);
}

test.each([
  { name: 'no score', figure: meanOf([]), actual: null },
  { name: 'one score', figure: meanOf([80]), actual: 80 },
  { name: 'nothing judged', figure: rateFigure(0, 0, 0.95), actual: null },
  { name: 'one answer', figure: rateFigure(1, 1, 0.95), actual: 100 },
])('$name: no interval', ({ figure, actual }) => {
  expect([figure.actual, figure.interval]).toEqual([actual, null]);
});

test('a rate may be made of credits', () => {
  expect(rateFigure(28.5, 50, 0.95).actual).toBe(57);
});

describe('gapTo', () => {
  const figure = { actual: 80, interval: [70, 90], needed: () => 12 } as const;
  test.each([
    { target: 69, state: 'above', gap: 11, needed: null },
    { target: 70, state: 'above', gap: 10, needed: null },
    { target: 71, state: 'unsure', gap: 9, needed: 12 },
    { target: 80, state: 'unsure', gap: 0, needed: null },
    { target: 90, state: 'unsure', gap: -10, needed: 12 },
    { target: 91, state: 'below', gap: -11, needed: null },
    { target: null, state: 'none', gap: null, needed: null },
  ])('80 (70 to 90) against $target is $state', expected => {
    expect(gapTo(expected.target, figure)).toEqual(expected);
  });

  test('on the target, even where rounding would one day seem to settle it, nothing is needed', () => {
    const close = meanOf([75 - 2 ** -43, 75 + 2 ** -43]);
    expect(close.needed(75)).not.toBeNull();
    expect(gapTo(75, close)).toEqual({ target: 75, gap: 0, state: 'unsure', needed: null });
  });
});
