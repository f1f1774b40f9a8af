import { itemsOf } from '../../../model/checklist.ts';
import { shippedNames } from '../../checklist-files.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { load } from './load.ts';
import { counted } from './summary.ts';

export type LintOptions = { readonly strict?: boolean; readonly format: 'text' | 'json' };

/** Loads checklists; what is wrong with them is thrown as one InputError. */
export async function lint(io: Io, names: readonly string[], _options: LintOptions): Promise<number> {
  const checklists = await load(io, names.length > 0 ? names : await shippedNames());
  await io.stdout.write(checklists.map(one => `${one.file}: ok, ${counted(itemsOf(one).length)}\n`).join(''));
  return EXIT.ok;
}
