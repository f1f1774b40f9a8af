import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { DEFAULT_PROGRAM, parseProgram } from '../checklist/index.ts';
import type { Program } from '../model/program.ts';
import { findUpwards, readText } from './files.ts';

export const PROGRAM_FILE = 'csaudit.yaml';

/** The program of `--config`, else of the nearest csaudit.yaml upwards, else the default. `false`: none is looked for. */
export async function loadProgram(config: string | boolean | undefined, cwd: string): Promise<Program> {
  if (config === false) return DEFAULT_PROGRAM;
  const found = typeof config === 'string' ? resolve(cwd, config) : await findUpwards(PROGRAM_FILE, cwd);
  if (found === null) return DEFAULT_PROGRAM;
  const shown = typeof config === 'string' ? config : relative(cwd, found);
  const program = parseProgram(await readText(shown, cwd), shown);
  return {
    ...program,
    checklists: program.checklists.map(entry => ({ ...entry, name: beside(entry.name, dirname(shown)) })),
  };
}

/** Paths inside a program file are relative to that file. */
function beside(name: string, folder: string): string {
  return /[\\/]|\.ya?ml$/u.test(name) && !isAbsolute(name) ? join(folder, name) : name;
}
