import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/probes/facts/same-value.ts';

describe('two values', () => {
  it.each([
    ['14', '14', true],
    ['14', ' 14.0 ', true],
    ['14', '014', true],
    ['14', '14,00', true],
    ['14', '15', false],
    ['14', '140', false],
    ['-1', '1', false],
    ['+1', '1', true],
    ['4.5', '4,5', true],
    ['4.5', '45', false],
    ['1500', '1,500', true],
    ['1500', '1.500', true],
    ['1500', '1 500', true],
    ['1500', '1\u00a0500', true],
    ['1500', '1\u202f500', true],
    ['1500', "1'500", true],
    ['1500', '1,500.00', true],
    ['1500', '1.500,00', true],
    ['1500', '1,50', false],
    ['1500000', '1,500,000', true],
    ['1500000', '1.500.000', true],
    ['1500000', '1,500.000', false],
    ['1500', '15 00', false],
    ['14', 'fourteen', false],
    ['14', '14 days', false],
    ['next  day', 'Next Day', true],
    ['free', 'FREE ', true],
    ['don’t', "don't", true],
    ['é', 'e\u0301', true],
    ['é', 'e', false],
    ['true', 'True', true],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
    expect(sameValue(other, one)).toBe(same);
  });

  it('that are numbers are the same when their numbers are, however long their ends are written', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 });
    const written = (value: number) => fc.constantFrom(String(value / 100), (value / 100).toFixed(2));
    const pairs = fc
      .tuple(cents, fc.boolean())
      .chain(([value, same]) =>
        fc.tuple(fc.constant(same), written(value), written(same ? value : value + 1)),
      );
    fc.assert(
      fc.property(pairs, ([same, one, other]) => {
        expect(sameValue(one, other)).toBe(same);
      }),
    );
  });

  it('take a time linear in their length', () => {
    expect(sameValue('1'.repeat(200_000), `${'1,111'.repeat(40_000)}x`)).toBe(false);
    expect(sameValue(' '.repeat(200_000), '1')).toBe(false);
  });
});
