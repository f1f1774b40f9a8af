import { describe, expect, it } from 'vitest';
import {
  beginAudit,
  dropAudit,
  finishAudit,
  retractAnswer,
  type Store,
  saveAnswer,
  standAt,
} from '../../src/store/index.ts';
import { newStore } from './a-store.ts';
import { answer, chat, NOW, newAudit, yes } from './an-audit.ts';

const GREETING = { checklist: 'courtesy', item: 'greeting' };

async function linesOf({ db }: Store): Promise<readonly string[]> {
  const lines = await db.selectFrom('log').selectAll().where('seq', '>', 1).orderBy('seq').execute();
  return lines.map(({ at, auditor, what, item, value, detail }) =>
    [(at - NOW) / 1000, auditor, what, item, value, detail]
      .filter(part => part !== null && part !== '')
      .join(' '),
  );
}

describe('the log', () => {
  it('tells what people chose, changed and took back, and when; never of what changes nothing', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1')));
    const at = (seconds: number) => NOW + seconds * 1000;
    const no = answer('greeting', { value: 'no', by: 'auditor', outcome: 'missed', credit: 0 });
    await saveAnswer(store, id, yes('greeting'), at(1));
    await saveAnswer(store, id, yes('greeting'), at(2));
    await standAt(store, id, GREETING, 2, at(2));
    await saveAnswer(store, id, yes('greeting', 'said her name'), at(3));
    await saveAnswer(store, id, no, at(4));
    await retractAnswer(store, id, GREETING, at(5));
    await retractAnswer(store, id, GREETING, at(6));
    await saveAnswer(store, id, answer('greeting'), at(7));
    await saveAnswer(store, id, no, at(8));
    await saveAnswer(store, id, yes('tone'), at(9));
    await finishAudit(store, id, [answer('greeting'), answer('thanks')], 9, at(10));
    expect(await linesOf(store)).toEqual([
      '0 mia begun revision 1',
      '1 mia answered greeting yes',
      '3 mia changed greeting yes note',
      '4 mia changed greeting no value, outcome, credit, evidence, note',
      '5 mia retracted greeting no',
      '8 mia answered greeting no',
      '9 mia answered tone yes',
      '10 mia retracted tone yes',
      '10 mia retracted greeting no',
      '10 mia finished',
    ]);
  });

  it('tells of answers that stand from the beginning, and why an audit was dropped', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1'), { answers: [yes('tone')] }));
    await dropAudit(store, id, 'begun anew', NOW + 1000);
    expect(await linesOf(store)).toEqual([
      '0 mia begun revision 1',
      '0 mia answered tone yes',
      '1 mia dropped begun anew',
    ]);
  });

  it('holds nothing a customer said, nor what was noted of it', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('JOE-7')));
    await saveAnswer(store, id, yes('tone', 'Joe was angry'), NOW);
    await saveAnswer(store, id, yes('tone', 'Joe was sad'), NOW);
    await finishAudit(store, id, [yes('tone', 'Joe was fine')], 1, NOW);
    const log = JSON.stringify(await store.db.selectFrom('log').selectAll().execute());
    expect(log).toContain('changed');
    expect(log).not.toMatch(/joe|angry|parcel|good morning|ana/iu);
  });

  it('undoes its line with the change it tells of', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1')));
    const before = await linesOf(store);
    const twice = [yes('tone'), { ...yes('thanks'), outcome: JSON.parse('true') }];
    await expect(finishAudit(store, id, twice, 1, NOW)).rejects.toThrow(TypeError);
    expect(await linesOf(store)).toEqual(before);
    expect(await store.db.selectFrom('answers').selectAll().execute()).toEqual([]);
  });
});
