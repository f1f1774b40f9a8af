import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/model/checklist.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import {
  answerOn,
  type Bench,
  BOT_ONLY,
  bench,
  benchOf,
  brief,
  ENDINGS,
  type Ending,
  interaction,
  sceneOf,
  talk,
} from '../probes/looking.ts';

const GREETED = 'probe: { said: { any: [hello] } }';

describe('an item', () => {
  it('with a probe is answered by it', async () => {
    expect(answerOn(await bench(GREETED), interaction(talk('A: Hello!')))).toEqual({
      item: 'it',
      by: 'probe',
      outcome: 'met',
      credit: 1,
      evidence: [{ turn: 1, start: 0, end: 5, quote: 'Hello!' }],
      note: "said in the agent's turns",
    });
  });

  it('without a probe is for a person', async () => {
    expect(answerOn(await bench('weight: 2'), BOT_ONLY)).toEqual({
      item: 'it',
      by: null,
      outcome: 'unanswered',
      credit: null,
      evidence: [],
      note: 'for a person to answer',
    });
  });
});

describe('when', () => {
  it.each([
    ['met', 'met', 'unanswered'],
    ['partial', 'met', 'unanswered'],
    ['missed', 'notApplicable', 'notApplicable'],
    ['notApplicable', 'notApplicable', 'notApplicable'],
    ['unverifiable', 'unverifiable', 'unanswered'],
  ] as const)('%s: an item with a probe is %s, one for people %s', async (ending, withProbe, forPeople) => {
    const when = `answers: yes-partly-no, when: ${ENDINGS[ending]}`;
    expect(answerOn(await bench(`${when}, probe: ${ENDINGS.met}`), BOT_ONLY).outcome).toBe(withProbe);
    expect(answerOn(await bench(when), BOT_ONLY).outcome).toBe(forPeople);
  });

  it('says why an item does not apply, with the evidence', async () => {
    const tiny = await bench(`when: { field: channel, in: [chat] }, ${GREETED}`);
    expect(answerOn(tiny, interaction(talk('A: hello'), { channel: 'phone' }))).toEqual({
      item: 'it',
      by: 'probe',
      outcome: 'notApplicable',
      credit: null,
      evidence: [{ field: 'channel', quote: 'phone' }],
      note: 'does not apply: channel is not chat',
    });
  });

  it('shows first of a miss what called for it, and of anything else does not', async () => {
    const tiny = await bench(
      'when: { said: { by: customer, any: [refund] } }, probe: { said: { any: [$sorry] } }',
    );
    const on = (answer: string) => brief(answerOn(tiny, interaction(talk('C: My refund!', answer))));
    expect(await on('A: No.')).toBe('missed | 1 "My refund!" | 2 "No."');
    expect(await on('A: So sorry.')).toBe('met | 2 "So sorry."');
  });

  it('says what is lacking to tell whether it applies', async () => {
    const tiny = await bench(`when: { field: channel, in: [chat] }, ${GREETED}`);
    expect(answerOn(tiny, interaction(talk('A: hello')))).toMatchObject({
      outcome: 'unverifiable',
      credit: null,
      note: 'cannot tell whether it applies: the export has no channel',
    });
  });
});

describe('an answer the export brings along', () => {
  const given = async (item: string, written: string, turns = talk('A: bye')) =>
    answerOn(await bench(item), interaction(turns, {}, { 'tiny.it': written }));

  it('wins over the probe, and over `when`', async () => {
    expect(await given(GREETED, 'yes')).toMatchObject({
      by: 'export',
      outcome: 'met',
      note: 'answered "yes"',
    });
    expect(await given(`when: ${ENDINGS.missed}, ${GREETED}`, 'no')).toMatchObject({
      by: 'export',
      outcome: 'missed',
    });
  });

  it('answers an item for people', async () => {
    expect(await given('answers: 1-5', '4')).toMatchObject({
      by: 'export',
      outcome: 'partial',
      credit: 0.75,
    });
  });

  it.each(['', '  '])('of nothing (%j) leaves it to the probe', async written => {
    expect(await given(GREETED, written)).toMatchObject({ by: 'probe', outcome: 'missed' });
  });

  it('that nobody can read is a problem of the record, and names the item', async () => {
    const tiny = await bench(GREETED);
    const of = interaction(talk('A: hello'), {}, { 'tiny.it': 'maybe' });
    expect(evaluate(tiny.checklist, sceneOf(tiny, of), of.answers)).toEqual({
      problem:
        'tiny.it: "maybe" is not an answer of it; allowed: yes, no, na, or points that one of them earns',
    });
  });

  it('of another checklist or item is not read', async () => {
    const of = interaction(talk('A: hello'), {}, { 'other.it': 'no', 'tiny.other': 'maybe', it: 'no' });
    expect(answerOn(await bench(GREETED), of)).toMatchObject({ by: 'probe', outcome: 'met' });
  });
});

describe('whatever is said', () => {
  const PROBES = [
    'said: { any: [hello, "how (can|may) i … help?", $thanks] }',
    'said: { all: [hello, $sorry], first: 2 }',
    'unsaid: { any: [calm down, $sorry], last: 1 }',
    'said: { by: customer, any: [refund], atLeast: 2 }',
    'reply: { after: { any: [refund] }, any: [$sorry, hello], turns: 2 }',
    'not: { said: { any: ["/he[l]+o/"] } }',
    'metric: agent_turns, between: [2, 3]',
    'metric: questions_by_agent, atLeast: 1',
    'metric: agent_talk_share, atMost: 0.5',
  ];
  const said = fc.constantFrom(
    'Hello.',
    'How can I possibly help?',
    'Thanks a lot',
    'so sorry!',
    'Calm down!',
    'My refund?',
    'refund, REFUND',
    'größer als früher',
    '…',
    '',
  );
  const line = fc.tuple(fc.constantFrom('A', 'C'), said).map(([who, text]) => `${who}: ${text}`);
  const chat = fc.array(line, { minLength: 1, maxLength: 8 });

  it.each(PROBES)('%s comes out the same in upper case', async probe => {
    const tiny = await bench(`probe: { ${probe} }`);
    fc.assert(
      fc.property(chat, lines => {
        const turns = talk(...lines);
        const loud = turns.map(turn => ({ ...turn, text: turn.text.toUpperCase() }));
        const outcome = answerOn(tiny, interaction(turns)).outcome;
        expect(answerOn(tiny, interaction(loud)).outcome).toBe(outcome);
      }),
    );
  });

  it.each(PROBES)('%s comes out the same with lines of bots and the system in between', async probe => {
    const tiny = await bench(`probe: { ${probe} }`);
    const strange = fc.tuple(fc.constantFrom('B', 'S'), said).map(([who, text]) => `${who}: ${text}`);
    fc.assert(
      fc.property(chat, fc.array(fc.tuple(fc.nat(8), strange), { maxLength: 4 }), (lines, others) => {
        // Punctuation anywhere tells that questions can be told; here it is always there.
        const alone = [...lines, 'C: Bye.'];
        const mixed = [...alone];
        for (const [at, other] of others) mixed.splice(at % mixed.length, 0, other);
        const before = answerOn(tiny, interaction(talk(...alone)));
        const after = answerOn(tiny, interaction(talk(...mixed)));
        expect([after.outcome, after.credit, quotes(after)]).toEqual([
          before.outcome,
          before.credit,
          quotes(before),
        ]);
      }),
    );
  });

  function quotes(answer: Parameters<typeof brief>[0]): string[] {
    return answer.evidence.map(({ quote }) => quote);
  }
});

describe('an item that asks for an earlier answer', () => {
  const two = (ending: Ending) => [
    `id: first, ask: A, answers: yes-partly-no, probe: ${ENDINGS[ending]}`,
    'id: it, ask: B, when: { answer: { item: first, is: yes } }',
  ];

  it('is given that of its own checklist, whatever the other one of the same name says', async () => {
    const [one, other] = [await benchOf(two('met')), await benchOf(two('missed'))];
    const scene = sceneOf(one, BOT_ONLY);
    const on = (tiny: Bench) => {
      const answers = evaluate(tiny.checklist, scene, new Map());
      return 'problem' in answers ? answers.problem : answers.map(({ outcome }) => outcome);
    };
    expect([on(one), on(other), on(one)]).toEqual([
      ['met', 'unanswered'],
      ['missed', 'notApplicable'],
      ['met', 'unanswered'],
    ]);
    expect(scene.answered('first')).toBe(null);
  });

  it('is known by the items it depends on', async () => {
    const { checklist } = await benchOf([
      'id: a, ask: A',
      'id: b, ask: B, when: { all: [{ answer: { item: a, is: yes } }, { not: { answer: { item: a, is: no } } }] }',
      'id: c, ask: C, when: { answer: { item: b, is: yes } }, probe: { answer: { item: a, is: yes } }',
    ]);
    expect(itemsOf(checklist).map(({ dependsOn }) => dependsOn)).toEqual([[], ['a'], ['b', 'a']]);
  });
});
