import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '../checklist/index.ts';
import { suggest } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';
import { readText } from './reading-files.ts';

/** The shipped checklists; dist/ stands beside them. */
const SHIPPED_FOLDER = fileURLToPath(new URL('../checklists', import.meta.url));

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
  if (known.includes(name)) {
    return {
      file: `checklists/${name}.yaml`,
      text: await readFile(join(SHIPPED_FOLDER, `${name}.yaml`), 'utf8'),
    };
  }
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
  return Promise.all(
    files.map(async file => ({
      file: `checklists/phrases/${file}`,
      text: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
