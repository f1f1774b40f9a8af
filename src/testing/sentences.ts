import type { OpenChecklists } from '../checklist/index.ts';
import { resolvePhrases } from '../checklist/phrase-sets.ts';
import { addSet, emptyBook, type PhraseSet, search } from '../probes/phrases/book.ts';
import type { Sentence } from './phrase-examples.ts';

/** A sentence, and the words in it that are a phrase of its set. */
export type TestedSentence = Sentence & { readonly asExpected: boolean; readonly quotes: readonly string[] };

/** How the sentences of one language came out. `untested`: the used sets without any; `sets`: how many have some. */
export type TestedPhrases = {
  readonly language: string;
  readonly sets: number;
  readonly sentences: readonly TestedSentence[];
  readonly untested: readonly string[];
};

type Around = OpenChecklists['around'];

/** The shared sets of these names, with the phrases of all sets that they hold. */
export function sharedSets(names: Iterable<string>, around: Around): ReadonlyMap<string, PhraseSet> {
  const resolver = {
    sets: around.shared,
    language: '',
    regex: around.regex,
    problems: [],
    parsed: around.parsed,
  };
  const sets = new Map<string, PhraseSet>();
  for (const name of names) {
    const [entry] = around.shared.get(name) ?? [];
    if (entry !== undefined)
      sets.set(name, resolvePhrases([`$${name}`], entry.document, entry.path, resolver));
  }
  return sets;
}

/** The names of the shared sets, by language. */
export function knownSets({ shared }: Around): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const [name, entries] of shared)
    for (const { language } of entries) known.set(language, (known.get(language) ?? new Set()).add(name));
  return known;
}

/** Looks for the sets of these names in their sentences, by each language that any of them has phrases in. */
export function testSentences(
  all: readonly Sentence[],
  used: ReadonlySet<string>,
  around: Around,
): readonly TestedPhrases[] {
  const book = emptyBook();
  const numbers = new Map(
    [...sharedSets(used, around)].map(([name, set]) => [name, addSet(book, set)] as const),
  );
  const tested = [...knownSets(around)].map(([language, names]) => {
    const sentences = all.filter(one => one.language === language && used.has(one.set));
    const shown = new Set(sentences.map(({ set }) => set));
    return {
      language,
      sets: shown.size,
      sentences: sentences.map(sentence => {
        const spans = search(book, language, sentence.text).get(numbers.get(sentence.set) ?? -1) ?? [];
        const quotes = spans.map(({ start, end }) => sentence.text.slice(start, end));
        return { ...sentence, quotes, asExpected: quotes.length > 0 === (sentence.expected === 'found') };
      }),
      untested: [...names].filter(name => used.has(name) && !shown.has(name)),
    };
  });
  return tested.filter(({ sets, untested }) => sets + untested.length > 0);
}
