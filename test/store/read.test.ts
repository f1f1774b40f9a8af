import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AuditFilter,
  beginAudit,
  doneIdentities,
  dropAudit,
  finishAudit,
  identityOf,
  openStore,
  readAudits,
  type Store,
} from '../../src/store/index.ts';
import { newStore } from './a-store.ts';
import { chat, NOW, newAudit, yes } from './an-audit.ts';

const HOUR = 3_600_000;

/** Mia: C-1 twice, C-2 done by Ben's agent, C-3 open, C-4 dropped. Tom: C-1. Ended an hour after they begin, one a day. */
const RECORD = [
  { of: 'C-1', auditor: 'mia', agent: 'Ana', state: 'done' },
  { of: 'C-1', auditor: 'mia', agent: 'Ana', state: 'done' },
  { of: 'C-2', auditor: 'mia', agent: 'Ben', state: 'done' },
  { of: 'C-3', auditor: 'mia', agent: 'Ana', state: 'open' },
  { of: 'C-4', auditor: 'mia', agent: 'Ana', state: 'dropped' },
  { of: 'C-1', auditor: 'tom', agent: 'Ana', state: 'done' },
] as const;

describe('audits', () => {
  let store: Store;
  beforeAll(async () => {
    const at = mkdtempSync(join(tmpdir(), 'csaudit-store-'));
    store = await openStore(join(at, 'audits.db'), { create: true, now: () => NOW });
    for (const [day, { of, auditor, agent, state }] of RECORD.entries()) {
      const begun = NOW + day * 24 * HOUR;
      const interaction = chat(of, {
        fields: new Map<string, string | number>([
          ['agent', agent],
          ['csat', 4],
        ]),
      });
      const { id } = await beginAudit(store, newAudit(interaction, { auditor, begun }));
      if (state === 'done') await finishAudit(store, id, [yes('tone')], 60, begun + HOUR);
      if (state === 'dropped') await dropAudit(store, id, '', begun + HOUR);
    }
    return async () => {
      await store.close();
      rmSync(at, { recursive: true });
    };
  });

  const day = (count: number) => NOW + count * 24 * HOUR;
  it.each<{ what: string; filter: Partial<AuditFilter>; found: readonly number[] }>([
    { what: 'all', filter: {}, found: [0, 1, 2, 3, 4, 5] },
    { what: 'only the newest that is done', filter: { latestOnly: true }, found: [1, 2, 5] },
    { what: 'of an auditor', filter: { auditor: 'tom' }, found: [5] },
    { what: 'of nobody', filter: { auditor: 'Tom' }, found: [] },
    { what: 'dropped', filter: { state: 'dropped' }, found: [4] },
    { what: 'open, of which none is done', filter: { state: 'open', latestOnly: true }, found: [] },
    { what: 'ended since a moment, it included', filter: { since: day(1) + HOUR }, found: [1, 2, 3, 4, 5] },
    { what: 'begun since a moment, if still open', filter: { since: day(3) }, found: [3, 4, 5] },
    { what: 'ended until a moment, it left out', filter: { until: day(1) + HOUR }, found: [0] },
    {
      what: 'the newest, though it is older than asked',
      filter: { until: day(1), latestOnly: true },
      found: [],
    },
    { what: 'of an interaction', filter: { id: 'C-1' }, found: [0, 1, 5] },
    { what: 'of a field', filter: { fields: [['agent', 'Ben']] }, found: [2] },
    {
      what: 'of a field that is a number',
      filter: {
        fields: [
          ['csat', '4'],
          ['agent', 'Ben'],
        ],
      },
      found: [2],
    },
    { what: 'of a field nobody has', filter: { fields: [['toString', '4']] }, found: [] },
  ])('are found: $what', async ({ filter, found }) => {
    const audits = await readAudits(store, { latestOnly: false, ...filter });
    expect(audits.map(({ begun }) => (begun - NOW) / 24 / HOUR)).toEqual(found);
  });

  it('are found by their own id', async () => {
    const [first] = await readAudits(store, { latestOnly: false });
    const id = first?.id ?? '';
    expect(await readAudits(store, { id, latestOnly: false })).toEqual([first]);
  });

  it('that are done tell which interactions need no more', async () => {
    const done = await doneIdentities(store, 'mia', ['c0de']);
    expect([...done].toSorted()).toEqual([identityOf(chat('C-1')), identityOf(chat('C-2'))].toSorted());
    expect(await doneIdentities(store, 'mia', ['beef'])).toEqual(new Set());
  });
});

it('a store of several pages is read whole, in order', async () => {
  const store = await newStore();
  const ids = Array.from({ length: 230 }, (_, at) => `C-${String(at).padStart(3, '0')}`);
  for (const id of ids.toReversed()) await beginAudit(store, newAudit(chat(id), { suggestions: [] }));
  const audits = await readAudits(store, { latestOnly: false });
  expect(audits.map(({ interaction }) => interaction.id)).toEqual(ids);
});
