import { createReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '../checklist/index.ts';
import { nearest } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';

/** The shipped checklists; dist/ stands beside them. */
const SHIPPED_FOLDER = fileURLToPath(new URL('../checklists', import.meta.url));

/** A text file of the user's, whole. Missing, a folder, unreadable: an InputError that says so. */
export async function readText(path: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw await unreadable(path, cwd, error);
  }
}

/** The bytes of an export, in blocks; `-` is standard input. */
export async function openExport(
  path: string,
  cwd: string,
  stdin: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
) {
  if (path === '-') return stdin;
  const full = resolve(cwd, path);
  try {
    const facts = await stat(full);
    if (facts.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    await (await open(full)).close();
    return createReadStream(full, { highWaterMark: 256 * 1024, signal });
  } catch (error) {
    throw await unreadable(path, cwd, error);
  }
}

async function unreadable(path: string, cwd: string, error: unknown): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EISDIR')
    return new InputError([
      {
        file: path,
        message: 'is a folder; name the files in it',
        hint: `for example ${join(path, '*.csv')}`,
      },
    ]);
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError([{ file: path, message: 'may not be read (permission denied)' }]);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return error;
  const siblings = await readdir(dirname(resolve(cwd, path))).catch(() => []);
  const near = nearest(basename(path), siblings);
  return new InputError([
    {
      file: path,
      message: 'no such file',
      ...(near === null ? {} : { hint: `did you mean ${join(dirname(path), near)}?` }),
    },
  ]);
}

/** A file being written. Nothing of it is seen under its own name before `finish`. */
export type Draft = {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/**
 * A file that comes into being whole or not at all: written under another name beside it, then renamed. What is no
 * ordinary file (a device, a pipe) is written to as it is. `kept` are files that must not be replaced: those the run reads.
 */
export async function createFile(path: string, cwd: string, kept: readonly string[] = []): Promise<Draft> {
  try {
    const full = await realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
    const facts = await stat(full).catch(() => null);
    if (facts?.isDirectory())
      throw new InputError([{ file: path, message: 'is a folder; name a file to write' }]);
    for (const other of kept) {
      if (full === (await realpath(resolve(cwd, other)).catch(() => null))) {
        throw new InputError([
          { file: path, message: 'is read by this very run, and would be replaced by its result' },
        ]);
      }
    }
    if (facts !== null && !facts.isFile()) return direct(await open(full, 'w'), path);
    await mkdir(dirname(full), { recursive: true });
    const draft = join(dirname(full), `.${basename(full)}.csaudit-draft`);
    return renamed(await open(draft, 'w'), path, draft, full);
  } catch (error) {
    throw error instanceof InputError ? error : cannotWrite(path, error);
  }
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
  return new InputError([
    { file: path, message: `cannot be written: ${error instanceof Error ? error.message : 'unknown'}` },
  ]);
}

/** Ids of the shipped checklists, in alphabetical order. */
export async function shippedNames(): Promise<string[]> {
  const files = await readdir(SHIPPED_FOLDER);
  return files
    .filter(file => file.endsWith('.yaml'))
    .map(file => basename(file, '.yaml'))
    .sort();
}

/** A checklist by the id of a shipped one, or by path (with a slash, or ending in .yaml or .yml). */
export async function readChecklist(name: string, cwd: string): Promise<SourceText> {
  if (/[\\/]|\.ya?ml$/u.test(name)) return { file: name, text: await readText(name, cwd) };
  const known = await shippedNames();
  if (known.includes(name)) {
    return {
      file: `checklists/${name}.yaml`,
      text: await readFile(join(SHIPPED_FOLDER, `${name}.yaml`), 'utf8'),
    };
  }
  const beside = await stat(resolve(cwd, `${name}.yaml`)).catch(() => null);
  if (beside?.isFile()) {
    throw new InputError([
      { message: `no shipped checklist "${name}"`, hint: `for the file beside you write ./${name}.yaml` },
    ]);
  }
  const near = nearest(name, known);
  const hint = `${near === null ? '' : `did you mean "${near}"? `}shipped: ${known.join(', ')}; a file of yours is named with a slash in its path, or ends in .yaml`;
  throw new InputError([{ message: `no checklist "${name}"`, hint }]);
}

/** The shared phrase sets, one file a language. */
export async function readPhrases(): Promise<SourceText[]> {
  const folder = join(SHIPPED_FOLDER, 'phrases');
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async file => ({
      file: `checklists/phrases/${file}`,
      text: await readFile(join(folder, file), 'utf8'),
    })),
  );
}

/** The nearest file of that name in a folder or those above it, or `null`. */
export async function findUpwards(name: string, from: string): Promise<string | null> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => null))?.isFile()) return path;
    if (folder === dirname(folder)) return null;
  }
}
