import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadChecklists } from '../../../src/checklist/index.ts';
import { scannerFor, search } from '../../../src/probes/phrases/book.ts';
import { compileMatcher, findAll } from '../../../src/probes/phrases/matcher.ts';
import { type Phrase, parsePhrase } from '../../../src/probes/phrases/parse.ts';
import { makeScanner, type Scanner } from '../../../src/probes/phrases/scanner.ts';
import { wordsOf } from '../../../src/probes/phrases/words.ts';
import { findPlainly } from './naive.ts';

type Sets = readonly (readonly string[])[];
type Found = { readonly words: number; readonly questions: number; readonly sets: readonly number[] };

function parsed(text: string): Phrase {
  const phrase = parsePhrase(text);
  if ('problem' in phrase) throw new Error(`${text}: ${phrase.problem}`);
  return phrase;
}

const numbered = (sets: Sets) =>
  sets.flatMap((set, number) => set.map(text => ({ set: number, phrase: parsed(text) })));

function plainly(sets: Sets): (text: string) => Found {
  const matcher = compileMatcher(numbered(sets));
  return text => {
    const words = wordsOf(text);
    const found = [...findAll(matcher, words).keys()].sort((a, b) => a - b);
    return { words: words.words.length, questions: words.asks.filter(Boolean).length, sets: found };
  };
}

/** What a scanner finds in a text that stands between other bytes. */
function scanned(scanner: Scanner, text: string): Found {
  const bytes = new TextEncoder().encode(`a?${text}a. ?`);
  const found = { words: -1, questions: -1, at: 3, masks: new Uint32Array(3 + scanner.maskSize).fill(-1) };
  scanner.scan(bytes, 2, bytes.length - 4, found);
  const sets = Array.from({ length: scanner.maskSize * 32 }, (_, set) => set).filter(
    set => ((found.masks[3 + (set >> 5)] ?? 0) >>> (set & 31)) & 1,
  );
  expect([...found.masks.subarray(0, 3)]).toEqual([0xffffffff, 0xffffffff, 0xffffffff]);
  return { words: found.words, questions: found.questions, sets };
}

const scannerOf = (sets: Sets, mostStates?: number) => makeScanner(numbered(sets), sets.length, mostStates);

const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  English: ['a', 'ab', 'abc', "don't", 'i', '24', 'fine', 'x'],
  German: ['straße', 'grüße', 'ä', 'für', 'fur', 'über', 'sie', 'ss'],
  Greek: ['καλός', 'ο', 'ϊ', 'ΐ', 'σας', 'σα', 'ώρα', 'ω'],
  Turkish: ['iyi', 'ıyi', 'günler', 'i', 'ı', 'ş', "ankara'da", 'ğ', "ş'a", "ş'ya"],
  Hindi: ['धन्यवाद', 'जी', 'क', 'कि', 'क्', 'नमस्ते', '२४', 'ज़'],
  Korean: ['안녕', '안', '아', '하세요', '감사', '가', '각', 'ᄀ'],
};

const LONG = Array.from({ length: 27 }, (_, at) => `w${at}`).join(' ');

describe('a scanner', () => {
  it.each([
    ['a', 'a', [0]],
    ['thank*', 'Thanks', [0]],
    ['thank* … much', 'thanks a lot, very much', [0]],
    ['a … b', 'a 1 2 3 4 5 b', [0]],
    ['a … b', 'a 1 2 3 4 5 6 b', []],
    ['a … … b', 'a 1 2 3 4 5 6 7 8 9 10 b', [0]],
    ['a … … b', 'a 1 2 3 4 5 6 7 8 9 10 11 b', []],
    ['a … (x|) … b', 'a 1 2 3 4 5 6 7 8 9 10 b', [0]],
    ['a … (x|) … b', 'a 1 2 3 4 5 x 7 8 9 10 11 b', [0]],
    ['a … (x|) … b', 'a 1 2 3 4 5 6 7 8 9 10 11 b', []],
    ['a … b … c', 'a 1. b c', []],
    ['can i?', 'can i? I can', [0]],
    ['can i?', 'can i. ?', []],
    [`a … ${'b '.repeat(20)}… c`, `a 1 2 3 4 5 ${'b '.repeat(20)} 1 2 3 4 5 c`, [0]],
    [`a … ${'b '.repeat(20)}… c`, `a 1 2 3 4 5 6 ${'b '.repeat(20)} 1 2 3 4 5 c`, []],
    [`a … ${'b '.repeat(20)}… c`, `a 1 2 3 4 5 ${'b '.repeat(19)} 1 2 3 4 5 c`, []],
    // A stretch behind a gap that is longer than a scan looks back.
    [`a … ${LONG}`, `a 1 2 3 4 5 ${LONG}`, [0]],
    [`a … ${LONG}`, `a 1 2 3 4 5 6 ${LONG}`, []],
    ...Array.from({ length: 26 }, (_, at): [string, string, number[]] => [
      `a … ${LONG}`,
      `a ${LONG.replace(` w${at} `, ` w${at} x `)}`,
      at === 0 ? [0] : [],
    ]),
  ])('%j in %j: %j', (phrase, text, sets) => {
    const found = scanned(scannerOf([[phrase]]), text);
    expect(found).toEqual(plainly([[phrase]])(text));
    expect(found.sets).toEqual(sets);
  });

  it.each(Object.entries(LANGUAGES))('finds the same as the plain matcher: %s', (_, vocabulary) => {
    fc.assert(
      fc.property(
        phraseSets(vocabulary),
        fc.array(textIn(vocabulary), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 2, 5, 4096),
        (sets, texts, mostStates) => {
          const scanner = scannerOf(sets, mostStates);
          const plain = plainly(sets);
          for (const text of [...texts, ...texts]) {
            const found = scanned(scanner, text);
            expect(found).toEqual(plain(text));
            const words = wordsOf(text);
            const naive = sets.flatMap((set, number) =>
              findPlainly(set.map(parsed), words).length > 0 ? [number] : [],
            );
            expect(found.sets).toEqual(naive);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads any text as the plain matcher does', () => {
    const sets = [['a … b'], ['1 *'.replace(' ', '')], ['é*'], ["don't ?"]];
    const [scanner, plain] = [scannerOf(sets), plainly(sets)];
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), parts => {
        const text = parts.join(' ').toWellFormed();
        expect(scanned(scanner, text)).toEqual(plain(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds in the shipped examples what the plain matcher finds, with the shipped checklists', async () => {
    const source = (file: string) => ({ file, text: readFileSync(`checklists/${file}`, 'utf8') });
    const files = readdirSync('checklists').filter(file => file.endsWith('.yaml'));
    const { book } = await loadChecklists(files.map(source), [source('phrases/en.yaml')]);
    const scanner = scannerFor(book, 'en');
    const lines = readFileSync('examples/chats-and-calls.csv', 'utf8').split('\n');
    for (const text of [...lines, ...files.flatMap(file => source(file).text.split('\n')), lines.join(' ')]) {
      const words = wordsOf(text);
      expect(scanned(scanner, text)).toEqual({
        words: words.words.length,
        questions: words.asks.filter(Boolean).length,
        sets: [...search(book, 'en', text, words).keys()].sort((a, b) => a - b),
      });
    }
  });

  it('reads a CSV cell as it stands: doubled quotes and line ends of two characters', () => {
    const sets = [['a … b'], ['b ?']];
    const [scanner, plain] = [scannerOf(sets), plainly(sets)];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', '\n', '?', '.', ')') }), text => {
        const cell = text.replaceAll('"', '""').replaceAll('\n', '\r\n');
        expect(scanned(scanner, cell)).toEqual(plain(text));
      }),
      { numRuns: 3000 },
    );
  });
});

function spelled(vocabulary: readonly string[]) {
  return fc
    .tuple(
      fc.constantFrom(...vocabulary),
      fc.constantFrom<(text: string) => string>(
        text => text.toUpperCase(),
        text => text.normalize('NFD'),
        text => text.replaceAll("'", '’'),
        text => text.replaceAll("'", 'ʼ'),
        text => `${text}\u0301`,
        text => `${text}s`,
        text => `${text}'`,
        text => `${text}'s`,
        text => `${text}'é`,
        text => `${text}’é`,
        text => `${text}ﬁ`,
        text => text,
        text => text,
        text => text,
      ),
    )
    .map(([text, spell]) => spell(text));
}

const BETWEEN = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '-',
  '. ',
  '? ',
  '\n',
  '\r\n',
  '."',
  '?" ',
  '!😊 ',
  '?!) ',
  '…',
  '’ ',
  ' 😊 ',
  '. \n',
  '?\n',
  '?\u20e3 ',
  '.\u0301\n',
  '?',
];

function textIn(vocabulary: readonly string[]) {
  return fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: spelled(vocabulary) }, fc.constantFrom('z', '7', 'ю', '𝒶', 'zz')),
        fc.constantFrom(...BETWEEN),
      ),
      {
        maxLength: 30,
      },
    )
    .map(parts => parts.map(([text, between]) => text + between).join(''));
}

function phraseSets(vocabulary: readonly string[]) {
  const word = fc.constantFrom(...vocabulary);
  const step = fc.oneof(
    { weight: 5, arbitrary: word },
    word.map(text => `${text}*`),
    fc.array(word, { minLength: 1, maxLength: 3 }).map(words => `(${words.join('|')}|)`),
    fc.array(word, { minLength: 1, maxLength: 3 }).map(words => `(${words.join('|')})`),
    fc.tuple(word, word, word).map(([a, b, c]) => `(${a} ${b}|${a} … ${c}|${c}*)`),
    fc.tuple(word, word).map(([a, b]) => `${a}(${b}|s|)`),
  );
  const phrase = fc
    .tuple(
      fc.array(fc.tuple(step, fc.constantFrom(' ', ' ', ' ', ' … ', ' … … ')), { maxLength: 4 }),
      fc.oneof({ weight: 5, arbitrary: word }, step),
      fc.constantFrom('', '', '?'),
    )
    .map(([steps, last, asks]) => `${steps.map(([text, between]) => text + between).join('')}${last}${asks}`)
    .filter(text => !('problem' in parsePhrase(text)));
  return fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 });
}
