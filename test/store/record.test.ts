import { describe, expect, it } from 'vitest';
import {
  beginAudit,
  dropAudit,
  finishAudit,
  holdAudit,
  keptChecklists,
  keptSample,
  lastAudit,
  openAudits,
  readAudits,
  retractAnswer,
  saveAnswer,
  standAt,
} from '../../src/store/index.ts';
import { newStore } from './a-store.ts';
import { answer, chat, ITEMS, NOW, newAudit, yes } from './an-audit.ts';

const ALL = { latestOnly: false };
const COURTESY = ['c0de'];

describe('an audit', () => {
  it('begins with all that is given, at its first item', async () => {
    const store = await newStore();
    const given = newAudit(chat('C-1'), { holder: 'tty1' });
    const audit = await beginAudit(store, given);
    const { checklists, sample: _sample, holder: _holder, ...kept } = given;
    const wanted = {
      ...kept,
      id: expect.stringMatching(/^A-[0-9a-f]{12}$/),
      ...{ revision: 1, state: 'open', ended: null, seconds: 0, answers: [] },
      at: { checklist: 'courtesy', item: 'greeting' },
    };
    expect(audit).toEqual({ ...wanted, holder: 'tty1' });
    expect(await readAudits(store, ALL)).toEqual([wanted]);
    expect(await keptChecklists(store, ['none', ...COURTESY])).toEqual(checklists);
  });

  it('has its answers in the order of the checklists, whatever order they were given in', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1')));
    for (const [at, item] of ['tone', 'greeting', 'thanks'].entries())
      await saveAnswer(store, id, yes(item), NOW + at);
    const [audit] = await readAudits(store, ALL);
    expect(audit?.answers).toEqual(ITEMS.map(item => yes(item)));
  });

  it('ends with the answers it ends with, and is not changed any more', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1'), { holder: 'tty1' }));
    await saveAnswer(store, id, yes('greeting', 'by name'), NOW);
    await saveAnswer(store, id, yes('nobody-asks'), NOW);
    const final = [yes('greeting'), answer('thanks'), answer('tone')];
    await finishAudit(store, id, final, 61.5, NOW + 90_000);
    const done = { id, state: 'done', ended: NOW + 90_000, seconds: 61.5, at: null, answers: final };
    expect(await readAudits(store, ALL)).toMatchObject([done]);
    const refused = new RegExp(`audit ${id} is done`);
    await expect(saveAnswer(store, id, yes('tone'), NOW)).rejects.toThrow(refused);
    await expect(retractAnswer(store, id, { checklist: 'courtesy', item: 'greeting' }, NOW)).rejects.toThrow(
      refused,
    );
    await expect(standAt(store, id, null, 0, NOW)).rejects.toThrow(refused);
    await expect(finishAudit(store, id, [], 0, NOW)).rejects.toThrow(refused);
    await expect(dropAudit(store, id, '', NOW)).rejects.toThrow(refused);
    expect(await holdAudit(store, id, 'tty2', null)).toBe(false);
    expect(await readAudits(store, ALL)).toMatchObject([done]);
  });

  it('that is not there is not written to', async () => {
    const store = await newStore();
    await expect(saveAnswer(store, 'A-none', yes('tone'), NOW)).rejects.toThrow('there is no audit A-none');
  });

  it('has one revision after the other, each once the one before has ended', async () => {
    const store = await newStore();
    const given = newAudit(chat('C-1'));
    const first = await beginAudit(store, given);
    await expect(beginAudit(store, given)).rejects.toThrow(
      `mia has begun to audit C-1 already (${first.id})`,
    );
    await finishAudit(store, first.id, [yes('greeting')], 5, NOW);
    const second = await beginAudit(store, { ...given, answers: [yes('greeting')], at: null });
    expect(second).toMatchObject({ revision: 2, answers: [yes('greeting')], at: null });
    expect(await lastAudit(store, given.interaction.identity, 'mia', COURTESY)).toMatchObject({
      revision: 1,
    });
    await dropAudit(store, second.id, 'begun anew', NOW);
    const third = await beginAudit(store, given);
    await finishAudit(store, third.id, [], 5, NOW);
    expect(third.revision).toBe(3);
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    const { identity } = given.interaction;
    expect(await lastAudit(store, identity, 'mia', COURTESY)).toMatchObject({ id: third.id });
    expect(await lastAudit(store, identity, 'mia', ['other'])).toBe(null);
    expect(await readAudits(store, { latestOnly: true })).toMatchObject([{ revision: 3 }]);
    expect(await readAudits(store, { latestOnly: true, until: NOW })).toEqual([]);
  });

  it('by another auditor, with other checklists or of another contact is no revision', async () => {
    const store = await newStore();
    const begun = [
      newAudit(chat('C-1')),
      newAudit(chat('C-1'), { auditor: 'tom' }),
      newAudit(chat('C-2')),
      newAudit(chat('C-1'), { checklists: [{ hash: 'beef', id: 'a', version: '1', text: '', form: '' }] }),
    ];
    const audits = [];
    for (const given of begun) audits.push(await beginAudit(store, given));
    expect(audits.map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    expect(new Set(audits.map(({ id }) => id)).size).toBe(4);
  });

  it('is in one hand at a time', async () => {
    const store = await newStore();
    const { id } = await beginAudit(store, newAudit(chat('C-1'), { holder: 'tty1' }));
    expect(await holdAudit(store, id, 'tty2', null)).toBe(false);
    expect(await openAudits(store, 'mia')).toMatchObject([{ id, holder: 'tty1' }]);
    expect(await holdAudit(store, id, null, 'tty1')).toBe(true);
    expect(await holdAudit(store, id, 'tty2', null)).toBe(true);
    expect(await openAudits(store, 'mia')).toMatchObject([{ id, holder: 'tty2' }]);
    expect(await openAudits(store, 'tom')).toEqual([]);
  });

  it('keeps the sample it was drawn in', async () => {
    const store = await newStore();
    const one = { id: 'C-1', file: 'chats.csv', line: 2, why: '' };
    const whole = { key: '', population: 2, drawn: 1, probability: 0.5, reserve: [{ ...one, id: 'C-2' }] };
    const sample = {
      ...{ seed: '7', method: '1 of 2', sources: [{ file: 'chats.csv', interactions: 2, rejected: 0 }] },
      ...{ strata: [whole], drawn: [{ ...one, stratum: '', probability: 0.5 }] },
      log: [
        { what: 'drawn' as const, id: 'C-1', stratum: '', why: '' },
        { what: 'replaced' as const, id: 'C-1', by: null, stratum: '', why: 'left' },
      ],
    };
    const drawn = { sample: '5a', stratum: '' };
    expect(await beginAudit(store, newAudit(chat('C-1'), { drawn, sample }))).toMatchObject({ drawn });
    expect(await beginAudit(store, newAudit(chat('C-2'), { drawn }))).toMatchObject({ drawn });
    expect(await keptSample(store, '5a')).toEqual(sample);
    expect(await keptSample(store, '5b')).toBe(null);
  });
});
