import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millisecondTime, readTime, zoneOffset } from '../../../src/readers/turns/times.ts';

const UTC = 0;
const april = Date.UTC(2026, 3, 3, 14, 5, 6);

describe('readTime', () => {
  it.each([
    ['2026-04-03T14:05:06Z', 'instant', april],
    ['2026-04-03 14:05:06', 'instant', april],
    ['2026-04-03, 14:05:06', 'instant', april],
    ['2026/04/03 14:05', 'instant', april - 6000],
    ['2026-04-03T14:05:06.25Z', 'instant', april + 250],
    ['2026-04-03T14:05:06,029+0000', 'instant', april + 29],
    ['2026-04-03T16:05:06+02:00', 'instant', april],
    ['2026-04-03T09:05:06-05', 'instant', april],
    ['2026-04-03 14:05:06.753000 UTC', 'instant', april + 753],
    ['2028-02-29T00:00:00Z', 'instant', Date.UTC(2028, 1, 29)],
    ['1775225106', 'instant', april],
    ['1775225106.409', 'instant', april + 409],
    ['1775225106409', 'instant', april + 409],
    ['0:00', 'minutes', 0],
    ['12:34', 'minutes', 754_000],
    ['75:30.5', 'minutes', 4_530_500],
    ['00:12:34', 'clock', 754_000],
    ['1:00:00,001', 'clock', 3_600_001],
    ['100:00:00', 'clock', 360_000_000],
    ['2:05 PM', 'clock', 50_700_000],
    ['12:00:01 a.m.', 'clock', 1000],
    ['12:30 pm', 'clock', 45_000_000],
    [' 0:05 ', 'minutes', 5000],
  ])('reads %s', (text, kind, ms) => {
    expect(readTime(text, UTC)).toEqual({ kind, ms });
  });

  it.each([
    ...[
      '',
      'soon',
      '03/04/2026',
      '03/04/2026 10:00',
      '03.04.2026 10:00',
      '2026-04-03',
      '20260403',
      '12.5',
      '90',
      '-5',
    ],
    ...[
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-04-31 10:00',
      '2026-04-03T24:00:00Z',
      '2026-04-03T10:60:00Z',
    ],
    ...['1:75', '1:60:00', '1:00:60', '13:05 PM', '0:05 AM', '2026-04-03T14:05:06+99:00', '12:34:56:78'],
  ])('does not guess %j', text => {
    expect(readTime(text, UTC)).toBeNull();
  });

  it('takes a time without zone for one of the zone told, and leaves others alone', () => {
    const zone = zoneOffset('+02:00');
    expect(readTime('2026-04-03T16:05:06', zone)?.ms).toBe(april);
    expect(readTime('2026-04-03T14:05:06Z', zone)?.ms).toBe(april);
    expect(readTime('0:05', zone)?.ms).toBe(5000);
  });

  it('reads back every moment to the millisecond', () => {
    const moment = fc.date({
      min: new Date('1980-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: -14, max: 14 }), (date, hours) => {
        const ms = date.getTime();
        expect(readTime(date.toISOString(), UTC)?.ms).toBe(ms);
        const local = new Date(ms + hours * 3_600_000).toISOString().slice(0, -1);
        const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
        expect(readTime(`${local}${offset}`, UTC)?.ms).toBe(ms);
        expect(readTime(local.replace('T', ' '), zoneOffset(offset))?.ms).toBe(ms);
      }),
    );
  });
});

it('takes milliseconds for a date when they are that many', () => {
  expect(millisecondTime(2289)).toEqual({ kind: 'offset', ms: 2289 });
  expect(millisecondTime(april)).toEqual({ kind: 'instant', ms: april });
  expect(millisecondTime(-1)).toBeNull();
  expect(millisecondTime(Number.NaN)).toBeNull();
});

it.each(['Europe/Budapest', '+2', '+15:00', '', '02:00'])('refuses the zone %j', zone => {
  expect(() => zoneOffset(zone)).toThrow(`unknown zone "${zone}"\n  Write UTC or an offset such as +02:00.`);
});

it.each([
  ['UTC', 0],
  ['z', 0],
  ['+02:00', 7_200_000],
  ['-0530', -19_800_000],
])('knows the zone %s', (zone, ms) => {
  expect(zoneOffset(zone)).toBe(ms);
});
