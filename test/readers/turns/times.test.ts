import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../src/model/program.ts';
import { makeTimes, millisecondTime } from '../../../src/readers/turns/times.ts';

const read = (text: string, zone = 'UTC', dates: DateOrder | null = null) =>
  makeTimes({ zone, dates }).read(text);
const april = Date.UTC(2026, 3, 3, 14, 5, 6);

describe('a time', () => {
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
    ['2026-04-03 2:05:06 PM', 'instant', april],
    ['2026-04-03 02:05:06\u202FPM UTC', 'instant', april],
    ['2026-04-03 12:05:06 am', 'instant', april - 14 * 3_600_000],
    ['03-Apr-2026 14:05:06', 'instant', april],
    ['3 April 2026 14:05', 'instant', april - 6000],
    ['Apr 3, 2026 2:05 PM', 'instant', april - 6000],
    ['April 3, 2026 at 2:05:06 PM', 'instant', april],
    ['Apr. 3 2026, 14:05:06', 'instant', april],
    ['Fri, 03 Apr 2026 14:05:06 GMT', 'instant', april],
    ['Friday, April 3, 2026 16:05:06 +0200', 'instant', april],
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
    expect(read(text)).toEqual({ kind, ms });
  });

  it.each([
    ...[
      '',
      'soon',
      '03/04/2026',
      '03/04/2026 10:00',
      '03.04.2026 10:00',
      '25/04/2026 10:00',
      '30 Feb 2026 10:00',
      '3 Avril 2026 10:00',
      '3 Apr 26 10:00',
      '2026-04-03 14:05 PM',
      'Apr 2026 10:00',
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
    expect(read(text)).toBeNull();
  });

  it('takes a time without zone for one of the zone told, and leaves others alone', () => {
    const zone = '+02:00';
    expect(read('2026-04-03T16:05:06', zone)?.ms).toBe(april);
    expect(read('2026-04-03T14:05:06Z', zone)?.ms).toBe(april);
    expect(read('0:05', zone)?.ms).toBe(5000);
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
        expect(read(date.toISOString())?.ms).toBe(ms);
        const local = new Date(ms + hours * 3_600_000).toISOString().slice(0, -1);
        const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
        expect(read(`${local}${offset}`)?.ms).toBe(ms);
        expect(read(local.replace('T', ' '), offset)?.ms).toBe(ms);
      }),
    );
  });
});

describe('a date of numbers alone', () => {
  const hour = (month: number, day: number) => Date.UTC(2026, month - 1, day, 10);

  it.each([
    ['03/04/2026 10:00', 'day-first', hour(4, 3)],
    ['03/04/2026 10:00', 'month-first', hour(3, 4)],
    ['3.4.2026, 10:00', 'day-first', hour(4, 3)],
    ['3-4-2026T10:00', 'month-first', hour(3, 4)],
    ['4/25/26 10:00 AM', 'month-first', hour(4, 25)],
    ['2026/04/03 10:00', 'month-first', hour(4, 3)],
  ] as const)('%s is read %s', (text, order, ms) => {
    expect(read(text, 'UTC', order)).toEqual({ kind: 'instant', ms });
  });

  it.each([
    ['25/04/2026 10:00', 'month-first'],
    ['04/25/2026 10:00', 'day-first'],
    ['03/04-2026 10:00', 'day-first'],
    ['03/04/2026', 'day-first'],
    ['03/04/202 10:00', 'day-first'],
  ] as const)('%s is not read %s', (text, order) => {
    expect(read(text, 'UTC', order)).toBeNull();
  });

  it('is said to need an order only where one would help', () => {
    const { unreadable } = makeTimes({ zone: 'UTC', dates: null });
    expect(unreadable('03/04/2026 10:00')).toBe(
      'cannot tell what time "03/04/2026 10:00" is: say --dates day-first or month-first',
    );
    const general = 'is: write 2026-04-03T14:05:00Z, 0:14:05 or Unix time';
    expect(unreadable('25/25/2026 10:00')).toContain(general);
    expect(unreadable(12.5)).toBe(`cannot tell what time "12.5" ${general}`);
    expect(makeTimes({ zone: 'UTC', dates: 'day-first' }).unreadable('04/25/2026 10:00')).toContain(general);
  });

  it('is read back in either order', () => {
    const moments = fc.integer({ min: Date.UTC(2000) / 60_000, max: Date.UTC(2099) / 60_000 });
    fc.assert(
      fc.property(moments, fc.constantFrom('/', '.', '-'), (minutes, mark) => {
        const ms = minutes * 60_000;
        const [date = '', time = ''] = new Date(ms).toISOString().split('T');
        const [year = '', month = '', day = ''] = date.split('-');
        const clock = time.slice(0, 5);
        expect(read(`${day}${mark}${month}${mark}${year} ${clock}`, 'UTC', 'day-first')?.ms).toBe(ms);
        expect(read(`${month}${mark}${day}${mark}${year} ${clock}`, 'UTC', 'month-first')?.ms).toBe(ms);
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
  expect(() => read('0:00', zone)).toThrow(
    `unknown zone "${zone}"\n  Write UTC or an offset such as +02:00.`,
  );
});

it.each([
  ['UTC', 0],
  ['z', 0],
  ['+02:00', 7_200_000],
  ['-0530', -19_800_000],
])('knows the zone %s', (zone, ms) => {
  expect(read('2026-04-03T14:05:06', zone)?.ms).toBe(april - ms);
});
