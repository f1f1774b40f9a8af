import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/readers/csv/said.ts';
import { makeStamps, type Stamp } from '../../../src/readers/csv/stamps.ts';
import { makeTimes } from '../../../src/readers/turns/times.ts';

const times = makeTimes({ zone: '+05:30', dates: 'day-first' });
const stamps = makeStamps(times);

/** The time a whole text is, `null` where the fast form does not tell. */
function readWhole(text: string) {
  const bytes = Buffer.from(`7${text}7`);
  const stamp: Stamp = { kind: 0, ms: 0, end: 0 };
  const read = stamps(bytes, 1, bytes.length - 1, stamp) && stamp.end === bytes.length - 1;
  return read ? { kind: KINDS[stamp.kind - 1], ms: stamp.ms } : null;
}

describe('a time in bytes', () => {
  it.each([
    '2026-04-03T14:05:11.123Z',
    '2026-04-03T14:05:11Z',
    '2026-04-03 14:05:11',
    '2026-04-03 14:05',
    '2026/04/03 14:05:11+02:00',
    '2024-02-29T23:59:59.9-11:30',
    '1:02:03',
    '100:02:03,25',
    '12:34',
    '0:00.5',
  ])('%j is read', text => {
    expect(readWhole(text)).toEqual(times.read(text));
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '0099-01-01T00:00:00Z',
    '2026-13-01 00:00',
    '2026-04-03',
    '2026-04-03T24:00',
    '2026-04-03 10:10.5',
    '2026-04-03 110:10',
    '2026-04-03 010:10',
    '10:305',
    '2026-04-03 10:10+15:00',
    '2026-04-03 10:10+1',
    '1:2:3',
    '10:60',
    '10:10:60',
    '1775210400',
    '10:10 am',
    '',
    '12',
    '12:',
    '1234:56',
  ])('%j is left to the plain reader', text => {
    expect(readWhole(text)).toBeNull();
  });

  it('is never another than the plain reader says', () => {
    const two = fc.nat(99).map(number => String(number).padStart(2, '0'));
    const date = fc.tuple(
      fc.integer({ min: 0, max: 2100 }),
      fc.nat(13),
      fc.nat(32),
      fc.constantFrom('-', '/', '.'),
    );
    const dates = date.map(([year, month, day, dash]) =>
      [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join(dash),
    );
    const decimals = fc.option(fc.tuple(fc.constantFrom('.', ','), fc.nat(9999)), { nil: [] as never[] });
    const zone = fc.oneof(
      fc.constantFrom('', '', 'Z', 'z', ' Z', 'UTC', 'pm', '+2'),
      fc.tuple(fc.constantFrom('+', '-'), two, fc.constantFrom(':', ''), two).map(parts => parts.join('')),
    );
    const clock = fc
      .tuple(fc.nat(30), fc.nat(61), fc.option(fc.nat(61)), decimals)
      .map(([h, m, s, parts]) => {
        const [mins, secs] = [m, s ?? 0].map(part => String(part).padStart(2, '0'));
        return `${h}:${mins}${s === null ? '' : `:${secs}`}${parts.join('')}`;
      });
    const whole = fc
      .tuple(fc.option(dates), fc.constantFrom('T', ' ', ', ', 't', '  '), clock, zone)
      .map(([date, between, clock, zone]) => `${date === null ? '' : date + between}${clock}${zone}`);
    fc.assert(
      fc.property(whole, fc.nat(30), fc.constantFrom('', '0', ':', ' ', '-', 'Z'), (text, place, put) => {
        for (const written of [text, text.slice(0, place) + put + text.slice(place + 1)]) {
          const found = readWhole(written);
          if (found !== null) expect(found).toEqual(times.read(written));
        }
      }),
      { numRuns: 5000 },
    );
  });
});
