import { open, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../../../model/input-error.ts';
import { openStore, type Store } from '../../../store/index.ts';
import type { Io } from '../../io.ts';
import { type StoreChoice, storeFile } from '../../store-file.ts';

/** Uses the store that is meant, which must be there: looking at one never makes one. It is closed however that ends. */
export async function withStore<T>(
  io: Io,
  choice: StoreChoice,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const file = await storeFile(choice, io.cwd);
  if ((await sizeOf(file, io.cwd)) === null) throw missing(file);
  return using(await openStore(file, { create: false, now: io.now }), use);
}

/** As `withStore`, but where there is no store, or an empty file, one is made; and taken away again if that fails. */
export async function withNewStore<T>(
  io: Io,
  choice: StoreChoice,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const file = await storeFile(choice, io.cwd);
  const made = ((await sizeOf(file, io.cwd)) ?? 0) === 0;
  // Whatever is in it is nobody else's affair.
  if (made) await (await open(resolve(io.cwd, file), 'a', 0o600).catch(() => null))?.close();
  try {
    return await using(await openStore(file, { create: true, now: io.now }), use);
  } catch (error) {
    if (made)
      for (const end of ['', '-wal', '-shm']) await rm(resolve(io.cwd, `${file}${end}`), { force: true });
    throw error;
  }
}

async function using<T>(store: Store, use: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Of a file, in bytes; `null` where there is none. */
export async function sizeOf(file: string, cwd: string): Promise<number | null> {
  const facts = await stat(resolve(cwd, file)).catch(() => null);
  if (facts?.isDirectory()) throw new InputError([{ file, message: 'is a folder', hint: HINT }]);
  return facts?.size ?? null;
}

function missing(file: string): InputError {
  return new InputError([{ file, message: 'there is no store of audits', hint: HINT }]);
}

const HINT = 'name the store with --store; csaudit audit makes one';
