import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KeyedRow } from '../../../src/readers/input/row-bytes.ts';
import { sortRows } from '../../../src/readers/input/sort-rows.ts';
import { makeSpool } from '../reading.ts';

async function* each(rows: readonly KeyedRow[]): AsyncGenerator<KeyedRow> {
  yield* rows;
}

async function sorted(rows: readonly KeyedRow[], size: number) {
  const spool = makeSpool();
  const found: unknown[] = [];
  for await (const row of sortRows(each(rows), spool, size)) found.push(row);
  return { found, spool: spool.state };
}

it('sorts any rows by key, those of one key as they came, in runs of any size', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 20 });
  const row = fc.record({
    key: fc.oneof(fc.nat(5), fc.constant(2 ** 32 - 1)),
    row: fc.record({ line: fc.nat(), cells: fc.array(cell, { maxLength: 4 }), bytes: fc.nat() }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 40 }),
      fc.integer({ min: 1, max: 4000 }),
      async (rows, size) => {
        const { found, spool } = await sorted(rows, size);
        expect(found).toEqual(rows.toSorted((one, other) => one.key - other.key).map(({ row }) => row));
        expect(spool.closed).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

const rows = Array.from({ length: 3000 }, (_, index) => ({
  key: (index * 7) % 100,
  row: { line: index + 1, cells: [`C-${index}`, 'x'.repeat(index % 50 === 0 ? 40_000 : 10)], bytes: 1 },
}));

it('puts nothing into the spool that fits in memory', async () => {
  const { found, spool } = await sorted(rows, 8 << 20);
  expect(found).toHaveLength(3000);
  expect(spool.bytes).toHaveLength(0);
});

it('reads rows back that are larger than a window or a run', async () => {
  const { found, spool } = await sorted(rows, 100);
  expect(found).toEqual(rows.toSorted((one, other) => one.key - other.key).map(({ row }) => row));
  expect(spool.bytes.length).toBeGreaterThan(2 << 20);
});

it.each([
  ['when the rows fail', true],
  ['when nobody wants more', false],
])('closes the spool %s', async (_, fails) => {
  const failing = async function* () {
    yield* rows;
    if (fails) throw new Error('no more');
  };
  const spool = makeSpool();
  const read = async () => {
    for await (const { line } of sortRows(failing(), spool, 1000)) if (line > 1) break;
  };
  if (fails) await expect(read()).rejects.toThrow('no more');
  else await read();
  expect(spool.state.closed).toBe(true);
});
