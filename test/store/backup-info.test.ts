import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, openStore, storeInfo, tellBackup, verifyStore } from '../../src/store/index.ts';
import { type Audited, audited, exported } from './a-record.ts';
import { folder, newStore } from './a-store.ts';
import { NOW } from './an-audit.ts';

const JOE: Audited = {
  id: 'C-1',
  words: 'I am Joe',
  auditor: 'ana',
  values: ['yes', 'no', 'na'],
  done: true,
};
const DAY = 24 * 60 * 60 * 1000;

describe('a backup', () => {
  it('is of one moment, however much is written meanwhile, and is whole', async () => {
    const store = await newStore();
    await audited(store, JOE);
    const other = await openStore(store.file, { create: false, now: () => NOW });
    const target = join(folder(), 'copy.db');
    const writing = Promise.all([1, 2, 3, 4].map(at => audited(other, { ...JOE, id: `C-${at}0` })));
    expect(await backUp(store, target)).toBe(true);
    await writing;
    await other.close();
    const copy = await openStore(target, { create: false, now: () => NOW });
    const faults: string[] = [];
    await verifyStore(copy, async fault => void faults.push(fault));
    expect(faults).toEqual([]);
    expect((await storeInfo(copy)).states.done).toBeGreaterThanOrEqual(1);
    expect((await storeInfo(store)).states.done).toBe(5);
    await copy.close();
  });

  it('never takes the place of a file, and stands in the log', async () => {
    const store = await newStore();
    const target = join(folder(), 'copy.db');
    writeFileSync(target, 'mine');
    expect(await backUp(store, target)).toBe(false);
    await tellBackup(store, 'copy.db', 'lead', NOW);
    const line = { kind: 'log', auditor: 'lead', what: 'backed-up', detail: 'copy.db' };
    expect(JSON.parse((await exported(store)).at(-1) ?? '')).toMatchObject(line);
  });
});

describe('info', () => {
  it('counts audits by state, auditor, checklist and month', async () => {
    const store = await newStore();
    expect(await storeInfo(store)).toMatchObject({
      states: { open: 0, done: 0 },
      months: [],
      first: null,
      last: NOW,
    });
    await audited(store, JOE, NOW);
    await audited(store, JOE, NOW + 30 * DAY);
    await audited(store, { ...JOE, auditor: 'ben' }, NOW + 31 * DAY);
    await audited(store, { ...JOE, auditor: 'ben', id: 'C-2', done: false }, NOW + 32 * DAY);
    expect(await storeInfo(store)).toMatchObject({
      states: { open: 1, done: 3, dropped: 0 },
      counts: { interactions: 2, audits: 4 },
      transcripts: 2,
      auditors: [
        { auditor: 'ana', open: 0, done: 2, dropped: 0, seconds: 25 },
        { auditor: 'ben', open: 1, done: 1, dropped: 0, seconds: 12.5 },
      ],
      checklists: [{ id: 'courtesy', version: '1.0.0', hash: 'c0de', done: 3 }],
      months: [
        { month: '2026-01', done: 2 },
        { month: '2026-02', done: 1 },
      ],
      ...{ first: NOW, last: NOW + 32 * DAY + 1 },
    });
  });
});

// Where CI is set it has to be there.
describe.skipIf(!process.env.CI && spawnSync('sqlite3', ['--version']).status !== 0)(
  'the program sqlite3',
  () => {
    it('reads a backup as docs/store.md shows it', async () => {
      const store = await newStore();
      await audited(store, JOE);
      const target = join(folder(), 'copy.db');
      await backUp(store, target);
      const query =
        "SELECT interaction, auditor, item, value, note FROM scorecard_answers WHERE value = 'no'";
      expect(execFileSync('sqlite3', [target, query], { encoding: 'utf8' })).toBe(
        'C-1|ana|greeting|no|I am Joe\n',
      );
    });
  },
);
