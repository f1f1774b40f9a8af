import { dirname, join } from 'node:path';
import { loadProgram } from './program-file.ts';

/** The name of a store nobody named. */
export const STORE_FILE = 'audits.db';

/** Options that say, or lead to, which file the store is. `config` is as commander gives it: `false` with `--no-config`. */
export type StoreChoice = { readonly store?: string; readonly config?: string | boolean };

/**
 * The file audits are kept in, as users would name it from `cwd`: `--store`, else what the program says, else
 * `audits.db` beside the program file, else in `cwd`. Whether it is there is not looked at.
 */
export async function storeFile({ store, config }: StoreChoice, cwd: string): Promise<string> {
  if (store !== undefined) return store;
  const { program, file } = await loadProgram(config, cwd);
  return program.store ?? (file === null ? STORE_FILE : join(dirname(file), STORE_FILE));
}
