import { InputError } from '../model/input-error.ts';
import { look } from './edit.ts';
import { type Contact, eachContact } from './lines/contacts.ts';
import { keptForms } from './lines/kept.ts';
import {
  auditLine,
  checklistLine,
  interactionLine,
  logLine,
  programLine,
  sampleLine,
  textOf,
} from './lines/of-rows.ts';
import { countsOf, pickedChecklists, pickedContents, pickedLog } from './lines/picked.ts';
import { type Db, type Picked, picksSome } from './lines/select.ts';
import type { HeadLine } from './lines/shapes.ts';
import type { Store } from './open.ts';

/** Of the lines of an export. It is raised when an older csaudit could no longer read them. */
export const EXPORT_VERSION = 1;

export type ExportChoice = Picked & {
  /**
   * Without the log, samples, times and places: two records of the same answers are the same lines, however, whenever
   * and from whichever file they were given.
   */
  readonly answersOnly: boolean;
};

/**
 * The record as JSON, a line each, in an order that depends on nothing but the record. One state of it is written,
 * whatever others add meanwhile, and few contacts are held at once. Throws InputError where the store is damaged.
 */
export async function exportAudits(
  store: Store,
  choice: ExportChoice,
  write: (text: string) => Promise<void>,
): Promise<void> {
  await look(store, async db => {
    for await (const line of linesOf(db, choice)) {
      const text = textOf(line);
      if (text === null) throw damaged(store.file);
      await write(`${text}\n`);
    }
  });
}

function damaged(file: string): InputError {
  const hint = `csaudit store verify --store ${file} says where`;
  return new InputError([{ file, message: 'is damaged and cannot be exported whole', hint }]);
}

async function* linesOf(db: Db, choice: ExportChoice): AsyncGenerator<object> {
  const { answersOnly } = choice;
  yield await headOf(db, choice);
  for (const hash of await pickedChecklists(db, choice)) yield checklistLine(await checklistOf(db, hash));
  for (const hash of await pickedContents(db, choice, 'programs'))
    yield programLine(await contentOf(db, 'programs', hash));
  if (!answersOnly) {
    for (const hash of await pickedContents(db, choice, 'samples'))
      yield sampleLine(await contentOf(db, 'samples', hash));
  }
  const some = answersOnly || picksSome(choice);
  for await (const contact of eachContact(db, choice, keptForms(db))) {
    const used = some ? usedOf(contact) : contact;
    yield* answersOnly ? answersOf(used) : recordOf(used);
  }
  if (!answersOnly) yield* logLines(db, choice);
}

async function headOf(db: Db, choice: ExportChoice): Promise<HeadLine> {
  const head = { kind: 'csaudit' as const, version: EXPORT_VERSION };
  if (choice.answersOnly) return { ...head, holds: 'answers' };
  return { ...head, holds: picksSome(choice) ? 'some' : 'all', counts: await countsOf(db, choice) };
}

function checklistOf(db: Db, hash: string) {
  return db.selectFrom('checklists').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow();
}

function contentOf(db: Db, table: 'programs' | 'samples', hash: string) {
  return db.selectFrom(table).selectAll().where('hash', '=', hash).executeTakeFirstOrThrow();
}

/** A contact without what none of its picked audits is of. */
function usedOf({ interactions, audits }: Contact): Contact {
  const used = new Set(audits.map(({ row }) => row.interaction));
  return { interactions: interactions.filter(({ hash }) => used.has(hash)), audits };
}

function* recordOf({ interactions, audits }: Contact): Generator<object> {
  for (const row of interactions) yield interactionLine(row);
  for (const { row, answers, suggestions } of audits) yield auditLine(row, answers, suggestions);
}

/** Without all that tells one way of giving the same answers from another. What then is the same is written once. */
function* answersOf({ interactions, audits }: Contact): Generator<object> {
  const written = new Set<string>();
  for (const row of interactions) {
    const { hash: _hash, file: _file, line: _line, ...kept } = interactionLine(row);
    const text = JSON.stringify(kept);
    if (!written.has(text)) yield kept;
    written.add(text);
  }
  for (const { row, answers, suggestions } of audits) {
    const {
      drawn: _drawn,
      begun: _begun,
      ended: _ended,
      seconds: _seconds,
      at: _at,
      ...kept
    } = auditLine(row, answers, suggestions);
    const given = kept.answers.map(({ at: _at, ...answer }) => answer);
    yield { ...kept, interaction: row.identity, answers: given };
  }
}

const LOG_PAGE = 500;

async function* logLines(db: Db, picked: Picked): AsyncGenerator<object> {
  const query = pickedLog(db, picked).selectAll().orderBy('seq').limit(LOG_PAGE);
  for (let page = await query.execute(); page.length > 0; ) {
    yield* page.map(logLine);
    page = await query.where('seq', '>', page.at(-1)?.seq ?? 0).execute();
  }
}
