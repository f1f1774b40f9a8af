import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCells, ODD, readRow } from '../../../src/readers/csv/rows.ts';
import { textOf } from '../../../src/readers/csv/text.ts';
import { scanRows } from '../../../src/readers/input/scan-rows.ts';

/** The rows of a text by way of its bytes, in the form scanRows gives them. */
function bytesRows(text: string, delimiter = ',') {
  const bytes = Buffer.from(text);
  const cells = makeCells(2);
  const rows: { line: number; cells: string[]; bytes: number }[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length; ) {
    const next = readRow(bytes, at, delimiter.charCodeAt(0), cells);
    if (next === ODD) return { rows, line, end: at, odd: true };
    const texts = Array.from({ length: cells.count }, (_, index) => textOf(bytes, cells, index));
    if (cells.count > 0) rows.push({ line, cells: texts, bytes: next - at });
    line += cells.breaks;
    at = next;
  }
  return { rows, line, end: bytes.length, odd: false };
}

function plainRows(text: string, delimiter = ',') {
  const { rows, line, end, stop } = scanRows(text, delimiter, 1, true, Number.MAX_SAFE_INTEGER);
  return { rows, line, end: Buffer.byteLength(text.slice(0, end)), odd: stop === 'odd' };
}

describe('a row', () => {
  it.each([
    'a,b\n1,2',
    'a,b\r\n1,2\r\n',
    '"a","b"\n"1","2"',
    'a,"say ""hi"""\n,\n\n , \n1',
    '"two\nlines","\r\n"\nx',
    'a,\r\n,',
    'a\rb,c\r\n',
    'a,b\r',
    '"a"x',
    '"a"\r',
    '"a"\rb',
    'a"b',
    '"open',
    '""',
    '"""',
    '""""',
    'é,"😀"\n\u00a0,\u3000\ufeff\n\u2028\n',
    ',,,,,,,,,,,,\n1,2,3,4,5,6,7,8,9',
    `"${'x'.repeat(100)}""${'y\n'.repeat(100)}",z\n1`,
    `"${'x'.repeat(63)}""`,
    `"${'x'.repeat(62)}"""\n1`,
    `"${'x'.repeat(64)}"\n1`,
  ])('%j is what the plain reader says', text => {
    expect(bytesRows(text)).toEqual(plainRows(text));
  });

  it('is odd, and no burden, with more cells than anything that is meant', () => {
    const cells = makeCells(2);
    expect(readRow(Buffer.from(','.repeat(1 << 20)), 0, 44, cells)).toBe(ODD);
    expect(cells.starts.length).toBeLessThanOrEqual(1 << 16);
  });

  it('is what the plain reader says, of any text', () => {
    const unit = fc.constantFrom(
      ...['a', ' ', '"', '""', ',', ',"', '",', '\n', '"\n', '\r\n', '\r', '😀', 'é', '\u00a0', ';', '\t'],
      ...['word '.repeat(20), '\u2003', '\ufeff'],
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 40 }),
        fc.constantFrom(',', ';', '\t', 'a'),
        (parts, delimiter) => {
          const text = parts.join('');
          expect(bytesRows(text, delimiter)).toEqual(plainRows(text, delimiter));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 90 }).map(text => text.toWellFormed());
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map(row => row.map(quoted).join(',') + end).join('');
        const written = rows.filter(row => row.some(cell => cell.trim() !== ''));
        expect(bytesRows(text).rows.map(({ cells }) => cells)).toEqual(written);
      }),
    );
  });
});

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
