import { type Kysely, type Migration, sql } from 'kysely';
import { APPEND_ONLY_LOG, READABLE_ANSWERS } from '../sqlite.ts';

/** Checklists, programs, samples, interactions, audits with their answers and suggestions, and the log. */
export const records: Migration = {
  up: async (db: Kysely<unknown>) => {
    await contents(db);
    await audits(db);
    await found(db);
    await log(db);
    for (const statement of [...APPEND_ONLY_LOG, ...READABLE_ANSWERS]) await sql.raw(statement).execute(db);
  },
};

async function contents({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('checklists')
    .addColumn('hash', 'text', column => column.primaryKey().notNull())
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('version', 'text', column => column.notNull())
    .addColumn('text', 'text', column => column.notNull())
    .addColumn('form', 'text', column => column.notNull())
    .execute();
  for (const table of ['programs', 'samples'])
    await schema
      .createTable(table)
      .addColumn('hash', 'text', column => column.primaryKey().notNull())
      .addColumn('content', 'text', column => column.notNull())
      .execute();
  await schema
    .createTable('interactions')
    .addColumn('hash', 'text', column => column.primaryKey().notNull())
    .addColumn('identity', 'text', column => column.notNull())
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('fields', 'text', column => column.notNull())
    .addColumn('turns', 'text')
    .addColumn('file', 'text', column => column.notNull())
    .addColumn('line', 'integer', column => column.notNull())
    .execute();
  await schema.createIndex('interactions_identity').on('interactions').column('identity').execute();
  await schema.createIndex('interactions_id').on('interactions').column('id').execute();
}

async function audits({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audits')
    .addColumn('id', 'text', column => column.primaryKey().notNull())
    .addColumn('interaction', 'text', column => column.notNull().references('interactions.hash'))
    .addColumn('identity', 'text', column => column.notNull())
    .addColumn('auditor', 'text', column => column.notNull())
    .addColumn('revision', 'integer', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull().check(sql`state IN ('open', 'done', 'dropped')`))
    .addColumn('program', 'text', column => column.notNull().references('programs.hash'))
    .addColumn('checklists', 'text', column => column.notNull())
    .addColumn('sample', 'text', column => column.references('samples.hash'))
    .addColumn('stratum', 'text')
    .addColumn('begun', 'bigint', column => column.notNull())
    .addColumn('ended', 'bigint')
    .addColumn('seconds', 'double precision', column => column.notNull())
    .addColumn('at_checklist', 'text')
    .addColumn('at_item', 'text')
    .addColumn('holder', 'text')
    .addUniqueConstraint('audits_revision', ['identity', 'auditor', 'checklists', 'revision'])
    .execute();
  await schema.createIndex('audits_auditor').on('audits').columns(['auditor', 'state']).execute();
  await schema.createIndex('audits_interaction').on('audits').column('interaction').execute();
}

async function found({ schema }: Kysely<unknown>): Promise<void> {
  const answered = (table: string) =>
    schema
      .createTable(table)
      .addColumn('audit', 'text', column => column.notNull().references('audits.id'))
      .addColumn('checklist', 'text', column => column.notNull())
      .addColumn('item', 'text', column => column.notNull())
      .addColumn('outcome', 'text', column => column.notNull())
      .addColumn('credit', 'double precision')
      .addColumn('by_whom', 'text')
      .addColumn('evidence', 'text', column => column.notNull())
      .addColumn('note', 'text', column => column.notNull())
      .addPrimaryKeyConstraint(`${table}_item`, ['audit', 'checklist', 'item']);
  await answered('answers')
    .addColumn('value', 'text')
    .addColumn('at', 'bigint', column => column.notNull())
    .execute();
  await answered('suggestions')
    .addColumn('place', 'integer', column => column.notNull())
    .execute();
}

/** Names no other table by a foreign key: it outlives what it tells of. */
async function log({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('log')
    .addColumn('seq', 'integer', column => column.primaryKey().notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addColumn('auditor', 'text', column => column.notNull())
    .addColumn('what', 'text', column => column.notNull())
    .addColumn('audit', 'text')
    .addColumn('checklist', 'text')
    .addColumn('item', 'text')
    .addColumn('value', 'text')
    .addColumn('detail', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .execute();
}
