import { syllable } from 'syllable';
import type { Cut } from '../phrases/cut.ts';
import type { KnownWords } from '../phrases/known-words.ts';
import type { Words } from '../phrases/words.ts';

/** What a reading grade is made of: the sentences of a text that have words, and the syllables of its words. */
export type Reading = { readonly sentences: number; readonly syllables: number };

/** The reading of a text that was cut into words. */
export function readingOf({ words }: Words): Reading {
  let syllables = 0;
  for (const { folded } of words) syllables += syllablesOf(folded);
  return { sentences: new Set(words.map(word => word.sentence)).size, syllables };
}

/** The same of a text that was cut as bytes; each word is made out once. */
export function readingOfCut(cut: Cut, bytes: Uint8Array, known: KnownWords): Reading {
  const { classes, starts, ends, length } = cut;
  let sentences = 0;
  let syllables = 0;
  for (let at = 0; at < length; at++) {
    if ((classes[at] ?? 0) < 0) {
      sentences += 1;
      continue;
    }
    const word = known(bytes, starts[at] ?? 0, ends[at] ?? 0);
    if (word.syllables < 0) word.syllables = syllablesOf(word.folded);
    syllables += word.syllables;
  }
  // The last sentence may go without its end.
  if (length > 0 && (classes[length - 1] ?? 0) >= 0) sentences += 1;
  return { sentences, syllables };
}

const MOST_KNOWN = 50_000;
const known = new Map<string, number>();

/** Counted once for each word: a service says the same few thousand over and over. */
function syllablesOf(word: string): number {
  const count = known.get(word) ?? syllable(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, count);
  return count;
}
