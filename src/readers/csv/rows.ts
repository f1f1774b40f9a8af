import { LINE_FEED, QUOTE, RETURN } from '../input/signs.ts';
import { trimmedStart } from './blanks.ts';

/**
 * The cells of one row as places in its block, without the quotes around them; used again for row after row.
 * `escaped` is 1 where a quote of the cell is written twice; `breaks` counts the line feeds of the row, that of its
 * end among them, and `feeds` are their places. A blank row has no cells.
 */
export type Cells = {
  count: number;
  breaks: number;
  feeds: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  escaped: Uint8Array;
};

/** What `readRow` gives for a row that only the plain reader may read. */
export const ODD = -1;

/** Cells shorter than this are cheaper to go through than to search. */
const SHORT = 64;
const MOST_CELLS = 1 << 16;

/** Room for the cells of a row; it grows where a row has more. */
export function makeCells(columns: number): Cells {
  const room = Math.max(columns, 1);
  return {
    count: 0,
    breaks: 0,
    feeds: new Int32Array(64),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    escaped: new Uint8Array(room),
  };
}

/**
 * Reads the row at `start` of a block of whole rows (RFC 4180, LF or CRLF, the end of the block ends a row, valid
 * UTF-8; `delimiter` is one byte). Gives the place after the row, or ODD for whatever `scanRows` calls odd.
 */
export function readRow(bytes: Buffer, start: number, delimiter: number, cells: Cells): number {
  const length = bytes.length;
  const highest = Math.max(delimiter, QUOTE);
  cells.breaks = 0;
  let count = 0;
  let at = start;
  for (;;) {
    if (count === cells.starts.length && !grow(cells)) return ODD;
    if (at < length && bytes[at] === QUOTE) {
      cells.starts[count] = at + 1;
      cells.escaped[count] = 0;
      at = closingQuote(bytes, at + 1, cells, count);
      if (at < 0) return ODD;
      cells.ends[count] = at;
      count++;
      at++;
      if (at < length && bytes[at] === delimiter) {
        at++;
        continue;
      }
      if (at < length && bytes[at] === RETURN) at++;
      else if (at === length) break;
      if (at >= length || bytes[at] !== LINE_FEED) return ODD;
      addBreak(cells, at);
      at++;
      break;
    }
    cells.starts[count] = at;
    cells.escaped[count] = 0;
    // Most bytes of a table of messages go by here: no call, and but one comparison for letters.
    let code = -1;
    for (; at < length; at++) {
      code = bytes[at] ?? 0;
      if (code > highest) continue;
      if (code === delimiter || code === LINE_FEED || code === QUOTE) break;
    }
    cells.ends[count] = at;
    count++;
    if (at >= length) break;
    if (code === QUOTE) return ODD;
    at++;
    if (code === delimiter) continue;
    if (at - 2 >= (cells.starts[count - 1] ?? 0) && bytes[at - 2] === RETURN) cells.ends[count - 1] = at - 2;
    addBreak(cells, at - 1);
    break;
  }
  cells.count = count;
  if (isBlank(bytes, cells)) cells.count = 0;
  return at;
}

/** The place of the quote that closes a cell; a long one is searched, which is faster than going through it. */
function closingQuote(bytes: Buffer, start: number, cells: Cells, index: number): number {
  const near = Math.min(start + SHORT, bytes.length);
  let at = start;
  for (; at < near; at++) {
    const code = bytes[at] ?? 0;
    if (code > QUOTE) continue;
    if (code === LINE_FEED) addBreak(cells, at);
    else if (code === QUOTE) {
      if (at + 1 >= bytes.length || bytes[at + 1] !== QUOTE) return at;
      cells.escaped[index] = 1;
      at++;
    }
  }
  const far = at;
  at = bytes.indexOf(QUOTE, far);
  while (at >= 0 && at + 1 < bytes.length && bytes[at + 1] === QUOTE) {
    cells.escaped[index] = 1;
    at = bytes.indexOf(QUOTE, at + 2);
  }
  if (at < 0) return ODD;
  for (let feed = bytes.indexOf(LINE_FEED, far); feed >= 0 && feed < at; ) {
    addBreak(cells, feed);
    feed = bytes.indexOf(LINE_FEED, feed + 1);
  }
  return at;
}

function addBreak(cells: Cells, at: number): void {
  if (cells.breaks === cells.feeds.length) {
    const { feeds } = cells;
    cells.feeds = new Int32Array(feeds.length * 2);
    cells.feeds.set(feeds);
  }
  cells.feeds[cells.breaks] = at;
  cells.breaks++;
}

function isBlank(bytes: Buffer, cells: Cells): boolean {
  for (let index = 0; index < cells.count; index++) {
    const end = cells.ends[index] ?? 0;
    if (trimmedStart(bytes, cells.starts[index] ?? 0, end) < end) return false;
  }
  return true;
}

function grow(cells: Cells): boolean {
  const room = cells.starts.length * 2;
  if (room > MOST_CELLS) return false;
  const { starts, ends, escaped, feeds, breaks } = cells;
  Object.assign(cells, makeCells(room), { feeds, breaks });
  cells.starts.set(starts);
  cells.ends.set(ends);
  cells.escaped.set(escaped);
  return true;
}
