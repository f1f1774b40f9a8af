import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal.ts';
import { studentCritical } from '../../src/statistics/student-t.ts';

describe('studentCritical', () => {
  // Columns of the usual t table: two-sided 95 %, 99 %, 99.9 %.
  test.each([
    [1, 12.706205, 63.656741, 636.619249],
    [2, 4.302653, 9.924843, 31.599055],
    [3, 3.182446, 5.840909, 12.923979],
    [5, 2.570582, 4.032143, 6.868827],
    [10, 2.228139, 3.169273, 4.586894],
    [29, 2.04523, 2.756386, 3.659405],
    [30, 2.042272, 2.749996, 3.645959],
    [60, 2.000298, 2.660283, 3.4602],
    [100, 1.983972, 2.625891, 3.390491],
    [120, 1.97993, 2.617421, 3.373454],
    [1000, 1.962339, 2.580755, 3.300283],
  ])('with %d degrees of freedom', (degrees, at95, at99, at999) => {
    expect(studentCritical(0.95, degrees)).toBeCloseTo(at95, 6);
    expect(studentCritical(0.99, degrees)).toBeCloseTo(at99, 6);
    expect(studentCritical(0.999, degrees)).toBeCloseTo(at999, 6);
  });

  test('falls with more degrees of freedom, towards the normal value, and rises with confidence', () => {
    const degrees = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), degrees, (confidence, n) => {
        const here = studentCritical(confidence, n);
        expect(studentCritical(confidence, n + 1)).toBeLessThan(here);
        expect(here).toBeGreaterThan(normalQuantile((1 + confidence) / 2));
        expect(studentCritical(confidence + 0.0005, n)).toBeGreaterThan(here);
      }),
    );
  });
});
