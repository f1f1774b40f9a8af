import type { FieldValue } from '../model/interaction.ts';

/** What reports are split by. */
const NAMED: ReadonlySet<string> = new Set(['agent', 'team', 'site', 'channel', 'language']);

/** Counts, seconds, shares and Unix times; no longer number, for it may be that of a telephone or an account. */
const PLAIN = /^-?(?:\d{1,6}|\d{0,9}\.\d+|1\d{9}(?:\d{3})?)$/u;

/** Whether a field tells nothing of a customer: it stays where nothing else is kept. */
export function isPlainField(name: string, value: FieldValue): boolean {
  return NAMED.has(name) || typeof value === 'boolean' || PLAIN.test(String(value));
}
