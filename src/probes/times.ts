import type { FieldValue } from '../model/interaction.ts';

/** Milliseconds since 1970, and whether the zone was written or taken for UTC. */
export type Time = { readonly ms: number; readonly zoned: boolean };

/** An ISO 8601 date or time, or Unix seconds or milliseconds. Two that name no zone are of the same one. */
export function timeOf(value: FieldValue | undefined): Time | null {
  const text = String(value ?? '').trim();
  if (/^\d{9,10}(\.\d+)?$/u.test(text)) return { ms: Number(text) * 1000, zoned: true };
  if (/^\d{12,13}$/u.test(text)) return { ms: Number(text), zoned: true };
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/u.exec(text);
  if (iso === null || !isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return null;
  const zone = iso[4] === undefined && text.length > 10 ? 'Z' : '';
  const parsed = Date.parse(text.replace(' ', 'T') + zone);
  return Number.isNaN(parsed) ? null : { ms: parsed, zoned: iso[4] !== undefined };
}

/** Whether a month has that day: Date takes 30 February for 1 March. */
function isDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
