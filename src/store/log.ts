import type { Transaction } from 'kysely';
import { sha256 } from './identity.ts';
import { storable } from './storable.ts';
import type { LogRow, Tables } from './tables.ts';

/**
 * What is told of an event; its number and its hash come with the writing. Never a customer's words, nor an auditor's
 * about them: who deletes a customer must not have to touch the log.
 */
export type LogEntry = Pick<LogRow, 'at' | 'auditor' | 'what'> & Partial<Omit<LogRow, 'seq' | 'hash'>>;

/** Writes one more line under the log. Only within the transaction that makes what it tells of. */
export async function appendLog(tx: Transaction<Tables>, entry: LogEntry): Promise<void> {
  const last = await tx
    .selectFrom('log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const line = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    auditor: storable(entry.auditor),
    what: entry.what,
    audit: entry.audit ?? null,
    checklist: storableOrNull(entry.checklist),
    item: storableOrNull(entry.item),
    value: storableOrNull(entry.value),
    detail: storable(entry.detail ?? ''),
  };
  await tx
    .insertInto('log')
    .values({ ...line, hash: hashOfLine(last?.hash ?? '', line) })
    .execute();
}

/** The hash of a line of the log: SHA-256 of the hash of the line before it ('' for the first) and of all it says. */
export function hashOfLine(before: string, line: Omit<LogRow, 'hash'>): string {
  const { seq, at, auditor, what, audit, checklist, item, value, detail } = line;
  return sha256([before, seq, at, auditor, what, audit, checklist, item, value, detail]);
}

function storableOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : storable(text);
}
