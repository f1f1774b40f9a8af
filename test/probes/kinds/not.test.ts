import { describe, expect, it } from 'vitest';
import { BOT_ONLY, brief, ENDINGS, type Ending, interaction, look, talk } from '../looking.ts';

describe('not', () => {
  it.each<[Ending, string]>([
    ['met', 'missed'],
    ['missed', 'met'],
    ['partial', 'partial 0.5'],
    ['quarter', 'partial 0.75'],
    ['notApplicable', 'notApplicable'],
    ['unverifiable', 'unverifiable'],
  ])('%s: %s', async (ending, expected) => {
    const answer = await look(`{ not: ${ENDINGS[ending]} }`, BOT_ONLY);
    expect(brief(answer).split(' | ')[0]).toBe(expected);
  });

  it('keeps the evidence', async () => {
    const answer = await look('{ not: { said: { any: [damn] } } }', interaction(talk('A: Damn it.')));
    expect(brief(answer)).toBe('missed | 1 "Damn it."');
    expect(answer.note).toBe("not wanted: said in the agent's turns");
  });

  it('says of what is met what was found', async () => {
    const answer = await look('{ not: { field: apology, is: "yes" } }', interaction([], { apology: 'no' }));
    expect([answer.outcome, answer.note]).toEqual(['met', 'apology is not yes']);
  });

  it('of not is the probe itself', async () => {
    for (const [ending, probe] of Object.entries(ENDINGS)) {
      const twice = await look(`{ not: { not: ${probe} } }`, BOT_ONLY);
      const once = await look(probe, BOT_ONLY);
      expect([ending, twice.outcome, twice.credit]).toEqual([ending, once.outcome, once.credit]);
    }
  });
});
