import type { Transaction } from 'kysely';
import { fieldsOf } from './decoded.ts';
import { write } from './edit.ts';
import { type AuditOf, auditsOf } from './forgettable.ts';
import { hashOfInteraction } from './identity.ts';
import { parsed } from './lines/complaints.ts';
import { appendLog } from './log.ts';
import type { Store } from './open.ts';
import { isPlainField } from './plain-field.ts';
import type { InteractionRow, Tables } from './tables.ts';
import { overwriteRemoved, rewrite } from './upkeep.ts';

/**
 * Removes from the given interactions (hashes) what is about persons: their turns, all fields but plain ones, the
 * quotes and notes of every answer and suggestion of their audits. What was answered stays, and open audits are dropped: their
 * words are gone. One transaction; the log says who did it, without a word of what was there.
 */
export async function forget(
  store: Store,
  hashes: readonly string[],
  { who, now }: { readonly who: string; readonly now: number },
): Promise<void> {
  await overwriteRemoved(store.db);
  await write(store, async tx => {
    for (const hash of hashes) {
      const row = await tx.selectFrom('interactions').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (row === undefined) continue;
      const audits = await auditsOf(tx, hash);
      const emptied = await emptyInteraction(tx, row, store.file);
      for (const audit of audits) await forgetAudit(tx, audit, emptied, { who, now });
    }
  });
}

/** Overwrites what `forget` removed wherever SQLite may still have it; `false` where others kept it from it. */
export function sweep(store: Store): Promise<boolean> {
  return rewrite(store.db);
}

async function forgetAudit(
  tx: Transaction<Tables>,
  { id, state }: AuditOf,
  emptied: boolean,
  { who, now }: { readonly who: string; readonly now: number },
): Promise<void> {
  if (state === 'open') {
    await tx
      .updateTable('audits')
      .set({ state: 'dropped', ended: now, at_checklist: null, at_item: null, holder: null })
      .where('id', '=', id)
      .execute();
    await appendLog(tx, {
      at: now,
      auditor: who,
      what: 'dropped',
      audit: id,
      detail: 'its interaction was forgotten',
    });
  }
  const changed = [await emptyRows(tx, 'answers', id), await emptyRows(tx, 'suggestions', id)];
  if (emptied || changed.includes(true))
    await appendLog(tx, { at: now, auditor: who, what: 'forgotten', audit: id });
}

/** Tells whether there was anything to remove. */
async function emptyRows(
  tx: Transaction<Tables>,
  table: 'answers' | 'suggestions',
  audit: string,
): Promise<boolean> {
  let changed = false;
  const rows = await tx
    .selectFrom(table)
    .select(['checklist', 'item', 'evidence', 'note'])
    .where('audit', '=', audit)
    .execute();
  for (const row of rows) {
    const emptied = { evidence: withoutQuotes(row.evidence), note: '' };
    if (emptied.evidence === row.evidence && row.note === '') continue;
    changed = true;
    await tx
      .updateTable(table)
      .set(emptied)
      .where('audit', '=', audit)
      .where('checklist', '=', row.checklist)
      .where('item', '=', row.item)
      .execute();
  }
  return changed;
}

/** Where something stood, and no longer what. Evidence nobody can read is removed whole, and so is what was stated. */
function withoutQuotes(evidence: string): string {
  const all = parsed(evidence);
  const shown = Array.isArray(all)
    ? all.filter((one: unknown) => typeof one === 'object' && one !== null && !('stated' in one))
    : [];
  return JSON.stringify(shown.map((one: object) => ({ ...one, quote: '' })));
}

/**
 * Leaves of an interaction only which it was; where that makes two alike, they become one. Tells whether there was
 * anything to remove.
 */
async function emptyInteraction(
  tx: Transaction<Tables>,
  row: InteractionRow,
  file: string,
): Promise<boolean> {
  const kept = Object.entries(fieldsOf(row.fields, file, `interaction ${row.id}`)).filter(([name, value]) =>
    isPlainField(name, value),
  );
  const fields = Object.fromEntries(kept);
  const { identity, id, line } = row;
  const hash = hashOfInteraction({ identity, id, fields, turns: null, source: { file: row.file, line } });
  if (hash === row.hash) return false;
  await tx
    .insertInto('interactions')
    .values({ ...row, hash, fields: JSON.stringify(fields), turns: null })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  await tx.updateTable('audits').set({ interaction: hash }).where('interaction', '=', row.hash).execute();
  await tx.deleteFrom('interactions').where('hash', '=', row.hash).execute();
  return true;
}
