import { NONE } from './network.ts';

/**
 * Which state a class of words leads to from a rest: rows of a table that lie over each other so that no two moves fall on
 * one cell. The move of a class from rest r, if known, is in cell `rows[r] + class`, as r * 65536 + state.
 */
export type Moves = {
  readonly rows: Int32Array;
  readonly cells: Int32Array;
  /** By rest: the classes it has moves for. */
  readonly classes: number[][];
  readonly width: number;
  used: { end: number };
};

const MOST_CELLS = 2 ** 17;
const MOST_TRIES = 64;

/** Room for the moves of so many rests (fewer than 32,768) and classes. */
export function makeMoves(rests: number, classes: number): Moves {
  const moves = {
    rows: new Int32Array(rests),
    cells: new Int32Array(Math.max(MOST_CELLS, 64 * classes)),
    classes: [],
    width: classes,
    used: { end: 0 },
  };
  moves.cells.fill(NONE);
  forgetMoves(moves);
  return moves;
}

export function forgetMoves({ rows, cells, classes, width, used }: Moves): void {
  cells.fill(NONE, 0, used.end);
  rows.fill(0);
  classes.length = 0;
  // Rest 0 meets every class and has a row of its own.
  used.end = width;
}

/** The state that a move leads to; NONE where it is not known. */
export function moveOf({ rows, cells }: Moves, rest: number, wordClass: number): number {
  const cell = cells[(rows[rest] ?? 0) + wordClass] ?? NONE;
  return cell >>> 16 === rest ? cell & 0xffff : NONE;
}

/** Adds a move that is not known; false: there is no room. */
export function addMove(moves: Moves, rest: number, wordClass: number, state: number): boolean {
  const { rows, cells, used, width } = moves;
  const known = moves.classes[rest] ?? [];
  moves.classes[rest] = known;
  // The cells of rest 0 are its own: a row that lies partly over them has no place there.
  const taken = (rows[rest] ?? 0) + wordClass < width || cells[(rows[rest] ?? 0) + wordClass] !== NONE;
  // A row that begins has no place yet; one that another is in the way of moves to where all of it fits.
  if (rest !== 0 && (taken || known.length === 0) && !moveRow(moves, rest, known, wordClass)) return false;
  known.push(wordClass);
  const at = (rows[rest] ?? 0) + wordClass;
  cells[at] = rest * 65536 + state;
  used.end = Math.max(used.end, at + 1);
  return true;
}

function moveRow(moves: Moves, rest: number, known: readonly number[], wordClass: number): boolean {
  const { rows, cells, used, width } = moves;
  const row = rows[rest] ?? 0;
  const fits = (to: number) => {
    if (to + wordClass < width || cells[to + wordClass] !== NONE) return false;
    for (const one of known) if (to + one < width || cells[to + one] !== NONE) return false;
    return true;
  };
  let to = (rest * 61) % used.end;
  const last = to + MOST_TRIES;
  while (to < last && !fits(to)) to += 1;
  if (to === last) to = used.end;
  if (to + width > cells.length) return false;
  for (const one of known) {
    cells[to + one] = cells[row + one] ?? NONE;
    cells[row + one] = NONE;
    used.end = Math.max(used.end, to + one + 1);
  }
  rows[rest] = to;
  return true;
}
