import { InputError } from '../../model/input-error.ts';
import { LONGEST_RECORD } from './lines.ts';

/** One row of a table: its first line (1-based) and its cells. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** Lines that could not be read as rows, for a quote that is not where it may be. */
export type BrokenRows = { readonly line: number; readonly lastLine: number; readonly problem: string };

/** What is thrown where a row does not end: holding on to it would take all memory there is. */
export function endlessRow(line: number, file: string): InputError {
  const message = `the row that begins here is longer than ${LONGEST_RECORD >> 20} million characters`;
  return new InputError([{ file, line, message, hint: 'A quote in it is probably never closed.' }]);
}
