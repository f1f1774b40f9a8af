/** Kinds of groups that every interaction with a time belongs to, in UTC. */
export const CALENDAR = ['day', 'week', 'month', 'hour', 'weekday'] as const;
export type CalendarField = (typeof CALENDAR)[number];

/** Those of them that follow one after the other: a trend has an order. */
export const PERIODS: readonly string[] = ['day', 'week', 'month'];

export function isCalendarField(name: string): name is CalendarField {
  return CALENDAR.some(one => one === name);
}

const DAY = 86_400_000;
const WEEKDAYS = ['1 Monday', '2 Tuesday', '3 Wednesday', '4 Thursday', '5 Friday', '6 Saturday', '7 Sunday'];

/**
 * The group a time (milliseconds since 1970) falls into, named so that names sort as time does: `2026-03-02`, `2026-W10`
 * (ISO 8601: the week of its Thursday), `2026-03`, `08h`, `1 Monday`. `null` of what is no time.
 */
export function calendarKey(field: CalendarField, at: number): string | null {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  switch (field) {
    case 'day':
      return date.toISOString().slice(0, 10);
    case 'week':
      return weekOf(at);
    case 'month':
      return date.toISOString().slice(0, 7);
    case 'hour':
      return `${String(date.getUTCHours()).padStart(2, '0')}h`;
    case 'weekday':
      return WEEKDAYS[weekdayOf(at)] ?? '';
  }
}

/** 0 is Monday. */
function weekdayOf(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}

function weekOf(at: number): string {
  const thursday = new Date(at + (3 - weekdayOf(at)) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
