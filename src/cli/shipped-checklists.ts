import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileText, Ready, Translation } from '../checklist/index.ts';
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

/** A checklist file, and whether it is a shipped one. `key` tells whether two of them are the same file. */
export type ChecklistFile = { readonly source: FileText; readonly shipped: boolean; readonly key: string };

/** A shipped checklist, by its id. What is `beside`, a folder, may hold the file that was meant. */
export async function shippedFile(name: string, beside: string): Promise<ChecklistFile> {
  const known = await shippedNames();
  if (known.includes(name)) return { source: await readShipped(name), shipped: true, key: name };
  for (const file of [name, `${name}.yaml`]) {
    if (!(await stat(resolve(beside, file)).catch(() => null))?.isFile()) continue;
    throw new InputError([
      { message: `no shipped checklist "${name}"`, hint: `for the file beside you write ./${file}` },
    ]);
  }
  throw new InputError([{ message: `no shipped checklist "${name}"`, hint: suggest(name, known) }]);
}

/** The languages in which there are texts of a checklist: folders beside it that hold a file of its name. */
export async function languagesBeside({ source, shipped }: ChecklistFile, cwd: string): Promise<string[]> {
  const folder = shipped ? SHIPPED_FOLDER : resolve(cwd, dirname(source.file));
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const languages = entries.flatMap(({ name }) => (/^[a-z]{2,3}$/u.test(name) ? name : []));
  const there = await Promise.all(
    languages.map(language => stat(join(folder, language, basename(source.file))).catch(() => null)),
  );
  return languages.filter((_, index) => there[index]?.isFile()).sort();
}

/** The texts of a checklist in one of the languages beside it. */
export async function readTranslation(
  { source, shipped, key }: ChecklistFile,
  language: string,
  cwd: string,
): Promise<Translation> {
  if (shipped) return { ...(await readShipped(`${language}/${key}`)), language };
  const file = join(dirname(source.file), language, basename(source.file));
  return { file, text: await readText(file, cwd), language };
}

/** The shared phrase sets, one file a language. */
export async function readPhrases(): Promise<FileText[]> {
  const folder = join(SHIPPED_FOLDER, 'phrases');
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort();
  return Promise.all(files.map(file => readShipped(`phrases/${basename(file, '.yaml')}`)));
}

/** The sentences that shared phrase sets are tried on, one file a language. */
export async function readPhraseExamples(): Promise<FileText[]> {
  const folder = join(SHIPPED_FOLDER, 'phrases', 'examples');
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async file => ({
      file: `checklists/phrases/examples/${file}`,
      text: await readFile(join(folder, file), 'utf8'),
    })),
  );
}

/** A shipped file, by its path without the ending. */
async function readShipped(name: string): Promise<FileText> {
  const [text, built] = await Promise.all([
    readFile(join(SHIPPED_FOLDER, `${name}.yaml`), 'utf8'),
    readFile(join(READY_FOLDER, `${name}.json`), 'utf8').catch(() => null),
  ]);
  return withReady({ file: `checklists/${name}.yaml`, text }, built);
}

/** What the build makes ready of a shipped file. The whole text is kept, for only that very text is known to hold it. */
export type Built = { readonly text: string; readonly ready: Ready };

/** A text with what was built of it; without, where nothing was built, or of another text: the file has been changed. */
export function withReady(source: FileText, built: string | null): FileText {
  if (built === null) return source;
  const { text, ready }: Built = JSON.parse(built);
  return text === source.text ? { ...source, ready } : source;
}
