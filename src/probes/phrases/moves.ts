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

const NOTHING = -1;
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
  moves.cells.fill(NOTHING);
  forgetMoves(moves);
  return moves;
}

export function forgetMoves({ rows, cells, classes, width, used }: Moves): void {
  cells.fill(NOTHING, 0, used.end);
  rows.fill(0);
  classes.length = 0;
  // Rest 0 meets every class and has a row of its own.
  used.end = width;
}

/** Adds a move that is not known; false: there is no room. */
export function addMove(moves: Moves, rest: number, wordClass: number, state: number): boolean {
  const { rows, cells, used, width } = moves;
  const known = moves.classes[rest] ?? [];
  moves.classes[rest] = known;
  known.push(wordClass);
  const row = rows[rest] ?? 0;
  const values = known.map(one => (one === wordClass ? rest * 65536 + state : (cells[row + one] ?? NOTHING)));
  if (rest !== 0 && (known.length === 1 || cells[row + wordClass] !== NOTHING)) {
    // Another row is in the way: this one moves to where all of it fits.
    for (const one of known) if (one !== wordClass) cells[row + one] = NOTHING;
    let to = (rest * 61) % used.end;
    const last = to + MOST_TRIES;
    while (to < last && known.some(one => to + one < width || cells[to + one] !== NOTHING)) to += 1;
    if (to === last) to = used.end;
    if (to + width > cells.length) return false;
    rows[rest] = to;
    used.end = Math.max(used.end, to + Math.max(...known) + 1);
  }
  const at = rows[rest] ?? 0;
  known.forEach((one, index) => {
    cells[at + one] = values[index] ?? NOTHING;
  });
  return true;
}
