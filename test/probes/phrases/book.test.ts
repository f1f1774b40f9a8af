import { describe, expect, it } from 'vitest';
import {
  addSet,
  emptyBook,
  patternsOf,
  placesOf,
  primary,
  scannerFor,
  search,
  speakingSets,
} from '../../../src/probes/phrases/book.ts';
import { parsePhrase } from '../../../src/probes/phrases/parse.ts';
import { loadRegexEngine } from '../../../src/probes/phrases/regex.ts';

const compile = await loadRegexEngine();

function ready(text: string) {
  const phrase = parsePhrase(text);
  if ('problem' in phrase) throw new Error(phrase.problem);
  if (phrase.kind === 'words') return phrase;
  const find = compile(phrase.source);
  if (typeof find !== 'function') throw new Error(find.problem);
  return { ...phrase, find };
}

function bookOf(...sets: readonly Readonly<Record<string, readonly string[]>>[]) {
  const book = emptyBook();
  for (const set of sets)
    addSet(book, new Map(Object.entries(set).map(([language, phrases]) => [language, phrases.map(ready)])));
  return book;
}

describe('a book', () => {
  it('finds phrases and patterns of a set together, in order and without overlap', () => {
    const book = bookOf({ en: ['hello', '/hello you|[0-9]+/', 'you there'] });
    const text = '12 hello you there, hello';
    const spans = search(book, 'en', text).get(0) ?? [];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['12', 'hello you', 'hello']);
  });

  it('keeps languages apart', () => {
    const book = bookOf({ en: ['gift'], de: ['Gift', 'nehmen'] }, { en: ['take'] });
    expect([...search(book, 'de', 'gift nehmen take').keys()]).toEqual([0]);
    expect([...search(book, 'en', 'nehmen take').keys()]).toEqual([1]);
    expect(search(book, 'fr', 'gift').size).toBe(0);
  });

  it('knows which languages a set speaks', () => {
    const book = bookOf({ en: ['hello'], de: [] });
    expect(['en', 'EN-gb', 'en_US', 'de', 'fr'].map(language => speakingSets(book, language)[0])).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(speakingSets(book, 'en')[7]).toBeUndefined();
  });

  it('tells which sets a turn holds, and leaves patterns to be tried', () => {
    const book = bookOf({ en: ['hello'] }, { de: ['hallo'] }, { en: ['/[0-9]+/', 'you'] });
    const bytes = new TextEncoder().encode('hello you 12 hallo');
    const found = { words: 0, questions: 0, at: 0, masks: new Uint32Array(1) };
    scannerFor(book, 'en-GB').scan(bytes, 0, bytes.length, found);
    expect(found).toMatchObject({ words: 4, questions: 0, masks: Uint32Array.of(0b101) });
    scannerFor(book, 'de').scan(bytes, 0, bytes.length, found);
    expect(found.masks).toEqual(Uint32Array.of(0b10));
    expect(patternsOf(book, 'en').map(({ set }) => set)).toEqual([2]);
    expect(patternsOf(book, 'de')).toEqual([]);
    expect(scannerFor(book, 'en')).toBe(scannerFor(book, 'en'));
  });

  it('knows languages without phrases as one, however many an export names', () => {
    const book = bookOf({ en: ['hello'] });
    const scanners = Array.from({ length: 500 }, (_, number) => scannerFor(book, `x${number}-${number}`));
    expect(new Set(scanners).size).toBe(1);
    expect(scannerFor(book, 'EN_gb')).toBe(scannerFor(book, 'en'));
    expect(scannerFor(book, 'en')).not.toBe(scanners[0]);
    expect(book.compiled.size).toBeLessThan(200);
  });

  it('gives the places of one set as those among all', () => {
    const book = bookOf({ en: ['hello', '/hello you|[0-9]+/'] }, { en: ['you there', 'hello … there'] });
    const text = '12 hello you there, hello';
    const all = search(book, 'en', text);
    expect([0, 1, 2].map(set => placesOf(book, set, 'en', text))).toEqual([all.get(0), all.get(1), []]);
  });

  it('finds sets that join after a first look', () => {
    const book = bookOf({ en: ['hello'] });
    expect(search(book, 'en', 'hello you').size).toBe(1);
    expect(addSet(book, new Map([['en', [ready('you')]]]))).toBe(1);
    expect(search(book, 'en', 'hello you').size).toBe(2);
  });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['PT_br', 'pt'],
    ['', ''],
  ])('calls the language of %j %j', (language, expected) => {
    expect(primary(language)).toBe(expected);
  });
});
