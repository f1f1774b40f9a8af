import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ready, SourceText } from '../checklist/index.ts';
import { suggest } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';
import { readText } from './reading-files.ts';

/** The shipped checklists; dist/ stands beside them. */
const SHIPPED_FOLDER = fileURLToPath(new URL('../checklists', import.meta.url));
/** What the build made ready of them, one JSON file each; there is none beside the sources. */
const READY_FOLDER = fileURLToPath(new URL('./ready', import.meta.url));

/** Ids of the shipped checklists, in alphabetical order. */
export async function shippedNames(): Promise<string[]> {
  const files = await readdir(SHIPPED_FOLDER);
  return files
    .filter(file => file.endsWith('.yaml'))
    .map(file => basename(file, '.yaml'))
    .sort();
}

/** Whether a checklist is named by path: with a slash, or ending in .yaml or .yml. Else it is the id of a shipped one. */
export function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/u.test(name);
}

/** The text of a checklist, by the id of a shipped one or by path. */
export async function readChecklist(name: string, cwd: string): Promise<SourceText> {
  if (isPath(name)) return { file: name, text: await readText(name, cwd) };
  const known = await shippedNames();
  if (known.includes(name)) return readShipped(name);
  for (const beside of [name, `${name}.yaml`]) {
    if (!(await stat(resolve(cwd, beside)).catch(() => null))?.isFile()) continue;
    throw new InputError([
      { message: `no shipped checklist "${name}"`, hint: `for the file beside you write ./${beside}` },
    ]);
  }
  throw new InputError([{ message: `no shipped checklist "${name}"`, hint: suggest(name, known) }]);
}

/** The shared phrase sets, one file a language. */
export async function readPhrases(): Promise<SourceText[]> {
  const folder = join(SHIPPED_FOLDER, 'phrases');
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort();
  return Promise.all(files.map(file => readShipped(`phrases/${basename(file, '.yaml')}`)));
}

/** A shipped file, by its path without the ending. */
async function readShipped(name: string): Promise<SourceText> {
  const [text, built] = await Promise.all([
    readFile(join(SHIPPED_FOLDER, `${name}.yaml`), 'utf8'),
    readFile(join(READY_FOLDER, `${name}.json`), 'utf8').catch(() => null),
  ]);
  return withReady({ file: `checklists/${name}.yaml`, text }, built);
}

/** What the build makes ready of a shipped file. The whole text is kept, for only that very text is known to hold it. */
export type Built = { readonly text: string; readonly ready: Ready };

/** A text with what was built of it; without, where nothing was built, or of another text: the file has been changed. */
export function withReady(source: SourceText, built: string | null): SourceText {
  if (built === null) return source;
  const { text, ready }: Built = JSON.parse(built);
  return text === source.text ? { ...source, ready } : source;
}
