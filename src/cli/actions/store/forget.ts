import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../../model/input-error.ts';
import { clean } from '../../../renderers/clean.ts';
import { counted } from '../../../renderers/numbers.ts';
import { findForgettable, forget, type Kept, type Store, sweep } from '../../../store/index.ts';
import { askingAt, isInterrupt } from '../../asking.ts';
import type { ForgetOptions } from '../../commands/store.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { auditorOf } from '../audit/auditor.ts';
import { withStore } from './open.ts';

/** Removes what is about a customer from the store, after asking. What was answered stays. */
export async function forgetIn(io: Io, ids: readonly string[], options: ForgetOptions): Promise<number> {
  const who = auditorOf(options.auditor, io.env);
  const fields = options.where ?? [];
  if (ids.length > 0 === fields.length > 0) {
    const hint = 'as in csaudit store forget C-1017, or csaudit store forget --where customer=K-204';
    throw new InputError([{ message: 'name the interactions, by their ids or by --where', hint }]);
  }
  return withStore(io, options, async store => {
    const found = await findForgettable(store, fields.length > 0 ? { fields } : { ids });
    refuseUnknown(store.file, ids, found);
    const refused = options.yes === true ? null : await ask(io, found);
    if (refused !== null) {
      await io.stderr.write('nothing was forgotten\n');
      return refused;
    }
    await forget(
      store,
      found.map(({ hash }) => hash),
      { who, now: io.now() },
    );
    if (!(await sweep(store))) throw unswept(store.file);
    await io.stdout.write(`${clean(`${store.file}: forgot ${whatOf(found)}`)}\n`);
    await io.stderr.write(await elsewhere(store, io.cwd));
    return EXIT.ok;
  });
}

/** Whoever mistypes an id must not believe that somebody was forgotten. */
function refuseUnknown(file: string, ids: readonly string[], found: readonly Kept[]): void {
  const known = new Set(found.map(({ id }) => id));
  const problems = ids
    .filter(id => !known.has(id))
    .map(id => ({ file, message: `there is no interaction "${id}"; nothing was forgotten` }));
  if (problems.length > 0) throw new InputError(problems);
  if (found.length === 0)
    throw new InputError([{ file, message: 'no interaction has these fields; nothing was forgotten' }]);
}

/** Asks whether it is meant; the exit code where it is not. */
async function ask(io: Io, found: readonly Kept[]): Promise<number | null> {
  const asking = await askingAt(io);
  if (asking === null) {
    const hint = '--yes forgets without asking; what is forgotten cannot be brought back';
    throw new InputError([{ message: `this would forget ${whatOf(found)}, and nobody can be asked`, hint }]);
  }
  try {
    const answer = await asking.choose(clean(`Forget ${whatOf(found)}? It cannot be brought back.`), [
      { value: 'no', name: 'No, leave everything as it is' },
      { value: 'yes', name: 'Yes, remove turns, texts, quotes and notes' },
    ]);
    return answer === 'yes' ? null : EXIT.notRunAsAsked;
  } catch (error) {
    if (!isInterrupt(error)) throw error;
    return EXIT.interrupted;
  }
}

const MOST_NAMED = 5;

function whatOf(found: readonly Kept[]): string {
  const ids = [...new Set(found.map(({ id }) => id))];
  const named = ids.slice(0, MOST_NAMED).join(', ');
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  const audits = found.flatMap(one => one.audits);
  const open = audits.filter(({ state }) => state === 'open').length;
  const dropped = open === 0 ? '' : `, of which ${open} open ${open === 1 ? 'one is' : 'ones are'} given up`;
  return `${counted(ids.length, 'interaction')} (${named}${more}) with ${counted(audits.length, 'audit')}${dropped}`;
}

function unswept(file: string): InputError {
  const message = 'the words are out of the record, but another program keeps them in the file';
  const hint = 'end what has the store open, and run this again: it then writes the file anew';
  return new InputError([{ file, message, hint }]);
}

/** Where the words may still be. */
async function elsewhere({ file }: Store, cwd: string): Promise<string> {
  const folder = dirname(resolve(cwd, file));
  const own = basename(file);
  const beside = (await readdir(folder).catch(() => []))
    .filter(name => name.startsWith(`${own}.`))
    .map(name => join(dirname(file), name));
  const backups = beside.length === 0 ? '' : `, as in ${beside.slice(0, MOST_NAMED).join(', ')}`;
  return `${clean(`Backups${backups}, and what was exported before, still hold it, and so do the exports it was read from.`)}\n`;
}
