import { loadChecklists } from '../../../checklist/index.ts';
import type { Checklist } from '../../../model/checklist.ts';
import { readChecklists, readPhrases } from '../../checklist-files.ts';
import type { Io } from '../../io.ts';

/**
 * The checklists of these names, ready to score, shown in a language (`null`: as written). Throws one InputError with
 * every mistake of all of them.
 */
export async function load(
  io: Io,
  names: readonly string[],
  lang: string | null = null,
): Promise<readonly Checklist[]> {
  const { sources, language } = await readChecklists(names, io.cwd, lang);
  return (await loadChecklists(sources, await readPhrases(), language)).checklists;
}
