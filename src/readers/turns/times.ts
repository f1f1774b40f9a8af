import { InputError } from '../../model/input-error.ts';

/**
 * A moment as an export writes it, in milliseconds: since 1970 (`instant`), since the interaction began (`offset`,
 * `minutes` where it was written `m:ss`), or since it or the day began (`clock`: `h:mm:ss` may be either).
 */
export type Time = { readonly kind: 'instant' | 'offset' | 'minutes' | 'clock'; readonly ms: number };

const DATE_TIME =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]|, ?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/iu;
const CLOCK = /^(\d{1,3}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?: ?([ap])\.?m\.?)?$/iu;
const MINUTES = /^(\d{1,4}):(\d{2})(?:[.,](\d{1,9}))?$/u;
const HALF_DAY_CLOCK = /^(\d{1,2}):(\d{2}) ?([ap])\.?m\.?$/iu;
const UNIX = /^(\d{9,14})(?:\.(\d{1,9}))?$/u;
const ZONE = /^([+-])(\d{2}):?(\d{2})?$/u;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Unix time from here on is in milliseconds (as seconds it would be after the year 5000). */
const FIRST_UNIX_MS = 1e11;

/**
 * Reads a time: ISO 8601 (with a space for the T; `zone` is the offset in ms of those written without one), Unix
 * seconds or milliseconds, `h:mm:ss`, `m:ss`, with decimals or am/pm. Anything else is `null`: a date alone,
 * `03/04/2026` (April or March?), a small bare number (seconds or milliseconds?).
 */
export function readTime(text: string, zone: number): Time | null {
  const written = text.trim();
  const date = DATE_TIME.exec(written);
  if (date !== null) return instant(date, zone);
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
export function zoneOffset(zone: string): number {
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

function instant(parts: RegExpExecArray, zone: number): Time | null {
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
  const offset = parts[8] === undefined ? zone : readZone(parts[8]);
  const midnight = Date.UTC(year, month - 1, day);
  const real = new Date(midnight).getUTCDate() === day && month >= 1 && month <= 12 && year >= 100;
  if (offset === null || !real || hour > 23 || minute > 59 || second > 59) return null;
  const time = hour * HOUR + minute * MINUTE + second * SECOND + decimal(parts[7]);
  return { kind: 'instant', ms: midnight + time - offset };
}

/** The digits after a decimal point, of a second, in milliseconds. */
function decimal(digits = ''): number {
  return digits === '' ? 0 : Number(digits.padEnd(9, '0')) / 1e6;
}
