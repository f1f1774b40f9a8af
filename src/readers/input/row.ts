import { beyond } from './record-bytes.ts';

/** One row of a table: its first line (1-based), its cells, and the bytes it takes as UTF-8, its line end included. */
export type Row = { readonly line: number; readonly cells: readonly string[]; readonly bytes: number };

/** Lines that could not be read as rows: for a quote that is not where it may be, or because they do not end. */
export type BrokenRows = { readonly line: number; readonly lastLine: number; readonly problem: string };

/** Text that was taken from its source and not yet read as rows; `line` is that of its beginning. */
export type Unread = { readonly text: string; readonly line: number };

/** The lines of a row of more than `most` bytes; `closed` unless the text ended within quotes. */
export function longRow(line: number, lastLine: number, most: number, closed: boolean): BrokenRows {
  const why = closed ? '' : '; a quote in it is probably never closed';
  return { line, lastLine, problem: `a row of ${beyond(most)}${why}` };
}
