import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../../src/readers/input/record-bytes.ts';
import type { BrokenRows, Row } from '../../../src/readers/input/row.ts';
import { readRows } from '../../../src/readers/input/rows.ts';
import { piecesOf } from '../reading.ts';

async function rowsOf(text: AsyncIterable<string>, most: number): Promise<(Row | BrokenRows)[]> {
  const rows: (Row | BrokenRows)[] = [];
  for await (const row of readRows(text, ',', most)) rows.push(row);
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const long = (line: number, lastLine: number, most: number, closed = true) => ({
  line,
  lastLine,
  problem: `a row of more than ${most} bytes (--max-record-bytes)${closed ? '' : '; a quote in it is probably never closed'}`,
});

const row = (line: number, bytes: number, ...cells: string[]) => ({ line, cells, bytes });

const BROKEN = {
  line: 1,
  lastLine: 1,
  problem: 'a quote inside a cell (write it twice, "", in a cell that is quoted)',
};

describe('a row that is too long', () => {
  it.each([
    ['by its line end', '1,2345678\n2,a\n', [long(1, 1, 9), row(2, 4, '2', 'a')]],
    ['by nothing', '1,234567\n2,a', [row(1, 9, '1', '234567'), row(2, 3, '2', 'a')]],
    ['by bytes and not by characters', '1,ééé\n2,éééé\n', [row(1, 9, '1', 'ééé'), long(2, 2, 9)]],
    ['by its quotes', '"1","2345"\n', [long(1, 1, 9)]],
    ['over several lines', '1,"2\n3\n4""\n5\n"\r\n6\n', [long(1, 5, 9), row(6, 2, '6')]],
    ['at the end of the text', '1\n2,3456789', [row(1, 2, '1'), row(2, 9, '2', '3456789')]],
    ['at the end, and so by one byte', '1\n2,34567890', [row(1, 2, '1'), long(2, 2, 9)]],
    ['though blank', '          \n1\n', [long(1, 1, 9), row(2, 2, '1')]],
    ['by a quote that is never closed', '1\n2,"3\n4\n5\n6\n7\n', [row(1, 2, '1'), long(2, 6, 9, false)]],
    ['twice', '1,"234\n56789"\n1,"234\n56789"\n2', [long(1, 2, 9), long(3, 4, 9), row(5, 1, '2')]],
  ])('%s', async (_, text, expected) => {
    for (const size of [1, 3, 100]) expect(await rowsOf(piecesOf(text, size), 9)).toEqual(expected);
  });

  it.each([
    [
      'is passed over from there to the end of its quotes',
      'x"y\nab,c\nab,c\nab,c\nx""y\n1,"zz\nz\nzzzzzzzzzzzzzzzzzzzzzzzz\nzz"\nab,d\n',
      [
        BROKEN,
        row(2, 5, 'ab', 'c'),
        row(3, 5, 'ab', 'c'),
        row(4, 5, 'ab', 'c'),
        long(5, 9, 9, false),
        row(10, 5, 'ab', 'd'),
      ],
    ],
    [
      'is told, where its end is in sight',
      'x"y\nab,c\n1,23456789\nab,d\n',
      [BROKEN, row(2, 5, 'ab', 'c'), long(3, 3, 9), row(4, 5, 'ab', 'd')],
    ],
    [
      'is none of so many bytes',
      'x"y\nab,c\n1,234567\nc\n',
      [BROKEN, row(2, 5, 'ab', 'c'), row(3, 9, '1', '234567'), row(4, 2, 'c')],
    ],
  ])('%s, also after a quote in the wrong place', async (_, text, expected) => {
    for (const size of [1, 3, 100]) expect(await rowsOf(piecesOf(text, size), 9)).toEqual(expected);
  });

  it('costs no other: whatever the cells hold and wherever the chunks end', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', 'é', '😀'),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, fc.constant('end')), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, size, most) => {
          let line = 1;
          const texts = rows.map(cells => cells.map(quoted).join(',') + end);
          const expected = rows.map((cells, index) => {
            const first = line;
            line += cells.join('').split('\n').length;
            const bytes = Buffer.byteLength(texts[index] ?? '');
            return bytes > most ? long(first, line - 1, most) : row(first, bytes, ...cells);
          });
          expect(await rowsOf(piecesOf(texts.join(''), size), most)).toEqual(expected);
        },
      ),
    );
  });

  const junk = fc
    .array(fc.constantFrom('a', 'é', '"', '""', ',', ',"', '",', '\n', '"\n', '\r\n', '\r', '😀'), {
      maxLength: 60,
    })
    .map(parts => parts.join(''));
  const size = fc.integer({ min: 1, max: 80 });
  const most = fc.integer({ min: 1, max: 40 });

  it('is the same however the text is cut, in any text', async () => {
    await fc.assert(
      fc.asyncProperty(junk, size, most, async (text, size, most) => {
        const whole = await rowsOf(piecesOf(text, 1000), most);
        expect(await rowsOf(piecesOf(text, size), most)).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('hides no line, in any text', async () => {
    await fc.assert(
      fc.asyncProperty(junk, size, most, async (text, size, most) => {
        const told: number[] = [];
        for (const row of await rowsOf(piecesOf(text, size), most)) {
          const last = 'cells' in row ? row.line + row.cells.join('').split('\n').length - 1 : row.lastLine;
          for (let line = row.line; line <= last; line++) told.push(line);
        }
        expect(told).toEqual([...new Set(told)].toSorted((one, other) => one - other));
        const written = text.split('\n').flatMap((line, index) => (line.includes('a') ? [index + 1] : []));
        expect(written.filter(line => !told.includes(line))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['in a bare cell', 'a,b\n1,'],
    ['in quotes', 'a,b\n1,"'],
    ['after a quote in the wrong place', 'a,b\n1,x"y\n3,"'],
  ])('is never held, without end as it may be, %s', async (_, beginning) => {
    const endless = async function* () {
      yield beginning;
      const chunk = 'x'.repeat((1 << 20) - 1);
      for (let count = 0; count < 500; count++) yield `${chunk}${count % 2 ? '"' : ','}`;
    };
    const rows = await rowsOf(endless(), MOST_BYTES);
    expect(rows).toHaveLength(2);
    expect(rows.at(-1)).toMatchObject({ problem: expect.stringContaining('a row of more than 16 MiB') });
  });
});
