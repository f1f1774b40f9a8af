import { type LoadedChecklists, loadChecklists, textsAlone } from '../../../checklist/index.ts';
import { readChecklists, readPhrases } from '../../checklist-files.ts';
import type { Io } from '../../io.ts';

/**
 * The checklists of these names, ready to score, shown in a language (`null`: as written). Throws one InputError with
 * every mistake of all of them. One that extends another knows the place of each of its values.
 */
export async function load(io: Io, names: readonly string[], lang: string | null): Promise<LoadedChecklists> {
  const { sources, language } = await readChecklists(names, io.cwd, lang);
  const placed = sources.map(source => (source.base === undefined ? source : textsAlone(source)));
  return loadChecklists(placed, await readPhrases(), language);
}
