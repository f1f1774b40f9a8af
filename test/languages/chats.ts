import { describe, expect, it } from 'vitest';
import { speechOf } from '../../src/batch/run.ts';
import { audited, outcomeOf, scoreOf, shippedRun } from '../policy/audited.ts';

/** Ordinary chats in a language, and what it may be called. */
export type Chats = {
  readonly language: string;
  readonly called: readonly string[];
  /** A greeting of the agent's. */
  readonly greeting: string;
  /** Good service, by how it is written; the first is a chat in full. */
  readonly good: readonly (readonly [manner: string, lines: string])[];
  readonly bad: string;
  /** What is missed in the bad one beside courtesy, as `checklist.item`. */
  readonly missed: readonly string[];
};

const DISCOURTEOUS = [
  ...['greeting', 'introduction', 'courteous-words', 'patience', 'respect', 'ownership', 'loyalty'],
  ...['acknowledges', 'full-attention', 'empathy', 'thanks', 'farewell'],
].map(item => `courtesy.${item}`);

/** What holds for ordinary chats in any language that checklists are shipped in. */
export function describeChats({ language, called, greeting, good, bad, missed }: Chats): void {
  const inLanguage = (lines: string) => audited(lines, { channel: 'chat', language });
  const [, inFull = ''] = good[0] ?? [];

  describe(`a chat in ${language}`, () => {
    it.each(good)('that is good and %s reaches the target of courtesy', async (_, chat) => {
      const target = shippedRun.loaded.checklists.find(({ id }) => id === 'courtesy')?.target;
      expect(scoreOf(await inLanguage(chat), 'courtesy')).toBeGreaterThanOrEqual(target ?? 101);
    });

    it('that is good passes in the other checklists, too', async () => {
      const card = await inLanguage(inFull);
      for (const { id, pass } of shippedRun.loaded.checklists)
        expect(scoreOf(card, id), id).toBeGreaterThanOrEqual(pass ?? 101);
    });

    it('that is bad misses what went wrong in it', async () => {
      const card = await inLanguage(bad);
      for (const item of [...DISCOURTEOUS, ...missed]) expect(outcomeOf(card, item), item).toBe('missed');
      expect(scoreOf(card, 'courtesy')).toBeLessThan(10);
    });

    it('is told by its words where no field names the language', async () => {
      const speech = speechOf(shippedRun.loaded);
      const card = await audited(inFull, { channel: 'chat' }, { ...shippedRun, speech });
      expect(outcomeOf(card, 'courtesy.greeting')).toBe('met');
      expect(outcomeOf(card, 'courtesy.thanks')).toBe('met');
    });

    it.each(called)('may be called %s', async name => {
      const card = await audited(`Agent: ${greeting}`, { channel: 'chat', language: name });
      expect(outcomeOf(card, 'courtesy.greeting')).toBe('met');
    });
  });
}
