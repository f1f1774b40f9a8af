import type { AnswerRow, AuditRow, InteractionRow, SuggestionRow } from '../tables.ts';
import type { Forms } from './kept.ts';
import { breathe, type Db, type Picked, pickedAudits } from './select.ts';

export type FullAudit = {
  readonly row: AuditRow;
  /** In the order of the checklists. */
  readonly answers: readonly AnswerRow[];
  readonly suggestions: readonly SuggestionRow[];
};

/** One contact of a customer, in every form it was read in, with its audits by auditor, checklists and revision. */
export type Contact = {
  readonly interactions: readonly InteractionRow[];
  readonly audits: readonly FullAudit[];
};

/** Interactions may be long, so few are held at once. */
const PAGE = 20;

/** All contacts, by the ids of their interactions. Those without a picked audit have none. */
export async function* eachContact(db: Db, picked: Picked, forms: Forms): AsyncGenerator<Contact> {
  let group: InteractionRow[] = [];
  for await (const row of interactions(db)) {
    const [first] = group;
    if (first !== undefined && (first.id !== row.id || first.identity !== row.identity)) {
      yield await contactOf(db, picked, forms, group);
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield await contactOf(db, picked, forms, group);
}

async function* interactions(db: Db): AsyncGenerator<InteractionRow> {
  const query = db
    .selectFrom('interactions')
    .selectAll()
    .orderBy('id')
    .orderBy('identity')
    .orderBy('hash')
    .limit(PAGE);
  let page = await query.execute();
  while (page.length > 0) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    const { id, identity, hash } = last;
    await breathe();
    page = await query
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('id', 'identity', 'hash'), '>', tuple(id, identity, hash)),
      )
      .execute();
  }
}

async function contactOf(
  db: Db,
  picked: Picked,
  forms: Forms,
  interactions: InteractionRow[],
): Promise<Contact> {
  const hashes = interactions.map(({ hash }) => hash);
  const rows = await pickedAudits(db, picked)
    .selectAll()
    .where('interaction', 'in', hashes)
    .orderBy('auditor')
    .orderBy('checklists')
    .orderBy('revision')
    .orderBy('id')
    .execute();
  const audits: FullAudit[] = [];
  for (const row of rows) audits.push(await fullAudit(db, row, forms));
  return { interactions, audits };
}

/** An audit with all that belongs to it. */
export async function fullAudit(db: Db, row: AuditRow, forms: Forms): Promise<FullAudit> {
  const places = placesIn((await forms(row.program)) ?? []);
  const answers = await db
    .selectFrom('answers')
    .selectAll()
    .where('audit', '=', row.id)
    .orderBy('checklist')
    .orderBy('item')
    .execute();
  const suggestions = await db
    .selectFrom('suggestions')
    .selectAll()
    .where('audit', '=', row.id)
    .orderBy('place')
    .execute();
  const place = ({ checklist, item }: AnswerRow) =>
    places.get(JSON.stringify([checklist, item])) ?? Number.POSITIVE_INFINITY;
  return { row, answers: answers.toSorted((a, b) => compare(place(a), place(b))), suggestions };
}

/** Not by subtraction: two items nobody knows are equally far. */
function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function placesIn(kept: NonNullable<Awaited<ReturnType<Forms>>>): ReadonlyMap<string, number> {
  const items = kept.flatMap(({ form }) =>
    form === null ? [] : [...form.items.keys()].map(item => JSON.stringify([form.id, item])),
  );
  return new Map(items.map((name, place) => [name, place]));
}
