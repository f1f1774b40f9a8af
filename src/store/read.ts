import type { Transaction } from 'kysely';
import type { Audit, AuditState, KeptChecklist } from '../model/audit.ts';
import type { Sample } from '../model/sample.ts';
import { sampleOf } from './decoded.ts';
import { look } from './edit.ts';
import { checklistsKey } from './identity.ts';
import { breathe } from './lines/select.ts';
import type { Store } from './open.ts';
import { auditsOf } from './page.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

/** Which audits are meant: those for which everything that is given holds. */
export type AuditFilter = {
  readonly auditor?: string;
  /** Ended (or, of those not ended, begun) at this time or later, and before that: milliseconds since 1970. */
  readonly since?: number;
  readonly until?: number;
  /** Of the interaction, or of the audit. */
  readonly id?: string;
  readonly state?: AuditState;
  /** Fields of the interaction: name, and value as text. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
  /** Of each interaction, auditor and checklists only the newest that is done, whenever that was. */
  readonly latestOnly: boolean;
};

/** An audit, and who has it in hand at this moment; `null`: nobody. */
export type HeldAudit = Audit & { readonly holder: string | null };

/** As many audits as are in memory at once. */
const PAGE = 100;

/** The audits an auditor has begun and not ended, the oldest first. */
export async function openAudits(store: Store, auditor: string): Promise<readonly HeldAudit[]> {
  return await all(pages(store, { auditor, state: 'open', latestOnly: false }));
}

/** Who has begun audits and not ended them, by name, with how many. */
export async function auditorsWithOpen(
  store: Store,
): Promise<readonly { readonly auditor: string; readonly open: number }[]> {
  const rows = await store.db
    .selectFrom('audits')
    .select(({ fn }) => ['auditor', fn.countAll().as('open')])
    .where('state', '=', 'open')
    .groupBy('auditor')
    .execute();
  return rows
    .map(({ auditor, open }) => ({ auditor, open: Number(open) }))
    .toSorted((a, b) => compare(a.auditor, b.auditor));
}

/** The audits of a filter, by when they were begun; then by interaction, auditor and revision. */
export async function readAudits(store: Store, filter: AuditFilter): Promise<readonly Audit[]> {
  return await all(eachAudit(store, filter));
}

/** As `readAudits`, few at a time, so that a store is never held whole. Each page is of one moment. */
export async function* eachAudit(store: Store, filter: AuditFilter): AsyncGenerator<Audit> {
  for await (const { holder: _holder, ...audit } of pages(store, filter)) yield audit;
}

/** The newest audit of an interaction that counts, of one auditor with these checklists (hashes). */
export async function lastAudit(
  store: Store,
  identity: string,
  auditor: string,
  checklists: readonly string[],
): Promise<Audit | null> {
  return await look(store, async tx => {
    const last = await tx
      .selectFrom('audits')
      .select('id')
      .where('identity', '=', identity)
      .where('auditor', '=', auditor)
      .where('checklists', '=', checklistsKey(checklists))
      .where('state', '=', 'done')
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst();
    const [found] = await auditsOf(tx, last === undefined ? [] : [last.id], store.file);
    if (found === undefined) return null;
    const { holder: _holder, ...audit } = found;
    return audit;
  });
}

/** The identities of all interactions this auditor is done with, with these checklists (hashes). */
export async function doneIdentities(
  store: Store,
  auditor: string,
  checklists: readonly string[],
): Promise<ReadonlySet<string>> {
  const done = await store.db
    .selectFrom('audits')
    .select('identity')
    .distinct()
    .where('auditor', '=', auditor)
    .where('state', '=', 'done')
    .where('checklists', '=', checklistsKey(checklists))
    .execute();
  return new Set(done.map(({ identity }) => identity));
}

/** Checklists by their hashes, in the order of these; one that is not kept is left out. */
export async function keptChecklists(
  store: Store,
  hashes: readonly string[],
): Promise<readonly KeptChecklist[]> {
  if (hashes.length === 0) return [];
  const rows = await store.db.selectFrom('checklists').selectAll().where('hash', 'in', hashes).execute();
  const byHash = new Map(rows.map(row => [row.hash, row]));
  return hashes.flatMap(hash => byHash.get(hash) ?? []);
}

export async function keptSample(store: Store, hash: string): Promise<Sample | null> {
  const row = await store.db
    .selectFrom('samples')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row === undefined ? null : sampleOf(row.content, store.file);
}

/** Every sample the store keeps, by its hash. */
export async function samplesKept(
  store: Store,
): Promise<readonly { readonly hash: string; readonly sample: Sample }[]> {
  const rows = await store.db.selectFrom('samples').select(['hash', 'content']).orderBy('hash').execute();
  return rows.map(({ hash, content }) => ({ hash, sample: sampleOf(content, store.file) }));
}

async function* pages(store: Store, filter: AuditFilter): AsyncGenerator<HeldAudit> {
  const ids = await look(store, tx => idsOf(tx, filter));
  for (let from = 0; from < ids.length; from += PAGE) {
    if (from > 0) await breathe();
    const page = await look(store, tx => auditsOf(tx, ids.slice(from, from + PAGE), store.file));
    for (const audit of page) if (hasFields(audit, filter.fields ?? [])) yield audit;
  }
}

async function idsOf(tx: Transaction<Tables>, filter: AuditFilter): Promise<readonly string[]> {
  const { auditor, since, until, id, state, latestOnly } = filter;
  let query = tx
    .selectFrom('audits')
    .innerJoin('interactions', 'interactions.hash', 'audits.interaction')
    .select(['audits.id', 'audits.begun', 'interactions.id as of', 'audits.auditor', 'audits.revision']);
  if (auditor !== undefined) query = query.where('auditor', '=', auditor);
  if (state !== undefined) query = query.where('state', '=', state);
  if (since !== undefined) query = query.where(({ fn }) => fn.coalesce('ended', 'begun'), '>=', since);
  if (until !== undefined) query = query.where(({ fn }) => fn.coalesce('ended', 'begun'), '<', until);
  if (id !== undefined)
    query = query.where(({ eb, or }) =>
      or([eb('audits.id', '=', id), eb('interactions.id', '=', storable(id))]),
    );
  if (latestOnly)
    query = query
      .where('state', '=', 'done')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('audits as newer')
              .select('newer.id')
              .where('newer.state', '=', 'done')
              .whereRef('newer.identity', '=', 'audits.identity')
              .whereRef('newer.auditor', '=', 'audits.auditor')
              .whereRef('newer.checklists', '=', 'audits.checklists')
              .whereRef('newer.revision', '>', 'audits.revision'),
          ),
        ),
      );
  // Sorted here: databases do not agree on the order of texts.
  const found = await query.execute();
  return found
    .sort(
      (a, b) =>
        a.begun - b.begun ||
        compare(a.of, b.of) ||
        compare(a.auditor, b.auditor) ||
        a.revision - b.revision ||
        compare(a.id, b.id),
    )
    .map(row => row.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hasFields({ interaction }: Audit, wanted: readonly (readonly [string, string])[]): boolean {
  const { fields } = interaction;
  return wanted.every(([name, value]) => Object.hasOwn(fields, name) && String(fields[name]) === value);
}

async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}
