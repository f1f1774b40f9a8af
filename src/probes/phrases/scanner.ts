import { widthOf } from './bytes.ts';
import { type Gaps, LONG_AGO, obey } from './commands.ts';
import { APOSTROPHE, FOREIGN, ODD, SPACE, UNKNOWN } from './letters.ts';
import { makeNetwork, NONE } from './network.ts';
import type { Phrase } from './parse.ts';
import { kindAt, type Read, readStop, readWord } from './reader.ts';
import { factsSize, learn, makeStates } from './states.ts';
import { makeVocabulary, ROOT } from './vocabulary.ts';

/** What a turn holds. Of `masks` the scanner writes `maskSize` numbers from `at` on: bit (set & 31) of number (set >> 5). */
export type Scanned = { words: number; questions: number; at: number; readonly masks: Uint32Array };

export type Scanner = {
  /** How many 32-bit numbers the mask of a turn takes. */
  readonly maskSize: number;
  /**
   * Reads bytes[start..end), valid UTF-8, and writes to `found` which sets occur, how many words there are and how many
   * sentences ask. Says of every text what `wordsOf` and `findAll` say; nothing is decoded and nothing allocated but for
   * what is met for the first time. The text may be as it stands in a CSV cell: a doubled quote changes nothing.
   */
  readonly scan: (bytes: Uint8Array, start: number, end: number, found: Scanned) => void;
};

// Between sentences and turns as many words are left out as a gap can look back.
const APART = 32;
const LAST_WORD = 2 ** 30;

/** Compiles phrases, each for the set it belongs to (0 to `sets` - 1). Patterns are left out. */
export function makeScanner(
  phrases: readonly { readonly set: number; readonly phrase: Phrase }[],
  sets: number,
): Scanner {
  const maskSize = Math.ceil(sets / 32);
  const network = makeNetwork(phrases);
  const vocabulary = makeVocabulary(network);
  const { letters, base, owner, whole, beyond } = vocabulary;
  const states = makeStates(network, vocabulary.labels, maskSize);
  const size = factsSize(maskSize);
  const read: Read = { at: 0, wordClass: 0, ends: false, asks: false };
  // Sets that are found if the sentence turns out to be a question.
  const asked = new Int32Array(maskSize);
  const gaps: Gaps = new Int32Array(2 * network.widths.length);
  // Words are numbered on and on over all turns.
  let lastWord = LAST_WORD + 1;

  const scan: Scanner['scan'] = (bytes, start, end, found) => {
    const { masks, at: maskAt } = found;
    const { ascii } = letters;
    const { facts } = states;
    const { rows, cells } = states.moves;
    if (lastWord > LAST_WORD) {
      lastWord = 0;
      for (let gap = 0; gap < gaps.length; gap += 2) gaps[gap] = LONG_AGO;
    }
    for (let index = 0; index < maskSize; index++) masks[maskAt + index] = 0;
    let words = 0;
    let questions = 0;
    let sentence = 0;
    let word = lastWord;
    let rest = 0;
    let i = start;
    while (i < end) {
      const from = i;
      let kind = ascii[bytes[i] ?? 0] ?? 0;
      if (kind >= SPACE && kind < ODD) {
        i += 1;
        continue;
      }
      let wordClass = NONE;
      if (kind >= FOREIGN) {
        // A word of ASCII: the trie is followed as far as it goes, then only the end is looked for.
        let node = ROOT;
        for (;;) {
          if (wordClass === NONE) {
            const next = (base[node] ?? 0) + kind;
            if (owner[next] === node) node = next;
            else wordClass = beyond[node] ?? 0;
          }
          i += 1;
          if (i >= end) break;
          kind = ascii[bytes[i] ?? 0] ?? 0;
          if (kind >= FOREIGN) continue;
          if (kind !== APOSTROPHE || i + 1 >= end) break;
          const after = ascii[bytes[i + 1] ?? 0] ?? 0;
          if (after >= FOREIGN) continue;
          if (after === UNKNOWN) kind = UNKNOWN;
          break;
        }
        if (wordClass === NONE) wordClass = whole[node] ?? 0;
      } else if (kind === UNKNOWN) {
        kind = kindAt(vocabulary, bytes, i);
        if (kind >= SPACE && kind < ODD) {
          i += widthOf(bytes[i] ?? 0);
          continue;
        }
        if (kind >= ODD) kind = UNKNOWN;
      }
      if (kind === UNKNOWN) {
        // A word of other letters, or which may go on with them.
        readWord(vocabulary, bytes, from, end, read);
        i = read.at;
        wordClass = read.wordClass;
      }
      if (wordClass === NONE) {
        // The end of a sentence, perhaps.
        readStop(vocabulary, bytes, i, end, read);
        i = read.at;
        if (!read.ends || sentence === 0) continue;
        if (read.asks) questions += 1;
        for (let index = 0; index < maskSize; index++) {
          if (read.asks) masks[maskAt + index] = (masks[maskAt + index] ?? 0) | (asked[index] ?? 0);
          asked[index] = 0;
        }
        sentence = 0;
        rest = 0;
        word += APART;
        continue;
      }
      words += 1;
      sentence += 1;
      word += 1;
      const cell = cells[(rows[rest] ?? 0) + wordClass] ?? NONE;
      const state = cell >>> 16 === rest ? cell & 0xffff : learn(states, rest, wordClass);
      const fact = state * size;
      rest = facts[fact] ?? 0;
      for (let index = 0; index < maskSize; index++) {
        masks[maskAt + index] = (masks[maskAt + index] ?? 0) | (facts[fact + 2 + index] ?? 0);
        asked[index] = (asked[index] ?? 0) | (facts[fact + 2 + maskSize + index] ?? 0);
      }
      const at = facts[fact + 1] ?? 0;
      if (at !== 0) obey(states.commands, at, word, gaps, asked, masks, maskAt);
    }
    asked.fill(0);
    lastWord = word + APART;
    found.words = words;
    found.questions = questions;
  };
  return { maskSize, scan };
}
