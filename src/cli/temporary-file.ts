import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import type { Spool } from '../readers/index.ts';

/**
 * A spool in a file of the system's temporary folder. It is made when it is first written to, for its owner's eyes only,
 * and loses its name at once: the system removes it when it is closed, however the process ends.
 */
export function makeTemporaryFile(folder = tmpdir()): Spool {
  let opened: Promise<FileHandle> | null = null;
  const openOnce = () => {
    opened ??= openNameless(folder);
    return opened;
  };
  return {
    append: bytes => told(openOnce().then(handle => handle.appendFile(bytes))),
    read: (place, length) => told(openOnce().then(handle => readAll(handle, place, length))),
    close: async () => {
      const closing = opened;
      opened = null;
      await (await closing?.catch(() => null))?.close();
    },
  };
}

async function openNameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `csaudit-${randomUUID()}.tmp`);
  const handle = await open(path, 'wx+', 0o600);
  await rm(path, { force: true });
  return handle;
}

async function readAll(handle: FileHandle, place: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(bytes, at, length - at, place + at);
    if (bytesRead === 0)
      throw new InputError([{ message: 'a temporary file was cut off while it was used' }]);
    at += bytesRead;
  }
  return bytes;
}

/** A full disk is not a bug: it is told, with what to do. */
function told<T>(done: Promise<T>): Promise<T> {
  return done.catch((error: unknown) => {
    if (error instanceof InputError) throw error;
    const words = error instanceof Error ? (error.message.split(',')[0] ?? error.message) : 'unknown';
    const message = `--sort cannot use the temporary folder: ${words}`;
    const hint = 'It takes about as much room as the export. TMPDIR=<folder> names another.';
    throw new InputError([{ message, hint }]);
  });
}
