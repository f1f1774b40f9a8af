import { ALWAYS, type Gaps, LONG_AGO, obey } from './commands.ts';
import { ASKS, type Cut, makeCut } from './cut.ts';
import { cutText } from './cutter.ts';
import { makeNetwork, NONE } from './network.ts';
import type { Phrase } from './parse.ts';
import { factsSize, learn, makeStates } from './states.ts';
import { makeVocabulary } from './vocabulary.ts';

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
  /** Cuts a text into its words: what comes back is good until the next text. */
  readonly cut: (bytes: Uint8Array, start: number, end: number) => Cut;
};

// Between sentences and turns as many words are left out as a gap can look back.
const APART = 32;
const LAST_WORD = 2 ** 30;

/**
 * Compiles phrases, each for the set it belongs to (0 to `sets` - 1). Patterns are left out. `mostStates`: how many are kept
 * before they are forgotten and found again; fewer only take longer.
 */
export function makeScanner(
  phrases: readonly { readonly set: number; readonly phrase: Phrase }[],
  sets: number,
  mostStates = 4096,
): Scanner {
  const maskSize = Math.ceil(sets / 32);
  const network = makeNetwork(phrases);
  const vocabulary = makeVocabulary(network);
  const states = makeStates(network, vocabulary.labels, maskSize, mostStates);
  const size = factsSize(maskSize);
  const cut = makeCut(vocabulary);
  // Sets that are found if the sentence turns out to be a question.
  const asked = new Int32Array(maskSize);
  const gaps: Gaps = new Int32Array(2 * network.widths.length);
  // Words are numbered on and on over all turns.
  let lastWord = LAST_WORD + 1;

  const scan: Scanner['scan'] = (bytes, start, end, found) => {
    cutText(cut, bytes, start, end);
    const { classes, length } = cut;
    const { masks, at: maskAt } = found;
    const { facts, moves } = states;
    const { rows, cells } = moves;
    if (lastWord > LAST_WORD) {
      lastWord = 0;
      for (let gap = 0; gap < gaps.length; gap += 2) gaps[gap] = LONG_AGO;
    }
    for (let index = 0; index < maskSize; index++) {
      masks[maskAt + index] = 0;
      asked[index] = 0;
    }
    let ends = 0;
    let questions = 0;
    let rest = 0;
    // The bits of the gaps that have opened in this sentence.
    let open = ALWAYS;
    let word = lastWord + APART;
    for (let i = 0; i < length; i++) {
      const wordClass = classes[i] ?? 0;
      if (wordClass < 0) {
        ends += 1;
        const asks = wordClass === ASKS;
        if (asks) questions += 1;
        for (let index = 0; index < maskSize; index++) {
          if (asks) masks[maskAt + index] = (masks[maskAt + index] ?? 0) | (asked[index] ?? 0);
          asked[index] = 0;
        }
        rest = 0;
        open = ALWAYS;
        word += APART;
        continue;
      }
      word += 1;
      const cell = cells[(rows[rest] ?? 0) + wordClass] ?? NONE;
      const state = cell >>> 16 === rest ? cell & 0xffff : learn(states, rest, wordClass);
      const fact = state * size;
      rest = facts[fact] ?? 0;
      for (let index = 0; index < maskSize; index++) {
        masks[maskAt + index] = (masks[maskAt + index] ?? 0) | (facts[fact + 3 + index] ?? 0);
        asked[index] = (asked[index] ?? 0) | (facts[fact + 3 + maskSize + index] ?? 0);
      }
      if (((facts[fact + 1] ?? 0) & open) !== 0)
        open |= obey(states.commands, facts[fact + 2] ?? 0, word, gaps, asked, masks, maskAt);
    }
    lastWord = word;
    found.words = length - ends;
    found.questions = questions;
  };
  return {
    maskSize,
    scan,
    cut: (bytes, start, end) => {
      cutText(cut, bytes, start, end);
      return cut;
    },
  };
}
