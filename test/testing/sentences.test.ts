import { describe, expect, it } from 'vitest';
import { readSentences } from '../../src/testing/phrase-examples.ts';
import { knownSets } from '../../src/testing/sentences.ts';
import { runExamples } from '../../src/testing/tested.ts';
import { usedSets } from '../../src/testing/used-sets.ts';
import { checklistText, opened } from './opened.ts';

const PHRASES = {
  en: 'phrases: { greet: [hello, $day], day: [good day], bye: [bye] }',
  fil: 'with: [en]\nphrases: { greet: [kumusta] }',
};
const USING_GREET = checklistText('- { id: greeting, ask: Greeted?, probe: { said: { any: [$greet] } } }\n');

async function sentencesOf(examples: string, language = 'en') {
  const open = await opened(USING_GREET, PHRASES);
  const text = `language: ${language}\nexamples:\n${examples}`;
  const sentences = await readSentences([{ file: 'examples.yaml', text }], knownSets(open.around));
  const { phrases } = await runExamples(open, usedSets(open), sentences);
  return phrases.find(one => one.language === language);
}

describe('sentences of a phrase set', () => {
  it('hold a phrase of the set or of one in it, or hold none', async () => {
    const tested = await sentencesOf(
      '  greet: { found: [Hello there!, Good day., Hm.], absent: [Bye., "Oh, hello"] }',
    );
    const told = tested?.sentences.map(
      ({ text, asExpected, quotes, line }) => `${line} ${text} ${asExpected} ${quotes}`,
    );
    expect(told).toEqual([
      '3 Hello there! true Hello',
      '3 Good day. true Good day',
      '3 Hm. false ',
      '3 Bye. true ',
      '3 Oh, hello false hello',
    ]);
  });

  it('may hold a phrase of a language that is mixed in', async () => {
    const tested = await sentencesOf('  greet: { found: [Kumusta po., Hello po.] }', 'fil');
    expect(tested?.sentences.map(({ asExpected }) => asExpected)).toEqual([true, true]);
  });

  it('count for the sets that are used, by way of others too; a used set without any is named', async () => {
    const tested = await sentencesOf('  day: { found: [Good day.] }\n  bye: { found: [Hello.] }');
    expect(tested?.sentences.map(({ set }) => set)).toEqual(['day']);
    expect(tested?.untested).toEqual(['greet']);
  });

  it('of a set that is not there are refused, with all other mistakes', async () => {
    const mistyped = sentencesOf('  gret: { found: [Hello.] }\n  by: { absent: [Hm.] }');
    await expect(mistyped).rejects.toThrow(
      'examples.yaml:3:3: no phrase set "gret" in "en"\n  did you mean "greet"',
    );
    await expect(mistyped).rejects.toThrow('examples.yaml:4:3: no phrase set "by"');
    await expect(sentencesOf('  greet: { fund: [Hello.] }')).rejects.toThrow('unknown key "fund"');
    await expect(sentencesOf('  greet: { found: [Kumusta.] }', 'hu')).rejects.toThrow(
      'no phrase set "greet" in "hu"',
    );
  });
});
