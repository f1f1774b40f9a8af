import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { individualsChart } from '../../src/statistics/control-chart.ts';

const signals = (values: readonly number[]) =>
  individualsChart(values)?.signals.map(({ at, rule }) => `${at} ${rule}`);

describe('individualsChart', () => {
  it('has the limits of the NIST handbook (6.3.2.2, flow rate of ten batches)', () => {
    const chart = individualsChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
    expect(chart?.centre).toBeCloseTo(50.81, 10);
    expect(chart?.high).toBeCloseTo(55.8041, 4);
    expect(chart?.low).toBeCloseTo(45.8159, 4);
    expect(chart?.signals).toEqual([]);
  });

  it('is none of fewer than three values', () => {
    expect(individualsChart([80, 90])).toBeNull();
  });

  it.each([
    ['a value beyond a limit', [80, 81, 80, 81, 80, 60, 80, 81, 80, 81], ['5 beyond']],
    ['equal values: nothing', [80, 80, 80, 80, 80, 80, 80, 80, 80, 80], []],
    [
      'nine in a row below the centre, not eight',
      [70, 71, 70, 71, 70, 71, 70, 71, 70, 99, 60, 99, 60],
      ['8 side'],
    ],
    ['eight in a row: nothing', [71, 70, 71, 70, 71, 70, 71, 70, 99, 60, 99, 60], []],
    ['six that rise', [70, 60, 62, 64, 66, 68, 70, 55, 75, 52], ['6 trend']],
    ['five that rise: nothing', [70, 62, 64, 66, 68, 70, 55, 75, 52], []],
    ['six that fall', [60, 70, 68, 66, 64, 62, 60, 75, 55, 78], ['6 trend']],
  ])('flags %s', (_, values, expected) => {
    expect(signals(values)).toEqual(expected);
  });

  it('moves and stretches with its values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 30 }), values => {
        const chart = individualsChart(values);
        const moved = individualsChart(values.map(value => 3 * value + 7));
        expect(moved?.high).toBeCloseTo(3 * (chart?.high ?? 0) + 7, 6);
        expect(chart?.centre).toBeGreaterThanOrEqual(chart?.low ?? Infinity);
      }),
    );
  });
});
