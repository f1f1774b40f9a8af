import { pointAt, textOf, widthOf } from './bytes.ts';
import { APOSTROPHE, ASK, CLOSER, kindOf, MARK, NEWLINE, ODD, SPACE, STOP, UNKNOWN } from './letters.ts';
import { classOf, ROOT, type Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

/** What was read last; the same object again and again. */
export type Read = {
  /** Behind it. */
  at: number;
  wordClass: number;
  ends: boolean;
  asks: boolean;
};

const NONE = -1;
const LINE_FEED = 10;

/** What the character is that is not ASCII and begins at a byte. */
export function kindAt({ letters }: Vocabulary, bytes: Uint8Array, at: number): number {
  const point = pointAt(bytes, at);
  const known = letters.kinds[point] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(point, letters.numbers);
  letters.kinds[point] = kind;
  return kind;
}

/** Reads the word that begins at a byte: to behind it, and its class. */
export function readWord(
  vocabulary: Vocabulary,
  bytes: Uint8Array,
  start: number,
  end: number,
  read: Read,
): void {
  const { letters, base, owner, whole, beyond } = vocabulary;
  const { kinds } = letters;
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
        const next = (base[node] ?? 0) + kind;
        if (owner[next] === node) node = next;
        else wordClass = beyond[node] ?? 0;
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
  read.at = at;
  if (odd) read.wordClass = classOf(vocabulary, fold(textOf(bytes, start, at)));
  else read.wordClass = wordClass === NONE ? (whole[node] ?? 0) : wordClass;
}

/**
 * Reads a line feed, or a run of full stops and the like: to behind it and the quotes, brackets and emoji that follow; whether white space
 * comes then, so that it ends a sentence; whether a question mark is among them.
 */
export function readStop(
  vocabulary: Vocabulary,
  bytes: Uint8Array,
  start: number,
  end: number,
  read: Read,
): void {
  const { kinds } = vocabulary.letters;
  read.asks = false;
  if (bytes[start] === LINE_FEED) {
    read.at = start + 1;
    read.ends = true;
    return;
  }
  let at = start;
  let closing = false;
  let kind = SPACE;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    kind = byte < 128 ? (kinds[byte] ?? 0) : kindAt(vocabulary, bytes, at);
    if (!closing && (kind === STOP || kind === ASK)) read.asks ||= kind === ASK;
    else if (kind >= CLOSER && kind <= MARK) closing = true;
    else break;
    at += byte < 128 ? 1 : widthOf(byte);
  }
  read.at = at;
  read.ends = at >= end || kind === SPACE || kind === NEWLINE;
}
