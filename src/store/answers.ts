import type { Transaction } from 'kysely';
import type { AuditAnswer, ItemName } from '../model/audit.ts';
import { edit } from './edit.ts';
import { appendLog } from './log.ts';
import type { Store } from './open.ts';
import { rowOfAnswer } from './rows.ts';
import type { AnswerRow, Tables } from './tables.ts';

/** Writes an answer of an open audit, the first or another one, with its line in the log. On disk when it resolves. */
export function saveAnswer(store: Store, audit: string, answer: AuditAnswer, at: number): Promise<void> {
  return edit(store, audit, (tx, { auditor }) => putAnswer(tx, auditor, rowOfAnswer(audit, answer, at)));
}

/** Takes an answer back: the item is as if it had not been answered. The log remembers. */
export function retractAnswer(store: Store, audit: string, item: ItemName, at: number): Promise<void> {
  return edit(store, audit, (tx, { auditor }) => takeAnswer(tx, auditor, { audit, ...item }, at));
}

/** Where the auditor is in an open audit (`null`: at its end), and after how many seconds at the desk. */
export function standAt(
  store: Store,
  audit: string,
  at: ItemName | null,
  seconds: number,
  _now: number,
): Promise<void> {
  return edit(store, audit, async tx => {
    await tx
      .updateTable('audits')
      .set({ at_checklist: at?.checklist ?? null, at_item: at?.item ?? null, seconds })
      .where('id', '=', audit)
      .execute();
  });
}

/** Writes an answer unless it stands there just so. */
export async function putAnswer(tx: Transaction<Tables>, auditor: string, row: AnswerRow): Promise<void> {
  const before = await answerAt(tx, row);
  const changed = PARTS.filter(part => before?.[part] !== row[part]);
  if (before !== undefined && changed.length === 0) return;
  if (before === undefined) await tx.insertInto('answers').values(row).execute();
  else
    await tx
      .updateTable('answers')
      .set(row)
      .where('audit', '=', row.audit)
      .where('checklist', '=', row.checklist)
      .where('item', '=', row.item)
      .execute();
  const { at, audit, checklist, item, value } = row;
  const line = { at, auditor, audit, checklist, item };
  const earlier = before?.value ?? null;
  if (value !== null && earlier === null) await appendLog(tx, { ...line, what: 'answered', value });
  // Which parts of an answer changed, never what they say: notes and quotes are about customers.
  else if (value !== null)
    await appendLog(tx, { ...line, what: 'changed', value, detail: changed.join(', ') });
  else if (earlier !== null) await appendLog(tx, { ...line, what: 'retracted', value: earlier });
}

/** Takes an answer away, if there is one. */
export async function takeAnswer(
  tx: Transaction<Tables>,
  auditor: string,
  { audit, checklist, item }: Pick<AnswerRow, 'audit' | 'checklist' | 'item'>,
  at: number,
): Promise<void> {
  const before = await answerAt(tx, { audit, checklist, item });
  if (before === undefined) return;
  await tx
    .deleteFrom('answers')
    .where('audit', '=', audit)
    .where('checklist', '=', checklist)
    .where('item', '=', item)
    .execute();
  if (before.value === null) return;
  await appendLog(tx, { at, auditor, what: 'retracted', audit, checklist, item, value: before.value });
}

const PARTS = [
  'value',
  'outcome',
  'credit',
  'by_whom',
  'evidence',
  'note',
] as const satisfies (keyof AnswerRow)[];

function answerAt(
  tx: Transaction<Tables>,
  { audit, checklist, item }: Pick<AnswerRow, 'audit' | 'checklist' | 'item'>,
): Promise<AnswerRow | undefined> {
  return tx
    .selectFrom('answers')
    .selectAll()
    .where('audit', '=', audit)
    .where('checklist', '=', checklist)
    .where('item', '=', item)
    .executeTakeFirst();
}
