import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { DEFAULT_PROGRAM } from '../checklist/index.ts';
import type { Program } from '../model/program.ts';
import { isPath } from './checklist-files.ts';
import { findUpwards, readText } from './reading-files.ts';

export const PROGRAM_FILE = 'csaudit.yaml';

/** A program and the file it was read from; `null` for the default one. */
export type ProgramFile = { readonly program: Program; readonly file: string | null };

const NO_FILE: ProgramFile = { program: DEFAULT_PROGRAM, file: null };

/** The program of `--config`, else of the nearest csaudit.yaml upwards, else the default. `false`: none is looked for. */
export async function loadProgram(config: string | boolean | undefined, cwd: string): Promise<ProgramFile> {
  if (config === false) return NO_FILE;
  const found = typeof config === 'string' ? resolve(cwd, config) : await findUpwards(PROGRAM_FILE, cwd);
  if (found === null) return NO_FILE;
  const shown = typeof config === 'string' ? config : relative(cwd, found);
  const { parseProgram } = await import('../checklist/program.ts');
  const program = parseProgram(await readText(shown, cwd), shown);
  const folder = dirname(shown);
  const facts = program.facts === null ? null : fromFolder(program.facts, folder);
  const store = program.store === null ? null : fromFolder(program.store, folder);
  const checklists = program.checklists.map(entry => ({
    ...entry,
    name: isPath(entry.name) ? fromFolder(entry.name, folder) : entry.name,
  }));
  const { baseline } = program.gate;
  const gate = { ...program.gate, baseline: baseline === null ? null : fromFolder(baseline, folder) };
  return { program: { ...program, checklists, facts, store, gate }, file: shown };
}

/** Paths inside a program file are relative to that file. */
function fromFolder(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}
