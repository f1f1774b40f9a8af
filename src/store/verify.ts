import { InputError } from '../model/input-error.ts';
import { look } from './edit.ts';
import { eachContact } from './lines/contacts.ts';
import {
  auditFaults,
  checklistFaults,
  interactionFaults,
  programFaults,
  sampleFaults,
} from './lines/faults.ts';
import { type Forms, keptForms } from './lines/kept.ts';
import { answersBesideLog, auditsBesideLog, brokenLines } from './lines/log-faults.ts';
import { auditLine, checklistLine, interactionLine, programLine, sampleLine } from './lines/of-rows.ts';
import { countsOf } from './lines/picked.ts';
import { isLine, lineFaults } from './lines/read-line.ts';
import type { Db } from './lines/select.ts';
import type { AuditLine, Counts } from './lines/shapes.ts';
import type { Store } from './open.ts';
import { integrityFaults, lostReferences, useFiles } from './upkeep.ts';

/** What was looked at, and how much was wrong with it. */
export type Verified = { readonly faults: number; readonly counts: Counts | null };

/**
 * Looks whether a store is what csaudit wrote: the file itself, references, hashes, the chain of the log, that every
 * done audit has an answer for every item of its checklists, that credits fit answers, and that answers are those the
 * log tells of. Each fault is told in one line.
 */
export async function verifyStore(store: Store, tell: (fault: string) => Promise<void>): Promise<Verified> {
  let faults = 0;
  await useFiles(store.db);
  const counts = await look(store, async db => {
    try {
      for await (const fault of faultsIn(db)) {
        faults += 1;
        await tell(fault);
      }
      return await countsOf(db, {});
    } catch (error) {
      // A file so damaged that it cannot even be read to the end.
      if (!(error instanceof InputError)) throw error;
      faults += error.problems.length;
      for (const { message } of error.problems) await tell(`the file ${message}`);
      return null;
    }
  });
  return { faults, counts };
}

async function* faultsIn(db: Db): AsyncGenerator<string> {
  for (const words of await integrityFaults(db)) yield `the file is damaged: ${words}`;
  for (const { table, parent, rows } of await lostReferences(db))
    yield `${rows} of ${table} refer to ${parent} that are not there`;
  yield* contentFaults(db);
  yield* contactFaults(db);
  yield* brokenLines(db);
  yield* auditsBesideLog(db);
  yield* answersBesideLog(db);
}

async function* contentFaults(db: Db): AsyncGenerator<string> {
  for (const row of await db.selectFrom('checklists').selectAll().orderBy('hash').execute()) {
    yield* named(`checklist ${row.id} ${row.version} (${row.hash})`, faultsOf(checklistLine(row)));
  }
  for (const row of await db.selectFrom('programs').selectAll().orderBy('hash').execute()) {
    yield* named(`program ${row.hash}`, faultsOf(programLine(row)));
  }
  for (const { hash } of await db.selectFrom('samples').select('hash').orderBy('hash').execute()) {
    const row = await db.selectFrom('samples').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow();
    yield* named(`sample ${hash}`, faultsOf(sampleLine(row)));
  }
}

async function* contactFaults(db: Db): AsyncGenerator<string> {
  const forms = keptForms(db);
  for await (const { interactions, audits } of eachContact(db, {}, forms)) {
    for (const row of interactions) yield* named(`interaction ${row.id}`, faultsOf(interactionLine(row)));
    const identities = new Set(interactions.map(({ identity }) => identity));
    for (const { row, answers, suggestions } of audits) {
      const name = `audit ${row.id}`;
      if (!identities.has(row.identity)) yield `${name}: is of another interaction than it says`;
      const line = auditLine(row, answers, suggestions);
      const faults = lineFaults(line);
      if (!isLine(line, faults) || line.kind !== 'audit') yield* named(name, faults);
      else yield* named(name, await faultsOfAudit(line, row.identity, forms));
    }
  }
}

async function faultsOfAudit(line: AuditLine, identity: string, forms: Forms): Promise<readonly string[]> {
  const checklists = await forms(line.program);
  return checklists === null
    ? ['its program is not kept, or cannot be read']
    : auditFaults(line, identity, checklists);
}

/** What is wrong with a line of any kind that refers to no others. */
function faultsOf(line: unknown): readonly string[] {
  const faults = lineFaults(line);
  if (!isLine(line, faults)) return faults;
  switch (line.kind) {
    case 'checklist':
      return checklistFaults(line);
    case 'program':
      return programFaults(line);
    case 'sample':
      return sampleFaults(line);
    case 'interaction':
      return interactionFaults(line);
    default:
      return [];
  }
}

function named(name: string, faults: readonly string[]): string[] {
  return faults.map(fault => `${name}: ${fault}`);
}
