import { CLOSE, CLOSE_SQUARE, COLON, LINE_FEED, OPEN, OPEN_SQUARE, RETURN } from '../input/signs.ts';
import type { People, Roles } from '../turns/roles.ts';
import type { Times } from '../turns/times.ts';
import { blankLength, trimmedEnd, trimmedStart } from './blanks.ts';
import { makeLabels, rolesOfLines } from './labels.ts';
import type { Cells } from './rows.ts';
import { addTurn, type Said } from './said.ts';
import { makeStamps, type Stamp } from './stamps.ts';

/**
 * Reads the turns of the transcript in the cell `index` of a row into `said`: those readTranscript gives. False for all
 * it is not sure of, and for all that readTranscript has a problem with: the plain reader is to take that row.
 */
export type Heads = (bytes: Buffer, cells: Cells, index: number, people: People, said: Said) => boolean;

export function makeHeads(roles: Roles, times: Times): Heads {
  const labels = makeLabels(rolesOfLines(roles));
  const stamps = makeStamps(times);
  const stamp: Stamp = { kind: 0, ms: 0, end: 0 };

  /** Reads one line; false where it is not sure. */
  const readLine = (bytes: Buffer, line: number, stop: number, people: People, said: Said): boolean => {
    let at = afterBlanks(bytes, line, stop);
    if (at === stop) return true;
    const first = bytes[at] ?? 0;
    if (first >= 0x80 && blankLength(bytes, at) > 0) return false;
    stamp.kind = 0;
    if (first === OPEN || first === OPEN_SQUARE) {
      const close = first === OPEN ? CLOSE : CLOSE_SQUARE;
      if (!stamps(bytes, at + 1, stop, stamp) || bytes[stamp.end] !== close || stamp.end >= stop)
        return said.count > 0 && !hasDigitOrColon(bytes, at, stop);
      at = afterDash(bytes, stamp.end + 1, stop);
    } else if (first >= 48 && first <= 57) {
      // What only looks like a time here is unsure as a label.
      const bare = stamps(bytes, at, stop, stamp) && afterBlanks(bytes, stamp.end, stop) > stamp.end;
      if (!bare) stamp.kind = 0;
      else if (goesOn(bytes, afterBlanks(bytes, stamp.end, stop))) return false;
      else at = afterDash(bytes, stamp.end, stop);
    }
    const timed = stamp.kind > 0;
    if (timed && at < stop && (bytes[at] ?? 0) >= 0x80 && blankLength(bytes, at) > 0) return false;
    let colon = at;
    while (colon < stop && bytes[colon] !== COLON) colon++;
    if (colon === stop) return !timed && said.count > 0;
    const who = labels(bytes, at, colon, people);
    if (who === null) return false;
    if (who === 'text') return !timed && said.count > 0;
    closeTurn(bytes, said, line);
    const turn = addTurn(said, who.speaker, who.name, colon + 1);
    said.atKinds[turn] = stamp.kind;
    said.at[turn] = stamp.ms;
    return true;
  };

  return (bytes, cells, index, people, said) => {
    said.count = 0;
    said.transcript = true;
    const start = cells.starts[index] ?? 0;
    const end = cells.ends[index] ?? 0;
    if (hasLoneReturn(bytes, start, end)) return false;
    let feed = 0;
    while (feed < cells.breaks && (cells.feeds[feed] ?? 0) < start) feed++;
    for (let line = start; line < end; feed++) {
      const stop = feed < cells.breaks ? Math.min(cells.feeds[feed] ?? 0, end) : end;
      if (!readLine(bytes, line, stop, people, said)) return false;
      line = stop + 1;
    }
    closeTurn(bytes, said, end);
    for (let turn = 0; turn < said.count; turn++) said.escaped[turn] = cells.escaped[index] ?? 0;
    return said.count > 0;
  };
}

/** Ends the last turn before `stop`, and takes the white space around its text away. */
function closeTurn(bytes: Buffer, said: Said, stop: number): void {
  const turn = said.count - 1;
  if (turn < 0) return;
  const start = trimmedStart(bytes, said.starts[turn] ?? 0, stop);
  said.starts[turn] = start;
  said.ends[turn] = trimmedEnd(bytes, start, stop);
}

/** Whether there is a return without its line feed, which ends a line too. */
function hasLoneReturn(bytes: Buffer, start: number, end: number): boolean {
  // A view of the cell alone, that the search does not go beyond it.
  const cell = bytes.subarray(start, end);
  for (let at = cell.indexOf(RETURN); at >= 0; at = cell.indexOf(RETURN, at + 1))
    if (cell[at + 1] !== LINE_FEED) return true;
  return false;
}

/** Whether a line may hold a time or a label: `(laughs)` holds neither. */
function hasDigitOrColon(bytes: Buffer, line: number, stop: number): boolean {
  for (let at = line; at < stop; at++) {
    const code = bytes[at] ?? 0;
    if (code >= 48 && code <= COLON) return true;
  }
  return false;
}

/** The place after the ASCII blanks at `at`; a return ends a line here. */
function afterBlanks(bytes: Buffer, start: number, stop: number): number {
  let at = start;
  while (at < stop && blankLength(bytes, at) === 1) at++;
  return at;
}

/** The place after the blanks, the dash and the blanks again that may stand between a time and its speaker. */
function afterDash(bytes: Buffer, start: number, stop: number): number {
  const at = afterBlanks(bytes, start, stop);
  if (at < stop && bytes[at] === 45) return afterBlanks(bytes, at + 1, stop);
  const enDash = at + 2 < stop && bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x93;
  return enDash ? afterBlanks(bytes, at + 3, stop) : at;
}

/** Whether what comes after a bare time may belong to it: `am`, `pm` or `Z`. */
function goesOn(bytes: Buffer, at: number): boolean {
  const [letter, next] = [(bytes[at] ?? 0) | 32, (bytes[at + 1] ?? 0) | 32];
  return letter === 122 || ((letter === 97 || letter === 112) && next === 109);
}
