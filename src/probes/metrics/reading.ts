import { syllable } from 'syllable';
import type { Words } from '../phrases/words.ts';

/** What a reading grade is made of: the sentences of a text that have words, and the syllables of its words. */
export type Reading = { sentences: number; syllables: number };

/** The reading of a text that was cut into words. */
export function readingOf({ words }: Words): Reading {
  let syllables = 0;
  for (const { folded } of words) syllables += syllablesOf(folded);
  return { sentences: new Set(words.map(word => word.sentence)).size, syllables };
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

// Kinds of ASCII bytes, as the words of a text are cut.
const OTHER = 0;
const LETTER = 1;
const APOSTROPHE = 2;
const STOP = 3;
const CLOSER = 4;
const SPACE = 5;
const BREAK = 6;
const KINDS = new Uint8Array(128);
for (const [signs, kind] of [
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', LETTER],
  ["'`", APOSTROPHE],
  ['.!?', STOP],
  ['")]', CLOSER],
  [' \t\v\f\r', SPACE],
  ['\n', BREAK],
] as const)
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;

const SLOTS = 1 << 14;
const LONGEST = 24;

/**
 * Makes the reading of texts as they stand in bytes, to `into`; false where they are not all ASCII: then nothing is told.
 * Says what `readingOf` says; words met before are known by their bytes.
 */
export function makeByteReading(): (bytes: Uint8Array, start: number, end: number, into: Reading) => boolean {
  // A word lives in the slot its hash falls on, until another one takes it.
  const lengths = new Uint8Array(SLOTS);
  const letters = new Uint8Array(SLOTS * LONGEST);
  const counts = new Uint16Array(SLOTS);
  const syllablesAt = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const length = end - start;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const from = slot * LONGEST;
    let same = length <= LONGEST && lengths[slot] === length;
    for (let at = 0; same && at < length; at++) same = letters[from + at] === bytes[start + at];
    if (same) return counts[slot] ?? 0;
    const word = Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString('latin1');
    const count = syllablesOf(word.replaceAll('`', "'").toLowerCase());
    if (length <= LONGEST && count < 1 << 16) {
      lengths[slot] = length;
      letters.set(bytes.subarray(start, end), from);
      counts[slot] = count;
    }
    return count;
  };
  return (bytes, start, end, into) => {
    let sentences = 0;
    let syllables = 0;
    let wordsHere = 0;
    let at = start;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte > 127) return false;
      const kind = KINDS[byte] ?? OTHER;
      if (kind === LETTER) {
        const from = at;
        let hash = 0;
        for (;;) {
          const next = bytes[at] ?? 0;
          if (at >= end || next > 127) break;
          const nextKind = KINDS[next];
          // An apostrophe is of the word when a letter follows it.
          if (nextKind === APOSTROPHE && at + 1 < end && (bytes[at + 1] ?? 0) < 128) {
            if (KINDS[bytes[at + 1] ?? 0] !== LETTER) break;
          } else if (nextKind !== LETTER) break;
          hash = Math.imul(hash ^ next, 0x01000193);
          at++;
        }
        if (at < end && (bytes[at] ?? 0) > 127) return false;
        syllables += syllablesAt(bytes, from, at, hash);
        wordsHere++;
        continue;
      }
      at++;
      if (kind === STOP) {
        while (at < end && KINDS[bytes[at] ?? 0] === STOP) at++;
        let after = at;
        while (after < end && isCloser(bytes[after] ?? 0)) after++;
        if (after < end && (bytes[after] ?? 0) > 127) return false;
        const ends = after >= end || (KINDS[bytes[after] ?? 0] ?? OTHER) >= SPACE;
        if (!ends) continue;
      } else if (kind !== BREAK) continue;
      if (wordsHere > 0) sentences++;
      wordsHere = 0;
    }
    into.sentences = sentences + (wordsHere > 0 ? 1 : 0);
    into.syllables = syllables;
    return true;
  };
}

/** Quotes and brackets; of a text that is all ASCII the backtick is an apostrophe too. */
function isCloser(byte: number): boolean {
  const kind = KINDS[byte];
  return kind === CLOSER || kind === APOSTROPHE;
}
