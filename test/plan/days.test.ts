import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, midway, monthAfter } from '../../src/plan/days.ts';

describe('days', () => {
  it('are those of UTC', () => {
    expect(dayOf(Date.UTC(2026, 2, 31, 23, 59, 59, 999))).toBe('2026-03-31');
    expect(dayOf(Date.UTC(2026, 3, 1))).toBe('2026-04-01');
  });

  it.each([
    ['2026-03-31', '2026-04-30'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-15', '2027-01-15'],
    ['2026-02-28', '2026-03-28'],
  ])('a month after %s is %s', (day, after) => {
    expect(monthAfter(day)).toBe(after);
  });

  it.each([
    ['2026-03-31', '2026-04-30', 30, '2026-04-15'],
    ['2026-03-31', '2026-04-01', 1, '2026-04-01'],
    ['2026-03-31', '2026-04-03', 3, '2026-04-01'],
  ])('from %s to %s there are %i days, and %s is half-way', (from, to, days, half) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(to, from)).toBe(-days);
    expect(addDays(from, days)).toBe(to);
    expect(midway(from, to)).toBe(half);
  });
});
