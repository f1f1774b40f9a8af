import type { Interval } from '../model/report.ts';
import type { Style } from './style.ts';

/** More digits than a double near 100 can tell apart. */
const MOST_DIGITS = 17;

/**
 * Points with one decimal (or `digits`), and with as many more as it takes to show on which side of `bound` they lie:
 * 89.96 against 90 is `89.96`. `null` is the style's mark for "not known", never 0.
 */
export function points(style: Style, value: number | null, bound: number | null = null, digits = 1): string {
  if (value === null) return style.marks.none;
  const shown = bound === null ? value.toFixed(digits) : besideBound(value, bound, digits);
  return Number(shown) === 0 ? shown.replace('-', '') : shown;
}

/** A share in percent: `100.0` only where nothing is missing (a rounding error of the sum aside). */
export function share(style: Style, value: number | null): string {
  const whole = value !== null && Math.abs(value - 100) < 1e-9;
  return points(style, value, whole ? null : 100);
}

/** `86.1 to 91.3`. */
export function interval(style: Style, ends: Interval, bound: number | null = null): string {
  return between(style, ends, value => points(style, value, bound));
}

/** The interval of a share: `97.2 to 100.0`. */
export function shareInterval(style: Style, ends: Interval): string {
  return between(style, ends, value => share(style, value));
}

function between(style: Style, ends: Interval, show: (value: number) => string): string {
  return ends === null ? style.marks.none : `${show(ends[0])} to ${show(ends[1])}`;
}

/** A difference with its sign: `-3.4`, `+1.2`, `0.0`. */
export function difference(style: Style, value: number | null): string {
  return `${value !== null && value > 0 ? '+' : ''}${points(style, value, 0)}`;
}

/** A count with thousands separators: `1,204`. */
export function count(value: number): string {
  // not toLocaleString: its first call takes 13 ms
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `1 interaction`, `1,204 interactions`: a count and its noun. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `1 more goal`, `1,204 more goals`: how many are left, of a noun in the plural. */
export function countedMore(left: number, many: string): string {
  return `${count(left)} more ${left === 1 ? many.replace(/s$/u, '') : many}`;
}

/** A number somebody wrote (weight, target, threshold), as it was written; a computed one without the noise of doubles. */
export function written(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A target: as it was written, or with two decimals where it is a computed mean. */
export function target(style: Style, value: number | null): string {
  if (value === null) return style.marks.none;
  const text = written(value);
  return text.length > 8 ? value.toFixed(2) : text;
}

function besideBound(value: number, bound: number, least: number): string {
  for (let digits = least; digits <= MOST_DIGITS; digits += 1) {
    const shown = value.toFixed(digits);
    if (Math.sign(Number(shown) - bound) === Math.sign(value - bound)) return shown;
  }
  return String(value);
}
