import { InputError } from '../../model/input-error.ts';
import { DATE_ORDERS, type DateOrder, type Mapping } from '../../model/program.ts';
import { shown } from '../records/shown.ts';
import { BETWEEN, DATE, readDay } from './dates.ts';

/**
 * A moment as an export writes it, in milliseconds: since 1970 (`instant`), since the interaction began (`offset`,
 * `minutes` where it was written `m:ss`), or since it or the day began (`clock`: `h:mm:ss` may be either).
 */
export type Time = { readonly kind: 'instant' | 'offset' | 'minutes' | 'clock'; readonly ms: number };

/** A time of day after its date, as the source of a regular expression. */
const OF_DAY =
  '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s?([ap])\\.?m\\.?)?(?: ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?';
const DATE_TIME = new RegExp(`^(${DATE})${BETWEEN}${OF_DAY}$`, 'iu');
const CLOCK = /^(\d{1,3}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?:\s?([ap])\.?m\.?)?$/iu;
const MINUTES = /^(\d{1,4}):(\d{2})(?:[.,](\d{1,9}))?$/u;
const HALF_DAY_CLOCK = /^(\d{1,2}):(\d{2})\s?([ap])\.?m\.?$/iu;
const UNIX = /^(\d{9,14})(?:\.(\d{1,9}))?$/u;
const ZONE = /^([+-])(\d{2}):?(\d{2})?$/u;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Unix time from here on is in milliseconds (as seconds it would be after the year 5000). */
const FIRST_UNIX_MS = 1e11;

/** How the times of an export are read, and what is said of one that cannot be. */
export type Times = {
  readonly read: (text: string) => Time | null;
  readonly unreadable: (time: unknown) => string;
};

/** Makes the reading of times; throws InputError for a zone that is none. */
export function makeTimes({ zone, dates }: Pick<Mapping, 'zone' | 'dates'>): Times {
  const offset = zoneOffset(zone);
  return {
    read: text => readTime(text, offset, dates),
    unreadable: time => {
      const inOrder = (order: DateOrder) => readTime(String(time), offset, order) !== null;
      const what =
        dates === null && DATE_ORDERS.some(inOrder)
          ? 'say --dates day-first or month-first'
          : 'write 2026-04-03T14:05:00Z, 0:14:05 or Unix time';
      return `cannot tell what time ${shown(time)} is: ${what}`;
    },
  };
}

/**
 * Reads a time: ISO 8601 and dates with the name of the month, in English (`zone` is the offset in ms of those written
 * without one), Unix seconds or milliseconds, `h:mm:ss`, `m:ss`, with decimals or am/pm. Anything else is `null`: a
 * date alone, `03/04/2026` where no order is told (April or March?), a small bare number (seconds or milliseconds?).
 */
function readTime(text: string, zone: number, order: DateOrder | null): Time | null {
  const written = text.trim();
  const date = DATE_TIME.exec(written);
  if (date !== null) return instant(date, zone, order);
  const unix = UNIX.exec(written);
  if (unix !== null) return unixTime(Number(unix[1]), unix[2]);
  const half = HALF_DAY_CLOCK.exec(written);
  if (half !== null) return clock(half[1], half[2], '0', undefined, half[3]);
  const parts = CLOCK.exec(written);
  if (parts !== null) return clock(parts[1], parts[2], parts[3], parts[4], parts[5]);
  const short = MINUTES.exec(written);
  if (short !== null) return minutes(short[1], short[2], short[3]);
  return null;
}

/** Milliseconds as a number that says so (`start_ms`): since 1970 when it is that great, else since the beginning. */
export function millisecondTime(ms: number): Time | null {
  if (!Number.isFinite(ms) || ms < 0) return null;
  return { kind: ms >= FIRST_UNIX_MS ? 'instant' : 'offset', ms };
}

/** The offset of a zone in milliseconds: `UTC`, `Z`, `+02:00`. Throws InputError on any other. */
function zoneOffset(zone: string): number {
  const offset = readZone(zone.trim());
  if (offset !== null) return offset;
  const hint = 'Write UTC or an offset such as +02:00.';
  throw new InputError([{ message: `unknown zone "${zone}"`, hint }]);
}

function readZone(zone: string): number | null {
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 0;
  const parts = ZONE.exec(zone);
  if (parts === null) return null;
  const [hours, mins] = [Number(parts[2]), Number(parts[3] ?? 0)];
  if (hours > 14 || mins > 59) return null;
  return (parts[1] === '-' ? -1 : 1) * (hours * HOUR + mins * MINUTE);
}

function unixTime(value: number, decimals = '0'): Time {
  if (value >= FIRST_UNIX_MS) return { kind: 'instant', ms: value + decimal(decimals) / SECOND };
  return { kind: 'instant', ms: value * SECOND + decimal(decimals) };
}

function clock(h = '', m = '', s = '', decimals?: string, half?: string): Time | null {
  const [hours, mins, secs] = [Number(h), Number(m), Number(s)];
  if (mins > 59 || secs > 59 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { kind: 'clock', ms: hour * HOUR + mins * MINUTE + secs * SECOND + decimal(decimals) };
}

function minutes(m = '', s = '', decimals?: string): Time | null {
  if (Number(s) > 59) return null;
  return { kind: 'minutes', ms: Number(m) * MINUTE + Number(s) * SECOND + decimal(decimals) };
}

function instant(parts: RegExpExecArray, zone: number, order: DateOrder | null): Time | null {
  const [, date = '', hour = '', minute, second = '0', decimals, half, written] = parts;
  const day = readDay(date, order);
  const time = clock(hour, minute, second, decimals, half);
  const offset = written === undefined ? zone : readZone(written);
  if (day === null || time === null || offset === null || Number(hour) > 23) return null;
  return { kind: 'instant', ms: day + time.ms - offset };
}

/** The digits after a decimal point, of a second, in milliseconds. */
function decimal(digits = ''): number {
  return digits === '' ? 0 : Number(digits.padEnd(9, '0')) / 1e6;
}
