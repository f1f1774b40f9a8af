import { addSet, emptyBook, placesOf, type ReadyPhrase, search } from '../probes/phrases/book.ts';
import type { Span } from '../probes/phrases/matcher.ts';

/**
 * Which phrases occur in texts, found with one search a text for all phrases of a language: by it the question what
 * becomes of a set without one of them is answered without a search.
 */
export type Sight = {
  /** The phrases of the language that occur in a text, each by itself and as it is written, with its places. */
  readonly found: (text: string, language: string) => ReadonlyMap<string, readonly Span[]>;
  /** The places of one phrase, of the language or not. */
  readonly placesOfOne: (phrase: ReadyPhrase, text: string) => readonly Span[];
  /** Whether any of the phrases occurs. */
  readonly said: (phrases: readonly ReadyPhrase[], text: string, language: string) => boolean;
  /** The places of all of them as one set. */
  readonly places: (phrases: readonly ReadyPhrase[], text: string) => readonly Span[];
};

const NO_SPANS: readonly Span[] = [];
/** Any one language will do where a book holds only what is looked for. */
const ANY = 'en';

/** `pool`: by language, the phrases to be looked for together. One that is not among them is looked for by itself. */
export function makeSight(pool: ReadonlyMap<string, readonly ReadyPhrase[]>): Sight {
  const known = new Map<string, ReturnType<typeof makePool>>();
  const poolOf = (language: string) => {
    const made = known.get(language) ?? makePool(pool.get(language) ?? []);
    known.set(language, made);
    return made;
  };
  const alone = new Map<string, Map<string, readonly Span[]>>();
  const placesOfOne: Sight['placesOfOne'] = (phrase, text) => {
    const texts = alone.get(phrase.written) ?? new Map<string, readonly Span[]>();
    alone.set(phrase.written, texts);
    const spans = texts.get(text) ?? placesIn([phrase], text);
    texts.set(text, spans);
    return spans;
  };
  const together = new WeakMap<readonly ReadyPhrase[], Map<string, readonly Span[]>>();
  const parted = new WeakMap<readonly ReadyPhrase[], Parted>();
  const part = (phrases: readonly ReadyPhrase[], language: string): Parted => {
    const before = parted.get(phrases);
    if (before?.language === language) return before;
    const { numbers } = poolOf(language);
    const made = {
      language,
      known: new Set(phrases.map(({ written }) => written)),
      others: phrases.filter(({ written }) => !numbers.has(written)),
    };
    parted.set(phrases, made);
    return made;
  };
  return {
    found: (text, language) => poolOf(language).found(text),
    placesOfOne,
    said: (phrases, text, language) => {
      const { known, others } = part(phrases, language);
      for (const written of poolOf(language).found(text).keys()) if (known.has(written)) return true;
      return others.some(phrase => placesOfOne(phrase, text).length > 0);
    },
    places: (phrases, text) => {
      const texts = together.get(phrases) ?? new Map<string, readonly Span[]>();
      together.set(phrases, texts);
      const spans = texts.get(text) ?? placesIn(phrases, text);
      texts.set(text, spans);
      return spans;
    },
  };
}

/** Phrases of a set as they are looked for: those of the pool by name, the `others` one by one. */
type Parted = {
  readonly language: string;
  readonly known: ReadonlySet<string>;
  readonly others: readonly ReadyPhrase[];
};

function makePool(phrases: readonly ReadyPhrase[]) {
  const book = emptyBook();
  const numbers = new Map<string, number>();
  for (const phrase of phrases)
    if (!numbers.has(phrase.written)) numbers.set(phrase.written, addSet(book, new Map([[ANY, [phrase]]])));
  const written = [...numbers.keys()];
  const texts = new Map<string, ReadonlyMap<string, readonly Span[]>>();
  return {
    numbers,
    found: (text: string) => {
      const before = texts.get(text);
      if (before !== undefined) return before;
      const found = new Map(
        [...search(book, ANY, text)].map(([number, spans]) => [written[number] ?? '', spans] as const),
      );
      texts.set(text, found);
      return found;
    },
  };
}

function placesIn(phrases: readonly ReadyPhrase[], text: string): readonly Span[] {
  if (phrases.length === 0) return NO_SPANS;
  const book = emptyBook();
  return placesOf(book, addSet(book, new Map([[ANY, phrases]])), ANY, text);
}
