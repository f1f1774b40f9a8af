import { describe, expect, it } from 'vitest';
import { BOT_ONLY, brief, ENDINGS, type Ending, interaction, look, talk } from '../looking.ts';

const all = (...endings: readonly Ending[]) =>
  look(`{ all: [${endings.map(one => ENDINGS[one]).join(', ')}] }`, BOT_ONLY);

/** Row `all` column; the table is the same when its sides are exchanged. */
const TABLE: readonly (readonly [Ending, Ending, string])[] = [
  ['met', 'met', 'met'],
  ['met', 'partial', 'partial 0.5'],
  ['met', 'missed', 'missed'],
  ['met', 'notApplicable', 'met'],
  ['met', 'unverifiable', 'unverifiable'],
  ['partial', 'partial', 'partial 0.5'],
  ['partial', 'quarter', 'partial 0.25'],
  ['partial', 'missed', 'missed'],
  ['partial', 'notApplicable', 'partial 0.5'],
  ['partial', 'unverifiable', 'unverifiable'],
  ['missed', 'missed', 'missed'],
  ['missed', 'notApplicable', 'missed'],
  ['missed', 'unverifiable', 'missed'],
  ['notApplicable', 'notApplicable', 'notApplicable'],
  ['notApplicable', 'unverifiable', 'unverifiable'],
  ['unverifiable', 'unverifiable', 'unverifiable'],
];

describe('all', () => {
  it.each(TABLE)('%s, %s: %s', async (one, other, expected) => {
    const [forth, back] = [await all(one, other), await all(other, one)];
    expect([forth, back].map(answer => brief(answer).split(' | ')[0])).toEqual([expected, expected]);
  });

  it('of one probe is that probe', async () => {
    for (const ending of ['met', 'partial', 'missed', 'notApplicable', 'unverifiable'] as const)
      expect((await all(ending)).outcome).toBe(ending);
  });

  it('brings the evidence of all when met, and that of the first miss when missed', async () => {
    const chat = interaction(talk('A: hello', 'A: thanks'));
    const said = (...words: readonly string[]) =>
      `{ all: [${words.map(word => `{ said: { any: [${word}] } }`).join(', ')}] }`;
    expect(brief(await look(said('thanks', 'hello'), chat))).toBe('met | 2 "thanks" | 1 "hello"');
    expect((await look(said('hello', 'bye', 'ciao'), chat)).note).toBe("not said in the agent's turns: bye");
  });
});
