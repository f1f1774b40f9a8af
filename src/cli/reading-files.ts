import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { nearest } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';

/**
 * A checklist, program or saved report of the user's, whole. Missing, a folder, unreadable, not UTF-8: an
 * InputError. Bytes that are no text are refused, for a phrase mangled by them would be found nowhere.
 */
export async function readText(path: string, cwd: string): Promise<string> {
  const bytes = await readFile(resolve(cwd, path)).catch(async error => {
    throw await unreadable(path, cwd, error, 'name a file');
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError([{ file: path, message: 'is not UTF-8 text', hint: 'save it as UTF-8' }]);
  }
}

/** The bytes of an export, in blocks; `-` is standard input. */
export async function openExport(
  path: string,
  cwd: string,
  stdin: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return stdin;
  const folder = `name the files in it, for example ${join(path, '*.csv')}`;
  try {
    // Opened once: a pipe that is opened to see whether it is there has lost its writer when it is read.
    const handle = await open(resolve(cwd, path));
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    }
    return handle.createReadStream({ highWaterMark: 256 * 1024, signal });
  } catch (error) {
    throw await unreadable(path, cwd, error, folder);
  }
}

/** Lets go of an export that is not read to its end: whoever writes it into a pipe is not to wait for ever. */
export function closeExport(bytes: AsyncIterable<Uint8Array>): void {
  if (bytes instanceof Readable) bytes.destroy();
}

/** The file that was meant. An ending that many files share brings no two names nearer to each other. */
function nearFile(name: string, siblings: readonly string[]): string | null {
  const near = nearest(name, siblings);
  if (near === null || extname(near) !== extname(name)) return near;
  const stem = (file: string) => basename(file, extname(file));
  return nearest(stem(name), [stem(near)]) === null ? null : near;
}

/** What the system says when a file cannot be read, as an InputError; anything else is a bug and comes back as it is. */
async function unreadable(path: string, cwd: string, error: unknown, inFolder: string): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const refuse = (message: string, hint: string | null = null) =>
    new InputError([{ file: path === '' ? '""' : path, message, ...(hint === null ? {} : { hint }) }]);
  if (code === 'EISDIR') return refuse('is a folder', inFolder);
  if (code === 'EACCES' || code === 'EPERM') return refuse('may not be read (permission denied)');
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const siblings = await readdir(dirname(resolve(cwd, path))).catch(() => []);
    const near = nearFile(
      basename(path),
      siblings.filter(name => name.trim() !== ''),
    );
    return refuse('no such file', near === null ? null : `did you mean ${join(dirname(path), near)}?`);
  }
  // The system's own words name the whole path, which is the machine's affair.
  const words = error instanceof Error ? (error.message.split(/[:,]/u)[1] ?? '').trim() : '';
  return typeof code === 'string' && /^E[A-Z0-9]+$/u.test(code)
    ? refuse(`cannot be read: ${words} (${code})`)
    : error;
}

/**
 * The nearest file of that name in a folder or those above it, or `null`. What has the name but is no file is found
 * too: reading it tells what is wrong, while passing it by would lose its gate.
 */
export async function findUpwards(name: string, from: string): Promise<string | null> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, name);
    const there = await lstat(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
    if (folder === dirname(folder)) return null;
  }
}
