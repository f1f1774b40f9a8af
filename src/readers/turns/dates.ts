import type { DateOrder } from '../../model/program.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';

/** A date as exports write it, as the source of a regular expression without groups; `readDay` says which it is. */
export const DATE = [
  '\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}',
  `${WEEKDAY}(?:\\d{1,2}[- ]${MONTH},?[- ]\\d{4}|${MONTH} \\d{1,2},? \\d{4})`,
  '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})',
].join('|');

/** What may stand between a date and its time of day, likewise. */
export const BETWEEN = '(?:T|,? (?:at )?|,)';

const YEAR_FIRST = /^(\d{4})\D(\d{1,2})\D(\d{1,2})$/u;
const DAY_NAMED = /(\d{1,2})[- ]([a-z]{3})[a-z]*\.?,?[- ](\d{4})$/iu;
const MONTH_NAMED = /([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/iu;
const NUMBERED = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/u;

/**
 * The midnight (UTC, in ms since 1970) with which a date begins. `order` tells day and month apart where both are
 * numbers before the year; without it such a date is `null`, as is one that does not exist. `26` is 2026.
 */
export function readDay(date: string, order: DateOrder | null): number | null {
  const iso = YEAR_FIRST.exec(date);
  if (iso !== null) return midnight(iso[1], Number(iso[2]), iso[3]);
  const day = DAY_NAMED.exec(date);
  if (day !== null) return midnight(day[3], monthOf(day[2]), day[1]);
  const month = MONTH_NAMED.exec(date);
  if (month !== null) return midnight(month[3], monthOf(month[1]), month[2]);
  const [, first, , second, year = ''] = NUMBERED.exec(date) ?? [];
  if (first === undefined || order === null) return null;
  const [d, m] = order === 'day-first' ? [first, second] : [second, first];
  return midnight(year.length === 2 ? `20${year}` : year, Number(m), d);
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function midnight(year: string | undefined, month: number, day: string | undefined): number | null {
  const ms = Date.UTC(Number(year), month - 1, Number(day));
  const real = new Date(ms).getUTCDate() === Number(day) && month >= 1 && month <= 12 && Number(year) >= 100;
  return real ? ms : null;
}
