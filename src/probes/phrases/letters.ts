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

const ASCII_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LETTER = /^[\p{L}\p{N}]$/u;
// Composes with the letter before it, as do the vowels and finals of Hangul.
const COMPOSES = /^[\p{M}\u1160-\u11ff]/u;

/** The letters of phrases and what characters are, as far as known. Memory is taken by the pages that are written to. */
export type Letters = {
  /** By UTF-16 unit of folded text; 0: no phrase holds it. */
  readonly numbers: Uint16Array;
  /** Above all numbers of letters. */
  readonly end: number;
  /** By code point. */
  readonly kinds: Uint16Array;
  /** What a byte of ASCII is; other bytes are UNKNOWN. */
  readonly ascii: Uint8Array;
};

/** Numbers the letters of folded words and tables all characters. */
export function lettersOf(words: readonly string[]): Letters {
  const numbers = new Uint16Array(0x10000);
  numbers[39] = APOSTROPHE;
  let end = FIRST_LETTER;
  for (let at = 0; at < ASCII_LETTERS.length; at++) numbers[ASCII_LETTERS.charCodeAt(at)] = end++;
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (numbers[unit] === 0) numbers[unit] = end++;
    }
  const kinds = new Uint16Array(0x110000);
  const ascii = new Uint8Array(256);
  for (let point = 0; point < 128; point++) {
    ascii[point] = asciiKind(String.fromCharCode(point), numbers);
    kinds[point] = ascii[point] ?? UNKNOWN;
  }
  return { numbers, end, kinds, ascii };
}

/** What `kindOf` says, without the time that regular expressions take to compile. */
function asciiKind(character: string, numbers: Uint16Array): number {
  const letter = numbers[character.toLowerCase().charCodeAt(0)] ?? 0;
  if (letter >= FIRST_LETTER) return letter;
  if (character === '\n') return NEWLINE;
  if ('\t\v\f\r '.includes(character)) return SPACE;
  if (character === '?') return ASK;
  if ('.!'.includes(character)) return STOP;
  if ("'`".includes(character)) return APOSTROPHE;
  return '")]^'.includes(character) ? CLOSER : NOTHING;
}

/** Works out what a character is, by the rules of words.ts. */
export function kindOf(point: number, numbers: Uint16Array): number {
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
function letterKind(character: string, numbers: Uint16Array): number {
  const folded = fold(character);
  const alone =
    folded.length === 1 &&
    LETTER.test(folded) &&
    !COMPOSES.test(character.normalize('NFKD')) &&
    !COMPOSES.test(folded.normalize('NFD'));
  return alone ? numbers[folded.charCodeAt(0)] || FOREIGN : ODD;
}
