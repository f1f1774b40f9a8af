import type { Day } from '../model/plan.ts';

const MILLISECONDS = 86_400_000;

/** The day (UTC) a moment falls on; `at` in milliseconds since 1970. */
export function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}

/** Days from one day to another; negative where that one is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((momentOf(to) - momentOf(from)) / MILLISECONDS);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(momentOf(day) + days * MILLISECONDS);
}

/** The same day of the next month, or the last one it has: 31 January, 28 February. */
export function monthAfter(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(date, last)));
}

/** Half of the way from one day to a later one, at least a day on. */
export function midway(from: Day, to: Day): Day {
  return addDays(from, Math.max(1, Math.floor(daysBetween(from, to) / 2)));
}

function momentOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
