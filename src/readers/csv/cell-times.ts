import type { Table } from '../table/plan.ts';
import { millisecondTime, type Time, type Times } from '../turns/times.ts';
import { trimmedEnd, trimmedStart } from './blanks.ts';
import type { Cells } from './rows.ts';
import { KINDS, type Said } from './said.ts';
import { makeStamps, type Stamp } from './stamps.ts';
import { textBetween } from './text.ts';

const MILLISECONDS = /^\d+(?:\.\d+)?$/u;

/** Makes the reading of the times of a message into its turn; false where one of them is none. */
export function makeCellTimes(table: Table, times: Times) {
  const part = (name: string): number => table.parts.get(name) ?? -1;
  const at = part('at');
  const until = part('until');
  const startMs = part('start_ms');
  const endMs = part('end_ms');
  const stamps = makeStamps(times);
  const stamp: Stamp = { kind: 0, ms: 0, end: 0 };

  /** Reads a cell into `stamp`, of kind 0 where it is blank; false where it is no time. */
  const readCell = (
    bytes: Buffer,
    row: Cells,
    column: number,
    read: (text: string) => Time | null,
  ): boolean => {
    stamp.kind = 0;
    if (column < 0) return true;
    const start = trimmedStart(bytes, row.starts[column] ?? 0, row.ends[column] ?? 0);
    const end = trimmedEnd(bytes, start, row.ends[column] ?? 0);
    if (start === end || (read === times.read && stamps(bytes, start, end, stamp) && stamp.end === end))
      return true;
    const time = read(textBetween(bytes, start, end, true));
    stamp.kind = time === null ? 0 : KINDS.indexOf(time.kind) + 1;
    stamp.ms = time === null ? 0 : time.ms;
    return time !== null;
  };

  return (bytes: Buffer, row: Cells, said: Said, turn: number): boolean => {
    if (!readCell(bytes, row, at, times.read)) return false;
    if (stamp.kind === 0 && !readCell(bytes, row, startMs, millisecondsOf)) return false;
    said.atKinds[turn] = stamp.kind;
    said.at[turn] = stamp.ms;
    if (!readCell(bytes, row, until, times.read)) return false;
    if (stamp.kind === 0 && !readCell(bytes, row, endMs, millisecondsOf)) return false;
    said.untilKinds[turn] = stamp.kind;
    said.until[turn] = stamp.ms;
    return true;
  };
}

function millisecondsOf(text: string): Time | null {
  return MILLISECONDS.test(text) ? millisecondTime(Number(text)) : null;
}
