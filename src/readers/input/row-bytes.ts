import type { Row } from './row.ts';

/** A row with the number it is to be sorted by (a whole number below 2^32). */
export type KeyedRow = { readonly key: number; readonly row: Row };

/** What stands before the cells: how long all of it is, key, line, bytes of the row, how many cells; then their lengths. */
const HEAD = 5;
const WORD = 4;

/** How many bytes `writeRow` may take. */
export function roomFor({ cells }: Row): number {
  let characters = 0;
  for (const cell of cells) characters += cell.length;
  return (HEAD + cells.length) * WORD + characters * 3;
}

/** Writes a row into `bytes` at `start`, where there is room for it; gives the place after it. */
export function writeRow(bytes: Buffer, start: number, { key, row }: KeyedRow): number {
  const lengths = start + HEAD * WORD;
  let at = lengths + row.cells.length * WORD;
  for (const [index, cell] of row.cells.entries()) {
    const length = bytes.write(cell, at);
    bytes.writeUInt32LE(length, lengths + index * WORD);
    at += length;
  }
  const head = [at - start, key, row.line, row.bytes, row.cells.length];
  for (const [index, value] of head.entries()) bytes.writeUInt32LE(value, start + index * WORD);
  return at;
}

/** How many bytes the row at `at` takes; 0 where too few of them are there to tell. */
export function sizeAt(bytes: Buffer, at: number): number {
  return at + WORD > bytes.length ? 0 : bytes.readUInt32LE(at);
}

/** What the row at `at` is to be sorted by. */
export function keyAt(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at + WORD);
}

/** The row at `at`, all of which is there. */
export function rowAt(bytes: Buffer, at: number): Row {
  const count = bytes.readUInt32LE(at + 4 * WORD);
  const cells: string[] = [];
  let from = at + (HEAD + count) * WORD;
  for (let index = 0; index < count; index++) {
    const to = from + bytes.readUInt32LE(at + (HEAD + index) * WORD);
    cells.push(bytes.toString('utf8', from, to));
    from = to;
  }
  return { line: bytes.readUInt32LE(at + 2 * WORD), cells, bytes: bytes.readUInt32LE(at + 3 * WORD) };
}
