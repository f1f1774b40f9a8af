import { describe, expect, it } from 'vitest';
import { brief, interaction, look, talk } from '../looking.ts';

const CHAT = talk(
  'C 0: hello, I need help',
  'B 1: Hello!',
  'A 10: Hello. Hello again.',
  'A 40: One moment',
  'A 90: Thank you',
);

describe('said', () => {
  it.each([
    ['any of the phrases', 'any: [nope, one moment]', 'met | 4 "One moment"'],
    ['a phrase set', 'any: [$thanks]', 'met | 5 "Thank you"'],
    ['nothing but the customer saying it', 'any: [need help]', 'missed | 4 "One moment" | 5 "Thank you"'],
    ['the customer', 'by: customer, any: [need help]', 'met | 1 "hello, I need help"'],
    [
      'either side',
      'by: any, any: [hello]',
      'met | 1 "hello, I need help" | 3 "Hello. Hello again." | 3 "Hello. Hello again."',
    ],
    ['first: inside', 'any: [hello], first: 1', 'met | 3 "Hello. Hello again." | 3 "Hello. Hello again."'],
    ['first: outside', 'any: [one moment], first: 1', 'missed | 3 "Hello. Hello again."'],
    ['first: more turns than there are', 'any: [thank you], first: 9', 'met | 5 "Thank you"'],
    ['last: inside', 'any: [thank you], last: 1', 'met | 5 "Thank you"'],
    ['last: outside', 'any: [one moment], last: 1', 'missed | 5 "Thank you"'],
    ['within, to the second', 'any: [one moment], within: 40', 'met | 4 "One moment"'],
    ['within: too late', 'any: [one moment], within: 39.9', 'missed | 3 "Hello. Hello again."'],
    ['within, before anything was said', 'any: [hello], within: 5', 'missed'],
    [
      'within and first together',
      'any: [one moment], within: 60, first: 1',
      'missed | 3 "Hello. Hello again."',
    ],
    ['within and last together', 'any: [one moment], within: 60, last: 1', 'met | 4 "One moment"'],
    [
      'atLeast, as often',
      'any: [hello], atLeast: 2',
      'met | 3 "Hello. Hello again." | 3 "Hello. Hello again."',
    ],
    ['atLeast, not as often', 'any: [hello], atLeast: 3', 'missed | 4 "One moment" | 5 "Thank you"'],
    [
      'atLeast counts all phrases together',
      'any: [hello, $thanks], atLeast: 3',
      'met | 3 "Hello. Hello again." | 3 "Hello. Hello again." | 5 "Thank you"',
    ],
    ['all, and all were', 'all: [$thanks, one moment]', 'met | 5 "Thank you" | 4 "One moment"'],
    ['all, and one was not', 'all: [$thanks, goodbye]', 'missed | 4 "One moment" | 5 "Thank you"'],
    [
      'all, but one outside the window',
      'all: [hello, $thanks], first: 2',
      'missed | 3 "Hello. Hello again." | 4 "One moment"',
    ],
  ])('%s', async (_, options, expected) => {
    expect(brief(await look(`{ said: { ${options} } }`, interaction(CHAT)))).toBe(expected);
  });

  it.each([
    ['any: [hello]', 'partial 0.5 | 3 "Hello. Hello again." | 3 "Hello. Hello again."'],
    ['any: [hello, $thanks]', 'met | 3 "Hello. Hello again." | 3 "Hello. Hello again." | 5 "Thank you"'],
    ['any: [one moment]', 'missed | 4 "One moment"'],
    ['any: [nope]', 'missed | 4 "One moment" | 5 "Thank you"'],
    ['any: [nope], first: 1', 'missed | 3 "Hello. Hello again."'],
    ['any: [hello, $thanks], first: 2', 'partial 0.5 | 3 "Hello. Hello again." | 3 "Hello. Hello again."'],
    ['any: [hello], by: customer', 'missed | 1 "hello, I need help"'],
  ])('with bands, by how often: %s', async (options, expected) => {
    const bands = 'bands: [{ atLeast: 3, credit: 1 }, { atLeast: 2, credit: 0.5 }]';
    expect(brief(await look(`{ said: { ${options}, ${bands} } }`, interaction(CHAT)))).toBe(expected);
  });

  it.each([
    [interaction(CHAT), 'en', "said 2 times in the agent's turns: hello; wanted at most 2 for a0"],
    [interaction(talk('A: hello')), 'en', "said once in the agent's turns: hello; wanted at most 2 for a0"],
    [interaction([]), 'en', 'no transcript'],
    [interaction(CHAT), 'de', 'no phrases in "de" for hello'],
  ])('with bands, says why', async (of, language, note) => {
    const probe = '{ said: { any: [hello], bands: [{ atMost: 2, answer: a0 }] } }';
    expect((await look(probe, of, language)).note).toBe(note);
  });

  it('shows of a miss where it was due: the beginning of a window of first turns, else the end', async () => {
    const turns = interaction(talk('A 0: one', 'A 1: two', 'A 2: three', 'A 3: four'));
    const shown = async (options: string) =>
      brief(await look(`{ said: { any: [hello], ${options} } }`, turns));
    expect(await shown('first: 3')).toBe('missed | 1 "one" | 2 "two"');
    expect(await shown('within: 2')).toBe('missed | 1 "one" | 2 "two"');
    expect(await shown('last: 3')).toBe('missed | 3 "three" | 4 "four"');
  });

  it('gives the places of what was found', async () => {
    const { evidence } = await look('{ said: { any: [hello] } }', interaction(CHAT));
    expect(evidence).toEqual([
      { turn: 3, start: 0, end: 5, quote: 'Hello. Hello again.' },
      { turn: 3, start: 7, end: 12, quote: 'Hello. Hello again.' },
    ]);
  });

  it('quotes no more than three places', async () => {
    const { evidence } = await look('{ said: { any: [no] } }', interaction(talk('A: no no no no no')));
    expect(evidence).toHaveLength(3);
  });

  it.each([
    ['no transcript', [], 'unverifiable', 'no transcript'],
    ['only the customer speaks', talk('C: hello'), 'notApplicable', 'the agent never speaks'],
    [
      'only a bot and the system speak',
      talk('B: hello', 'S: hello'),
      'notApplicable',
      'the agent never speaks',
    ],
    ['turns without a time', talk('C 0: hi', 'A: hello'), 'unverifiable', 'turns without a time'],
    ['a first turn without a time', talk('C: hi', 'A 5: hello'), 'unverifiable', 'turns without a time'],
  ])('within, %s', async (_, turns, outcome, note) => {
    expect(await look('{ said: { any: [hello], within: 60 } }', interaction(turns))).toMatchObject({
      outcome,
      note,
      credit: null,
      evidence: [],
    });
  });

  it('needs no times where none are asked for', async () => {
    expect(brief(await look('{ said: { any: [hello], first: 1 } }', interaction(talk('A: Hello'))))).toBe(
      'met | 1 "Hello"',
    );
  });

  it.each([
    ['de', '{ said: { any: [hello] } }', 'no phrases in "de" for hello'],
    ['de', '{ said: { all: [$thanks, hello] } }', 'no phrases in "de" for $thanks'],
    ['en-GB', '{ said: { any: [hello] } }', "said in the agent's turns"],
    ['EN_us', '{ said: { any: [hello] } }', "said in the agent's turns"],
  ])('in the language %s, %s: %s', async (language, probe, note) => {
    expect((await look(probe, interaction(CHAT), language)).note).toBe(note);
    expect((await look(probe, interaction(CHAT, { language }))).note).toBe(note);
  });

  it.each([
    ['any: [bye], first: 2', "not said in the agent's first 2 turns: bye"],
    ['any: [bye, $sorry], last: 1', "not said in the agent's last turn: bye, $sorry"],
    ['by: any, any: [bye], within: 30', 'not said in turns within 30 s: bye'],
    ['any: [hello], atLeast: 3', "not said 3 times in the agent's turns: hello"],
    ['all: [hello, bye, ciao]', "not said in the agent's turns: bye; ciao"],
  ])('says what was missing: %s', async (options, note) => {
    expect((await look(`{ said: { ${options} } }`, interaction(CHAT))).note).toBe(note);
  });
});
