import type { Transaction } from 'kysely';
import type { AuditAnswer, AuditState } from '../model/audit.ts';
import { putAnswer, takeAnswer } from './answers.ts';
import { edit } from './edit.ts';
import { appendLog } from './log.ts';
import type { Store } from './open.ts';
import { rowOfAnswer } from './rows.ts';
import type { Tables } from './tables.ts';

/**
 * Ends an open audit: `answers` (one for every item, what does not apply and what was skipped among them) become what it
 * says, and from then on it counts and is never changed.
 */
export function finishAudit(
  store: Store,
  audit: string,
  answers: readonly AuditAnswer[],
  seconds: number,
  now: number,
): Promise<void> {
  return edit(store, audit, async (tx, { auditor }) => {
    const final = new Set(answers.map(nameOf));
    const standing = await tx
      .selectFrom('answers')
      .select(['checklist', 'item'])
      .where('audit', '=', audit)
      .execute();
    for (const { checklist, item } of standing)
      if (!final.has(nameOf({ checklist, item })))
        await takeAnswer(tx, auditor, { audit, checklist, item }, now);
    for (const answer of answers) await putAnswer(tx, auditor, rowOfAnswer(audit, answer, now));
    await end(tx, audit, { state: 'done', ended: now, seconds });
    await appendLog(tx, { at: now, auditor, what: 'finished', audit });
  });
}

/** Gives an open audit up. It is kept, and never counts. `why`: in words of csaudit's own, since the log keeps them. */
export function dropAudit(store: Store, audit: string, why: string, now: number): Promise<void> {
  return edit(store, audit, async (tx, { auditor, seconds }) => {
    await end(tx, audit, { state: 'dropped', ended: now, seconds });
    await appendLog(tx, { at: now, auditor, what: 'dropped', audit, detail: why });
  });
}

async function end(
  tx: Transaction<Tables>,
  audit: string,
  how: { readonly state: AuditState; readonly ended: number; readonly seconds: number },
): Promise<void> {
  await tx
    .updateTable('audits')
    .set({ ...how, at_checklist: null, at_item: null, holder: null })
    .where('id', '=', audit)
    .execute();
}

function nameOf({ checklist, item }: { readonly checklist: string; readonly item: string }): string {
  return JSON.stringify([checklist, item]);
}
