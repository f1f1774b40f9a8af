import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal.ts';

describe('normalQuantile', () => {
  // Published tables; the last three lie in the far tail.
  test.each([
    [0.5, 0],
    [0.75, 0.67448975],
    [0.9, 1.28155157],
    [0.95, 1.64485363],
    [0.975, 1.95996398],
    [0.995, 2.5758293],
    [0.9995, 3.29052673],
    [1e-10, -6.3613409],
    [1e-30, -11.46402469],
    [1e-300, -37.0470963],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });

  test('of p and 1 − p mirror each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), k => {
        expect(normalQuantile(k / 1024)).toBeCloseTo(-normalQuantile(1 - k / 1024), 12);
      }),
    );
  });
});
