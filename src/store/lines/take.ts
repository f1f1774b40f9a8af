import { appendLog, hashOfLine } from '../log.ts';
import type { Arrival } from './arrival.ts';
import { checklistFaults, interactionFaults, programFaults, sampleFaults } from './faults.ts';
import type { Line } from './read-line.ts';
import type { ChecklistLine, InteractionLine, LogLine, ProgramLine, SampleLine } from './shapes.ts';
import { takeAudit } from './take-audit.ts';
import { checklistRow, contentRow, interactionRow, logRow } from './to-rows.ts';

/** Takes one line into the store, where it is not there yet. Returns what is wrong with it; then nothing was taken. */
export function take(arrival: Arrival, line: Line): Promise<readonly string[]> {
  switch (line.kind) {
    case 'checklist':
      return takeChecklist(arrival, line);
    case 'program':
      return takeProgram(arrival, line);
    case 'sample':
      return takeSample(arrival, line);
    case 'interaction':
      return takeInteraction(arrival, line);
    case 'audit':
      return takeAudit(arrival, line);
    case 'log':
      return takeLog(arrival, line);
  }
}

async function takeChecklist({ tx, fresh }: Arrival, line: ChecklistLine): Promise<readonly string[]> {
  const faults = checklistFaults(line);
  if (faults.length > 0) return faults;
  // Equal hash, equal scores: should an older csaudit have worded its text otherwise, ours stays.
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('checklists')
    .values(checklistRow(line))
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  fresh.checklists += Number(numInsertedOrUpdatedRows ?? 0);
  return [];
}

async function takeProgram({ tx, fresh }: Arrival, line: ProgramLine): Promise<readonly string[]> {
  const faults = [...programFaults(line), ...(await notKept(tx, line))];
  if (faults.length > 0) return faults;
  fresh.programs += await takeContent(tx, 'programs', line);
  return [];
}

async function notKept(tx: Arrival['tx'], { content }: ProgramLine): Promise<string[]> {
  const hashes = content.checklists.map(({ hash }) => hash);
  if (hashes.length === 0) return ['it has no checklist'];
  const rows = await tx.selectFrom('checklists').select('hash').where('hash', 'in', hashes).execute();
  const there = new Set(rows.map(({ hash }) => hash));
  return hashes
    .filter(hash => !there.has(hash))
    .map(hash => `its checklist ${hash} is neither here nor above`);
}

async function takeSample({ tx, fresh }: Arrival, line: SampleLine): Promise<readonly string[]> {
  const faults = sampleFaults(line);
  if (faults.length > 0) return faults;
  fresh.samples += await takeContent(tx, 'samples', line);
  return [];
}

async function takeContent(
  tx: Arrival['tx'],
  table: 'programs' | 'samples',
  line: ProgramLine | SampleLine,
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto(table)
    .values(contentRow(line))
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

async function takeInteraction(arrival: Arrival, line: InteractionLine): Promise<readonly string[]> {
  const { tx, forgotten, keep, fresh, refused } = arrival;
  const faults = interactionFaults(line);
  if (faults.length > 0) {
    refused.add(line.hash);
    return faults;
  }
  const there = await tx
    .selectFrom('interactions')
    .select('hash')
    .where('hash', '=', line.hash)
    .executeTakeFirst();
  if (there !== undefined) return [];
  if (forgotten.has(line.identity)) {
    // With `keep` the record here stays; an audit of it that comes along is one with a place in it, or is refused.
    if (keep === 'ours') return [];
    refused.add(line.hash);
    return [
      `${line.id} was forgotten here, and this would bring its words back: --keep ours leaves them out`,
    ];
  }
  await tx.insertInto('interactions').values(interactionRow(line)).execute();
  fresh.interactions += 1;
  return [];
}

async function takeLog(arrival: Arrival, line: LogLine): Promise<readonly string[]> {
  const { tx, verbatim, added, fresh } = arrival;
  const { hash, seq, ...event } = logRow(line);
  if (verbatim) {
    const { log } = arrival;
    const follows = seq === log.seq + 1 && hash === hashOfLine(log.hash, { ...event, seq });
    arrival.log = { seq, hash, follows: follows && log.follows };
    if (!follows) return ['does not follow the log line above: one was changed or taken out'];
    if (arrival.log.follows) await tx.insertInto('log').values(logRow(line)).execute();
  } else if (event.audit !== null && added.has(event.audit)) {
    await appendLog(tx, event);
  } else return [];
  fresh.log += 1;
  return [];
}
