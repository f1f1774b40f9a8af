import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type BaseName, baseOf, type SourceText } from '../checklist/index.ts';
import { suggest } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';
import { languageCode } from '../probes/language.ts';
import { readText } from './reading-files.ts';
import { type ChecklistFile, languagesBeside, readTranslation, shippedFile } from './shipped-checklists.ts';

export {
  type Built,
  readPhraseExamples,
  readPhrases,
  shippedNames,
  withReady,
} from './shipped-checklists.ts';

/** Whether a checklist is named by path: with a slash, or ending in .yaml or .yml. Else it is the id of a shipped one. */
export function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/u.test(name);
}

/** The texts that are read with a checklist: of one language, of all there are, or (`null`) none. */
export type Languages = string | 'all' | null;

/** A checklist, by the id of a shipped one or by path, with the one it extends. */
export async function readChecklist(
  name: string,
  cwd: string,
  languages: Languages = null,
): Promise<SourceText> {
  const file = await (isPath(name) ? ownFile(name, cwd) : shippedFile(name, cwd));
  return withBases(file, [], cwd, languages);
}

/** A checklist that is not written to its path yet, with the one it extends. */
export function draftChecklist(path: string, text: string, cwd: string): Promise<SourceText> {
  const file = { source: { file: path, text }, shipped: false, key: resolve(cwd, path) };
  return withBases(file, [], cwd, null);
}

/** Checklists as `loadChecklists` takes them, to be shown in a language: `null` is as they are written. */
export type Shown = { readonly sources: readonly SourceText[]; readonly language: string | null };

/** Several checklists, to be shown in a language. One in which none of them has texts is refused. */
export async function readChecklists(
  names: readonly string[],
  cwd: string,
  lang: string | null,
): Promise<Shown> {
  const language = lang === null ? null : languageCode(lang);
  const sources = await Promise.all(names.map(name => readChecklist(name, cwd, language)));
  if (language === null || language === ENGLISH || sources.some(isTranslated)) return { sources, language };
  const all = await Promise.all(names.map(name => readChecklist(name, cwd, 'all')));
  const known = new Set([ENGLISH, ...all.flatMap(languagesOf)]);
  throw new InputError([
    {
      message: `--lang ${lang}: ${names.length === 1 ? 'the checklist has no' : 'none of the checklists has'} texts in "${language}"`,
      hint: suggest(language, [...known].toSorted()),
    },
  ]);
}

/** Nearly all checklists are written in it, so that to ask for it is never wrong. */
const ENGLISH = 'en';

function isTranslated(source: SourceText): boolean {
  return languagesOf(source).length > 0;
}

function languagesOf({ base, translations = [] }: SourceText): string[] {
  return [...translations.map(one => one.language), ...(base === undefined ? [] : languagesOf(base))];
}

const DEEPEST = 20;

async function withBases(
  file: ChecklistFile,
  above: readonly ChecklistFile[],
  cwd: string,
  languages: Languages,
): Promise<SourceText> {
  const { source } = file;
  const found = languages === null ? [] : await languagesBeside(file, cwd);
  const wanted = languages === 'all' ? found : found.filter(language => language === languages);
  const translations = await Promise.all(wanted.map(language => readTranslation(file, language, cwd)));
  const whole = { ...source, ...(translations.length === 0 ? {} : { translations }) };
  const named = await baseOf(source);
  if (named === null) return whole;
  const base = await baseFile(named, file, cwd);
  const chain = [...above, file];
  const again = chain.findIndex(({ key }) => key === base.key);
  if (again >= 0) {
    const circle = [...chain.slice(again), base].map(one => one.source.file).join(' → ');
    throw new InputError([{ ...named.place, message: `the checklist extends itself: ${circle}` }]);
  }
  if (chain.length > DEEPEST) {
    const message = `checklists extend each other more than ${DEEPEST} deep`;
    throw new InputError([{ ...named.place, message }]);
  }
  return { ...whole, base: await withBases(base, chain, cwd, languages) };
}

/** The file of a base. That there is none is told where it is named. */
async function baseFile({ name, place }: BaseName, file: ChecklistFile, cwd: string): Promise<ChecklistFile> {
  const folder = dirname(file.source.file);
  if (/^[a-z]{2,}:\/\//iu.test(name)) {
    const message = `"extends": ${name}: nothing is downloaded`;
    throw new InputError([{ ...place, message, hint: 'keep the file beside yours, and name its path' }]);
  }
  try {
    if (file.shipped || !isPath(name)) return await shippedFile(name, resolve(cwd, folder));
    return await ownFile(isAbsolute(name) ? name : join(folder, name), cwd);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map(problem => ({
        ...problem,
        ...place,
        message: `"extends": ${problem.file === undefined ? '' : `${problem.file}: `}${problem.message}`,
      })),
    );
  }
}

/** A checklist of the user's, by its path. */
async function ownFile(path: string, cwd: string): Promise<ChecklistFile> {
  const source = { file: path, text: await readText(path, cwd) };
  return { source, shipped: false, key: resolve(cwd, path) };
}
