import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  counted,
  countedMore,
  difference,
  interval,
  points,
  share,
  shareInterval,
  target,
  written,
} from '../../src/renderers/numbers.ts';
import { makeStyle } from '../../src/renderers/style.ts';

const style = makeStyle({ colour: false, unicode: true });
const ascii = makeStyle({ colour: false, unicode: false });

describe('points', () => {
  it.each([
    [86.44, null, '86.4'],
    [86.44, 90, '86.4'],
    [89.96, 90, '89.96'],
    [90.04, 90, '90.04'],
    [90, 90, '90.0'],
    [89.9999996, 90, '89.9999996'],
    [90 - 2 ** -46, 90, '89.99999999999999'],
    [89.95, 89.95, '89.95'],
    [0.04, 0, '0.04'],
    [0, 0, '0.0'],
    [-0.01, null, '0.0'],
    [100, 90, '100.0'],
  ])('%d against %d is %s', (value, bound, expected) => {
    expect(points(style, value, bound)).toMatch(new RegExp(`^${expected.replace('.', '\\.')}`, 'u'));
    expect(points(style, value, bound)).toHaveLength(expected.length);
  });

  it('shows what is not known as a mark, never as 0', () => {
    expect([points(style, null), points(ascii, null), share(style, null), interval(ascii, null)]).toEqual([
      '–',
      '-',
      '–',
      '-',
    ]);
  });

  it('never hides on which side of a bound a value lies, nor adds digits without need', () => {
    const near = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 14 }), ([bound, step], places) => {
        const value = bound + step * 10 ** -places;
        const shown = points(style, value, bound);
        expect(Math.sign(Number(shown) - bound)).toBe(Math.sign(value - bound));
        const shorter = shown.slice(0, -1);
        if (/\.\d+$/u.test(shorter)) {
          const rounded = Number(value.toFixed(shorter.split('.')[1]?.length));
          expect(Math.sign(rounded - bound)).not.toBe(Math.sign(value - bound));
        }
      }),
    );
  });
});

describe('other figures', () => {
  it.each([
    [100, '100.0'],
    [99.97, '99.97'],
    [99.9996, '99.9996'],
    [99.99999999999999, '100.0'],
    [42, '42.0'],
  ])('a share of %d is %s: 100.0 only where nothing is missing', (value, expected) => {
    expect(share(style, value)).toBe(expected);
  });

  it('says an interval with the digits its bound asks for', () => {
    expect(interval(style, [86.12, 91.34])).toBe('86.1 to 91.3');
    expect(interval(style, [86.12, 89.96], 90)).toBe('86.1 to 89.96');
    expect(shareInterval(style, [97.2, 99.98])).toBe('97.2 to 99.98');
  });

  it.each([
    [-3.44, '-3.4'],
    [1.25, '+1.3'],
    [0, '0.0'],
    [-0.04, '-0.04'],
    [null, '–'],
  ])('a difference of %s is %s', (value, expected) => {
    expect(difference(style, value)).toBe(expected);
  });

  it('separates thousands, and bends the noun', () => {
    expect([count(1204), count(1_234_567), counted(1, 'interaction'), counted(1204, 'interaction')]).toEqual([
      '1,204',
      '1,234,567',
      '1 interaction',
      '1,204 interactions',
    ]);
    expect(counted(2, 'miss', 'misses')).toBe('2 misses');
    expect([1, 2, 1204].map(left => countedMore(left, 'goals'))).toEqual([
      '1 more goal',
      '2 more goals',
      '1,204 more goals',
    ]);
    expect(countedMore(1, 'of them')).toBe('1 more of them');
  });

  it('writes thresholds and weights as they were written, targets that were worked out with two decimals', () => {
    expect([written(90), written(89.125), written(0.1 + 0.2)]).toEqual(['90', '89.125', '0.3']);
    expect([target(style, 90), target(style, 89.125), target(style, 265 / 3), target(style, null)]).toEqual([
      '90',
      '89.125',
      '88.33',
      '–',
    ]);
  });
});
