import { InputError } from '../../../model/input-error.ts';
import { askingAt, isInterrupt } from '../../asking.ts';
import type { AuditOptions } from '../../commands/audit.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { preparedFor } from './begun-with.ts';
import { answerAll, answersFile } from './from-file.ts';
import { goOnWith } from './go-on.ts';
import { inputsOf } from './inputs.ts';
import { newQueue } from './new.ts';
import type { Prepared } from './prepare.ts';
import { type Queue, readQueue } from './queue.ts';
import { checkQueue, tellOf } from './queue-checks.ts';
import { writeTemplate } from './template.ts';

/** Audits interactions: at the desk, from an answers file, or later with a template that is filled in. Returns the exit code. */
export async function audit(io: Io, given: readonly string[], options: AuditOptions): Promise<number> {
  refuseContradictions(given, options);
  if (isAtDesk(options) && options.new === true) refuseWithoutTerminal(io);
  const file = options.answers === undefined ? null : await answersFile(io, options.answers);
  const prepared = await preparedFor(io, given, options);
  try {
    const ids = file === null ? (options.id ?? null) : file.rows.map(row => row.id);
    const queue = await queueFor(io, given, options, prepared, ids === null ? null : new Set(ids));
    if (options.quiet !== true) await io.stderr.write(tellOf(queue, prepared.setting.auditor, options));
    if (file !== null) return await answerAll(io, file, queue, prepared, options);
    if (options.template === true) return await writeTemplate(io, queue.waiting, prepared.setting);
    if (queue.waiting.length === 0 && queue.done.length > 0) return EXIT.ok;
    refuseWithoutTerminal(io);
    const { sitDown } = await import('./interactive.ts');
    return await sitDown(io, { ...prepared.setting, store: await prepared.made() }, queue, {
      ...options,
      again: options.again === true || queue.revises === true,
      goOn: goOnWith(options),
    });
  } catch (error) {
    if (!isInterrupt(error)) throw error;
    await io.stderr.write('\ncsaudit: interrupted; nothing was written\n');
    return EXIT.interrupted;
  } finally {
    await prepared.close();
  }
}

/** The interactions that wait, by what was asked for; what cannot be audited is told before anything is. */
async function queueFor(
  io: Io,
  given: readonly string[],
  options: AuditOptions,
  prepared: Prepared,
  ids: ReadonlySet<string> | null,
): Promise<Queue> {
  const { setting, program } = prepared;
  const done = options.again === true ? new Set<string>() : await prepared.done();
  const wanted = { ids, done, keepsTranscripts: setting.keepsTranscripts };
  if (options.new === true) {
    const asking = isAtDesk(options) ? await askingAt(io) : null;
    return newQueue({ ids: options.id ?? [], fields: options.field ?? [] }, asking, today(io), setting.run, {
      ...wanted,
      doneById: prepared.doneById,
      tell: text => io.stderr.write(text),
    });
  }
  const { exports, allowed } = await inputsOf(given, io.cwd);
  const queue = await readQueue(io, exports, options, program.mapping, setting.run, wanted);
  if (given.length > 0)
    checkQueue(queue, given, program.maxRejected + allowed, options.answers === undefined ? ids : null);
  else await prepared.requireBegun();
  return queue;
}

function isAtDesk({ answers, template }: AuditOptions): boolean {
  return answers === undefined && template !== true;
}

function refuseContradictions(given: readonly string[], options: AuditOptions): void {
  const { answers, template, field, again, id } = options;
  const refuse = (message: string, hint: string) => {
    throw new InputError([{ message, hint }]);
  };
  const isNew = options.new === true;
  if (answers !== undefined && template === true)
    refuse(
      '--template and --answers do not go together',
      'a template is filled in first, and then given to --answers',
    );
  if (isNew && given.length > 0)
    refuse('--new and an export do not go together', '--new is for what no export holds');
  if (isNew && (id?.length ?? 0) > 1) refuse('--new takes one --id', 'one interaction at a time');
  if (!isNew && field !== undefined) refuse('--field is for --new', 'fields of an export are in the export');
  if (!isNew && answers !== undefined && id !== undefined)
    refuse('--id and --answers do not go together', 'the answers file says which interactions it answers');
  if (!isNew && given.length === 0 && (!isAtDesk(options) || again === true || id !== undefined))
    refuse('no export is named', 'as in csaudit audit chats.csv');
  if (answers === '-' && given.includes('-'))
    refuse('- is named for the export and for the answers', 'standard input is one of them');
}

function refuseWithoutTerminal({ terminal, env }: Io): void {
  if (terminal !== null && (env.CI ?? '') === '') return;
  const hint = 'without one: --template writes a CSV to fill in, and --answers records it';
  throw new InputError([
    { message: 'csaudit audit asks its questions in a terminal, and there is none', hint },
  ]);
}

/** As in 2026-10-01, where the auditor is. */
function today(io: Io): string {
  return new Date(io.now()).toLocaleDateString('sv');
}
