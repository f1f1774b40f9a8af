import { pointAt, textOf, widthOf } from './bytes.ts';
import {
  APOSTROPHE,
  ASK,
  CLOSER,
  FOREIGN,
  kindOf,
  MARK,
  NEWLINE,
  ODD,
  SPACE,
  STOP,
  UNKNOWN,
} from './letters.ts';
import { classOf, ROOT, type Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

/** A text as the classes of its words, with ENDS or ASKS behind those of each sentence that is known to end. */
export type Cut = {
  readonly vocabulary: Vocabulary;
  /** `length` numbers are of the text cut last. */
  classes: Int32Array;
  /** By word: where it begins, and the place after it. */
  starts: Int32Array;
  ends: Int32Array;
  length: number;
  /** Behind the word or the end of a sentence that was read last. */
  at: number;
};

export const ENDS = -1;
export const ASKS = -2;
const NONE = -1;
const LINE_FEED = 10;

export function makeCut(vocabulary: Vocabulary): Cut {
  return { vocabulary, ...room(1024), length: 0, at: 0 };
}

function room(size: number): Pick<Cut, 'classes' | 'starts' | 'ends'> {
  return { classes: new Int32Array(size), starts: new Int32Array(size), ends: new Int32Array(size) };
}

/** Cuts a text into words and sentences, as `wordsOf` does. */
export function cutText(cut: Cut, bytes: Uint8Array, start: number, end: number): void {
  // As many as there are bytes at most: each word and each end takes one.
  if (cut.classes.length < end - start) Object.assign(cut, room(2 * (end - start)));
  const { classes, starts, ends, vocabulary } = cut;
  const { trie } = vocabulary;
  const { ascii } = vocabulary.letters;
  let length = 0;
  let i = start;
  let wide = false;
  while (i < end) {
    let kind = ascii[bytes[i] ?? 0] ?? 0;
    if (kind >= FOREIGN) {
      // A word of ASCII: the trie is followed as far as it goes, then only the end is looked for.
      const from = i;
      let node = ROOT;
      let wordClass = NONE;
      for (;;) {
        if (wordClass === NONE) {
          const next = (trie[node] ?? 0) + 4 * kind;
          if (trie[next + 1] === node) node = next;
          else wordClass = trie[node + 3] ?? 0;
        }
        i += 1;
        if (i >= end) break;
        kind = ascii[bytes[i] ?? 0] ?? 0;
        if (kind >= FOREIGN) continue;
        if (kind === UNKNOWN) {
          wide = true;
          break;
        }
        if (kind !== APOSTROPHE || i + 1 >= end) break;
        const after = ascii[bytes[i + 1] ?? 0] ?? 0;
        if (after >= FOREIGN) continue;
        if (after === UNKNOWN) wide = true;
        break;
      }
      if (wordClass === NONE) wordClass = trie[node + 2] ?? 0;
      if (wide) {
        // It may go on with other letters.
        wordClass = readWord(cut, bytes, from, end);
        i = cut.at;
        wide = false;
      }
      classes[length] = wordClass;
      starts[length] = from;
      ends[length] = i;
      length += 1;
    } else if (kind >= SPACE) i += 1;
    else {
      if (kind === UNKNOWN) kind = kindAt(vocabulary, bytes, i);
      if (kind >= ODD) {
        classes[length] = readWord(cut, bytes, i, end);
        starts[length] = i;
        i = cut.at;
        ends[length] = i;
        length += 1;
      } else if (kind >= SPACE) i += widthOf(bytes[i] ?? 0);
      else {
        const sentence = readStop(cut, bytes, i, end);
        i = cut.at;
        if (sentence === 0 || length === 0 || (classes[length - 1] ?? 0) < 0) continue;
        classes[length] = sentence;
        length += 1;
      }
    }
  }
  cut.length = length;
}

/** What the character is that is not ASCII and begins at a byte. */
function kindAt({ letters }: Vocabulary, bytes: Uint8Array, at: number): number {
  const point = pointAt(bytes, at);
  const known = letters.kinds[point] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(point, letters.numbers);
  letters.kinds[point] = kind;
  return kind;
}

/** Reads the word that begins at a byte: its class. */
function readWord(cut: Cut, bytes: Uint8Array, start: number, end: number): number {
  const { vocabulary } = cut;
  const { trie } = vocabulary;
  const { kinds } = vocabulary.letters;
  let at = start;
  let node = ROOT;
  // The class, as soon as the trie has ended; and what to go back to if nothing follows an apostrophe.
  let wordClass = NONE;
  let apostrophe = NONE;
  let nodeBefore = ROOT;
  let classBefore = NONE;
  let odd = false;
  for (let unknown = true; unknown; ) {
    unknown = false;
    // Nothing is called in this loop: so the arrays stay at hand.
    while (at < end) {
      const byte = bytes[at] ?? 0;
      const kind = kinds[byte < 128 ? byte : pointAt(bytes, at)] ?? 0;
      if (kind >= MARK) {
        if (kind <= ODD) odd = true;
        apostrophe = NONE;
      } else {
        unknown = kind === UNKNOWN;
        if (kind !== APOSTROPHE || apostrophe !== NONE) break;
        apostrophe = at;
        nodeBefore = node;
        classBefore = wordClass;
      }
      if (wordClass === NONE) {
        const next = (trie[node] ?? 0) + 4 * kind;
        if (trie[next + 1] === node) node = next;
        else wordClass = trie[node + 3] ?? 0;
      }
      at += byte < 128 ? 1 : widthOf(byte);
    }
    if (unknown) kindAt(vocabulary, bytes, at);
  }
  if (apostrophe !== NONE) {
    at = apostrophe;
    node = nodeBefore;
    wordClass = classBefore;
  }
  cut.at = at;
  if (odd) return classOf(vocabulary, fold(textOf(bytes, start, at)));
  return wordClass === NONE ? (trie[node + 2] ?? 0) : wordClass;
}

/**
 * Reads a line feed, or a run of full stops and the like with the quotes, brackets and emoji behind it, which ends a
 * sentence if white space comes then. Returns ENDS, ASKS, or 0: neither.
 */
function readStop(cut: Cut, bytes: Uint8Array, start: number, end: number): number {
  cut.at = start + 1;
  if (bytes[start] === LINE_FEED) return ENDS;
  const { kinds } = cut.vocabulary.letters;
  let at = start;
  let sentence = ENDS;
  let closing = false;
  let kind = SPACE;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    kind = byte < 128 ? (kinds[byte] ?? 0) : kindAt(cut.vocabulary, bytes, at);
    if (!closing && (kind === STOP || kind === ASK)) {
      if (kind === ASK) sentence = ASKS;
    } else if (kind >= CLOSER && kind <= MARK) closing = true;
    else break;
    at += byte < 128 ? 1 : widthOf(byte);
  }
  cut.at = at;
  return at >= end || kind === SPACE || kind === NEWLINE ? sentence : 0;
}
