import { type Kysely, sql, type Transaction } from 'kysely';
import { APPEND_ONLY_LOG } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** What SQLite can do for a whole store, and would have to be asked of another database otherwise. */

type Db = Kysely<Tables>;

/** What is too much for memory goes into files without a name: a store may be large. */
export async function useFiles(db: Db): Promise<void> {
  await sql`PRAGMA temp_store = FILE`.execute(db);
}

/** What SQLite finds wrong with its file, in its own words. */
export async function integrityFaults(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(100)`.execute(db);
  return rows.map(row => row.integrity_check).filter(words => words !== 'ok');
}

/** How many rows of a table refer to rows of another that are not there. */
export type LostReference = { readonly table: string; readonly parent: string; readonly rows: number };

export async function lostReferences(db: Db): Promise<readonly LostReference[]> {
  const { rows } = await sql<LostReference>`
    SELECT "table", parent, count(*) AS "rows" FROM pragma_foreign_key_check GROUP BY "table", parent`.execute(
    db,
  );
  return rows;
}

/** How much room the store takes, in bytes; what waits in SQLite's own log is counted as if it were in the file. */
export async function bytesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** From now on, whatever this connection removes is overwritten. */
export async function overwriteRemoved(db: Db): Promise<void> {
  await sql`PRAGMA secure_delete = ON`.execute(db);
}

/**
 * Writes the whole store anew and empties SQLite's log, so that nothing of what was removed is left in its files.
 * `false`: somebody else was reading all the while, and SQLite's log is as it was.
 */
export async function rewrite(db: Db): Promise<boolean> {
  await useFiles(db);
  await sql`VACUUM`.execute(db);
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  return rows.every(({ busy }) => busy === 0);
}

/** Takes all lines from the log of a store nobody has used, for it to take over that of another. */
export async function emptyLog(tx: Transaction<Tables>): Promise<void> {
  for (const statement of APPEND_ONLY_LOG) {
    const [, name = ''] = /^CREATE TRIGGER (\w+)/u.exec(statement) ?? [];
    await sql`DROP TRIGGER ${sql.id(name)}`.execute(tx);
  }
  await tx.deleteFrom('log').execute();
  for (const statement of APPEND_ONLY_LOG) await sql.raw(statement).execute(tx);
}
