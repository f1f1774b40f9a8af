import { COLON, COMMA, DASH, PLUS, POINT, SLASH, SPACE, T, Z } from '../input/signs.ts';
import type { Times } from '../turns/times.ts';
import { KINDS } from './said.ts';

/** A time read from bytes: milliseconds, the number of its kind (see Said), and the place after it. */
export type Stamp = { kind: number; ms: number; end: number };

/**
 * Reads a time at `start` of `bytes[start..end)` into `stamp`, in the shapes exports write most: `2026-04-03T14:05:11.123Z`
 * (a blank for `T`, seconds and decimals left out, `+02:00` or no zone at all), `1:02:03.5` and `12:34`. False where
 * it is of another shape or none; what comes after it is for the caller to look at.
 */
export type Stamps = (bytes: Uint8Array, start: number, end: number, stamp: Stamp) => boolean;

const INSTANT = KINDS.indexOf('instant') + 1;
const MINUTES = KINDS.indexOf('minutes') + 1;
const CLOCK = KINDS.indexOf('clock') + 1;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Makes the fast form of `times.read`; `times` itself is asked how far from UTC a time without zone is. */
export function makeStamps(times: Times): Stamps {
  const midnight = makeMidnight();
  const noZone = Date.UTC(2000, 0, 1) - (times.read('2000-01-01T00:00:00')?.ms ?? Number.NaN);
  return (bytes, start, end, stamp) => {
    if (digitsFrom(bytes, start, end) !== 4) return readClock(bytes, start, end, stamp);
    const year = numberAt(bytes, start, 4);
    const month = pairAfter(bytes, start + 4, end, DASH, SLASH);
    const day = pairAfter(bytes, start + 7, end, DASH, SLASH);
    const between = bytes[start + 10];
    if (month < 0 || day < 0 || (between !== T && between !== SPACE)) return false;
    const date = midnight(year, month, day);
    if (Number.isNaN(date) || digitsFrom(bytes, start + 11, end) > 2) return false;
    if (!readClock(bytes, start + 11, end, stamp)) return false;
    if (stamp.kind === MINUTES) {
      // Of a day, what was read as minutes and seconds is hours and minutes.
      if (stamp.ms % SECOND !== 0 || bytes[stamp.end - 3] !== COLON) return false;
      stamp.ms *= 60;
    }
    if (stamp.ms >= 24 * HOUR) return false;
    const zone = readZone(bytes, end, stamp, noZone);
    stamp.kind = INSTANT;
    stamp.ms = date + stamp.ms - zone;
    return !Number.isNaN(stamp.ms);
  };
}

/** `h:mm:ss` or `m:ss`, both with decimals or without. */
function readClock(bytes: Uint8Array, start: number, end: number, stamp: Stamp): boolean {
  const digits = digitsFrom(bytes, start, end);
  if (digits < 1 || digits > 3) return false;
  const first = numberAt(bytes, start, digits);
  const second = pairAfter(bytes, start + digits, end, COLON, COLON);
  if (second < 0 || second > 59) return false;
  const third = pairAfter(bytes, start + digits + 3, end, COLON, COLON);
  if (third > 59) return false;
  stamp.kind = third < 0 ? MINUTES : CLOCK;
  stamp.ms = third < 0 ? first * MINUTE + second * SECOND : first * HOUR + second * MINUTE + third * SECOND;
  stamp.end = start + digits + (third < 0 ? 3 : 6);
  const point = stamp.end < end ? bytes[stamp.end] : 0;
  if (point !== POINT && point !== COMMA) return true;
  const decimals = digitsFrom(bytes, stamp.end + 1, end);
  if (decimals < 1 || decimals > 3) return false;
  stamp.ms += numberAt(bytes, stamp.end + 1, decimals) * (decimals === 3 ? 1 : decimals === 2 ? 10 : 100);
  stamp.end += 1 + decimals;
  return true;
}

/** The offset in ms of the zone at the end of `stamp`, which goes on to behind it; `noZone` where there is none; NaN: odd. */
function readZone(bytes: Uint8Array, end: number, stamp: Stamp, noZone: number): number {
  const sign = stamp.end < end ? bytes[stamp.end] : 0;
  if (sign === Z) {
    stamp.end++;
    return 0;
  }
  if (sign !== PLUS && sign !== DASH) return noZone;
  const hours = pairAfter(bytes, stamp.end, end, PLUS, DASH);
  const minutes = pairAfter(bytes, stamp.end + 3, end, COLON, COLON);
  stamp.end += 6;
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return Number.NaN;
  return (sign === DASH ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** The midnight with which a date begins, NaN where there is no such date: as `readDay` has it. One day comes in many rows. */
function makeMidnight(): (year: number, month: number, day: number) => number {
  let last = -1;
  let ms = Number.NaN;
  return (year, month, day) => {
    const date = (year * 100 + month) * 100 + day;
    if (date === last) return ms;
    last = date;
    ms = Date.UTC(year, month - 1, day);
    const real = new Date(ms).getUTCDate() === day && month >= 1 && month <= 12 && year >= 100;
    if (!real) ms = Number.NaN;
    return ms;
  };
}

/** How many digits stand in a row from `start`. */
function digitsFrom(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at] ?? 0)) at++;
  return at - start;
}

/** The number of two digits after the byte `one` or `other` at `at`, or -1 where that is not what stands there. */
function pairAfter(bytes: Uint8Array, at: number, end: number, one: number, other: number): number {
  if (at + 3 > end || (bytes[at] !== one && bytes[at] !== other)) return -1;
  const [tens, units] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  return isDigit(tens) && isDigit(units) ? (tens - 48) * 10 + units - 48 : -1;
}

function numberAt(bytes: Uint8Array, start: number, digits: number): number {
  let value = 0;
  for (let at = start; at < start + digits; at++) value = value * 10 + (bytes[at] ?? 0) - 48;
  return value;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
