import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Kysely, type Migration, sql } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { beginAudit, isStore, openStore, readAudits, type Store, saveAnswer } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { folder, newStore } from './a-store.ts';
import { chat, NOW, newAudit, yes } from './an-audit.ts';

const now = () => NOW;
const NEXT = {
  ...MIGRATIONS,
  '9999-moods': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('audits').addColumn('mood', 'text').execute();
    },
  },
};
const BROKEN = {
  ...MIGRATIONS,
  '9999-broken': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('audits').addColumn('mood', 'text').execute();
      await db.schema.dropTable('nothing_of_that_name').execute();
    },
  },
};

describe('a store', () => {
  it('is made where there is no file, or an empty one, whatever its name', async () => {
    const at = folder();
    writeFileSync(join(at, 'empty.db'), '', { mode: 0o600 });
    for (const name of ['empty.db', 'audits.db', "d'ä ö?mode=ro#%20&.db", ':memory:']) {
      const store = await newStore(join(at, name));
      await beginAudit(store, newAudit(chat('C-1')));
      await store.close();
      expect(existsSync(join(at, name))).toBe(true);
      const again = await openStore(join(at, name), { create: false, now });
      expect(await readAudits(again, { latestOnly: false })).toHaveLength(1);
      await again.close();
    }
    expect(statSync(join(at, 'empty.db')).mode & 0o777).toBe(0o600);
  });

  it('is known by the beginning of its file', async () => {
    const { file, close } = await newStore();
    await close();
    expect(isStore(readFileSync(file).subarray(0, 100))).toBe(true);
    expect(isStore(readFileSync(import.meta.filename).subarray(0, 100))).toBe(false);
    const other = join(folder(), 'other.db');
    otherDatabase(other);
    expect(isStore(readFileSync(other).subarray(0, 100))).toBe(false);
  });

  it('waits for the disk, minds its keys, and lets others read while it writes', async () => {
    const { db } = await newStore();
    const pragma = async (name: string) => (await sql.raw(`PRAGMA ${name}`).execute(db)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await pragma('busy_timeout')).toEqual({ timeout: 10_000 });
  });

  it.each([
    { what: 'nothing', make: () => {}, says: /audits\.db: cannot be opened\n.*no such file/ },
    {
      what: 'an empty file',
      make: (file: string) => writeFileSync(file, ''),
      says: /audits\.db: .*it is empty/,
    },
    { what: 'a folder', make: (file: string) => mkdirSync(file), says: /audits\.db: cannot be opened/ },
    {
      what: 'a text',
      make: (file: string) => writeFileSync(file, 'id,item,answer\n'.repeat(100)),
      says: /audits\.db: is not a store of audits: it is no SQLite database/,
    },
    {
      what: "another program's database",
      make: otherDatabase,
      says: /audits\.db: is not a store of audits: another program made it/,
    },
  ])('is not made of $what', async ({ make, says }) => {
    const file = join(folder(), 'audits.db');
    make(file);
    const before = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
    await expect(openStore(file, { create: false, now })).rejects.toThrow(says);
    if (before === null) expect(existsSync(file) && statSync(file).isFile()).toBe(false);
    else expect(readFileSync(file)).toEqual(before);
  });

  it('is refused where its folder is missing', async () => {
    const file = join(folder(), 'none', 'audits.db');
    await expect(openStore(file, { create: true, now })).rejects.toThrow(`${file}: cannot be made`);
  });

  it('that is damaged is refused by name', async () => {
    const { file, close } = await newStore();
    await close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096 + 100));
    const use = async () => {
      const store = await openStore(file, { create: false, now });
      await readAudits(store, { latestOnly: false }).finally(() => store.close());
    };
    await expect(use()).rejects.toThrow(`${file}: is damaged`);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be written says so', async () => {
    const { file, close } = await newStore();
    await close();
    chmodSync(file, 0o400);
    const use = async () => {
      const store = await openStore(file, { create: false, now });
      await beginAudit(store, newAudit(chat('C-1'))).finally(() => store.close());
    };
    await expect(use()).rejects.toThrow(/audits\.db: cannot be (written|opened)/);
  });

  it('goes on once a full disk has room again, and has lost nothing that was told to be kept', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1')));
    await saveAnswer(store, id, yes('greeting'), NOW);
    const pages = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db);
    await sql`PRAGMA max_page_count = ${sql.lit(pages.rows[0]?.page_count)}`.execute(store.db);
    const long = yes('tone', 'x'.repeat(50_000));
    await expect(saveAnswer(store, id, long, NOW)).rejects.toThrow(`${store.file}: the disk is full`);
    expect(await readAudits(store, { latestOnly: false })).toMatchObject([{ answers: [yes('greeting')] }]);
    await sql`PRAGMA max_page_count = 100000`.execute(store.db);
    await saveAnswer(store, id, long, NOW);
    expect(await readAudits(store, { latestOnly: false })).toMatchObject([
      { answers: [yes('greeting'), long] },
    ]);
  });

  it('whose rows were damaged by hand says what is wrong with which', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1')));
    await saveAnswer(store, id, yes('tone'), NOW);
    await store.db.updateTable('answers').set({ credit: 7 }).execute();
    await expect(readAudits(store, { latestOnly: false })).rejects.toThrow(
      `${store.file}: an answer of ${id}.credit: "credit" must lie between 0 and 1, found 7`,
    );
    await store.db.updateTable('answers').set({ credit: 1, evidence: '[{"turn":' }).execute();
    await expect(readAudits(store, { latestOnly: false })).rejects.toThrow('cannot be read: not JSON');
  });
});

describe('a store of another version', () => {
  const open = (file: string, migrations: Readonly<Record<string, Migration>> = NEXT) =>
    openStore(file, { create: false, now }, migrations);
  const log = ({ db }: Store) => db.selectFrom('log').select(['what', 'detail']).orderBy('seq').execute();

  it('is copied, then brought up to date; both say so', async () => {
    const old = await newStore();
    await beginAudit(old, newAudit(chat('C-1')));
    const before = await readAudits(old, { latestOnly: false });
    await old.close();
    chmodSync(old.file, 0o640);
    writeFileSync(`${old.file}.1.backup`, 'taken');
    const store = await open(old.file);
    expect(await readAudits(store, { latestOnly: false })).toEqual(before);
    expect(await sql`SELECT mood FROM audits`.execute(store.db)).toMatchObject({ rows: [{ mood: null }] });
    expect((await log(store)).slice(-2)).toEqual([
      { what: 'backed-up', detail: 'version 1' },
      { what: 'migrated', detail: 'version 2' },
    ]);
    await store.close();
    await (await open(old.file)).close();
    const files = readdirSync(join(old.file, '..')).filter(name => name.endsWith('.backup'));
    expect(files).toEqual(['audits.db.1-2.backup', 'audits.db.1.backup']);
    expect(readFileSync(`${old.file}.1.backup`, 'utf8')).toBe('taken');
    expect(statSync(`${old.file}.1-2.backup`).mode & 0o777).toBe(0o640);
    const backup = await open(`${old.file}.1-2.backup`, MIGRATIONS);
    expect(await readAudits(backup, { latestOnly: false })).toEqual(before);
    expect(await log(backup)).toMatchObject([{ what: 'migrated' }, { what: 'begun' }]);
    await backup.close();
  });

  it('stays as it was when it cannot be brought up to date', async () => {
    const { file, close } = await newStore();
    await close();
    await expect(open(file, BROKEN)).rejects.toThrow('no such table');
    const store = await open(file, MIGRATIONS);
    expect(JSON.stringify(await sql`SELECT * FROM audits`.execute(store.db))).not.toContain('mood');
    await beginAudit(store, newAudit(chat('C-1')));
    await store.close();
  });

  it('that is newer is refused and left alone', async () => {
    const { file, close } = await newStore();
    await close();
    await (await open(file)).close();
    const before = readFileSync(file);
    await expect(open(file, MIGRATIONS)).rejects.toThrow(
      `${file}: was written by a newer csaudit: it is of version 2, this csaudit knows 1 (9999-moods)`,
    );
    expect(readFileSync(file)).toEqual(before);
  });
});

function otherDatabase(file: string): void {
  const database = new Database(file);
  database.exec('CREATE TABLE t(x)');
  database.close();
}
