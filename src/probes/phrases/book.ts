import { compileMatcher, findAll, type Matcher, type Span } from './matcher.ts';
import type { Phrase } from './parse.ts';
import type { FindRegex } from './regex.ts';
import { type Words, wordsOf } from './words.ts';

/** A phrase ready for the book: parsed, and for a pattern its compiled form. */
export type ReadyPhrase = Phrase & { readonly find?: FindRegex };

/** Phrases of one set, by language. */
export type PhraseSet = ReadonlyMap<string, readonly ReadyPhrase[]>;

/**
 * All phrase sets of all items of a run, so that each turn is read once for all of them.
 * Sets are added while checklists are compiled; the matchers are built at the first look.
 */
export type PhraseBook = {
  readonly sets: PhraseSet[];
  readonly compiled: Map<string, Compiled>;
};

/** What is ready for one language: the trie of all phrases, and the patterns with the set each belongs to. */
type Compiled = {
  readonly matcher: Matcher;
  readonly patterns: readonly (readonly [set: number, find: FindRegex])[];
};

export function emptyBook(): PhraseBook {
  return { sets: [], compiled: new Map() };
}

/** Adds a set and returns its number. */
export function addSet(book: PhraseBook, set: PhraseSet): number {
  book.compiled.clear();
  return book.sets.push(set) - 1;
}

/** Whether a set has phrases in a language (`en-GB` asks for `en`). */
export function speaks(book: PhraseBook, set: number, language: string): boolean {
  return (book.sets[set]?.get(primary(language))?.length ?? 0) > 0;
}

/** The languages that any set has phrases in. */
export function languagesOf(book: PhraseBook): readonly string[] {
  return [...new Set(book.sets.flatMap(set => [...set.keys()]))].sort();
}

/** The places of every set of a language in a text; `words` are the text's, where they are known already. */
export function search(
  book: PhraseBook,
  language: string,
  text: string,
  words: Words = wordsOf(text),
): ReadonlyMap<number, readonly Span[]> {
  const { matcher, patterns } = compiledFor(book, primary(language));
  const found = findAll(matcher, words);
  for (const [set, find] of patterns) {
    const spans = [...(found.get(set) ?? []), ...find(text)];
    if (spans.length > 0) found.set(set, apart(spans));
  }
  return found;
}

function compiledFor(book: PhraseBook, language: string): Compiled {
  const known = book.compiled.get(language);
  if (known !== undefined) return known;
  const phrases = book.sets.flatMap((set, number) =>
    (set.get(language) ?? []).map(phrase => ({ set: number, phrase })),
  );
  const patterns = phrases.flatMap(({ set, phrase }) =>
    phrase.find === undefined ? [] : [[set, phrase.find] as const],
  );
  const compiled = { matcher: compileMatcher(phrases), patterns };
  book.compiled.set(language, compiled);
  return compiled;
}

/** In order and without overlap, as the matcher gives them. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? 0) <= span.start) kept.push(span);
  }
  return kept;
}

/** The language without its region: `en` of `en-GB` and `en_GB`. */
export function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/u)[0] ?? language;
}
