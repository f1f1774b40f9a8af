import { pointAt, textOf, widthOf } from './bytes.ts';
import { ASKS, type Cut, ENDS, widen } from './cut.ts';
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

const NONE = -1;
const LINE_FEED = 10;

/** Cuts a text into words and sentences, as `wordsOf` does. */
export function cutText(cut: Cut, bytes: Uint8Array, start: number, end: number): void {
  const { vocabulary } = cut;
  let { classes, starts, ends } = cut;
  const { trie } = vocabulary;
  const { ascii } = vocabulary.letters;
  let length = 0;
  let i = start;
  let wide = false;
  while (i < end) {
    if (length === classes.length) ({ classes, starts, ends } = widen(cut));
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
