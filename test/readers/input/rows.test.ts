import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrokenRows } from '../../../src/readers/input/broken-rows.ts';
import { MOST_BYTES } from '../../../src/readers/input/record-bytes.ts';
import type { BrokenRows, Row } from '../../../src/readers/input/row.ts';
import { readRows } from '../../../src/readers/input/rows.ts';
import { piecesOf } from '../reading.ts';

type AnyRow = Row | BrokenRows;

async function all(rows: AsyncIterable<AnyRow>): Promise<AnyRow[]> {
  const found: AnyRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const rowsOf = (text: string, size = 7, most = MOST_BYTES) => all(readRows(piecesOf(text, size), ',', most));

/** As `rowsOf`, without the bytes of the rows. */
async function cellsOf(text: string, size?: number) {
  return (await rowsOf(text, size)).map(row => {
    if ('problem' in row) return row;
    const { line, cells } = row;
    return { line, cells };
  });
}

const INSIDE = 'a quote inside a cell (write it twice, "", in a cell that is quoted)';

describe('a quote in the wrong place', () => {
  it.each([
    [
      'in a bare cell',
      'a,b\n1,x"y\n2,z\n',
      [
        { line: 2, lastLine: 2, problem: INSIDE },
        { line: 3, cells: ['2', 'z'] },
      ],
    ],
    [
      'after a closing one',
      'a,b\n1,"x" y"\n2,z\n',
      [
        { line: 2, lastLine: 2, problem: INSIDE },
        { line: 3, cells: ['2', 'z'] },
      ],
    ],
    [
      'never closed: what it swallowed is told, up to where quotes agree again',
      'a,b\n1,"x\n2,"y"\n3,z\n',
      [
        { line: 2, lastLine: 3, problem: INSIDE },
        { line: 4, cells: ['3', 'z'] },
      ],
    ],
    [
      'never closed to the end',
      'a,b\r\n0,"p\r\nq"\r\n1,"x\r\n2,y\r\n3,z',
      [
        { line: 2, cells: ['0', 'p\r\nq'] },
        { line: 4, lastLine: 6, problem: 'a quote that is opened and never closed' },
      ],
    ],
    [
      'in the last row',
      'a,b\n1,2\n3,x"y',
      [
        { line: 2, cells: ['1', '2'] },
        { line: 3, lastLine: 3, problem: INSIDE },
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await cellsOf(text)).toEqual([{ line: 1, cells: ['a', 'b'] }, ...rows]);
    expect(await rowsOf(text, 1)).toEqual(await rowsOf(text, 1000));
  });
});

describe('lines', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', 'é', '😀', ' '),
    maxLength: 8,
  });
  const table = fc.array(fc.tuple(cell, cell, fc.constant('end')), { maxLength: 12 });

  it('are counted right whatever the cells hold and wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, end, size) => {
          let line = 1;
          const expected = rows.map(cells => {
            const at = line;
            line += 1 + cells.join('').split('\n').length - 1;
            return { line: at, cells: [...cells] };
          });
          const text = rows.map(cells => cells.map(quoted).join(',') + end).join('');
          expect(await cellsOf(text, size)).toEqual(expected);
        },
      ),
    );
  });

  it('never go missing: every line is in a row, in a broken stretch or blank', async () => {
    const junk = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(junk, fc.integer({ min: 1, max: 50 }), async (text, size) => {
        const told = new Set<number>();
        for (const row of await rowsOf(text, size)) {
          const last = 'cells' in row ? row.line + row.cells.join('').split('\n').length - 1 : row.lastLine;
          for (let line = row.line; line <= last; line++) told.add(line);
        }
        const written = text.split('\n').flatMap((line, index) => (line.includes('a') ? [index + 1] : []));
        expect(written.filter(line => !told.has(line))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it('reads any text as csv-parse alone would, row by row and line by line', async () => {
  const junk = fc.array(
    fc.constantFrom('a', ' ', '"', '""', ',', ',"', '",', '\n', '"\n', '\r\n', '\r', '😀'),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(junk, fc.integer({ min: 1, max: 12 }), async (parts, size) => {
      const text = parts.join('');
      const none = piecesOf('', 1);
      const expected = await all(readBrokenRows({ text, line: 1 }, none, ',', MOST_BYTES));
      expect(await rowsOf(text, size)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
