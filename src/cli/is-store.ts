import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../model/input-error.ts';

/** What every SQLite database begins with. */
const MARK = 'SQLite format 3\0';
const HEAD = 128;

/** Whether a file is a store, by its first bytes. `false` of what is not there, and of pipes, which are not looked into. */
export async function isStore(path: string, cwd: string): Promise<boolean> {
  return isStoreHead(await readHead(path, cwd));
}

/** Throws InputError, with what to do, unless the file is a store: of one that is there it says that it is none. */
export async function requireStore(path: string, cwd: string, hint: string): Promise<void> {
  if (await isStore(path, cwd)) return;
  const isThere = await stat(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
  const message = isThere ? 'is no store of audits' : 'there is no store of audits';
  throw new InputError([{ file: path, message, hint }]);
}

export function isStoreHead(head: string): boolean {
  return head.startsWith(MARK);
}

/** The first bytes of a file, a character each; none of what is not there, and of pipes. */
export async function readHead(path: string, cwd: string): Promise<string> {
  const file = resolve(cwd, path);
  const regular = await stat(file).then(
    found => found.isFile(),
    () => false,
  );
  const handle = regular ? await open(file).catch(() => null) : null;
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
