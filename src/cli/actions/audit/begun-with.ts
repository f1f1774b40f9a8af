import { InputError } from '../../../model/input-error.ts';
import type { HeldAudit } from '../../../store/index.ts';
import type { AuditOptions } from '../../commands/audit.ts';
import type { Io } from '../../io.ts';
import { loadProgram } from '../../program-file.ts';
import { shellWord } from '../../shell-word.ts';
import { hashesOf, isSame, likelyName } from './begun.ts';
import { type Prepared, prepare } from './prepare.ts';

/**
 * As `prepare`. Who only wants to go on with what was begun need not say with which checklists that was: where nothing
 * was begun with the program's, those are taken that the oldest audit was begun with, if they are still the same.
 */
export async function preparedFor(
  io: Io,
  given: readonly string[],
  options: AuditOptions,
): Promise<Prepared> {
  const prepared = await prepare(io, options);
  const { answers, template, checklist } = options;
  const isNamed = given.length > 0 || options.new === true || checklist !== undefined;
  if (isNamed || answers !== undefined || template === true) return prepared;
  try {
    const begun = await prepared.begunWith();
    if (begun.some(one => isBegunWith(prepared, one))) return prepared;
    const tried = new Set<string>();
    for (const audit of begun) {
      const key = hashesOf(audit.program.checklists).toSorted().join();
      if (tried.has(key)) continue;
      tried.add(key);
      const names = await namesOf(audit, options, io.cwd);
      const other = names === null ? null : await preparedWith(io, options, names);
      if (other === null || names === null) continue;
      if (isBegunWith(other, audit)) {
        await prepared.close();
        if (options.quiet !== true) await io.stderr.write(tell(names));
        return other;
      }
      await other.close();
    }
    return prepared;
  } catch (error) {
    await prepared.close();
    throw error;
  }
}

function isBegunWith({ setting }: Prepared, { program }: HeldAudit): boolean {
  return isSame(hashesOf(setting.checklists), hashesOf(program.checklists));
}

/** What `-c` would name the checklists of an audit; `null`: where one of them is, is not known. */
async function namesOf(
  { program: { checklists } }: HeldAudit,
  { config }: AuditOptions,
  cwd: string,
): Promise<readonly string[] | null> {
  const own = (await loadProgram(config, cwd)).program.checklists.map(({ name }) => name);
  const names: string[] = [];
  for (const { id } of checklists) {
    const inProgram = own.find(name => name === id || name.endsWith(`/${id}.yaml`));
    const name = inProgram ?? (await likelyName(id, cwd));
    if (name === null) return null;
    names.push(name);
  }
  return names;
}

/** `null` where one of these checklists cannot be used as it is now. */
async function preparedWith(
  io: Io,
  options: AuditOptions,
  checklist: readonly string[],
): Promise<Prepared | null> {
  try {
    return await prepare(io, { ...options, checklist });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function tell(names: readonly string[]): string {
  return `going on with what was begun with ${names.map(name => `-c ${shellWord(name)}`).join(' ')}\n`;
}
