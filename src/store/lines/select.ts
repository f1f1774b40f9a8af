import type { Kysely } from 'kysely';
import type { AuditFilter } from '../read.ts';
import type { Tables } from '../tables.ts';

export type Db = Kysely<Tables>;

/** Which audits are exported. */
export type Picked = Pick<AuditFilter, 'auditor' | 'since' | 'until'>;

/** Whether anything is left out. */
export function picksSome({ auditor, since, until }: Picked): boolean {
  return auditor !== undefined || since !== undefined || until !== undefined;
}

/** The audits that are picked: those that ended (or, where they did not, began) in time. */
export function pickedAudits(db: Db, { auditor, since, until }: Picked) {
  const when = db.fn.coalesce('audits.ended', 'audits.begun');
  let query = db.selectFrom('audits');
  if (auditor !== undefined) query = query.where('auditor', '=', auditor);
  if (since !== undefined) query = query.where(when, '>=', since);
  if (until !== undefined) query = query.where(when, '<', until);
  return query;
}

/**
 * Lets the event loop turn, between the pages of what is long: only then are statements that are done with given back to
 * memory, and a Ctrl-C heard. Queries of SQLite by themselves never wait.
 */
export function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
