import { Kysely, type Migration } from 'kysely';
import { InputError } from '../model/input-error.ts';
import { sqliteDialect } from './driver.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { allowReaders, closeFile, contentOf, settle, sign } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** The record of audits, open. `file` is named as the user named it. */
export type Store = {
  readonly db: Kysely<Tables>;
  readonly file: string;
  readonly close: () => Promise<void>;
};

/**
 * Opens the store in `file`. One of an older version is copied to a backup beside it and brought up to date; `create`:
 * where there is no file, or an empty one, a store is made. Throws InputError where there is none, where it is of a
 * newer version or something else, damaged, locked or not to be written.
 */
export async function openStore(
  file: string,
  { create, now }: { readonly create: boolean; readonly now: () => number },
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file, create) });
  try {
    await settle(db);
    const content = await contentOf(db);
    if (content === 'other' || (content === 'nothing' && !create))
      throw new InputError([
        {
          file,
          message: `is not a store of audits: ${content === 'other' ? 'another program made it' : 'it is empty'}`,
          hint: 'name the store with --store, or with store: in the program',
        },
      ]);
    if (content === 'nothing') await sign(db);
    await allowReaders(db);
    await migrate(db, file, now, migrations);
    return { db, file, close: () => closeFile(db) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
