import { describe, expect, it } from 'vitest';
import { brief, interaction, look, talk } from '../looking.ts';

const reply = (options: string, ...lines: readonly string[]) =>
  look(`{ reply: { ${options} } }`, interaction(talk(...lines)));
const REFUND = 'after: { any: [refund] }';

describe('reply after words', () => {
  it.each([
    [
      'the answer in the next turn',
      `${REFUND}, any: [sorry]`,
      ['C: refund!', 'A: So sorry.'],
      'met | 2 "So sorry."',
    ],
    [
      'bots and the system neither ask nor answer',
      `${REFUND}, any: [sorry]`,
      ['B: refund', 'C: refund!', 'B: sorry', 'S: sorry', 'A: Sorry.'],
      'met | 5 "Sorry."',
    ],
    [
      'the wrong words',
      `${REFUND}, any: [sorry]`,
      ['C: my refund', 'A: No.'],
      'missed | 1 "my refund" | 2 "No."',
    ],
    [
      'too late by one turn',
      `${REFUND}, any: [sorry]`,
      ['C: refund', 'A: Hm.', 'A: Sorry.'],
      'missed | 1 "refund" | 2 "Hm."',
    ],
    [
      'in time with two turns',
      `${REFUND}, any: [sorry], turns: 2`,
      ['C: refund', 'A: Hm.', 'A: Sorry.'],
      'met | 3 "Sorry."',
    ],
    [
      'words before the trigger do not count',
      `${REFUND}, any: [sorry]`,
      ['A: Sorry.', 'C: refund'],
      'missed | 2 "refund"',
    ],
    ['any turn will do without words', REFUND, ['C: refund', 'A: What?'], 'met | 2 "What?"'],
    ['nobody answers', REFUND, ['A: Hello', 'C: refund'], 'missed | 2 "refund"'],
    ['no trigger', REFUND, ['C: hello', 'A: hello'], 'notApplicable'],
    ['the agent saying it is no trigger', REFUND, ['C: hello', 'A: refund?'], 'notApplicable'],
    [
      'each trigger asks for its own answer',
      `${REFUND}, any: [sorry]`,
      ['C: refund', 'A: Sorry.', 'C: refund now', 'A: No.'],
      'missed | 3 "refund now" | 4 "No."',
    ],
    [
      'one answer may serve a run of triggers',
      `${REFUND}, any: [sorry]`,
      ['C: refund', 'C: refund', 'A: Sorry.'],
      'met | 3 "Sorry." | 3 "Sorry."',
    ],
    [
      'the customer answers the agent',
      'after: { by: agent, any: [anything else] }, by: customer, any: [no]',
      ['A: Anything else?', 'C: No.'],
      'met | 2 "No."',
    ],
    [
      'an agent answers an agent',
      'after: { by: agent, any: [one moment] }, any: [back]',
      ['A: One moment', 'C: ok', 'A: I am back'],
      'met | 3 "I am back"',
    ],
  ])('%s', async (_, options, lines, expected) => {
    expect(brief(await reply(options, ...lines))).toBe(expected);
  });

  it.each([
    ['to the second', ['C 0: refund', 'A 60: ok'], 'met | 2 "ok"'],
    ['too late', ['C 0: refund', 'A 60.5: ok'], 'missed | 1 "refund" | 2 "ok"'],
    ['from the end of the trigger', ['C 0-30: refund', 'A 90: ok'], 'met | 2 "ok"'],
    [
      'the second of two turns too late',
      ['C 0: refund', 'A 10: hm', 'A 70: ok'],
      'missed | 1 "refund" | 2 "hm"',
    ],
    ['an answer without a time', ['C 0: refund', 'A: ok'], 'unverifiable'],
    ['a trigger without a time', ['C: refund', 'A 0: ok'], 'unverifiable'],
    ['times missing where none matter', ['C: hello', 'C 0: refund', 'A 10: ok', 'C: bye'], 'met | 3 "ok"'],
  ])('within 60 s: %s', async (_, lines, expected) => {
    expect(brief(await reply(`${REFUND}, any: [ok], turns: 2, within: 60`, ...lines))).toBe(expected);
  });

  it('says after which turn what was missing', async () => {
    expect((await reply(`${REFUND}, any: [$sorry, ok]`, 'C: hi', 'C: refund', 'A: no')).note).toBe(
      'no $sorry, ok by the agent after turn 2',
    );
    expect((await reply(`${REFUND}, any: [ok]`, 'C: refund', 'A: ok')).note).toBe(
      'ok by the agent after each of 1',
    );
  });
});

describe('reply after a long wait', () => {
  const WAIT = 'after: { waitOver: 60 }, any: [sorry]';

  it.each([
    [
      'the late turn itself answers',
      ['C 0: hi', 'A 100: Sorry for the wait'],
      'met | 2 "Sorry for the wait"',
    ],
    ['the late turn lacks the words', ['C 0: hi', 'A 100: Hello', 'A 101: Sorry'], 'missed | 2 "Hello"'],
    ['a wait of just as long is no trigger', ['C 0: hi', 'A 60: Hello'], 'notApplicable'],
    [
      'the wait runs from the last message of the run',
      ['C 0: hi', 'C 50: hello?', 'A 100: Yes'],
      'notApplicable',
    ],
    ['a bot does not end the wait', ['C 0: hi', 'B 1: Please wait', 'A 100: Hello'], 'missed | 3 "Hello"'],
    [
      'every late turn is looked at',
      ['C 0: hi', 'A 100: Sorry', 'C 110: and?', 'A 300: Yes'],
      'missed | 4 "Yes"',
    ],
    ['turns without a time', ['C: hi', 'A: Hello'], 'unverifiable'],
  ])('%s', async (_, lines, expected) => {
    expect(brief(await reply(WAIT, ...lines))).toBe(expected);
  });
});

describe('reply cannot tell', () => {
  it.each([
    ['without a transcript', [], 'unverifiable', 'no transcript'],
    ['when the agent never speaks', ['C: refund', 'B: sorry'], 'notApplicable', 'the agent never speaks'],
  ])('%s', async (_, lines, outcome, note) => {
    expect(await reply(`${REFUND}, any: [sorry]`, ...lines)).toMatchObject({ outcome, note, credit: null });
  });

  it.each([REFUND, `${REFUND}, any: [sorry]`, 'after: { waitOver: 1 }, any: [sorry]'])(
    'in a language without phrases: %s',
    async options => {
      const of = interaction(talk('C 0: refund', 'A 5: sorry'));
      expect(await look(`{ reply: { ${options} } }`, of, 'hu')).toMatchObject({
        outcome: 'unverifiable',
        note: 'no phrases in "hu"',
      });
    },
  );

  it('needs no phrases for an answer of any words after a wait', async () => {
    const of = interaction(talk('C 0: szia', 'A 5: szia'));
    expect(brief(await look('{ reply: { after: { waitOver: 1 } } }', of, 'hu'))).toBe('met | 2 "szia"');
  });

  it('reads a hundred thousand triggers before one answer', async () => {
    const lines = Array.from({ length: 100_000 }, () => 'C: refund');
    expect((await reply(REFUND, ...lines, 'A: ok')).note).toBe('answer by the agent after each of 100000');
  });
});

describe('reply with bands', () => {
  const BANDS =
    'bands: [{ atLeast: 1, credit: 1 }, { atLeast: 0.5, credit: 0.5 }, { atLeast: 0.3, answer: a3 }]';
  const asking = (...answers: string[]) => answers.flatMap(one => ['C: refund', `A: ${one}`]);

  it.each([
    [asking('sorry', 'sorry'), 'met | 2 "sorry" | 4 "sorry"'],
    [asking('no', 'sorry'), 'partial 0.5 | 1 "refund" | 2 "no"'],
    [asking('sorry', 'no', 'sorry'), 'partial 0.5 | 3 "refund" | 4 "no"'],
    [asking('no', 'sorry', 'never'), 'partial 0.25 | 1 "refund" | 2 "no"'],
    [asking('no', 'no', 'no', 'sorry'), 'missed | 1 "refund" | 2 "no"'],
    [asking('no'), 'missed | 1 "refund" | 2 "no"'],
    [['C: hello', 'A: sorry'], 'notApplicable'],
    [['C: refund', 'C: refund', 'A: sorry'], 'met | 3 "sorry" | 3 "sorry"'],
    [[], 'unverifiable'],
  ])('by the share of triggers answered: %j: %s', async (lines, expected) => {
    expect(brief(await reply(`${REFUND}, any: [sorry], ${BANDS}`, ...lines))).toBe(expected);
  });

  it('says how many were answered, and what was wanted', async () => {
    expect((await reply(`${REFUND}, any: [sorry], ${BANDS}`, ...asking('no', 'sorry'))).note).toBe(
      'sorry by the agent after 1 of 2 (0.5), wanted at least 1 for 100 %, at least 0.5 for 50 %, at least 0.3 for a3',
    );
  });

  it('is open where times are missing for one of them', async () => {
    const lines = ['C 0: refund', 'A 1: sorry', 'C: refund', 'A: sorry'];
    expect((await reply(`${REFUND}, any: [sorry], within: 9, ${BANDS}`, ...lines)).outcome).toBe(
      'unverifiable',
    );
  });

  it('counts waits that were too long', async () => {
    const lines = ['C 0: hi', 'A 60: sorry', 'C 70: and?', 'A 130: well', 'C 140: so', 'A 141: yes'];
    expect(brief(await reply(`after: { waitOver: 30 }, any: [sorry], ${BANDS}`, ...lines))).toBe(
      'partial 0.5 | 4 "well"',
    );
  });
});
