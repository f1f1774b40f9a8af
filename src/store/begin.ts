import type { Transaction } from 'kysely';
import type { Audit, AuditAnswer, ItemName, KeptChecklist } from '../model/audit.ts';
import { InputError } from '../model/input-error.ts';
import type { Sample } from '../model/sample.ts';
import { putAnswer } from './answers.ts';
import { write } from './edit.ts';
import { auditId, checklistsKey, hashOfProgram } from './identity.ts';
import { appendLog } from './log.ts';
import type { Store } from './open.ts';
import { auditsOf } from './page.ts';
import type { HeldAudit } from './read.ts';
import { rowOfAnswer, rowOfInteraction, rowOfSuggestion } from './rows.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

/** An audit that shall begin. */
export type NewAudit = Omit<Audit, 'id' | 'revision' | 'state' | 'ended' | 'seconds' | 'at' | 'answers'> & {
  /** Those of the program, in its order. */
  readonly checklists: readonly KeptChecklist[];
  /** The sample that `drawn` names; `null` where there is none, or where the store has it. */
  readonly sample: Sample | null;
  readonly holder: string | null;
  /** Answers that stand from the beginning: those of the revision before. */
  readonly answers?: readonly AuditAnswer[];
  /** Where the auditor stands; the first item unless given. */
  readonly at?: ItemName | null;
};

/**
 * Begins an audit, with all it will need later: the interaction, checklists, program and sample are kept with it. It is the
 * next revision where this auditor has audited this interaction with these checklists before. InputError where that
 * very audit is still open: it is to be gone on with, or dropped.
 */
export function beginAudit(store: Store, given: NewAudit): Promise<HeldAudit> {
  return write(store, async tx => {
    const { interaction, program, auditor, drawn, begun } = given;
    const hashes = given.checklists.map(({ hash }) => hash);
    const same = {
      identity: interaction.identity,
      auditor: storable(auditor),
      checklists: checklistsKey(hashes),
    };
    const revision = await nextRevision(tx, same, store.file, interaction.id);
    const id = auditId(same.identity, same.auditor, hashes, revision);
    await keepParts(tx, given);
    const first = given.at === undefined ? given.suggestions[0] : given.at;
    await tx
      .insertInto('audits')
      .values({
        ...{ id, ...same, revision, begun, state: 'open', holder: given.holder },
        ...{ interaction: interaction.hash, program: hashOfProgram(program) },
        ...{ sample: drawn?.sample ?? null, stratum: drawn?.stratum ?? null, ended: null, seconds: 0 },
        ...{ at_checklist: first?.checklist ?? null, at_item: first?.item ?? null },
      })
      .execute();
    await appendLog(tx, { at: begun, auditor, what: 'begun', audit: id, detail: `revision ${revision}` });
    for (const [place, suggestion] of given.suggestions.entries())
      await tx
        .insertInto('suggestions')
        .values(rowOfSuggestion(id, suggestion, place))
        .execute();
    for (const answer of given.answers ?? [])
      await putAnswer(tx, same.auditor, rowOfAnswer(id, answer, begun));
    const [audit] = await auditsOf(tx, [id], store.file);
    if (audit === undefined) throw new Error(`audit ${id} was written and is not there`);
    return audit;
  });
}

async function nextRevision(
  tx: Transaction<Tables>,
  same: { readonly identity: string; readonly auditor: string; readonly checklists: string },
  file: string,
  interaction: string,
): Promise<number> {
  const last = await tx
    .selectFrom('audits')
    .select(['id', 'state', 'revision'])
    .where('identity', '=', same.identity)
    .where('auditor', '=', same.auditor)
    .where('checklists', '=', same.checklists)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.state === 'open')
    throw new InputError([
      {
        file,
        message: `${same.auditor} has begun to audit ${interaction} already (${last.id}), perhaps in another terminal`,
        hint: 'csaudit audit offers to go on with it',
      },
    ]);
  return (last?.revision ?? 0) + 1;
}

/** What several audits may share is kept once, by its hash. */
async function keepParts(tx: Transaction<Tables>, given: NewAudit): Promise<void> {
  const { interaction, program, checklists, drawn, sample } = given;
  for (const { hash, id, version, text, form } of checklists)
    await tx
      .insertInto('checklists')
      .values({ hash, id, version, text, form })
      .onConflict(found => found.doNothing())
      .execute();
  await tx
    .insertInto('programs')
    .values({ hash: hashOfProgram(program), content: JSON.stringify(program) })
    .onConflict(found => found.doNothing())
    .execute();
  if (drawn !== null && sample !== null)
    await tx
      .insertInto('samples')
      .values({ hash: drawn.sample, content: JSON.stringify(sample) })
      .onConflict(found => found.doNothing())
      .execute();
  await tx
    .insertInto('interactions')
    .values(rowOfInteraction(interaction))
    .onConflict(found => found.doNothing())
    .execute();
}
