import { cleanLines } from '../../../renderers/clean.ts';
import { shippedNames } from '../../checklist-files.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { widthFor } from '../../terminal.ts';
import { load } from './load.ts';
import { summarise } from './summary.ts';

/** Prints a few lines about each shipped checklist, in a language (`null`: as written). */
export async function list(io: Io, lang: string | null): Promise<number> {
  const width = widthFor(io.stdout, io.env);
  const { checklists } = await load(io, await shippedNames(), lang);
  const texts = checklists.map(checklist => `${summarise(checklist, width).join('\n')}\n`);
  await io.stdout.write(cleanLines(texts.join('\n')));
  return EXIT.ok;
}
