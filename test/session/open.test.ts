import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/answer.ts';
import {
  back,
  clear,
  current,
  type Desk,
  give,
  jump,
  note,
  pick,
  settled,
  skip,
} from '../../src/session/index.ts';
import { CHAT, COMPLAINT, deskOf, recorded, reopened, shown } from './desks.ts';

const STEPS: readonly ((desk: Desk) => Desk)[] = [
  desk => give(desk, 'yes'),
  desk => give(pick(desk, [1]), 'yes'),
  desk => give(note(desk, 'no word of it'), 'no'),
  desk => note(desk, 'ask the team'),
];

const without = (evidence: readonly Evidence[]) => evidence.map(one => ({ ...one, quote: '' }));

describe('a desk that is opened again', () => {
  it('goes on at the very question, with every answer, note and evidence', async () => {
    const { desk, record } = recorded(await deskOf(COMPLAINT), STEPS);
    const again = reopened(desk, [...record.values()]);
    expect(again).toEqual(desk);
    expect(shown(again)).toBe('greeting complaint apology [offer] closing');
    expect(current(again)?.answer).toMatchObject({ value: null, note: 'ask the team' });
  });

  it('knows evidence of suggestions from what was picked', async () => {
    const { desk, record } = recorded(await deskOf(COMPLAINT), STEPS);
    const first = jump(reopened(desk, [...record.values()]), { checklist: 'tiny', item: 'greeting' });
    const changed = give(give(first, 'no'), 'no');
    expect(settled(changed).map(({ evidence }) => evidence.length)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('quotes again what was kept without quotes', async () => {
    const { desk, record } = recorded(await deskOf(COMPLAINT), STEPS);
    const bare = [...record.values()].map(answer => ({ ...answer, evidence: without(answer.evidence) }));
    expect(reopened(desk, bare)).toEqual(desk);
  });

  it('takes the whole set of a finished one', async () => {
    const { desk } = recorded(await deskOf(COMPLAINT), [...STEPS, skip, skip]);
    expect(reopened(desk, settled(desk))).toEqual({ ...desk, at: null });
  });

  it('keeps evidence that was taken over when suggestions are hidden', async () => {
    const { desk, record } = recorded(await deskOf(COMPLAINT), STEPS);
    const hidden = reopened({ ...desk, suggests: false }, [...record.values()]);
    expect(settled(hidden)).toEqual(settled(desk));
  });

  it('stands at the next question where the one it stood at is not asked', async () => {
    const desk = recorded(await deskOf(COMPLAINT), [skip, one => give(one, 'no')]).desk;
    const at = (item: string) => shown(reopened({ ...desk, at: { checklist: 'tiny', item } }, settled(desk)));
    expect(at('apology')).toBe('greeting complaint [closing]');
    expect(at('greeting')).toBe('[greeting] complaint closing');
    expect(() => at('nothing')).toThrow('there is no item tiny.nothing');
  });

  it('refuses answers the checklists do not have', async () => {
    const desk = give(await deskOf(COMPLAINT), 'yes');
    const [answer] = settled(desk);
    if (answer === undefined) throw new Error('no answer');
    expect(() => reopened(desk, [{ ...answer, item: 'nothing' }])).toThrow('an answer to tiny.nothing');
    expect(() => reopened(desk, [{ ...answer, value: 'perhaps' }])).toThrow('"perhaps" is not an answer');
  });

  it('opens with the first question, or at the end', async () => {
    expect(shown(await deskOf(COMPLAINT, CHAT, { at: 'first' }))).toMatch(/^\[greeting\]/);
    expect(current(await deskOf(COMPLAINT, CHAT, { at: null }))).toBeNull();
  });
});

describe('the record of a desk', () => {
  it('takes back what vanishes, and writes it again when it comes back', async () => {
    const first = await deskOf(COMPLAINT);
    const answered = [...STEPS, (desk: Desk) => give(desk, 'partly')];
    const to = (desk: Desk) => jump(desk, { checklist: 'tiny', item: 'complaint' });
    const gone = recorded(first, [...answered, to, desk => give(desk, 'no')]);
    expect([...gone.record.keys()]).toEqual(['tiny.greeting', 'tiny.complaint']);
    const again = recorded(first, [
      ...answered,
      to,
      desk => give(desk, 'no'),
      back,
      desk => give(desk, 'yes'),
    ]);
    expect([...again.record.values()]).toEqual(
      expect.arrayContaining([...recorded(first, answered).record.values()]),
    );
    expect(again.record.size).toBe(4);
  });

  it('has nothing of an item whose only answer was cleared', async () => {
    const { record } = recorded(await deskOf(COMPLAINT), [desk => give(desk, 'no'), back, clear]);
    expect([...record.keys()]).toEqual([]);
  });

  it("settles every item: what does not apply is the probes', what was skipped is nobody's", async () => {
    const { desk } = recorded(await deskOf(COMPLAINT), [skip, one => give(one, 'no')]);
    expect(
      settled(desk).map(({ item, outcome, by, value, note }) => [item, outcome, by, value, note]),
    ).toEqual([
      ['greeting', 'unanswered', null, null, ''],
      ['complaint', 'missed', 'auditor', 'no', ''],
      ['apology', 'notApplicable', 'probe', null, 'does not apply: complaint was answered no'],
      ['warmth', 'notApplicable', 'probe', null, 'does not apply: apology does not apply'],
      ['offer', 'notApplicable', 'probe', null, 'does not apply: complaint was answered no'],
      ['closing', 'unanswered', null, null, ''],
    ]);
  });
});
