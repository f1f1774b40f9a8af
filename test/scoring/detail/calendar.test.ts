import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beganAt } from '../../../src/scoring/detail/began.ts';
import { CALENDAR, calendarKey } from '../../../src/scoring/detail/calendar.ts';

const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
const DAY = 86_400_000;

describe('weeks at the ends of years', () => {
  it.each([
    // the table of ISO 8601's week date in the Wikipedia, and years that begin on every day of the week
    ['2005-01-01', '2004-W53'],
    ['2005-01-02', '2004-W53'],
    ['2005-12-31', '2005-W52'],
    ['2006-01-01', '2005-W52'],
    ['2006-01-02', '2006-W01'],
    ['2006-12-31', '2006-W52'],
    ['2007-01-01', '2007-W01'],
    ['2007-12-30', '2007-W52'],
    ['2007-12-31', '2008-W01'],
    ['2008-12-28', '2008-W52'],
    ['2008-12-29', '2009-W01'],
    ['2009-12-31', '2009-W53'],
    ['2010-01-03', '2009-W53'],
    ['2010-01-04', '2010-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2026-03-02', '2026-W10'],
    ['1969-12-31', '1970-W01'],
  ])('%s is in %s', (day, week) => {
    expect(calendarKey('week', at(day))).toBe(week);
  });

  it('has the first moment of Monday and the last of Sunday in one week, and the next in another', () => {
    const monday = Date.parse('2026-03-02T00:00:00.000Z');
    expect(calendarKey('week', monday)).toBe('2026-W10');
    expect(calendarKey('week', monday + 7 * DAY - 1)).toBe('2026-W10');
    expect(calendarKey('week', monday + 7 * DAY)).toBe('2026-W11');
    expect(calendarKey('week', monday - 1)).toBe('2026-W09');
  });

  it('counts on by one each Monday, and begins anew with the week of the year’s first Thursday', () => {
    let before = '';
    for (
      let monday = Date.parse('1999-12-27T00:00:00Z');
      monday < Date.parse('2040-01-01');
      monday += 7 * DAY
    ) {
      const thursday = new Date(monday + 3 * DAY);
      const year = thursday.getUTCFullYear();
      const isFirst = thursday.getUTCMonth() === 0 && thursday.getUTCDate() <= 7;
      const number = isFirst ? 1 : Number(before.slice(6)) + 1;
      const expected = before === '' ? '1999-W52' : `${year}-W${String(number).padStart(2, '0')}`;
      expect(calendarKey('week', monday)).toBe(expected);
      before = expected;
    }
  });
});

describe('keys', () => {
  it('are those of a day, a month, an hour and a weekday in UTC', () => {
    const night = Date.parse('2026-03-01T23:59:59.999Z');
    expect(CALENDAR.map(field => calendarKey(field, night))).toEqual([
      ...['2026-03-01', '2026-W09', '2026-03', '23h', '7 Sunday'],
    ]);
    expect(CALENDAR.map(field => calendarKey(field, night + 1))).toEqual([
      ...['2026-03-02', '2026-W10', '2026-03', '00h', '1 Monday'],
    ]);
  });

  it('sort as time does', () => {
    const time = fc.integer({ min: 0, max: Date.parse('2100-01-01') });
    fc.assert(
      fc.property(
        time,
        time,
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        (a, b, field) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          const [one, other] = [calendarKey(field, early) ?? '', calendarKey(field, late) ?? ''];
          expect(one <= other).toBe(true);
        },
      ),
    );
  });

  it('are none of what is no time', () => {
    for (const field of CALENDAR) {
      expect(calendarKey(field, Number.NaN)).toBeNull();
      expect(calendarKey(field, 9e15)).toBeNull();
    }
  });
});

describe('when an interaction began', () => {
  const none = () => undefined;

  it('is told by the first field that has a time', () => {
    const fields: Record<string, string> = {
      started_at: 'soon',
      created_at: '2026-03-02T08:00:00Z',
      day: '2026-01-01',
    };
    expect(beganAt(name => fields[name], [{ at: 1e12 }])).toBe(Date.parse('2026-03-02T08:00:00Z'));
  });

  it('is else told by the first turn that has one, where it does not count from the beginning', () => {
    expect(beganAt(none, [{}, { at: 1_772_000_000_000 }, { at: 1_772_000_001_000 }])).toBe(1_772_000_000_000);
    expect(beganAt(none, [{ at: 0 }, { at: 1_772_000_000_000 }])).toBeNull();
    expect(beganAt(none, [{}])).toBeNull();
    expect(beganAt(none, [])).toBeNull();
  });
});
