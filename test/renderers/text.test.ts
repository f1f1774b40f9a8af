import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/renderers/clean.ts';
import { cut, displayWidth, paragraph, wrap } from '../../src/renderers/text.ts';
import { hostileText } from './any-report.ts';

const cleanText = fc.array(hostileText).map(parts => clean(parts.join(' ')));
const width = fc.integer({ min: 8, max: 120 });

describe('cut', () => {
  it.each([
    ['short', 8, 'short'],
    ['responsiveness', 14, 'responsiveness'],
    ['responsiveness', 10, 'responsiv…'],
    ['王小明北京', 10, '王小明北京'],
    ['王小明北京', 8, '王小明…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
    ['abc😀', 4, 'abc…'],
  ])('%s in %d columns is %s', (text, columns, expected) => {
    expect(cut(text, columns, '…')).toBe(expected);
  });

  it('fits any text, and keeps the beginning of it', () => {
    fc.assert(
      fc.property(cleanText, width, (text, columns) => {
        const shown = cut(text, columns, '...');
        expect(displayWidth(shown)).toBeLessThanOrEqual(columns);
        expect(shown === text || text.startsWith(shown.slice(0, -3))).toBe(true);
      }),
    );
  });

  it('cuts a text of millions of characters like any other', () => {
    expect(cut('👩‍👧 '.repeat(1_000_000), 10, '…')).toBe('👩‍👧 👩‍👧 👩‍👧 …');
  });
});

describe('wrap', () => {
  it('breaks at spaces, and inside words only where it must', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('a verylongword', 6)).toEqual(['a', 'verylo', 'ngword']);
    expect(wrap('', 10)).toEqual([]);
  });

  it('loses nothing but spaces, and is never wider than asked', () => {
    fc.assert(
      fc.property(cleanText, width, (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('paragraph', () => {
  const layout = { width: 12, indent: 2, lines: 2, more: '…' };

  it('indents, and marks what it leaves out', () => {
    expect(paragraph('one two three', layout)).toEqual(['  one two', '  three']);
    expect(paragraph('one two three four five', layout)).toEqual(['  one two', '  three fou…']);
    expect(paragraph('x'.repeat(10_000), layout)).toEqual(['  xxxxxxxxxx', '  xxxxxxxxx…']);
    expect(paragraph(`word ${' '.repeat(10_000)} another`, layout)).toEqual(['  word', '  …']);
  });
});
