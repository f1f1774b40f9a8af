import { languageCode } from '../language.ts';
import { compileMatcher, findAll, type Matcher, type Span } from './matcher.ts';
import type { Phrase } from './parse.ts';
import type { FindRegex } from './regex.ts';
import { makeScanner, type Scanner } from './scanner.ts';
import { type Words, wordsOf } from './words.ts';

/** A phrase ready for the book: parsed, and for a pattern its compiled form. */
export type ReadyPhrase = Phrase & { readonly find?: FindRegex };

/** Phrases of one set, by language. */
export type PhraseSet = ReadonlyMap<string, readonly ReadyPhrase[]>;

/**
 * All phrase sets of all items of a run, so that each turn is read once for all of them.
 * Sets are added while checklists are compiled; what reads texts is built at the first look.
 */
export type PhraseBook = {
  readonly sets: PhraseSet[];
  readonly compiled: Map<string, Compiled>;
};

/** A pattern and the set it belongs to. */
export type Pattern = { readonly set: number; readonly find: FindRegex };

/** What is ready for one language. The scanner and the matchers (of all sets, and of each alone) are built when first asked for. */
type Compiled = {
  readonly phrases: readonly { readonly set: number; readonly phrase: ReadyPhrase }[];
  readonly patterns: readonly Pattern[];
  readonly matchers: Map<number | 'all', Matcher>;
  /** By set: whether it has phrases in the language. */
  readonly speaking: readonly boolean[];
  scanner: Scanner | null;
};

export function emptyBook(): PhraseBook {
  return { sets: [], compiled: new Map() };
}

/** Adds a set and returns its number. */
export function addSet(book: PhraseBook, set: PhraseSet): number {
  book.compiled.clear();
  return book.sets.push(set) - 1;
}

/** By set: whether it has phrases in a language (`en-GB` asks for `en`). */
export function speakingSets(book: PhraseBook, language: string): readonly boolean[] {
  return compiledFor(book, language).speaking;
}

/** The languages that any set has phrases in. */
export function languagesOf(book: PhraseBook): readonly string[] {
  return [...new Set(book.sets.flatMap(set => [...set.keys()]))].sort();
}

/** What tells which sets of a language occur in a turn, without their places; patterns aside. */
export function scannerFor(book: PhraseBook, language: string): Scanner {
  const compiled = compiledFor(book, language);
  compiled.scanner ??= makeScanner(compiled.phrases, book.sets.length);
  return compiled.scanner;
}

/** The patterns of all sets of a language, which the scanner does not look for. */
export function patternsOf(book: PhraseBook, language: string): readonly Pattern[] {
  return compiledFor(book, language).patterns;
}

/** The places of every set of a language in a text; `words` are the text's, where they are known already. */
export function search(
  book: PhraseBook,
  language: string,
  text: string,
  words: Words = wordsOf(text),
): ReadonlyMap<number, readonly Span[]> {
  const compiled = compiledFor(book, language);
  const found = findAll(matcherOf(compiled, 'all'), words);
  for (const { set, find } of compiled.patterns) {
    const spans = [...(found.get(set) ?? []), ...find(text)];
    if (spans.length > 0) found.set(set, apart(spans));
  }
  return found;
}

/** The places of one set in a text: what `search` gives for it, without looking for the others. */
export function placesOf(
  book: PhraseBook,
  set: number,
  language: string,
  text: string,
  words: Words = wordsOf(text),
): readonly Span[] {
  const compiled = compiledFor(book, language);
  const spans = findAll(matcherOf(compiled, set), words).get(set) ?? [];
  const matches = compiled.patterns.flatMap(pattern => (pattern.set === set ? pattern.find(text) : []));
  return matches.length === 0 ? spans : apart([...spans, ...matches]);
}

function matcherOf({ phrases, matchers }: Compiled, set: number | 'all'): Matcher {
  const matcher =
    matchers.get(set) ?? compileMatcher(set === 'all' ? phrases : phrases.filter(one => one.set === set));
  matchers.set(set, matcher);
  return matcher;
}

function compiledFor(book: PhraseBook, language: string): Compiled {
  const known = book.compiled.get(language);
  if (known !== undefined) return known;
  const spoken = book.sets.some(set => set.has(primary(language))) ? primary(language) : NO_LANGUAGE;
  const compiled = book.compiled.get(spoken) ?? compile(book, spoken);
  book.compiled.set(spoken, compiled);
  // Exports may name languages by the thousand: the first are looked up as they are written.
  if (book.compiled.size < MOST_NAMES) book.compiled.set(language, compiled);
  return compiled;
}

/** Languages without phrases are one, which no primary language is called. */
const NO_LANGUAGE = '-';
const MOST_NAMES = 100;

function compile(book: PhraseBook, language: string): Compiled {
  const phrases = book.sets.flatMap((set, number) =>
    (set.get(language) ?? []).map(phrase => ({ set: number, phrase })),
  );
  const patterns = phrases.flatMap(({ set, phrase }) =>
    phrase.find === undefined ? [] : [{ set, find: phrase.find }],
  );
  const speaking = book.sets.map(set => (set.get(language)?.length ?? 0) > 0);
  return { phrases, patterns, matchers: new Map(), speaking, scanner: null };
}

/** In order and without overlap, as the matcher gives them. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? 0) <= span.start) kept.push(span);
  }
  return kept;
}

/** The language a phrase file would be written in: `en` of `en-GB`. */
export function primary(language: string): string {
  const known = PRIMARY.get(language) ?? languageCode(language);
  if (PRIMARY.size > MOST_LANGUAGES) PRIMARY.clear();
  PRIMARY.set(language, known);
  return known;
}

/** Asked for many times an interaction. */
const PRIMARY = new Map<string, string>();
const MOST_LANGUAGES = 1000;

/** How often the phrases of a set occur among words; patterns aside. */
export function countPlaces(book: PhraseBook, set: number, language: string, words: Words): number {
  return findAll(matcherOf(compiledFor(book, primary(language)), set), words).get(set)?.length ?? 0;
}
