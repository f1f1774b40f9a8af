import { describe, expect, it } from 'vitest';
import { brief, interaction, look, talk } from '../looking.ts';

const CHAT = talk(
  'C 0: calm down yourself',
  'B 1: calm down',
  'A 10: Calm down!',
  'A 40: Sorry',
  'A 90: Thanks',
);

describe('unsaid', () => {
  it.each([
    ['what was said is the evidence', 'any: [nope, calm down]', 'missed | 3 "Calm down!"'],
    ['a bot does not count', 'any: [calm down], last: 2', 'met'],
    ['the customer', 'by: customer, any: [calm down]', 'missed | 1 "calm down yourself"'],
    ['either side', 'by: any, any: [calm down]', 'missed | 1 "calm down yourself" | 3 "Calm down!"'],
    ['first', 'any: [sorry], first: 1', 'met'],
    ['last', 'any: [thanks], last: 1', 'missed | 5 "Thanks"'],
    ['within', 'any: [thanks], within: 60', 'met'],
    ['within a time in which nothing was said', 'any: [calm down], within: 5', 'notApplicable'],
  ])('%s', async (_, options, expected) => {
    expect(brief(await look(`{ unsaid: { ${options} } }`, interaction(CHAT)))).toBe(expected);
  });

  it('says how much was read', async () => {
    const { note } = await look('{ unsaid: { any: [damn], first: 2 } }', interaction(CHAT));
    expect(note).toBe("none of damn in the agent's first 2 turns (2 read)");
  });

  it.each([
    ['no transcript', '{ unsaid: { any: [damn] } }', [], 'unverifiable'],
    ['nobody to say it', '{ unsaid: { any: [damn] } }', talk('C: damn'), 'notApplicable'],
    ['turns without a time', '{ unsaid: { any: [damn], within: 9 } }', talk('A: damn'), 'unverifiable'],
  ])('%s is never a pass', async (_, probe, turns, outcome) => {
    expect(await look(probe, interaction(turns))).toMatchObject({ outcome, credit: null });
  });

  it('does not pass in a language without phrases', async () => {
    expect(await look('{ unsaid: { any: [damn] } }', interaction(CHAT), 'de')).toMatchObject({
      outcome: 'unverifiable',
      note: 'no phrases in "de" for damn',
    });
  });
});
