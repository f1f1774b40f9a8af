import type { AuditState } from '../model/audit.ts';
import { look } from './edit.ts';
import { countsOf } from './lines/picked.ts';
import type { Db } from './lines/select.ts';
import type { Counts } from './lines/shapes.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Store } from './open.ts';
import { bytesOf } from './upkeep.ts';

export type StateCounts = Readonly<Record<AuditState, number>>;

/** What is in a store, in figures. Months are those in which audits were done, in UTC, as `2026-01`; times are milliseconds since 1970. */
export type StoreInfo = {
  readonly file: string;
  /** Of the tables. */
  readonly version: number;
  readonly bytes: number;
  readonly counts: Counts;
  /** Interactions whose turns are kept. */
  readonly transcripts: number;
  readonly states: StateCounts;
  readonly auditors: readonly (StateCounts & { readonly auditor: string; readonly seconds: number })[];
  readonly checklists: readonly {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly done: number;
  }[];
  readonly months: readonly { readonly month: string; readonly done: number }[];
  /** When the first audit began, and when the log was last written; `null`: never. */
  readonly first: number | null;
  readonly last: number | null;
};

export function storeInfo(store: Store): Promise<StoreInfo> {
  return look(store, async db => {
    const auditors = await auditorsIn(db);
    const sum = (state: AuditState) => auditors.reduce((total, each) => total + each[state], 0);
    const [times] = await db
      .selectFrom('audits')
      .select(({ fn }) => fn.min('begun').as('first'))
      .execute();
    const [log] = await db
      .selectFrom('log')
      .select(({ fn }) => fn.max('at').as('last'))
      .execute();
    return {
      ...{ file: store.file, version: Object.keys(MIGRATIONS).length, bytes: await bytesOf(db) },
      ...{ counts: await countsOf(db, {}), transcripts: await transcriptsIn(db) },
      states: { open: sum('open'), done: sum('done'), dropped: sum('dropped') },
      ...{ auditors, checklists: await checklistsIn(db), months: await monthsIn(db) },
      ...{ first: numberOr(times?.first), last: numberOr(log?.last) },
    };
  });
}

function numberOr(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

async function transcriptsIn(db: Db): Promise<number> {
  const { kept } = await db
    .selectFrom('interactions')
    .select(({ fn }) => fn.count('turns').as('kept'))
    .executeTakeFirstOrThrow();
  return Number(kept);
}

async function auditorsIn(db: Db): Promise<StoreInfo['auditors']> {
  const rows = await db
    .selectFrom('audits')
    .select(({ fn }) => ['auditor', 'state', fn.countAll().as('audits'), fn.sum('seconds').as('seconds')])
    .groupBy(['auditor', 'state'])
    .orderBy('auditor')
    .execute();
  const auditors = new Map<string, StoreInfo['auditors'][number]>();
  for (const { auditor, state, audits, seconds } of rows) {
    const one = auditors.get(auditor) ?? { auditor, open: 0, done: 0, dropped: 0, seconds: 0 };
    const spent = one.seconds + (state === 'done' ? Number(seconds) : 0);
    auditors.set(auditor, { ...one, [state]: Number(audits), seconds: spent });
  }
  return [...auditors.values()];
}

async function checklistsIn(db: Db): Promise<StoreInfo['checklists']> {
  const used = await db
    .selectFrom('audits')
    .select(({ fn }) => ['checklists', fn.countAll().as('audits')])
    .where('state', '=', 'done')
    .groupBy('checklists')
    .execute();
  const done = new Map<string, number>();
  for (const { checklists, audits } of used)
    for (const hash of checklists.split(' ')) done.set(hash, (done.get(hash) ?? 0) + Number(audits));
  const kept = await db
    .selectFrom('checklists')
    .select(['id', 'version', 'hash'])
    .orderBy('id')
    .orderBy('version')
    .orderBy('hash')
    .execute();
  return kept.map(({ id, version, hash }) => ({ id, version, hash, done: done.get(hash) ?? 0 }));
}

const DAY = 24 * 60 * 60 * 1000;

/** By days first: of those there are few, and every database counts them alike. */
async function monthsIn(db: Db): Promise<StoreInfo['months']> {
  const rows = await db
    .selectFrom('audits')
    .select(({ eb, fn }) => [eb('ended', '/', DAY).as('day'), fn.countAll().as('audits')])
    .where('state', '=', 'done')
    .where('ended', 'is not', null)
    .groupBy('day')
    .orderBy('day')
    .execute();
  const months = new Map<string, number>();
  for (const { day, audits } of rows) {
    const month = new Date(Number(day) * DAY).toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + Number(audits));
  }
  return [...months].map(([month, done]) => ({ month, done }));
}
