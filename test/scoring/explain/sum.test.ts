import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, apart, bare, root, shown, sum, term } from '../../../src/scoring/explain/sum.ts';
import { calculate } from './arithmetic.ts';

describe('numbers in a sum', () => {
  it.each([
    [76.1152033, '76.1152'],
    [10, '10'],
    [-3.25, '(-3.25)'],
    [0.5, '0.5'],
    [1 / 3, '0.333333'],
    [0.00000000012345, '0.000000000123450'],
    [1234567, '1234570'],
    [0, '0'],
  ])('%d is written %s', (value, written) => {
    expect(shown(value)).toBe(written);
  });

  it('can be read again, to six digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), value => {
        const close = Math.max(1e-14, 1e-5 * Math.abs(value));
        expect(Math.abs(calculate(shown(value)) - value)).toBeLessThanOrEqual(close);
      }),
    );
  });

  it('have as many digits as tell two of them apart', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 9 }),
        (one, power) => {
          const other = one + 10 ** -power;
          const distance = other - one;
          expect(Math.abs(calculate(apart(other, one)) - distance)).toBeLessThan(1e-2 * distance);
        },
      ),
    );
  });
});

describe('terms', () => {
  it.each([
    [[], '0'],
    [[80], '80'],
    [[80, 90.5], '(80 + 90.5)'],
    [Array.from({ length: 30 }, () => 2), '60'],
  ])('%j are added as %s', (values, text) => {
    expect(added(values.map(term))).toBe(text);
  });

  it('stand under a root all together', () => {
    expect(root([{ text: '2 × 8', value: 16 }])).toBe('√(2 × 8)');
    expect(root([term(9), term(16)])).toBe('√(9 + 16)');
  });

  it.each([
    ['(1 + 2)', '1 + 2'],
    ['(1 + 2) / (3 + 4)', '(1 + 2) / (3 + 4)'],
    ['((1 + 2) × 3)', '(1 + 2) × 3'],
    ['7', '7'],
  ])('%s needs no brackets around it: %s', (text, expected) => {
    expect(bare(text)).toBe(expected);
  });

  it('are put in as numbers, and texts as they are', () => {
    expect(sum`${2} × ${'t'} / √${10}`).toBe('2 × t / √10');
  });
});
