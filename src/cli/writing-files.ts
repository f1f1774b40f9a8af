import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../model/input-error.ts';

/** A file being written. Nothing of it is seen under its own name before `finish`. */
export type Draft = {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/**
 * A file that comes into being whole or not at all: written under another name beside it, then renamed. What is no
 * ordinary file (a device, a pipe) is written to as it is. `kept` are files that must not be replaced: those the run
 * reads, and those it writes already.
 */
export async function createFile(path: string, cwd: string, kept: readonly string[] = []): Promise<Draft> {
  try {
    const full = await resting(path, cwd);
    const facts = await stat(full).catch(() => null);
    if (facts?.isDirectory())
      throw new InputError([{ file: path, message: 'is a folder; name a file to write' }]);
    for (const other of kept) {
      if (full !== (await resting(other, cwd))) continue;
      throw new InputError([
        { file: path, message: 'is read or written by this very run already, and would be replaced' },
      ]);
    }
    if (facts !== null && !facts.isFile()) return direct(await open(full, 'w'), path);
    await makeFolder(dirname(full));
    // A name of its own, made anew: two runs at once do not meet, and no link laid there is followed.
    const draft = join(dirname(full), `.${basename(full)}.${randomUUID()}.csaudit-draft`);
    return renamed(await open(draft, 'wx', facts === null ? 0o666 : facts.mode), path, draft, full);
  } catch (error) {
    throw error instanceof InputError ? error : cannotWrite(path, error);
  }
}

/** A folder with those above it, one by one: where none can be made (`/proc`), Node's own way would try for ever. */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) !== null) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch(error => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

/** Where a path leads in the end, through links; the path itself where nothing is yet. */
function resting(path: string, cwd: string): Promise<string> {
  const full = resolve(cwd, path);
  return realpath(full).catch(() => full);
}

function direct(handle: FileHandle, path: string): Draft {
  const close = () => handle.close();
  return { write: text => told(path, handle.writeFile(text)), finish: close, discard: close };
}

function renamed(handle: FileHandle, path: string, draft: string, full: string): Draft {
  return {
    write: text => told(path, handle.writeFile(text)),
    finish: () =>
      told(
        path,
        handle.close().then(() => rename(draft, full)),
      ),
    discard: async () => {
      await handle.close().catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

/** A full disk is not a bug: it is told like any other mistake. */
function told(path: string, written: Promise<void>): Promise<void> {
  return written.catch(error => {
    throw cannotWrite(path, error);
  });
}

function cannotWrite(path: string, error: unknown): InputError {
  const words = error instanceof Error ? (error.message.split(',')[0] ?? error.message) : 'unknown';
  return new InputError([{ file: path, message: `cannot be written: ${words}` }]);
}
