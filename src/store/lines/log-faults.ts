import { hashOfLine } from '../log.ts';
import { fits } from './complaints.ts';
import { logLine } from './of-rows.ts';
import { breathe, type Db } from './select.ts';
import { logShape } from './shapes.ts';

const PAGE = 1000;

/** Where the chain of the log is broken: a line was changed, taken out or put in. Every line is looked at. */
export async function* brokenLines(db: Db): AsyncGenerator<string> {
  const query = db.selectFrom('log').selectAll().orderBy('seq').limit(PAGE);
  let before = { seq: 0, hash: '' };
  for (let page = await query.execute(); page.length > 0; ) {
    for (const row of page) {
      const name = `log line ${row.seq}`;
      if (row.seq !== before.seq + 1)
        yield `${name} comes after line ${before.seq}: what stood between is gone`;
      if (!fits(logShape, logLine(row))) yield `${name} is no line csaudit writes`;
      else if (row.hash !== hashOfLine(before.hash, row))
        yield `${name} does not follow the one before: one of them was changed`;
      before = row;
    }
    await breathe();
    page = await query.where('seq', '>', before.seq).execute();
  }
}

/** Answers that are not those the log tells of last: changed, put in or taken out behind its back. */
export async function* answersBesideLog(db: Db): AsyncGenerator<string> {
  // Of one that took another's place in an import, the log has not each step.
  const replaced = db
    .selectFrom('log')
    .select('audit')
    .where('what', '=', 'imported')
    .where('detail', '<>', '')
    .where('audit', 'is not', null);
  const lastTold = db
    .selectFrom('log')
    .select(({ fn }) => ['audit', 'checklist', 'item', fn.max('seq').as('seq')])
    .where('what', 'in', ['answered', 'changed', 'retracted'])
    .groupBy(['audit', 'checklist', 'item']);
  const told = db
    .selectFrom(lastTold.as('last'))
    .innerJoin('log', 'log.seq', 'last.seq')
    .select(['log.audit', 'log.checklist', 'log.item', 'log.value'])
    .where('log.what', '<>', 'retracted');
  const untold = await db
    .selectFrom('answers')
    .leftJoin(told.as('told'), join =>
      join
        .onRef('told.audit', '=', 'answers.audit')
        .onRef('told.checklist', '=', 'answers.checklist')
        .onRef('told.item', '=', 'answers.item'),
    )
    .select(['answers.audit', 'answers.checklist', 'answers.item', 'answers.value', 'told.value as told'])
    .where('answers.value', 'is not', null)
    .where(({ eb, or }) =>
      or([eb('told.value', 'is', null), eb('told.value', '<>', eb.ref('answers.value'))]),
    )
    .where('answers.audit', 'not in', replaced)
    .limit(PAGE)
    .execute();
  for (const { audit, checklist, item, value, told } of untold)
    yield `audit ${audit}: ${checklist}.${item} is "${value}", and the log says ${told === null ? 'nothing of it' : `"${told}"`}`;
  const lost = await db
    .selectFrom(told.as('told'))
    .leftJoin('answers', join =>
      join
        .onRef('told.audit', '=', 'answers.audit')
        .onRef('told.checklist', '=', 'answers.checklist')
        .onRef('told.item', '=', 'answers.item'),
    )
    .select(['told.audit', 'told.checklist', 'told.item', 'told.value'])
    .where('answers.value', 'is', null)
    .where('told.audit', 'not in', replaced)
    .limit(PAGE)
    .execute();
  for (const { audit, checklist, item, value } of lost)
    yield `audit ${audit}: ${checklist}.${item} has no answer, and the log says "${value}"`;
}

/** Audits of whose beginning or end the log says nothing: its last lines were taken out, or the audit was put in. */
export async function* auditsBesideLog(db: Db): AsyncGenerator<string> {
  for (const [state, what] of [
    [null, 'begun'],
    ['done', 'finished'],
    ['dropped', 'dropped'],
  ] as const) {
    const told = db
      .selectFrom('log')
      .select('audit')
      .where('what', 'in', [what, 'imported'])
      .where('audit', 'is not', null);
    const untold = db.selectFrom('audits').select('id').where('id', 'not in', told).orderBy('id').limit(PAGE);
    const rows = await (state === null ? untold : untold.where('state', '=', state)).execute();
    for (const { id } of rows) yield `audit ${id}: the log does not say that it was ${what}`;
  }
}
