import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APOSTROPHE, FOREIGN, kindOf, lettersOf, MARK, ODD } from '../../../src/probes/phrases/letters.ts';
import { fold, wordsOf } from '../../../src/probes/phrases/words.ts';

const { ascii, kinds, numbers, end } = lettersOf(["don't", 'straße', 'jó', 'καλοσ']);

describe('what a character is', () => {
  it('is the same by the table of ASCII as by the rules', () => {
    for (let point = 0; point < 128; point++) {
      expect([point, ascii[point]]).toEqual([point, kindOf(point, numbers)]);
      expect(kinds[point]).toBe(ascii[point]);
    }
  });

  it.each([
    ["'", 'apostrophe', APOSTROPHE],
    ['’', 'apostrophe', APOSTROPHE],
    ['\u0301', 'mark', MARK],
    ['ﬁ', 'odd: two letters', ODD],
    ['ß', 'odd: two letters in capitals', ODD],
    ['ʼ', 'odd: a letter that folds to an apostrophe', ODD],
    ['\u1161', 'odd: the vowel of a Hangul syllable', ODD],
    ['ﾞ', 'odd: a letter that composes', ODD],
    ['𝒶', 'a letter of ASCII', kindOf(97, numbers)],
    ['ｊ', 'a letter of ASCII', kindOf(106, numbers)],
    ['Ó', 'ó', kindOf(0xf3, numbers)],
    ['ς', 'σ', kindOf(0x3c3, numbers)],
    ['ю', 'a letter of no phrase', FOREIGN],
    ['٣', 'a digit of no phrase', FOREIGN],
  ])('%s is %s', (character, _, kind) => {
    expect(kindOf(character.codePointAt(0) ?? 0, numbers)).toBe(kind);
    expect(kind).toBeLessThan(end);
  });

  it('says of every character whether it may begin or go on with a word', () => {
    for (let point = 0; point < 0x30000; point += point < 0x3000 ? 1 : 7) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const kind = kindOf(point, numbers);
      const character = String.fromCodePoint(point);
      const [first] = wordsOf(character).words;
      const [word] = wordsOf(`a${character}`).words;
      expect([point, kind >= ODD]).toEqual([point, first !== undefined]);
      expect([point, kind >= MARK]).toEqual([point, word?.end !== 1]);
    }
  });

  it('lets letters that are not odd be folded one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2 }), text => {
        const letters = [...text].filter(one => kindOf(one.codePointAt(0) ?? 0, numbers) >= FOREIGN);
        expect(fold(letters.join(''))).toBe(letters.map(fold).join(''));
      }),
      { numRuns: 2000 },
    );
  });
});
