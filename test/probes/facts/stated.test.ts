import { describe, expect, it } from 'vitest';
import type { BareStated } from '../../../src/model/answer.ts';
import { itemsOf } from '../../../src/model/checklist.ts';
import { answerOn, bench, benchOf, interaction, sceneOf, talk } from '../looking.ts';

const FACTS = `
facts:
  refund: { ask: "How long?", about: [refund*], value: '/(\\d[\\d.]*|two weeks)( days|)/', is: [14, two weeks] }
  fee: { about: [fee], value: '/(\\d+) euro/', is: 3 }
  deposit: { about: [fee], value: '/(\\d+) euro/', is: 4 }
  plan: { about: [plan], value: '/(basic|premium)/', is: Premium }
  opening: { about: [open*], value: '/at (\\w+)/' }
  wild: { about: [wild], value: '/wild (.+)/', is: x }
`;

async function statedBy(probe: string, lines: readonly string[]): Promise<readonly BareStated[]> {
  const tiny = await bench(`probe: ${probe}`, '', FACTS);
  const [item] = itemsOf(tiny.checklist);
  return item?.probe?.stated?.(sceneOf(tiny, interaction(talk(...lines)))) ?? [];
}
const told = async (probe: string, ...lines: string[]) =>
  (await statedBy(probe, lines)).map(({ fact, value, right, turn }) => `${turn} ${fact}: ${value} ${right}`);

describe('what is stated', () => {
  it.each([
    ['the right value, as the facts write it', ['A: A refund takes 14.0 days.'], ['1 refund: 14 true']],
    ['one of several right values', ['A: A refund takes TWO WEEKS.'], ['1 refund: two weeks true']],
    ['a wrong number, however it is written', ['A: A refund takes 30.0 days.'], ['1 refund: 30 false']],
    ['a text without its case', ['A: Your plan is BASIC.'], ['1 plan: basic false']],
    ['a value nobody can judge', ['A: We open at Nine.'], ['1 opening: nine null']],
    [
      'each value once, where it stands first',
      ['A: Refunds: 5 days.', 'A: Refund 5 days, 6 days.'],
      ['1 refund: 5 false', '2 refund: 6 false'],
    ],
    ['nothing in a question', ['A: Did your refund take 5 days?'], []],
    ['nothing the customer says', ['C: My refund took 5 days.', 'A: I see.'], []],
    [
      'of each fact of a sentence',
      ['A: Your premium plan opens at ten.'],
      ['1 plan: Premium true', '1 opening: ten null'],
    ],
    ['nothing that is right of one fact and wrong of another', ['A: The fee is 3 euro.'], []],
    [
      'of both facts, where it is wrong of both',
      ['A: The fee is 9 euro.'],
      ['1 fee: 9 false', '1 deposit: 9 false'],
    ],
  ])('is %s', async (_, lines, wanted) => {
    expect(await told('{ states: {} }', ...lines)).toEqual(wanted);
  });

  it('is only what agents state, where both sides are read', async () => {
    const lines = ['C: A refund takes 5 days.', 'A: A refund takes 6 days.'];
    expect(await told('{ states: { by: any } }', ...lines)).toEqual(['2 refund: 6 false']);
    expect(await told('{ states: { by: customer } }', ...lines)).toEqual([]);
  });

  it('is of all the probes an item is made of, whatever their outcome', async () => {
    const probe = '{ all: [{ states: { facts: [plan] } }, { not: { states: { facts: [refund, plan] } } }] }';
    const lines = ['A: Your plan is basic. A refund takes 14 days.'];
    expect(await told(probe, ...lines)).toEqual(['1 plan: basic false', '1 refund: 14 true']);
  });

  it('is nothing an item without facts can tell', async () => {
    const tiny = await bench('probe: { said: { any: [hello] } }', '', FACTS);
    expect(itemsOf(tiny.checklist)[0]?.probe).not.toHaveProperty('stated');
  });

  it('is bounded, in values and in their length, and cuts no character in two', async () => {
    const many = Array.from({ length: 50 }, (_, at) => `${at + 100} days`).join(', ');
    expect(await statedBy('{ states: {} }', [`A: A refund takes ${many}.`])).toHaveLength(20);
    const [long] = await statedBy('{ states: {} }', [`A: wild ${'😀'.repeat(500)}`]);
    expect(long?.value).toBe(`${'😀'.repeat(29)}…`);
  });
});

describe('an answer', () => {
  const on = async (items: string, ...lines: string[]) =>
    answerOn(
      await benchOf([`id: it, ask: "So?", ${items}`], '', FACTS),
      interaction(talk(...lines), { queue: 'a' }),
    );

  it('carries what was stated, with a quote', async () => {
    const { stated } = await on('probe: { states: {} }', 'C: Hi', 'A: A refund takes 5 days.');
    expect(stated).toEqual([
      {
        ...{ fact: 'refund', ask: 'How long?', is: '14 or two weeks', value: '5', right: false },
        ...{ turn: 2, start: 15, end: 16, quote: 'A refund takes 5 days.' },
      },
    ]);
  });

  it('carries nothing where nothing was stated, or where its item does not apply', async () => {
    expect(await on('probe: { states: {} }', 'A: Hello')).not.toHaveProperty('stated');
    const when = 'when: { field: queue, in: [b] }, probe: { states: {} }';
    expect(await on(when, 'A: A refund takes 5 days.')).not.toHaveProperty('stated');
  });
});

describe('a fact that does not say what is so', () => {
  const on = async (...lines: string[]) =>
    answerOn(await bench('probe: { states: {} }', '', FACTS), interaction(talk(...lines)));

  it('is neither right nor wrong', async () => {
    const { outcome, note, evidence } = await on('A: We open at nine.');
    expect([outcome, note]).toEqual(['unverifiable', 'opening: said nine, the facts do not say what is so']);
    expect(evidence).toHaveLength(1);
  });

  it('does not hide what is wrong of others, and is no pass beside what is right', async () => {
    expect((await on('A: We open at nine. A refund takes 5 days.')).outcome).toBe('missed');
    expect((await on('A: We open at nine. A refund takes 14 days.')).outcome).toBe('unverifiable');
  });
});
