import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/model/input-error.ts';
import { answerOn, BOT_ONLY, benchOf, ENDINGS, interaction } from '../looking.ts';

const GOOD =
  'answers: [{id: great, label: Great, credit: 1}, {id: good, label: Good, credit: 0.3}, {id: bad, label: B, credit: 0}]';

/** The answer to an item that asks how the item `hold` came out. */
async function asking(hold: string, item: string, answers: Record<string, string> = {}) {
  const tiny = await benchOf([`id: hold, ask: "On hold?", ${hold}`, `id: it, ask: "So?", ${item}`]);
  return answerOn(tiny, interaction(BOT_ONLY.turns, { csat: 5 }, answers));
}

const probe = (is: string) => `probe: { answer: { item: hold, is: ${is} } }`;

describe('answer', () => {
  it.each([
    ['met', 'yes', 'met', 'hold was answered yes'],
    ['met', '[yes]', 'met', 'hold was answered yes'],
    ['met', '[no, partly]', 'missed', 'hold was answered yes'],
    ['met', 'no', 'missed', 'hold was answered yes'],
    ['partial', 'partly', 'met', 'hold was answered partly'],
    ['partial', '[yes, partly]', 'met', 'hold was answered partly'],
    ['partial', 'yes', 'missed', 'hold was answered partly'],
    ['missed', 'no', 'met', 'hold was answered no'],
    ['missed', '[yes, partly]', 'missed', 'hold was answered no'],
    ['notApplicable', 'no', 'missed', 'hold does not apply'],
    ['unverifiable', 'no', 'unverifiable', 'hold could not be judged'],
  ] as const)('of an item that is %s, is %s: %s', async (ending, is, outcome, note) => {
    const hold = `answers: yes-partly-no, probe: ${ENDINGS[ending]}`;
    expect(await asking(hold, probe(is))).toMatchObject({ outcome, note, evidence: [] });
  });

  it('knows of an item that its own "when" rules out that it does not apply', async () => {
    const hold = `when: ${ENDINGS.missed}, probe: ${ENDINGS.met}`;
    expect(await asking(hold, probe('yes'))).toMatchObject({
      outcome: 'missed',
      note: 'hold does not apply',
    });
  });

  it.each([
    [{}, 'unverifiable', 'nobody has answered hold'],
    [{ 'tiny.hold': 'yes' }, 'met', 'hold was answered yes'],
    [{ 'tiny.hold': 'no' }, 'missed', 'hold was answered no'],
    [{ 'tiny.hold': 'na' }, 'missed', 'hold does not apply'],
  ])('of an item for people, answered %o by the export: %s', async (answers, outcome, note) => {
    expect(await asking('weight: 1', probe('yes'), answers)).toMatchObject({ outcome, note });
  });

  it.each([
    [{}, 'unanswered'],
    [{ 'tiny.hold': 'yes' }, 'unanswered'],
    [{ 'tiny.hold': 'no' }, 'notApplicable'],
  ])('as the "when" of an item for people, the earlier one answered %o: %s', async (answers, outcome) => {
    const item = 'when: { answer: { item: hold, is: yes } }';
    expect((await asking('weight: 1', item, answers)).outcome).toBe(outcome);
  });

  it.each([
    ['probe: { not: { metric: csat, bands: [{ credit: 0.7 }] } }', 'good', 'met', 'hold was answered good'],
    [
      'probe: { not: { metric: csat, bands: [{ credit: 0.4 }] } }',
      'good',
      'unverifiable',
      'hold earned 0.6, which none of its answers does',
    ],
  ])('knows an answer by its credit: %s', async (hold, is, outcome, note) => {
    const answers =
      'answers: [{id: great, label: Great, credit: 1}, {id: c, label: C, credit: 0.7}, {id: d, label: D, credit: 0.4}, {id: good, label: Good, credit: 0.3}]';
    expect(await asking(`${answers}, ${hold}`, probe(is))).toMatchObject({ outcome, note });
  });

  it.each([
    ['1-5', '4', '4', 'met'],
    ['1-5', '[4, 5]', '3', 'missed'],
    ['0-10', '[0, 1, 2]', '0', 'met'],
  ])('on the scale %s is %s, and was %s: %s', async (scale, is, given, outcome) => {
    expect((await asking(`answers: ${scale}`, probe(is), { 'tiny.hold': given })).outcome).toBe(outcome);
  });

  it('stands inside other probes', async () => {
    const hold = `answers: yes-partly-no, probe: ${ENDINGS.met}`;
    const ask = '{ answer: { item: hold, is: yes } }';
    expect((await asking(hold, `probe: { all: [${ask}, ${ENDINGS.met}] }`)).outcome).toBe('met');
    expect((await asking(hold, `probe: { not: ${ask} }`)).outcome).toBe('missed');
    expect((await asking(hold, `when: { any: [${ask}] }, probe: ${ENDINGS.missed}`)).outcome).toBe('missed');
  });

  it('gives each item that asks alike the answers of its own interaction', async () => {
    const ask = 'when: { answer: { item: hold, is: yes } }';
    const tiny = await benchOf([
      'id: hold, ask: "On hold?"',
      `id: one, ask: "So?", ${ask}`,
      `id: other, ask: "So?", ${ask}, probe: ${ENDINGS.met}`,
    ]);
    const on = (given: string) =>
      answerOn(tiny, interaction([], { csat: 5 }, { 'tiny.hold': given })).outcome;
    expect(['yes', 'no', 'yes'].map(on)).toEqual(['met', 'notApplicable', 'met']);
  });

  it.each([
    ['id: hold, ask: A, probe: { answer: { item: hold, is: yes } }', '"hold" does not come before this item'],
    [
      'id: a, ask: A, when: { answer: { item: b, is: yes } } }, { id: b, ask: B',
      '"b" does not come before this item: only earlier answers can be asked for',
    ],
    [
      'id: hold, ask: A }, { id: b, ask: B, when: { answer: { item: holt, is: yes } }',
      'no item "holt"\n  did you mean "hold"? allowed: hold',
    ],
    [
      'id: hold, ask: A }, { id: b, ask: B, when: { not: { answer: { item: hold, is: [yes, partly] } } }',
      '"hold" has no answer "partly"\n  allowed: yes, no',
    ],
    [
      `id: hold, ask: A, ${GOOD.replace('0.3', '1')} }, { id: b, ask: B, when: { answer: { item: hold, is: good } }`,
      '"good" cannot be told from "great": both earn 1\n  name both, as in is: [good, great]',
    ],
  ])('refuses %s', async (items, complaint) => {
    const outcome = await benchOf([items]).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(InputError);
    expect(String(outcome)).toContain(complaint);
  });

  it('takes answers that earn the same when both are named', async () => {
    const hold = GOOD.replace('0.3', '1');
    expect((await asking(hold, probe('[good, great]'), { 'tiny.hold': 'good' })).outcome).toBe('met');
  });
});
