import { textOf } from './bytes.ts';
import { ASKS, type Cut } from './cut.ts';
import { fold, type Word, type Words } from './words.ts';

/** A word as it is known by its bytes: folded, and whatever else was found out of it. `syllables`: -1 until counted. */
export type KnownWord = { readonly folded: string; syllables: number };

/** The word in bytes[start..end), which is made out once for as long as it is remembered. */
export type KnownWords = (bytes: Uint8Array, start: number, end: number) => KnownWord;

const SLOTS = 1 << 14;
/** Longer words hardly come back, and are made out anew. */
const LONGEST = 32;

/** Makes a memory of words. A word lives in the slot its hash falls on, until another one takes it. */
export function makeKnownWords(): KnownWords {
  const lengths = new Uint8Array(SLOTS);
  const letters = new Uint8Array(SLOTS * LONGEST);
  const words: KnownWord[] = [];
  return (bytes, start, end) => {
    const length = end - start;
    if (length > LONGEST) return wordIn(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const from = slot * LONGEST;
    let same = lengths[slot] === length;
    for (let at = 0; same && at < length; at++) same = letters[from + at] === bytes[start + at];
    const known = words[slot];
    if (same && known !== undefined) return known;
    lengths[slot] = length;
    letters.set(bytes.subarray(start, end), from);
    const made = wordIn(bytes, start, end);
    words[slot] = made;
    return made;
  };
}

function wordIn(bytes: Uint8Array, start: number, end: number): KnownWord {
  return { folded: fold(textOf(bytes, start, end)), syllables: -1 };
}

/** The words of a text that was cut: as of `wordsOf`, but that their places are of bytes. */
export function cutWords(
  { classes, starts, ends, length }: Cut,
  bytes: Uint8Array,
  known: KnownWords,
): Words {
  const words: Word[] = [];
  const asks: boolean[] = [];
  let sentence = 0;
  for (let at = 0; at < length; at++) {
    const wordClass = classes[at] ?? 0;
    if (wordClass < 0) {
      asks[sentence] = wordClass === ASKS;
      sentence += 1;
      continue;
    }
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    words.push({ folded: known(bytes, start, end).folded, start, end, sentence });
  }
  return { words, asks };
}
