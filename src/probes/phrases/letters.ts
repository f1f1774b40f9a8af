import { fold } from './words.ts';

// What a character is to a scan. The order matters: up to ASK it may end a sentence; from SPACE to MARK it says nothing
// where a word may begin; from MARK on it may stand inside a word; from ODD on it may begin one.
export const UNKNOWN = 0;
export const NEWLINE = 1;
export const STOP = 2;
export const ASK = 3;
export const SPACE = 4;
export const NOTHING = 5;
/** What may stand between the end of a sentence and the white space behind it; so may apostrophes and marks. */
export const CLOSER = 6;
export const APOSTROPHE = 7;
export const MARK = 8;
/** A letter that cannot be folded by itself: its word is folded as a whole. */
export const ODD = 9;
/** A letter or digit that no phrase holds. */
export const FOREIGN = 10;
/** From here on: the letters and digits of the phrases, each form of one the same number. */
const FIRST_LETTER = 11;
/** Bytes are below it, and the numbers of the letters of ASCII. */
const BYTE = 256;

const ASCII_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LETTER = /^[\p{L}\p{N}]$/u;
// Composes with the letter before it, as do the vowels and finals of Hangul.
const COMPOSES = /^[\p{M}\u1160-\u11ff]/u;

/** The letters of phrases, by UTF-16 unit of folded text, and what characters are, by code point, as far as known. */
export type Letters = {
  readonly numbers: ReadonlyMap<string, number>;
  /** Above all numbers of letters. */
  readonly end: number;
  readonly kinds: Uint16Array;
  /** What a byte of ASCII is; other bytes are UNKNOWN. */
  readonly ascii: Uint8Array;
};

/** Numbers the letters of folded words and tables all characters. */
export function lettersOf(words: Iterable<string>): Letters {
  const numbers = new Map([["'", APOSTROPHE]]);
  let end = FIRST_LETTER;
  for (const letter of ASCII_LETTERS) numbers.set(letter, end++);
  for (const word of words)
    for (let at = 0; at < word.length; at++)
      if (!numbers.has(word.charAt(at))) numbers.set(word.charAt(at), end++);
  const ascii = new Uint8Array(BYTE);
  // Memory is taken by the pages of it that are written to.
  const kinds = new Uint16Array(0x110000);
  for (let point = 0; point < BYTE / 2; point++) {
    ascii[point] = kindOf(point, numbers);
    kinds[point] = ascii[point] ?? UNKNOWN;
  }
  return { numbers, end, kinds, ascii };
}

/** Works out what a character is, by the rules of words.ts. */
export function kindOf(point: number, numbers: Letters['numbers']): number {
  const character = String.fromCodePoint(point);
  if (LETTER.test(character)) return letterKind(character, numbers);
  if (character === '\n') return NEWLINE;
  if (/\s/u.test(character)) return SPACE;
  if (/[?？؟]/u.test(character)) return ASK;
  if (/[.!…。！]/u.test(character)) return STOP;
  if (/['’`´]/u.test(character)) return APOSTROPHE;
  if (/\p{M}/u.test(character)) return MARK;
  return /["”»)\]\p{So}\p{Sk}\u200d]/u.test(character) ? CLOSER : NOTHING;
}

/** A letter that folds to one letter, and composes with none before it, folds the same in every word. */
function letterKind(character: string, numbers: Letters['numbers']): number {
  const folded = fold(character);
  const alone =
    folded.length === 1 &&
    LETTER.test(folded) &&
    !COMPOSES.test(character.normalize('NFKD')) &&
    !COMPOSES.test(folded.normalize('NFD'));
  return alone ? (numbers.get(folded) ?? FOREIGN) : ODD;
}
