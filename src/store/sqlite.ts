import { type Kysely, sql } from 'kysely';
import { uriOf } from './driver.ts';
import { codeOf, PATIENCE, reasonOf, SQLITE } from './failures.ts';
import type { Tables } from './tables.ts';

/** What is SQLite's own, and what would have to be said otherwise to another database, stands here and in driver.ts. */

/** "csau", in the header of every store: SQLite calls it the application id. */
const SIGN = 0x63736175;

/** Whether a file that begins so (100 bytes or more) is a store of audits, of whatever version. */
export function isStore(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 16), ...head.subarray(68, 72));
  return text === 'SQLite format 3\0csau';
}

/** What is in a file: a store, nothing at all yet, or a database of somebody else. */
export async function contentOf(db: Kysely<Tables>): Promise<'store' | 'nothing' | 'other'> {
  const [{ application_id: sign } = { application_id: 0 }] = (
    await sql<{ application_id: number }>`PRAGMA application_id`.execute(db)
  ).rows;
  if (sign === SIGN) return 'store';
  const tables = await sql`SELECT name FROM sqlite_master LIMIT 1`.execute(db);
  return sign === 0 && tables.rows.length === 0 ? 'nothing' : 'other';
}

/** Makes an empty file a store without tables. */
export async function sign(db: Kysely<Tables>): Promise<void> {
  await sql`PRAGMA application_id = ${sql.lit(SIGN)}`.execute(db);
}

export async function hasTable(db: Kysely<Tables>, name: string): Promise<boolean> {
  const found = await sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ${name}`.execute(db);
  return found.rows.length > 0;
}

/** What holds for this connection: patience with other writers first, since what follows may have to wait for them. */
export async function settle(db: Kysely<Tables>): Promise<void> {
  await sql`PRAGMA busy_timeout = ${sql.lit(PATIENCE)}`.execute(db);
  await sql`PRAGMA foreign_keys = ON`.execute(db);
  await sql`PRAGMA synchronous = FULL`.execute(db);
}

/** Lets others read while one writes, from now on: the file remembers it. */
export async function allowReaders(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(db);
  if (rows[0]?.journal_mode !== 'wal') await sql`PRAGMA journal_mode = WAL`.execute(db);
}

/**
 * Brings all that was written into the file itself, as far as nobody else is at it, and closes it. Who may only read the
 * file has written nothing.
 */
export async function closeFile(db: Kysely<Tables>): Promise<void> {
  try {
    await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db);
  } catch (error) {
    if (codeOf(error) !== SQLITE.READONLY) throw error;
  } finally {
    await db.destroy();
  }
}

/**
 * Copies the whole store to `target`, as it stands at this moment, while others go on; for the same people to read as
 * `file`. `false`: there is a file of that name, which is left as it is.
 */
export async function copyStore(db: Kysely<Tables>, file: string, target: string): Promise<boolean> {
  try {
    await sql`VACUUM INTO ${uriOf(target, { modeof: file })}`.execute(db);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === SQLITE.NOTADB || (code === SQLITE.ERROR && String(error).includes('already exists')))
      return false;
    // What was said of the store's own file is true of the other one.
    throw code === SQLITE.CORRUPT ? error : reasonOf(target, error);
  }
}

/** The log only ever grows, by the next number: whoever tries otherwise, sqlite3 in hand, is told no. */
export const APPEND_ONLY_LOG: readonly string[] = [
  `CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
   BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END`,
  `CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
   BEGIN SELECT RAISE(ABORT, 'nothing is taken from the log'); END`,
  `CREATE TRIGGER log_has_no_gaps BEFORE INSERT ON log
   WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM log)
   BEGIN SELECT RAISE(ABORT, 'a line of the log has the number after the last'); END`,
];

/** All answers in plain sight, for a person with the program sqlite3. */
export const READABLE_ANSWERS: readonly string[] = [
  `CREATE VIEW scorecard_answers AS
   SELECT interactions.id AS interaction, json_extract(interactions.fields, '$.agent') AS agent,
     audits.auditor, audits.revision, audits.state,
     datetime(coalesce(audits.ended, audits.begun) / 1000, 'unixepoch') AS "when (UTC)",
     suggestions.checklist, suggestions.item,
     answers.value, answers.outcome, answers.credit, answers.by_whom AS "by", answers.note,
     (SELECT group_concat(json_extract(shown.value, '$.quote'), ' | ')
        FROM json_each(answers.evidence) AS shown) AS quotes,
     suggestions.outcome AS suggested, audits.id AS audit
   FROM audits
   JOIN interactions ON interactions.hash = audits.interaction
   JOIN suggestions ON suggestions.audit = audits.id
   LEFT JOIN answers ON answers.audit = audits.id
     AND answers.checklist = suggestions.checklist AND answers.item = suggestions.item
   ORDER BY audits.begun, audits.id, suggestions.place`,
];
