import { type Db, type Picked, pickedAudits, picksSome } from './select.ts';
import type { Counts } from './shapes.ts';

/** What of the record belongs to the audits that are picked; all of it where nothing is left out. */

/** The hashes of checklists, by id and version. */
export async function pickedChecklists(db: Db, picked: Picked): Promise<readonly string[]> {
  const kept = db.selectFrom('checklists').select('hash').orderBy('id').orderBy('version').orderBy('hash');
  const hashes = (await kept.execute()).map(({ hash }) => hash);
  if (!picksSome(picked)) return hashes;
  const rows = await pickedAudits(db, picked).select('checklists').distinct().execute();
  const used = new Set(rows.flatMap(({ checklists }) => checklists.split(' ')));
  return hashes.filter(hash => used.has(hash));
}

export async function pickedContents(
  db: Db,
  picked: Picked,
  table: 'programs' | 'samples',
): Promise<readonly string[]> {
  const column = table === 'programs' ? 'audits.program' : 'audits.sample';
  const kept = db.selectFrom(table).select('hash').orderBy('hash');
  const used = picksSome(picked) ? kept.where('hash', 'in', pickedAudits(db, picked).select(column)) : kept;
  return (await used.execute()).map(({ hash }) => hash);
}

export function pickedLog(db: Db, picked: Picked) {
  const log = db.selectFrom('log');
  return picksSome(picked) ? log.where('log.audit', 'in', pickedAudits(db, picked).select('audits.id')) : log;
}

/** How many there are of each. */
export async function countsOf(db: Db, picked: Picked): Promise<Counts> {
  const [checklists, programs, samples] = [
    await pickedChecklists(db, picked),
    await pickedContents(db, picked, 'programs'),
    await pickedContents(db, picked, 'samples'),
  ];
  const audits = await pickedAudits(db, picked)
    .select(({ fn }) => [fn.countAll().as('all'), fn.count('interaction').distinct().as('interactions')])
    .executeTakeFirstOrThrow();
  const kept = await db
    .selectFrom('interactions')
    .select(({ fn }) => fn.countAll().as('all'))
    .executeTakeFirstOrThrow();
  const log = await pickedLog(db, picked)
    .select(({ fn }) => fn.countAll().as('all'))
    .executeTakeFirstOrThrow();
  return {
    ...{ checklists: checklists.length, programs: programs.length, samples: samples.length },
    interactions: Number(picksSome(picked) ? audits.interactions : kept.all),
    ...{ audits: Number(audits.all), log: Number(log.all) },
  };
}
