import { describe, expect, it } from 'vitest';
import { BOT_ONLY, brief, ENDINGS, type Ending, interaction, look, talk } from '../looking.ts';

const any = (...endings: readonly Ending[]) =>
  look(`{ any: [${endings.map(one => ENDINGS[one]).join(', ')}] }`, BOT_ONLY);

/** Row `any` column; the table is the same when its sides are exchanged. A doubt might turn a partial into a met. */
const TABLE: readonly (readonly [Ending, Ending, string])[] = [
  ['met', 'met', 'met'],
  ['met', 'partial', 'met'],
  ['met', 'missed', 'met'],
  ['met', 'notApplicable', 'met'],
  ['met', 'unverifiable', 'met'],
  ['partial', 'partial', 'partial 0.5'],
  ['partial', 'quarter', 'partial 0.5'],
  ['partial', 'missed', 'partial 0.5'],
  ['partial', 'notApplicable', 'partial 0.5'],
  ['partial', 'unverifiable', 'unverifiable'],
  ['missed', 'missed', 'missed'],
  ['missed', 'notApplicable', 'missed'],
  ['missed', 'unverifiable', 'unverifiable'],
  ['notApplicable', 'notApplicable', 'notApplicable'],
  ['notApplicable', 'unverifiable', 'unverifiable'],
  ['unverifiable', 'unverifiable', 'unverifiable'],
];

describe('any', () => {
  it.each(TABLE)('%s, %s: %s', async (one, other, expected) => {
    const [forth, back] = [await any(one, other), await any(other, one)];
    expect([forth, back].map(answer => brief(answer).split(' | ')[0])).toEqual([expected, expected]);
  });

  it('of one probe is that probe', async () => {
    for (const ending of ['met', 'partial', 'missed', 'notApplicable', 'unverifiable'] as const)
      expect((await any(ending)).outcome).toBe(ending);
  });

  it('brings the evidence of the probe that was met, and the notes of all that missed', async () => {
    const chat = interaction(talk('A: hello', 'A: thanks'));
    const said = (...words: readonly string[]) =>
      `{ any: [${words.map(word => `{ said: { any: [${word}] } }`).join(', ')}] }`;
    expect(brief(await look(said('bye', 'thanks'), chat))).toBe('met | 2 "thanks"');
    expect((await look(said('bye', 'ciao'), chat)).note).toBe(
      "not said in the agent's turns: bye; not said in the agent's turns: ciao",
    );
  });
});
