import type { Transaction } from 'kysely';
import type { Audit, ItemName } from '../model/audit.ts';
import { programOf } from './decoded.ts';
import type { HeldAudit } from './read.ts';
import { answerOf, interactionOf, suggestionOf } from './rows.ts';
import type { Tables } from './tables.ts';

/** Whole audits by their ids, in the order of these; an id nobody has is left out. A hundred at a time are few enough. */
export async function auditsOf(
  tx: Transaction<Tables>,
  ids: readonly string[],
  file: string,
): Promise<readonly HeldAudit[]> {
  if (ids.length === 0) return [];
  const audits = await tx.selectFrom('audits').selectAll().where('id', 'in', ids).execute();
  const interactions = await tx
    .selectFrom('interactions')
    .selectAll()
    .where('hash', 'in', audits.map(({ interaction }) => interaction).concat(''))
    .execute();
  const programs = await tx
    .selectFrom('programs')
    .selectAll()
    .where('hash', 'in', audits.map(({ program }) => program).concat(''))
    .execute();
  const suggestions = await tx
    .selectFrom('suggestions')
    .selectAll()
    .where('audit', 'in', ids)
    .orderBy('place')
    .execute();
  const answers = await tx
    .selectFrom('answers')
    .selectAll()
    .where('audit', 'in', ids)
    .orderBy('at')
    .execute();
  const kept = new Map(interactions.map(row => [row.hash, interactionOf(row, file)]));
  const ran = new Map(programs.map(({ hash, content }) => [hash, programOf(content, file)]));
  const suggested = byAudit(suggestions);
  const answered = byAudit(answers);
  const byId = new Map(audits.map(row => [row.id, row]));
  return ids.flatMap(id => {
    const row = byId.get(id);
    const interaction = kept.get(row?.interaction ?? '');
    const program = ran.get(row?.program ?? '');
    if (row === undefined || interaction === undefined || program === undefined) return [];
    const places = new Map((suggested.get(id) ?? []).map(found => [nameOf(found), found.place]));
    const placeOf = (name: ItemName) => places.get(nameOf(name)) ?? places.size;
    const { auditor, revision, state, sample, stratum, begun, ended, seconds, holder } = row;
    const audit: Audit = {
      ...{ id, interaction, auditor, revision, state, program },
      drawn: sample === null || stratum === null ? null : { sample, stratum },
      ...{ begun, ended, seconds },
      at:
        row.at_checklist === null || row.at_item === null
          ? null
          : { checklist: row.at_checklist, item: row.at_item },
      answers: (answered.get(id) ?? [])
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map(one => answerOf(one, file)),
      suggestions: (suggested.get(id) ?? []).map(one => suggestionOf(one, file)),
    };
    return [{ ...audit, holder }];
  });
}

function nameOf({ checklist, item }: ItemName): string {
  return JSON.stringify([checklist, item]);
}

function byAudit<T extends { readonly audit: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.audit);
    if (group === undefined) groups.set(row.audit, [row]);
    else group.push(row);
  }
  return groups;
}
