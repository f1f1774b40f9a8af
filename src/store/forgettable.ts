import { fieldsOf } from './decoded.ts';
import type { Db } from './lines/select.ts';
import type { Store } from './open.ts';
import type { AuditRow, InteractionRow } from './tables.ts';

/** Which interactions are meant: one of these ids, or all of these fields (name, and value as text). */
export type Forgettable =
  | { readonly ids: readonly string[] }
  | { readonly fields: readonly (readonly [name: string, value: string])[] };

/** An interaction as it is kept once or more often, with how many audits there are of it. */
export type Kept = { readonly id: string; readonly hash: string; readonly audits: readonly AuditOf[] };
export type AuditOf = Pick<AuditRow, 'id' | 'auditor' | 'state' | 'holder'>;

const PAGE = 50;

/** The interactions that are meant, by their ids. */
export async function findForgettable(store: Store, wanted: Forgettable): Promise<readonly Kept[]> {
  const found: Kept[] = [];
  for await (const { id, hash } of 'ids' in wanted
    ? withIds(store.db, wanted.ids)
    : withFields(store, wanted.fields))
    found.push({ id, hash, audits: await auditsOf(store.db, hash) });
  return found;
}

async function* withIds(db: Db, ids: readonly string[]): AsyncGenerator<Pick<InteractionRow, 'id' | 'hash'>> {
  for (const id of new Set(ids))
    yield* await db
      .selectFrom('interactions')
      .select(['id', 'hash'])
      .where('id', '=', id)
      .orderBy('hash')
      .execute();
}

async function* withFields(
  { db, file }: Store,
  wanted: readonly (readonly [string, string])[],
): AsyncGenerator<Pick<InteractionRow, 'id' | 'hash'>> {
  const query = db.selectFrom('interactions').select(['id', 'hash', 'fields']).orderBy('hash').limit(PAGE);
  for (let page = await query.execute(); page.length > 0; ) {
    for (const row of page) {
      const fields = new Map(Object.entries(fieldsOf(row.fields, file, `interaction ${row.id}`)));
      const has = ([name, value]: readonly [string, string]) =>
        fields.has(name) && String(fields.get(name)) === value;
      if (wanted.every(has)) yield row;
    }
    page = await query.where('hash', '>', page.at(-1)?.hash ?? '').execute();
  }
}

/** The audits of an interaction (by its hash). */
export function auditsOf(db: Db, interaction: string): Promise<readonly AuditOf[]> {
  return db
    .selectFrom('audits')
    .select(['id', 'auditor', 'state', 'holder'])
    .where('interaction', '=', interaction)
    .orderBy('begun')
    .orderBy('id')
    .execute();
}
