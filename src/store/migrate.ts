import { type Kysely, type Migration, Migrator } from 'kysely';
import { InputError } from '../model/input-error.ts';
import { appendLog } from './log.ts';
import { copyStore, hasTable } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Brings a store up to date, after a backup; one that is newer than this csaudit is refused and left as it is. */
export async function migrate(
  db: Kysely<Tables>,
  file: string,
  now: () => number,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const done = await recorded(db);
  const unknown = done.filter(name => !Object.hasOwn(migrations, name));
  const known = Object.keys(migrations).length;
  if (unknown.length > 0)
    throw new InputError([
      {
        file,
        message: `was written by a newer csaudit: it is of version ${done.length}, this csaudit knows ${known} (${unknown.join(', ')})`,
        hint: 'use the newer csaudit; nothing was changed',
      },
    ]);
  if (done.length === known) return;
  const backup = done.length === 0 ? null : await backUp(db, file, done.length);
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
  // Of two that open an old store at once, one has migrated it and the other found it done.
  if (results.length === 0) return;
  await db.transaction().execute(async tx => {
    const line = { at: now(), auditor: '' };
    if (backup !== null)
      await appendLog(tx, { ...line, what: 'backed-up', detail: `version ${done.length}` });
    await appendLog(tx, { ...line, what: 'migrated', detail: `version ${known}` });
  });
}

async function recorded(db: Kysely<Tables>): Promise<readonly string[]> {
  if (!(await hasTable(db, 'kysely_migration'))) return [];
  const rows = await db.selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** The name of the copy: `audits.db.1.backup`, or `audits.db.1-2.backup` and so on where that is taken. */
async function backUp(db: Kysely<Tables>, file: string, version: number): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const target = `${file}.${version}${attempt === 1 ? '' : `-${attempt}`}.backup`;
    if (await copyStore(db, file, target)) return target;
  }
}
