import { InputError, type Problem } from '../../../model/input-error.ts';
import { type AnswersFile, readAnswers } from '../../../readers/answers/index.ts';
import { clean } from '../../../renderers/clean.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { closeExport, openExport } from '../../reading-files.ts';
import { shellWord } from '../../shell-word.ts';
import { sortRows } from './answers.ts';
import type { Prepared } from './prepare.ts';
import type { Queue } from './queue.ts';
import { recordAll, remarks, typeAll } from './record-answers.ts';

/** The answers file that `--answers` names. */
export async function answersFile(io: Io, path: string): Promise<AnswersFile> {
  const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
  try {
    const file = await readAnswers(bytes, path === '-' ? 'stdin' : path);
    io.signal.throwIfAborted();
    return file;
  } finally {
    closeExport(bytes);
  }
}

/** Records the answers of a file, all of them or, where anything is wrong with them, none. Returns the exit code. */
export async function answerAll(
  io: Io,
  file: AnswersFile,
  { waiting, done, ids }: Queue,
  prepared: Prepared,
  options: { readonly again?: boolean; readonly quiet?: boolean },
): Promise<number> {
  const { setting } = prepared;
  const problems: Problem[] = [...file.problems];
  const known = new Set([...waiting.map(({ interaction }) => interaction.id), ...done]);
  const rows = sortRows(file.rows, known, ids, setting.run.loaded.checklists, problems);
  const standing = (queued: Queue['waiting'][number]) => prepared.standing(queued, options.again === true);
  const all = await typeAll(setting, waiting, rows, standing, problems);
  if (problems.length === 0 && file.rows.length === 0) problems.push(NO_ANSWER);
  if (problems.length > 0) throw new InputError(problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  const recorded =
    all.length === 0 ? 0 : await recordAll(io, { ...setting, store: await prepared.made() }, all);
  const told = [
    `${recorded} ${recorded === 1 ? 'audit' : 'audits'} by ${setting.auditor} recorded in ${prepared.storeFile}`,
    ...remarks(all.slice(0, recorded)),
    ...(recorded === 0 ? [] : [`next: csaudit report ${shellWord(prepared.storeFile)}`]),
  ];
  if (options.quiet !== true) await io.stderr.write(`${clean(told.join('; '))}\n`);
  if (recorded === all.length) return EXIT.ok;
  await io.stderr.write(
    `csaudit: interrupted; ${all.length - recorded} are left: the same command goes on with them\n`,
  );
  return EXIT.interrupted;
}

const NO_ANSWER: Problem = {
  message: 'the answers file holds no answer',
  hint: 'the column "answer" is filled in with what --template lists under "allowed"',
};
