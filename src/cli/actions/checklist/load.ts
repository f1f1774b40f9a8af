import { loadChecklists } from '../../../checklist/index.ts';
import type { Checklist } from '../../../model/checklist.ts';
import { readChecklist, readPhrases } from '../../checklist-files.ts';
import type { Io } from '../../io.ts';

/** The checklists of these names, ready to score. Throws one InputError with every mistake of all of them. */
export async function load(io: Io, names: readonly string[]): Promise<readonly Checklist[]> {
  const texts = await Promise.all(names.map(name => readChecklist(name, io.cwd)));
  return (await loadChecklists(texts, await readPhrases())).checklists;
}
