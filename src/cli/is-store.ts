import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What every SQLite database begins with. */
const MARK = 'SQLite format 3\0';

/** Whether a file is a store, by its first bytes. `false` of what is not there, and of pipes, which are not looked into. */
export async function isStore(path: string, cwd: string): Promise<boolean> {
  const file = resolve(cwd, path);
  const regular = await stat(file).then(
    found => found.isFile(),
    () => false,
  );
  const handle = regular ? await open(file).catch(() => null) : null;
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === MARK;
  } finally {
    await handle.close();
  }
}
