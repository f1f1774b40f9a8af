import type { AuditRow } from '../tables.ts';
import type { Arrival } from './arrival.ts';
import { fullAudit } from './contacts.ts';
import { auditFaults } from './faults.ts';
import { auditLine } from './of-rows.ts';
import type { AuditLine } from './shapes.ts';
import { answerRows, auditRow, suggestionRows } from './to-rows.ts';

/** Rows that are written at once: databases bound the values of one statement. */
const ROWS = 100;

/** As `take`, of an audit. One that is here, and not the same, is a fault, unless it was said whose is kept. */
export async function takeAudit(arrival: Arrival, line: AuditLine): Promise<readonly string[]> {
  const { tx, forms, keep, forgotten, refused } = arrival;
  if (refused.has(line.interaction)) return [];
  const checklists = await forms(line.program);
  if (checklists === null) return [`its program ${line.program} is neither here nor above`];
  const ours = await tx.selectFrom('audits').selectAll().where('id', '=', line.id).executeTakeFirst();
  const interaction = await tx
    .selectFrom('interactions')
    .select('identity')
    .where('hash', '=', line.interaction)
    .executeTakeFirst();
  if (interaction === undefined && !(keep === 'ours' && ours !== undefined && forgotten.has(ours.identity)))
    return [`its interaction ${line.interaction} is neither here nor above`];
  const identity = interaction?.identity ?? ours?.identity ?? '';
  const faults = [...auditFaults(line, identity, checklists), ...(await sampleFault(tx, line))];
  if (faults.length > 0) return faults;
  const row = auditRow(
    line,
    identity,
    checklists.map(({ hash }) => hash),
  );
  if (ours === undefined) {
    await insert(tx, row, line);
    arrival.added.add(line.id);
    arrival.fresh.audits += 1;
    return [];
  }
  return (await isSame(arrival, ours, line)) ? [] : settle(arrival, ours, row, line);
}

async function sampleFault(tx: Arrival['tx'], { drawn }: AuditLine): Promise<string[]> {
  if (drawn === null) return [];
  const kept = await tx
    .selectFrom('samples')
    .select('hash')
    .where('hash', '=', drawn.sample)
    .executeTakeFirst();
  return kept === undefined ? [`its sample ${drawn.sample} is neither here nor above`] : [];
}

async function isSame({ tx, forms }: Arrival, ours: AuditRow, theirs: AuditLine): Promise<boolean> {
  const { row, answers, suggestions } = await fullAudit(tx, ours, forms);
  return ordered(auditLine(row, answers, suggestions)) === ordered(theirs);
}

/** A value as text, whatever the order of its keys. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner !== 'object' || inner === null || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

async function settle(
  arrival: Arrival,
  ours: AuditRow,
  row: AuditRow,
  line: AuditLine,
): Promise<readonly string[]> {
  const { tx, keep, forgotten, replaced } = arrival;
  if (keep === null)
    return [`${line.id} is here already, and not the same: --keep ours or --keep theirs settles it`];
  if (keep === 'ours') {
    arrival.ours += 1;
    return [];
  }
  if (forgotten.has(ours.identity))
    return [`${line.id} was forgotten here, and theirs would bring its words back`];
  for (const table of ['answers', 'suggestions'] as const)
    await tx.deleteFrom(table).where('audit', '=', line.id).execute();
  await tx.deleteFrom('audits').where('id', '=', line.id).execute();
  await insert(tx, row, line);
  replaced.add(line.id);
  return [];
}

async function insert(tx: Arrival['tx'], row: AuditRow, line: AuditLine): Promise<void> {
  await tx.insertInto('audits').values(row).execute();
  for (const rows of inParts(answerRows(line))) await tx.insertInto('answers').values(rows).execute();
  for (const rows of inParts(suggestionRows(line))) await tx.insertInto('suggestions').values(rows).execute();
}

function inParts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, part) =>
    rows.slice(part * ROWS, (part + 1) * ROWS),
  );
}
