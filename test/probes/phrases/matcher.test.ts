import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher, findAll, type Span } from '../../../src/probes/phrases/matcher.ts';
import { type Phrase, parsePhrase } from '../../../src/probes/phrases/parse.ts';
import { wordsOf } from '../../../src/probes/phrases/words.ts';
import { findPlainly } from './naive.ts';

function parsed(text: string): Phrase {
  const phrase = parsePhrase(text);
  if ('problem' in phrase) throw new Error(`${text}: ${phrase.problem}`);
  return phrase;
}

function spansOf(sets: readonly (readonly string[])[], text: string): readonly (readonly Span[])[] {
  const phrases = sets.flatMap((set, number) => set.map(one => ({ set: number, phrase: parsed(one) })));
  const found = findAll(compileMatcher(phrases), wordsOf(text));
  return sets.map((_, number) => found.get(number) ?? []);
}

/** The texts in which one set is found. */
const found = (phrases: readonly string[], text: string) =>
  spansOf([phrases], text)[0]?.map(({ start, end }) => text.slice(start, end));

describe('a phrase', () => {
  it.each([
    ['plain words', 'thank you', 'I thank you, thank you!', ['thank you', 'thank you']],
    [
      'white space and punctuation between words',
      'thank you',
      'Thank  you; thank, you; thank\tyou',
      ['Thank  you', 'thank, you', 'thank\tyou'],
    ],
    ['hyphens in the text', 'follow up', 'a follow-up', ['follow-up']],
    ['hyphens in the phrase', 'follow-up', 'a follow up', ['follow up']],
    ['an apostrophe of any form', "don't", 'don’t don´t don`t DONʼT', ['don’t', 'don´t', 'don`t', 'DONʼT']],
    ['no apostrophe where there is one', "don't", 'dont don t', []],
    ['an emoji between words', 'thank you', 'thank ❤️ you', ['thank ❤️ you']],
    ['digits', '24 hours', 'within 24 hours, not 240 hours', ['24 hours']],
    ['part of a word is not the word', 'thank', 'thanks unthank', []],
    ['Hungarian: not inside a word with an accent', 'jó', 'jól jóé ajó jó!', ['jó']],
    ['Hungarian: an accent is another letter', 'kor', 'kór kör kor', ['kor']],
    ['Latvian', 'paldies jums', 'Paldies Jums! paldiesiņš jums', ['Paldies Jums']],
    [
      'Turkish: dotted and undotted',
      'iyi günler',
      'İyi günler, IYI GÜNLER, iyi günlere',
      ['İyi günler', 'IYI GÜNLER'],
    ],
    ['Greek: final sigma in capitals', 'ο καλός', 'Ο ΚΑΛΌΣ', ['Ο ΚΑΛΌΣ']],
    ['Cyrillic', 'добрый день', 'ДОБРЫЙ ДЕНЬ', ['ДОБРЫЙ ДЕНЬ']],
    ['composed phrase, decomposed text', 'café', 'cafe\u0301 cafe', ['cafe\u0301']],
    ['decomposed phrase, composed text', 'cafe\u0301', 'CAFÉ', ['CAFÉ']],
    ['German sharp s', 'grüße', 'GRÜSSE', ['GRÜSSE']],
  ])('%s', (_, phrase, text, expected) => {
    expect(found([phrase], text)).toEqual(expected);
  });

  it.each([
    ['stem', 'thank*', 'thank, thanks; thankful than', ['thank', 'thanks', 'thankful']],
    [
      'stem in the middle',
      'i apolog* for',
      'I apologise for, I apologize for, I apology',
      ['I apologise for', 'I apologize for'],
    ],
    ['stem of one letter', 'a* b', 'a b, ab b, b b', ['a b', 'ab b']],
    [
      'stem and word at the same place',
      '(thank|thank*) you',
      'thank you, thanking you',
      ['thank you', 'thanking you'],
    ],
    ['stem with an accent', 'köszön*', 'KÖSZÖNÖM, koszonom', ['KÖSZÖNÖM']],
    ['stem with a final sigma', 'καλος*', 'καλοσύνη καλός', ['καλοσύνη']],
    ['stem before punctuation', 'thank*!', 'Thanks', ['Thanks']],
    [
      'alternatives',
      'good (morning|day)',
      'good morning, good day, good night',
      ['good morning', 'good day'],
    ],
    [
      'alternatives of several words',
      '(how are you|what is) up',
      'how are you up, what is up',
      ['how are you up', 'what is up'],
    ],
    ['an empty alternative', '(very|) sorry', 'very sorry, sorry', ['very sorry', 'sorry']],
    [
      'an ending',
      'help(s|ed|) me',
      'help me, helps me, helped me, helping me',
      ['help me', 'helps me', 'helped me'],
    ],
    [
      'alternatives with a gap',
      '(thanks … for|thanks to)',
      'Thanks to. Thanks a lot for',
      ['Thanks to', 'Thanks a lot for'],
    ],
  ])('%s', (_, phrase, text, expected) => {
    expect(found([phrase], text)).toEqual(expected);
  });

  it.each([
    ['no word between', 'a … b', 'a b', ['a b']],
    ['five words between', 'a … b', 'a 1 2 3 4 5 b', ['a 1 2 3 4 5 b']],
    ['not six', 'a … b', 'a 1 2 3 4 5 6 b', []],
    ['three dots are a gap', 'a ... b', 'a 1 b', ['a 1 b']],
    ['a gap without spaces', 'a…b', 'a 1 b', ['a 1 b']],
    ['two gaps with a word between', 'a … b … c', 'a 1 b 2 c', ['a 1 b 2 c']],
    [
      'two gaps side by side are up to ten words',
      'a … … b',
      'a 1 2 3 4 5 6 7 8 9 10 b',
      ['a 1 2 3 4 5 6 7 8 9 10 b'],
    ],
    ['not eleven', 'a … … b', 'a 1 2 3 4 5 6 7 8 9 10 11 b', []],
    ['gaps that meet around an empty alternative', 'a … (x|) … b', 'a 1 2 b', ['a 1 2 b']],
    ['the longest of those that begin first', 'a … b', 'a b b 1 b, b', ['a b b 1 b, b']],
    ['a stem behind a gap', 'a … b*', 'a 1 bcd', ['a 1 bcd']],
    ['does not cross the end of a sentence', 'a … b', 'a 1. b', []],
  ])('gap: %s', (_, phrase, text, expected) => {
    expect(found([phrase], text)).toEqual(expected);
  });

  it.each([
    ['thank you', 'Thank. You thank! You thank? You thank\nyou', []],
    ['version 2 5', 'version 2.5', ['version 2.5']],
    ['how are you', 'How are you? How are you.', ['How are you', 'How are you']],
    ['how are you?', 'How are you? How are you.', ['How are you']],
    ['can i help?', 'Can I help you with anything else today?', ['Can I help']],
    ['can i help ?', 'Can I help. Really?', []],
    ['can i help?', 'can i help', []],
    ['can i help?', 'Can I help?!', ['Can I help']],
    ['can (i|we) … help?', 'Can we perhaps help?', ['Can we perhaps help']],
  ])('sentences: %s in %j', (phrase, text, expected) => {
    expect(found([phrase], text)).toEqual(expected);
  });
});

describe('sets', () => {
  it('give their places without overlap, the longest of those that begin first', () => {
    expect(found(['a b', 'a b c', 'c d', 'b'], 'a b c d b')).toEqual(['a b c', 'b']);
  });

  it('do not hide each other', () => {
    const sets = [['a b'], ['b c'], ['a b', 'c*'], ['nothing']];
    const text = 'a b c';
    expect(spansOf(sets, text).map(spans => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['a b'],
      ['b c'],
      ['a b', 'c'],
      [],
    ]);
  });

  it('find the same as trying each phrase at each word', () => {
    fc.assert(
      fc.property(fc.array(phraseSet, { minLength: 1, maxLength: 3 }), sentence, (sets, text) => {
        const words = wordsOf(text);
        expect(spansOf(sets, text)).toEqual(sets.map(set => findPlainly(set.map(parsed), words)));
      }),
      { numRuns: 3000 },
    );
  });

  it('begin and end with a word', () => {
    fc.assert(
      fc.property(phraseSet, sentence, (set, text) => {
        const { words } = wordsOf(text);
        for (const { start, end } of spansOf([set], text).flat()) {
          expect(words.some(word => word.start === start)).toBe(true);
          expect(words.some(word => word.end === end)).toBe(true);
        }
      }),
    );
  });
});

describe('hostile phrases', () => {
  const LONG = `${'a '.repeat(8)}… ${'a '.repeat(8)}… ${'a '.repeat(8)}… ${'a '.repeat(3).trim()}`;
  const BRANCHING = `(a|a*) … ${'(a|a*) '.repeat(3)}… ${'(a|a*) '.repeat(2)}… (a|a*) (a|a*)`;

  it.each([
    ['thirty words and three gaps', LONG, 'a ', 100_000],
    ['alternatives that all fit', BRANCHING, 'a ', 3_000],
    ['a gap that is never closed', 'a … a … a … b', 'a ', 100_000],
    ['one word of a million letters', 'a* … b', 'a', 1_000_000],
  ])('end: %s', (_, phrase, unit, times) => {
    const text = unit.repeat(times);
    const spans = spansOf([[phrase]], text).flat();
    expect(spans.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    expect(spans.length > 0).toBe(!phrase.endsWith('b'));
  });
});

// Few words of four languages, so that phrases and texts often meet; upper case and decomposed forms of them in texts.
const VOCABULARY = ['a', 'ab', "don't", 'jó', 'jól', 'ķe', 'καλός', 'iyi'] as const;
const word = fc.constantFrom(...VOCABULARY);
const spelled = fc
  .tuple(
    word,
    fc.constantFrom<(text: string) => string>(
      text => text.toUpperCase(),
      text => text.normalize('NFD'),
      text => text,
    ),
  )
  .map(([text, spell]) => spell(text));
const sentence = fc
  .array(fc.tuple(spelled, fc.constantFrom(' ', ' ', ' ', ', ', '-', '. ', '? ', '\n')), { maxLength: 25 })
  .map(parts => parts.map(([text, between]) => text + between).join(''));
const step = fc.oneof(
  { weight: 4, arbitrary: word },
  word.map(text => `${text}*`),
  fc.array(word, { minLength: 1, maxLength: 2 }).map(words => `(${words.join('|')}|)`),
);
const phrase = fc
  .tuple(
    fc.array(fc.tuple(step, fc.constantFrom(' ', ' ', ' … ')), { maxLength: 3 }),
    word,
    fc.constantFrom('', '', '?'),
  )
  .map(([steps, last, asks]) => `${steps.map(([text, between]) => text + between).join('')}${last}${asks}`)
  .filter(text => !('problem' in parsePhrase(text)));
const phraseSet = fc.array(phrase, { minLength: 1, maxLength: 3 });
