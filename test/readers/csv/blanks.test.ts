import { expect, it } from 'vitest';
import { blankLength, trimmedEnd, trimmedStart } from '../../../src/readers/csv/blanks.ts';

it('knows the white space that trim takes away, of all characters there are', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const bytes = Buffer.from(`${character}a`);
    const blank = character.trim() === '';
    if (blankLength(bytes, 0) !== (blank ? bytes.length - 1 : 0)) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

it.each(['', ' ', ' a', 'a ', '\u00a0é\u3000', '😀', ' \ufeff\r\n', 'a b', 'é', '\u2028x\u2029\t', '\u180e'])(
  'trims %j as a text is trimmed',
  text => {
    const bytes = Buffer.from(`|${text}|`);
    const start = trimmedStart(bytes, 1, bytes.length - 1);
    const end = trimmedEnd(bytes, start, bytes.length - 1);
    expect(bytes.toString('utf8', start, end)).toBe(text.trim());
    expect(trimmedEnd(bytes, 1, bytes.length - 1) - 1).toBe(Buffer.byteLength(text.trimEnd()));
  },
);
