import { exceeds } from './record-bytes.ts';
import { type BrokenRows, longRow, type Row } from './row.ts';
import { LINE_FEED, QUOTE, RETURN } from './signs.ts';

/**
 * What a block of text begins with: its whole rows, where they end, the line there, and why the row there cannot be read:
 * a quote is `odd`, or it is too `long`; `null` where it only goes on after the block.
 */
export type Scanned = {
  readonly rows: readonly (Row | BrokenRows)[];
  readonly end: number;
  readonly line: number;
  readonly stop: 'odd' | 'long' | null;
};

const ODD = -1;
const UNFINISHED = -2;

/**
 * Cuts well-formed rows off the front of `block`, up to a row that is not complete (where `last`, the end of the block
 * ends a row), is longer than `most` bytes, or has a quote in the wrong place. `line` is that of the first row.
 */
export function scanRows(
  block: string,
  delimiter: string,
  line: number,
  last: boolean,
  most: number,
): Scanned {
  const separator = delimiter.charCodeAt(0);
  const rows: (Row | BrokenRows)[] = [];
  let start = 0;
  let current = line;
  while (start < block.length) {
    const cells: string[] = [];
    const next = scanRow(block, start, separator, last, cells);
    if (next < 0) {
      const long = isLong(block.slice(start), separator, most);
      const stop = long ? 'long' : next === ODD ? 'odd' : null;
      return { rows, end: start, line: current, stop };
    }
    const first = current;
    for (let at = block.indexOf('\n', start); at >= 0 && at < next; at = block.indexOf('\n', at + 1))
      current++;
    const bytes = Buffer.byteLength(block.slice(start, next));
    if (bytes > most) rows.push(longRow(first, next > block.length ? current : current - 1, most, true));
    else if (cells.some(cell => cell.trim() !== '')) rows.push({ line: first, cells, bytes });
    start = next;
  }
  return { rows, end: start, line: current, stop: null };
}

/**
 * Whether a row that is not complete or odd is too long. What follows its first `most` bytes must not count, for it
 * may not be there yet: the same text gives the same rows, however it comes.
 */
function isLong(rest: string, separator: number, most: number): boolean {
  if (!exceeds(rest, most)) return false;
  const start = Buffer.from(rest.slice(0, most + 1)).toString('utf8', 0, most + 1);
  return scanRow(start, 0, separator, false, []) !== ODD;
}

/** Adds the cells of the row at `start` to `cells`; gives the place after the row, or ODD, or UNFINISHED. */
function scanRow(block: string, start: number, separator: number, last: boolean, cells: string[]): number {
  for (let at = start; ; at++) {
    const quoted = block.charCodeAt(at) === QUOTE;
    const end = quoted ? closingQuote(block, at + 1, last) : bareEnd(block, at, separator, last);
    if (end < 0) return end;
    const cell = block.slice(quoted ? at + 1 : at, end);
    cells.push(quoted && cell.includes('"') ? cell.replaceAll('""', '"') : cell);
    at = quoted ? end + 1 : end;
    const code = block.charCodeAt(at);
    if (at === block.length || code === LINE_FEED) return at + 1;
    if (code !== separator) return returnEnd(block, at, last);
  }
}

/** The end of a cell without quotes: at a delimiter, a line feed, a CRLF or the end of the text. */
function bareEnd(block: string, start: number, separator: number, last: boolean): number {
  for (let at = start; at < block.length; at++) {
    const code = block.charCodeAt(at);
    if (code === separator) return at;
    if (code === LINE_FEED) return at > start && block.charCodeAt(at - 1) === RETURN ? at - 1 : at;
    if (code === QUOTE) return ODD;
  }
  return last ? block.length : UNFINISHED;
}

/** The place of the quote that closes a cell; where it is the last character there is, another may still follow. */
function closingQuote(block: string, start: number, last: boolean): number {
  let at = block.indexOf('"', start);
  while (at >= 0 && block.charCodeAt(at + 1) === QUOTE) at = block.indexOf('"', at + 2);
  if (at < 0) return last ? ODD : UNFINISHED;
  return at === block.length - 1 && !last ? UNFINISHED : at;
}

/** The place after the CRLF at `at`, which is all that may stand there. */
function returnEnd(block: string, at: number, last: boolean): number {
  if (block.charCodeAt(at) !== RETURN) return ODD;
  if (at === block.length - 1) return last ? ODD : UNFINISHED;
  return block.charCodeAt(at + 1) === LINE_FEED ? at + 2 : ODD;
}
