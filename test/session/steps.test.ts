import { describe, expect, it } from 'vitest';
import {
  accept,
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
  wantsNote,
} from '../../src/session/index.ts';
import { COMPLAINT, deskOf, shown } from './desks.ts';

const LAST = { checklist: 'tiny', item: 'closing' };

/** The answer of the record to one item, in short. */
function answerTo(desk: Desk, item: string) {
  const answer = settled(desk).find(one => one.item === item);
  const turns = answer?.evidence.map(one => ('turn' in one ? one.turn : one.field));
  return { value: answer?.value, by: answer?.by, turns, note: answer?.note };
}

const GREETED = { value: 'yes', by: 'auditor', turns: [2], note: '' };

function accepted(desk: Desk): Desk {
  const after = accept(desk);
  if (after === null) throw new Error('nothing to accept');
  return after;
}

describe('an answer', () => {
  it('goes on to the next question, and back returns', async () => {
    const desk = give(await deskOf(COMPLAINT), 'no');
    expect(shown(desk)).toMatch(/^greeting \[complaint\]/);
    expect(current(back(desk))).toMatchObject({ item: { id: 'greeting' }, answer: { value: 'no' } });
  });

  it('that is none of the question is refused', async () => {
    const desk = await deskOf(COMPLAINT);
    expect(() => give(desk, 'perhaps')).toThrow('"perhaps" is not an answer of tiny.greeting');
    expect(() => give(skip(jump(desk, LAST)), 'yes')).toThrow('nothing is asked');
  });

  it('like the suggestion has its evidence, however it was given', async () => {
    const desk = await deskOf(COMPLAINT);
    expect(answerTo(give(desk, 'yes'), 'greeting')).toEqual(GREETED);
    expect(give(desk, 'yes')).toEqual(accept(desk));
  });

  it('has no evidence of suggestions that are not shown', async () => {
    const desk = await deskOf(COMPLAINT, undefined, { suggests: false });
    expect(answerTo(give(desk, 'yes'), 'greeting')).toEqual({ ...GREETED, turns: [] });
    expect(accept(desk)).toBeNull();
  });

  it('that is changed loses the evidence it took over, and keeps what was picked and noted', async () => {
    const given = give(await deskOf(COMPLAINT), 'yes');
    expect(answerTo(give(back(given), 'no'), 'greeting')).toEqual({ ...GREETED, value: 'no', turns: [] });
    const own = note(pick(back(given), [3, 1, 3]), ' so so ');
    expect(answerTo(own, 'greeting')).toEqual({ ...GREETED, turns: [1, 3], note: 'so so' });
    expect(answerTo(give(own, 'no'), 'greeting')).toEqual({
      value: 'no',
      by: 'auditor',
      turns: [1, 3],
      note: 'so so',
    });
  });

  it('is kept by Enter, whatever is suggested', async () => {
    const desk = accepted(back(give(await deskOf(COMPLAINT), 'no')));
    expect([answerTo(desk, 'greeting').value, current(desk)?.item.id]).toEqual(['no', 'complaint']);
  });

  it('that was cleared leaves its note, and nothing else', async () => {
    const desk = clear(back(give(note(await deskOf(COMPLAINT), 'hm'), 'yes')));
    expect(answerTo(desk, 'greeting')).toEqual({ value: null, by: null, turns: [], note: 'hm' });
    expect(current(desk)?.answer).toMatchObject({ value: null, outcome: 'unanswered' });
  });
});

describe('evidence', () => {
  it('is of whole turns, and may come before the answer', async () => {
    const desk = pick(await deskOf(COMPLAINT), [1]);
    const evidence = [{ turn: 1, start: 0, end: 17, quote: 'My parcel is late' }];
    expect(current(desk)?.answer).toMatchObject({ value: null, evidence });
    expect(current(back(give(desk, 'yes')))?.answer).toMatchObject({ value: 'yes', evidence });
  });

  it('that was picked can be taken back: that of the suggestion is there again', async () => {
    const desk = back(give(pick(await deskOf(COMPLAINT), [1]), 'yes'));
    expect(answerTo(pick(desk, []), 'greeting')).toEqual(GREETED);
  });

  it('is refused where there is no such turn', async () => {
    const desk = await deskOf(COMPLAINT);
    expect(() => pick(desk, [5])).toThrow('there is no turn 5');
  });
});

describe('a critical item that is missed', () => {
  const missed = async () => give(give(skip(await deskOf(COMPLAINT)), 'yes'), 'no');

  it('asks for a note before the next question', async () => {
    const desk = await missed();
    expect([wantsNote(desk), current(desk)?.item.id]).toEqual([true, 'apology']);
    const noted = note(desk, 'never sorry');
    expect([wantsNote(noted), current(noted)?.item.id]).toEqual([false, 'offer']);
    expect(answerTo(noted, 'apology')).toMatchObject({ value: 'no', note: 'never sorry' });
  });

  it('is an answer already, and can take evidence, while the note is due', async () => {
    expect(answerTo(pick(await missed(), [4]), 'apology')).toMatchObject({ value: 'no', turns: [4] });
    expect(wantsNote(pick(await missed(), [4]))).toBe(true);
  });

  it('goes on without one where an empty one is given, or the question is left', async () => {
    const desk = await missed();
    for (const left of [note(desk, ''), skip(desk), back(desk), jump(desk, LAST)])
      expect([wantsNote(left), answerTo(left, 'apology').value]).toEqual([false, 'no']);
    expect(wantsNote(clear(desk))).toBe(false);
  });

  it('asks again where Enter keeps it without a note, and not where it has one', async () => {
    const kept = (desk: Desk) => wantsNote(accepted(back(desk)));
    expect(kept(note(await missed(), ''))).toBe(true);
    expect(kept(note(await missed(), 'never sorry'))).toBe(false);
  });

  it('does not ask where it was noted before', async () => {
    const desk = give(note(give(skip(await deskOf(COMPLAINT)), 'yes'), 'never'), 'no');
    expect([wantsNote(desk), current(desk)?.item.id]).toEqual([false, 'offer']);
  });
});

describe('moving', () => {
  it('skips what is answered and what is not, and leaves it so', async () => {
    const desk = skip(skip(back(give(await deskOf(COMPLAINT), 'no'))));
    expect([current(desk)?.item.id, answerTo(desk, 'greeting').value]).toEqual(['apology', 'no']);
    expect(answerTo(desk, 'complaint')).toEqual({ value: null, by: null, turns: [], note: '' });
  });

  it('stays at the first question and at the end', async () => {
    const desk = await deskOf(COMPLAINT);
    expect(back(desk)).toEqual(desk);
    const end = give(jump(desk, LAST), 'yes');
    expect([current(end), skip(end)]).toEqual([null, end]);
    expect(current(back(end))?.item.id).toBe('closing');
  });

  it('jumps to what is asked, and to nothing else', async () => {
    const desk = give(skip(await deskOf(COMPLAINT)), 'no');
    expect(current(jump(desk, { checklist: 'tiny', item: 'greeting' }))?.number).toBe(1);
    for (const item of ['offer', 'nothing'])
      expect(() => jump(desk, { checklist: 'tiny', item })).toThrow(`tiny.${item}, which is not asked`);
  });
});
