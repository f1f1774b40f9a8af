import type { Table } from '../table/plan.ts';
import type { Roles } from '../turns/roles.ts';
import type { Times } from '../turns/times.ts';
import { trimmedEnd, trimmedStart } from './blanks.ts';
import { makeMessageTurns } from './message-turns.ts';
import { type Cells, makeCells, ODD, readRow } from './rows.ts';
import { findId, sameBytes } from './runs.ts';
import { makeSaid, type Said } from './said.ts';

/**
 * The rows of one interaction where each row is a message; used again for run after run. `cells` holds of each column
 * the first value that is not blank, trimmed, and the line feeds of all the rows; `skipped` those of blank rows before
 * the first. Where `sure` is false the plain reader is to read these rows. No `rows`: only blank ones were left.
 */
export type Run = {
  rows: number;
  sure: boolean;
  skipped: number;
  readonly cells: Cells;
  readonly said: Said;
};

/**
 * Reads the run that begins at `start` into `run` and gives the place after it, or ODD where the plain reader has to
 * read on from `start`. Rows without id, and the rows beside them, are one run, of which nothing is sure.
 */
export type Messages = (bytes: Buffer, start: number, run: Run) => number;

export function makeRun(): Run {
  return { rows: 0, sure: true, skipped: 0, cells: makeCells(16), said: makeSaid() };
}

/** How the messages of a table are read: `delimiter` is a byte, `most` the bytes a row or a run may have. */
export type MessageOptions = {
  readonly table: Table;
  readonly delimiter: number;
  readonly most: number;
  readonly roles: Roles;
  readonly times: Times;
};

export function makeMessages({ table, delimiter, most, roles, times }: MessageOptions): Messages {
  const columns = table.columns.length;
  const id = table.parts.get('id') ?? columns;
  const readTurn = makeMessageTurns(table, roles, times);
  const row = makeCells(columns);
  const place = { start: 0, end: 0 };
  return (bytes, start, run) => {
    begin(run, columns);
    let idStart = 0;
    let idEnd = 0;
    let bytesOfRun = 0;
    let at = start;
    while (at < bytes.length) {
      const next = readRow(bytes, at, delimiter, row);
      if (next === ODD) return ODD;
      if (row.count > 0 || next - at > most) {
        const named = findId(bytes, row, id, next - at > most, place);
        if (named && idEnd > idStart && !sameBytes(bytes, place.start, place.end, idStart, idEnd)) return at;
        idStart = place.start;
        idEnd = place.end;
        bytesOfRun += next - at;
        if (!named || row.count !== columns || bytesOfRun > most) run.sure = false;
        if (run.sure) {
          takeValues(bytes, row, run.cells);
          run.sure = readTurn(bytes, row, run);
        }
        run.rows++;
      }
      if (run.rows === 0) run.skipped += row.breaks;
      else run.cells.breaks += row.breaks;
      at = next;
    }
    return at;
  };
}

function begin(run: Run, columns: number): void {
  run.rows = 0;
  run.sure = true;
  run.skipped = 0;
  run.said.count = 0;
  run.said.transcript = false;
  const { cells } = run;
  if (cells.starts.length < columns) Object.assign(cells, makeCells(columns));
  cells.count = columns;
  cells.breaks = 0;
  cells.starts.fill(0);
  cells.ends.fill(0);
  cells.escaped.fill(0);
}

/** Keeps the values of a row in the columns that have none yet. */
function takeValues(bytes: Buffer, row: Cells, first: Cells): void {
  for (let index = 0; index < row.count; index++) {
    const end = row.ends[index] ?? 0;
    const start = row.starts[index] ?? 0;
    if (start === end || (first.ends[index] ?? 0) > 0) continue;
    const from = trimmedStart(bytes, start, end);
    if (from === end) continue;
    first.starts[index] = from;
    first.ends[index] = trimmedEnd(bytes, from, end);
    first.escaped[index] = row.escaped[index] ?? 0;
  }
}
