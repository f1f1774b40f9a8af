import { LINE_FEED, QUOTE } from '../input/signs.ts';
import { trimmedEnd, trimmedStart } from './blanks.ts';
import { type Cells, makeCells, ODD, readRow } from './rows.ts';

/** How far back from its end a block is looked through at first, in bytes. */
const TAIL = 64 << 10;

/** Where neighbouring rows with the same id are one record: the delimiter (a byte), the index of the id, the bytes a row may have. */
export type Runs = { readonly delimiter: number; readonly id: number; readonly most: number };

/**
 * The last place in `bytes[0..end)` where one record ends and the next begins, of a table in which neighbouring rows
 * with the same id are one record; 0 where there is none. Never beside a row without id, which may belong to either.
 */
export function lastRunStart(bytes: Buffer, end: number, runs: Runs): number {
  const rows = bytes.subarray(0, end);
  const cells = makeCells(runs.id + 1);
  for (let tail = TAIL; ; tail *= 4) {
    const from = tail >= end ? 0 : rowStart(rows, end - tail);
    const found = lastChange(rows, from, runs, cells);
    if (found > 0 || from === 0) return found;
  }
}

/** The start of a row at or after `from`: the end of the rows holds none open, so quotes are counted from there. */
function rowStart(rows: Buffer, from: number): number {
  let inside = false;
  let start = rows.length;
  for (let at = rows.length - 1; at >= from; at--) {
    const code = rows[at];
    if (code === QUOTE) inside = !inside;
    else if (code === LINE_FEED && !inside) start = at + 1;
  }
  return start;
}

/** The start of the last row whose id is another than that of the row before; 0 where there is none. */
function lastChange(rows: Buffer, from: number, { delimiter, id, most }: Runs, cells: Cells): number {
  let found = 0;
  const last = { start: 0, end: 0 };
  const place = { start: 0, end: 0 };
  for (let at = from; at < rows.length; ) {
    const next = readRow(rows, at, delimiter, cells);
    if (next === ODD) return found;
    const long = next - at > most;
    if (cells.count > 0 || long) {
      const named = findId(rows, cells, id, long, place);
      const known = last.end > last.start;
      if (named && known && !sameBytes(rows, place.start, place.end, last.start, last.end)) found = at;
      last.start = place.start;
      last.end = place.end;
    }
    at = next;
  }
  return found;
}

/** A piece of a block. */
export type Place = { start: number; end: number };

/**
 * Finds where the id of a row stands, without the white space around it, and says whether it has one. A row that is too
 * `long` has none: it is passed over, and what it belongs to is not known.
 */
export function findId(bytes: Buffer, cells: Cells, id: number, long: boolean, place: Place): boolean {
  place.start = 0;
  place.end = 0;
  if (long || id >= cells.count) return false;
  const end = cells.ends[id] ?? 0;
  place.start = trimmedStart(bytes, cells.starts[id] ?? 0, end);
  place.end = trimmedEnd(bytes, place.start, end);
  return place.end > place.start;
}

/** Whether two pieces of the block hold the same bytes. */
export function sameBytes(bytes: Buffer, start: number, end: number, from: number, to: number): boolean {
  if (end - start !== to - from) return false;
  for (let at = 0; at < end - start; at++) if (bytes[start + at] !== bytes[from + at]) return false;
  return true;
}
