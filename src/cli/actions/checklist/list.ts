import { cleanLines } from '../../../renderers/clean.ts';
import { shippedNames } from '../../checklist-files.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { load } from './load.ts';
import { summarise } from './summary.ts';

/** Prints a few lines about each shipped checklist. */
export async function list(io: Io, lang: string | null): Promise<number> {
  const checklists = await load(io, await shippedNames(), lang);
  await io.stdout.write(cleanLines(checklists.map(summarise).join('\n')));
  return EXIT.ok;
}
