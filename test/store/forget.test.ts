import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  beginAudit,
  findForgettable,
  forget,
  importAudits,
  openStore,
  readAudits,
  type Store,
  saveAnswer,
  sweep,
  verifyStore,
} from '../../src/store/index.ts';
import { type Audited, audited, exported, fileOf, given } from './a-record.ts';
import { newStore } from './a-store.ts';
import { chat, NOW, newAudit } from './an-audit.ts';

const WHO = { who: 'lead', now: NOW + 50 };
const KOVACS: Audited = {
  ...{
    id: 'C-1',
    words: 'Ilona Kovács, 06 30 123 4567',
    auditor: 'ana',
    values: ['yes', 'no', 'na'],
    done: true,
  },
  fields: [
    ['agent', 'Ana'],
    ['customer', 'Kovács'],
    ['phone', 36301234567],
    ['wait_seconds', 15],
    ['vip', true],
  ],
};

/** Every file SQLite has for a store, as bytes. */
function bytesOf({ file }: Store): Buffer {
  const files = readdirSync(dirname(file)).filter(name => name.startsWith('audits.db'));
  return Buffer.concat(files.map(name => readFileSync(join(dirname(file), name))));
}

async function forgetAll(store: Store, ids: readonly string[]): Promise<boolean> {
  const found = await findForgettable(store, { ids });
  await forget(
    store,
    found.map(({ hash }) => hash),
    WHO,
  );
  return sweep(store);
}

describe('forget', () => {
  it('leaves no byte of what was said, and every score', async () => {
    const store = await newStore();
    await audited(store, KOVACS);
    await audited(store, { ...KOVACS, auditor: 'ben' });
    await audited(store, { ...KOVACS, line: 3 });
    await audited(store, { ...KOVACS, id: 'C-2', words: 'My parcel is late', fields: [['agent', 'Ana']] });
    expect(bytesOf(store).includes('Ilona Kovács')).toBe(true);
    const before = await readAudits(store, { latestOnly: false });
    expect(await forgetAll(store, ['C-1'])).toBe(true);
    for (const word of ['Kovács', 'Ilona', '123 4567', '36301234567', 'Joe\\",\\"text\\":\\"Ilona'])
      expect(bytesOf(store).includes(word), word).toBe(false);
    expect(bytesOf(store).includes('My parcel is late')).toBe(true);
    const after = await readAudits(store, { latestOnly: false });
    const scores = (audits: typeof before) =>
      audits.map(({ id, answers }) => [
        id,
        answers.map(({ item, value, outcome, credit }) => [item, value, outcome, credit]),
      ]);
    expect(scores(after)).toEqual(scores(before));
    expect(after[0]?.interaction).toMatchObject({
      ...{ id: 'C-1', turns: null, identity: before[0]?.interaction.identity },
      fields: { agent: 'Ana', wait_seconds: 15, vip: true },
    });
    expect(after[0]?.answers[0]).toMatchObject({ note: '', evidence: [{ turn: 1, start: 0, quote: '' }] });
    expect(after[0]?.suggestions[0]).toMatchObject({ note: '', evidence: [{ turn: 1, quote: '' }] });
    const faults: string[] = [];
    await verifyStore(store, async fault => void faults.push(fault));
    expect(faults).toEqual([]);
  });

  it('is told in the log, of each audit, once', async () => {
    const store = await newStore();
    const ids = [await audited(store, KOVACS), await audited(store, { ...KOVACS, auditor: 'ben' })];
    await forgetAll(store, ['C-1']);
    await forgetAll(store, ['C-1']);
    const told = await store.db.selectFrom('log').selectAll().where('what', '=', 'forgotten').execute();
    expect(told.map(({ audit }) => audit).toSorted()).toEqual(ids.toSorted());
    expect(told).toMatchObject([WHO, WHO].map(({ who, now }) => ({ auditor: who, at: now, detail: '' })));
  });

  it('gives up an open audit, which then takes no more words', async () => {
    const store = await newStore();
    const interaction = chat('C-1');
    const { id } = await beginAudit(store, newAudit(interaction, { holder: 'tty1' }));
    await forgetAll(store, ['C-1']);
    expect(await readAudits(store, { latestOnly: false })).toMatchObject([
      { id, state: 'dropped', ended: WHO.now },
    ]);
    await expect(saveAnswer(store, id, given('thanks', 'no', 'Joe again'), NOW)).rejects.toThrow(
      'is dropped',
    );
  });

  it('finds interactions by all of the fields, as text', async () => {
    const store = await newStore();
    await audited(store, KOVACS);
    await audited(store, { ...KOVACS, id: 'C-2' });
    await audited(store, { ...KOVACS, id: 'C-3', fields: [['customer', 'Kovács']] });
    const found = async (...fields: (readonly [string, string])[]) =>
      (await findForgettable(store, { fields })).map(({ id }) => id).toSorted();
    expect(await found(['customer', 'Kovács'])).toEqual(['C-1', 'C-2', 'C-3']);
    expect(await found(['customer', 'Kovács'], ['wait_seconds', '15'])).toEqual(['C-1', 'C-2']);
    expect(await found(['customer', 'Kov'])).toEqual([]);
    expect(await found(['constructor', ''])).toEqual([]);
    expect((await findForgettable(store, { ids: ['C-2', 'C-2', 'C-9'] })).map(({ id }) => id)).toEqual([
      'C-2',
    ]);
  });

  it('leaves no byte either while another has the store open and reads now and then', async () => {
    const store = await newStore();
    await audited(store, KOVACS);
    const other = await openStore(store.file, { create: false, now: () => NOW });
    await readAudits(other, { latestOnly: false });
    expect(await forgetAll(store, ['C-1'])).toBe(true);
    expect(bytesOf(store).includes('Kovács')).toBe(false);
    expect((await readAudits(other, { latestOnly: false }))[0]?.interaction.turns).toBe(null);
    await other.close();
  });

  it('is not undone by an import', async () => {
    const [store, other] = [await newStore(), await newStore()];
    await audited(store, KOVACS);
    await audited(store, { ...KOVACS, id: 'C-2', words: 'My parcel is late' });
    const lines = await exported(store);
    await forgetAll(store, ['C-1']);
    const take = (keep: 'ours' | 'theirs' | null) =>
      importAudits(store, fileOf(lines), { file: 'e.jsonl', keep, who: 'lead', now: NOW });
    // and not a word more of the audits of what was not let in
    await expect(take(null)).rejects.toMatchObject({
      problems: [{ file: 'e.jsonl', line: 4, message: expect.stringMatching(/^C-1 was forgotten here/u) }],
    });
    await expect(take('theirs')).rejects.toThrow('C-1 was forgotten here');
    expect(await take('ours')).toMatchObject({ ours: 1, known: 1 });
    expect((await exported(store)).join()).not.toContain('Ilona');
    const forgotten = await exported(store);
    await importAudits(other, fileOf(forgotten), { file: 'e.jsonl', keep: null, who: 'lead', now: NOW });
    expect(await exported(other)).toEqual(forgotten);
  });
});
