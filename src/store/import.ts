import { InputError, type Problem } from '../model/input-error.ts';
import { write } from './edit.ts';
import { EXPORT_VERSION } from './export.ts';
import { type Arrival, COUNTED, type Keep, noCounts } from './lines/arrival.ts';
import { fits, parsed } from './lines/complaints.ts';
import { keptForms } from './lines/kept.ts';
import { readLine } from './lines/read-line.ts';
import { type Counts, type HeadLine, headShape } from './lines/shapes.ts';
import { take } from './lines/take.ts';
import { appendLog } from './log.ts';
import type { Store } from './open.ts';
import { emptyLog } from './upkeep.ts';

/** A line of a file (1-based), or why it could not be read. */
export type FileLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: string };

export type ImportChoice = {
  /** What the lines are read from, for messages. */
  readonly file: string;
  readonly keep: Keep | null;
  /** Who imports, and when: for the log. */
  readonly who: string;
  readonly now: number;
};

/** What came in: how many of each are new; audits that were there and the same, that were replaced, that stayed as ours. */
export type Imported = {
  readonly fresh: Counts;
  readonly known: number;
  readonly replaced: number;
  readonly ours: number;
};

const MOST_PROBLEMS = 20;

/**
 * Takes in what `exportAudits` wrote: whole or not at all. Nothing is believed: shapes, hashes, references, and that
 * credits fit answers, are looked at again. The same lines a second time change nothing. Throws InputError with what
 * is wrong, by line.
 */
export async function importAudits(
  store: Store,
  lines: AsyncIterable<FileLine>,
  choice: ImportChoice,
): Promise<Imported> {
  return write(store, async tx => {
    const problems: Problem[] = [];
    let arrival: Arrival | null = null;
    let head: HeadLine | null = null;
    let last = 0;
    for await (const read of lines) {
      if ('text' in read && read.text.trim() === '') continue;
      last = read.line;
      if (head === null || arrival === null) {
        head = headOf(read, choice.file);
        arrival = await arrive(tx, head, choice);
        continue;
      }
      const faults = 'problem' in read ? [read.problem] : await takeText(arrival, read.text);
      problems.push(...faults.map(message => ({ file: choice.file, line: read.line, message })));
      if (problems.length >= MOST_PROBLEMS) throw new InputError(problems);
    }
    if (head === null || arrival === null)
      throw new InputError([{ file: choice.file, message: 'is empty', hint: HINT }]);
    if (problems.length === 0) problems.push(...short(head, arrival, choice.file, last));
    if (problems.length > 0) throw new InputError(problems);
    await tell(arrival, choice);
    const { fresh, replaced, ours, read } = arrival;
    return { fresh, replaced: replaced.size, ours, known: read.audits - fresh.audits - replaced.size - ours };
  });
}

const HINT = 'What can be imported is what csaudit store export wrote.';

function headOf(read: FileLine, file: string): HeadLine {
  const refuse = (message: string, hint: string) =>
    new InputError([{ file, line: read.line, message, hint }]);
  const value = 'text' in read ? parsed(read.text) : undefined;
  if (!fits(headShape, value)) throw refuse('is no export of a store of csaudit', HINT);
  if (value.version > EXPORT_VERSION)
    throw refuse(
      `was written by a newer csaudit (version ${value.version} of the lines)`,
      'Import it with that.',
    );
  if (value.holds === 'answers')
    throw refuse(
      'holds answers only, and not when they were given',
      'Export it again without --answers-only.',
    );
  return value;
}

async function arrive(tx: Arrival['tx'], head: HeadLine, { keep }: ImportChoice): Promise<Arrival> {
  const audit = await tx.selectFrom('audits').select('id').limit(1).executeTakeFirst();
  const events = await tx.selectFrom('log').select('what').distinct().execute();
  const verbatim =
    head.holds === 'all' && audit === undefined && events.every(({ what }) => what === 'migrated');
  if (verbatim) await emptyLog(tx);
  const forgotten = await tx
    .selectFrom('log')
    .innerJoin('audits', 'audits.id', 'log.audit')
    .where('what', '=', 'forgotten')
    .select('identity')
    .distinct()
    .execute();
  return {
    ...{ tx, keep, forms: keptForms(tx) },
    verbatim,
    forgotten: new Set(forgotten.map(({ identity }) => identity)),
    ...{ refused: new Set<string>(), added: new Set<string>(), replaced: new Set<string>() },
    ...{ ours: 0, log: { seq: 0, hash: '', follows: true } },
    ...{ read: noCounts(), fresh: noCounts() },
  };
}

async function takeText(arrival: Arrival, text: string): Promise<readonly string[]> {
  const line = readLine(text);
  if ('faults' in line) return line.faults;
  arrival.read[COUNTED[line.kind]] += 1;
  return take(arrival, line);
}

/** Where lines are missing that the first line speaks of. */
function short({ counts }: HeadLine, { read }: Arrival, file: string, line: number): Problem[] {
  const wanted = Object.entries(read).filter(([name, found]) => {
    const told = Object.entries(counts ?? {}).find(([key]) => key === name)?.[1];
    return told !== undefined && told !== found;
  });
  return wanted.map(([name, found]) => ({
    ...{ file, line },
    message: `the first line speaks of another number of ${name} than the ${found} there are: the file was cut off or changed`,
  }));
}

/** A record that is taken over whole has its own log; else what came in is told in ours. */
async function tell({ tx, verbatim, added, replaced }: Arrival, { who, now }: ImportChoice): Promise<void> {
  if (verbatim) return;
  for (const audit of added) await appendLog(tx, { at: now, auditor: who, what: 'imported', audit });
  const detail = 'in place of the one that was here';
  for (const audit of replaced)
    await appendLog(tx, { at: now, auditor: who, what: 'imported', audit, detail });
}
