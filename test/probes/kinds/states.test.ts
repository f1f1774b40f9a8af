import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../src/model/interaction.ts';
import { answerOn, bench, brief, interaction, talk } from '../looking.ts';

const FACTS = `
facts:
  refund: { about: [refund*, $sorry], value: '/(\\d+) (working |)days/', is: 14 }
  delivery: { about: [delivery, parcel], value: '/(\\d+) days|(\\w+) day/', is: [3, 5] }
  plan: { about: [plan], value: '/(basic|premium)/', is: Premium }
`;
const ALL = '{ states: {} }';
const REFUND = '{ states: { facts: [refund] } }';

async function on(probe: string, of: Interaction, language = 'en', facts: string | null = FACTS) {
  return answerOn(await bench(`probe: ${probe}`, '', facts), of, language);
}
const said = (...lines: string[]) => interaction(talk(...lines));

describe('states', () => {
  it.each([
    ['right', ['A: A refund takes 14 days.'], 'met | 1 "A refund takes 14 days."'],
    ['wrong', ['A: A refund takes 30 days.'], 'missed | 1 "A refund takes 30 days."'],
    ['of one of several right ones', ['A: Delivery takes 5 days'], 'met | 1 "Delivery takes 5 days"'],
    ['of a text, whatever its case', ['A: Your plan is PREMIUM.'], 'met | 1 "Your plan is PREMIUM."'],
    ['of another text', ['A: Your plan is basic.'], 'missed | 1 "Your plan is basic."'],
    ['by a shared phrase set', ['A: Sorry, 30 days.'], 'missed | 1 "Sorry, 30 days."'],
    ['of nothing', ['A: A refund takes some days.'], 'notApplicable'],
    ['of what no fact speaks of', ['A: The survey takes 30 days.'], 'notApplicable'],
    ['in another sentence', ['A: I see your refund. It took 30 days.'], 'notApplicable'],
    ['in another line', ['A: I see your refund\nIt took 30 days'], 'notApplicable'],
    ['by the customer alone', ['C: My refund took 30 days.', 'A: I see.'], 'notApplicable'],
    ['as a question', ['A: Did you wait 30 days for the refund?'], 'notApplicable'],
    [
      'twice, once wrong',
      ['A: A refund takes 14 days.', 'A: The refund took 30 days, not 14 days.'],
      'missed | 2 "The refund took 30 days, not 14 days."',
    ],
    [
      'of two facts, one wrong',
      ['A: A refund takes 14 days. The delivery takes 9 days.'],
      'missed | 1 "A refund takes 14 days. The delivery takes 9 days."',
    ],
    ['by a bot', ['B: A refund takes 30 days.', 'A: Hello'], 'notApplicable'],
  ])('a statement %s: %j is %s', async (_, lines, expected) => {
    expect(brief(await on(ALL, said(...lines)))).toBe(expected);
  });

  it.each([
    ['a bare answer', ['C: When is my refund due?', 'A: 30 days.'], 'missed | 2 "30 days."'],
    ['one that is right', ['C: When is my refund due?', 'A: In 14 days.'], 'met | 2 "In 14 days."'],
    [
      'a later line of the same run',
      ['C: The refund?', 'A: One moment.', 'A: In 30 days.'],
      'missed | 3 "In 30 days."',
    ],
    ['an earlier line of the run', ['C: The refund?', 'C: Hello?', 'A: 30 days.'], 'missed | 3 "30 days."'],
    ['with a bot between', ['C: The refund?', 'B: Wait.', 'A: 30 days.'], 'missed | 3 "30 days."'],
    ['a sentence of another fact', ['C: The refund?', 'A: The parcel takes 5 days.'], 'notApplicable'],
    ['after another question', ['C: The refund?', 'A: Hm.', 'C: And now?', 'A: 30 days.'], 'notApplicable'],
    ['before the question', ['A: 30 days.', 'C: The refund?'], 'notApplicable'],
    ['a question', ['C: The refund?', 'A: Within 30 days?'], 'notApplicable'],
  ])('asked by the other side, %s: %j is %s', async (_, lines, expected) => {
    expect(brief(await on(REFUND, said(...lines)))).toBe(expected);
  });

  it.each([
    ['wrong of each', ['A: Refund and delivery: 30 days'], 'missed'],
    ['right of one alone', ['A: Refund and delivery: 14 days'], 'unverifiable'],
    ['each right of one alone', ['A: A refund takes 14 days and the delivery 5 days'], 'unverifiable'],
    ['asked for both, and wrong of each', ['C: Refund? Parcel?', 'A: 30 days'], 'missed'],
    ['asked for both, and right of one', ['C: Refund? Parcel?', 'A: 14 days'], 'unverifiable'],
    ['beside a wrong one', ['A: Refund and delivery: 14 days', 'A: A refund: 30 days'], 'missed'],
    ['beside a right one', ['A: Refund and delivery: 14 days', 'A: A refund: 14 days'], 'unverifiable'],
    ['of facts that find other values', ['A: The refund on the premium plan takes 14 days'], 'met'],
  ])('of two facts in a sentence, %s: %s', async (_, lines, outcome) => {
    expect((await on(REFUND, said(...lines))).outcome).toBe(outcome);
  });

  it('looks for the facts it names, and for all where it names none', async () => {
    const chat = said('A: The parcel takes 9 days.');
    expect((await on(REFUND, chat)).outcome).toBe('notApplicable');
    expect((await on('{ states: { facts: [refund, delivery] } }', chat)).outcome).toBe('missed');
    expect((await on(ALL, chat)).outcome).toBe('missed');
  });

  it.each([
    ['customer', 'missed | 1 "My refund took 30 days."'],
    ['agent', 'met | 2 "A refund takes 14 days."'],
    ['any', 'missed | 1 "My refund took 30 days."'],
  ])('by: %s', async (by, expected) => {
    const chat = said('C: My refund took 30 days.', 'A: A refund takes 14 days.');
    expect(brief(await on(`{ states: { by: ${by} } }`, chat))).toBe(expected);
  });

  it.each([
    [['A: A refund: 30 days'], 'refund: said 30, the facts say 14'],
    [
      ['A: A delivery: 30 days. Parcels: a parcel, 9 days'],
      'delivery: said 30, the facts say 3 or 5; delivery: said 9, the facts say 3 or 5',
    ],
    [['A: A refund: 30 days. A refund: 30 days!'], 'refund: said 30, the facts say 14'],
    [['A: A refund: 14.0 days', 'A: Plan: premium'], 'refund: said 14.0; plan: said premium'],
    [['A: hi'], 'nothing is stated of refund, delivery, plan'],
    [
      ['A: Refund, delivery: 14 days'],
      '"14" may be said of refund or of delivery; "14" may be said of delivery or of refund',
    ],
    [['C: hi'], 'the agent never speaks'],
    [[], 'no transcript'],
  ])('says of %j: %s', async (lines, note) => {
    const facts = FACTS.replace('(\\d+) (working |)days', '(\\d+(?:\\.\\d+)?) days');
    expect((await on(ALL, said(...lines), 'en', facts)).note).toBe(note);
  });

  it('quotes the value where it stands, in a long text too', async () => {
    const before = 'Thank you for your patience while I looked into this for you today. '.repeat(3);
    const { evidence } = await on(REFUND, said(`A: ${before}The refund takes "30 days". Bye`));
    const start = before.length + 'The refund takes "'.length;
    expect(evidence).toMatchObject([{ turn: 1, start, end: start + 2 }]);
    expect(evidence[0]?.quote).toContain('The refund takes "30 days". Bye');
  });

  it('cannot tell without facts, or without phrases in the language', async () => {
    const chat = said('A: A refund takes 30 days.');
    expect(await on(REFUND, chat, 'en', null)).toMatchObject({
      outcome: 'unverifiable',
      note: 'the program names no facts',
    });
    expect(await on(REFUND, chat, 'de')).toMatchObject({
      outcome: 'unverifiable',
      note: 'no phrases in "de" for refund',
    });
    const german = `language: de\n${FACTS}`.replace('delivery, parcel', '$thanks');
    expect((await on(REFUND, chat, 'de', german.replace(', $sorry', ''))).outcome).toBe('missed');
    expect(await on(ALL, said('A: Hallo'), 'de', german)).toMatchObject({
      outcome: 'unverifiable',
      note: 'no phrases in "de" for delivery',
    });
    expect((await on(ALL, said('A: Refund: 30 days'), 'de', german)).outcome).toBe('missed');
  });

  it('takes a value whose group took nothing for none', async () => {
    const facts = "facts: { sent: { about: [sent], value: '/(monday)|tuesday/', is: monday } }";
    expect((await on(ALL, said('A: sent on Tuesday'), 'en', facts)).outcome).toBe('notApplicable');
    expect((await on(ALL, said('A: sent on Monday'), 'en', facts)).outcome).toBe('met');
  });

  it('takes its time from the length of the talk alone', async () => {
    const turns = Array.from(
      { length: 4000 },
      (_, at) => `${at % 2000 < 1000 ? 'C' : 'A'}: refund ${at} days`,
    );
    expect((await on(REFUND, said(...turns))).outcome).toBe('missed');
    const long = `A: ${'A refund takes 14 days. '.repeat(20_000)}`;
    expect((await on(REFUND, said(long))).outcome).toBe('met');
    expect((await on(REFUND, said(`A: ${'refund 14 days '.repeat(20_000)}`))).outcome).toBe('met');
  });

  it('holds more statements than a call takes arguments, and tells the first few', async () => {
    const many = said(`A: ${Array.from({ length: 140_000 }, (_, at) => `Refund ${at} days.`).join(' ')}`);
    const { outcome, note } = await on(REFUND, many);
    expect(outcome).toBe('missed');
    expect(note.split('; ')).toHaveLength(6);
    expect(note).toMatch(/^refund: said 0, the facts say 14; refund: said 1, .*; …$/u);
  });

  it('tells of many facts of one value in a time that grows as they do', async () => {
    const same = Array.from(
      { length: 2000 },
      (_, at) => `f${at}: { about: [refund], value: '/(\\d+) days/', is: ${at % 2 === 0 ? 14 : 30} }`,
    );
    const chat = said('C: My refund?', ...Array.from({ length: 40 }, () => 'A: It is 14 days.'));
    const { outcome, note } = await on(ALL, chat, 'en', `facts:\n  ${same.join('\n  ')}`);
    expect(outcome).toBe('unverifiable');
    expect(note).toMatch(/^"14" may be said of f0 or of f1 or of f2 or of f3 or of f4 or of …; .*; …$/u);
  });
});
