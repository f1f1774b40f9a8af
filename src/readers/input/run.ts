import { type KeyedRow, roomFor, sizeAt, writeRow } from './row-bytes.ts';

/** Rows held in memory until they are sorted: as bytes, for as strings they would take several times as much. */
export type Run = {
  /** Whether there was room for the row; where there was none, the run must be taken first. */
  readonly add: (row: KeyedRow) => boolean;
  /** The rows in the order of their keys, else as they came, in pieces that hold whole rows; the run is empty after. */
  readonly take: () => Generator<Buffer>;
};

/** Rows of a run at most: a key (below 2^32) times this, and the place in the run, are still one exact number. */
const MOST_ROWS = 2 ** 20;

const PIECE = 1 << 20;

/** A run of about `size` bytes; a single row may take more. */
export function makeRun(size: number): Run {
  let bytes: Buffer = Buffer.alloc(0);
  let end = 0;
  const order: number[] = [];
  const starts: number[] = [];
  return {
    add: keyed => {
      const count = starts.length;
      const room = roomFor(keyed.row);
      if (count > 0 && (count === MOST_ROWS || end + room > size)) return false;
      const wanted = Math.max(size, room);
      if (count === 0 && bytes.length !== wanted) bytes = Buffer.allocUnsafeSlow(wanted);
      order.push(keyed.key * MOST_ROWS + count);
      starts.push(end);
      end = writeRow(bytes, end, keyed);
      return true;
    },
    take: function* () {
      let piece = Buffer.allocUnsafe(PIECE);
      let used = 0;
      // Typed, to be sorted by number without a comparison in JavaScript.
      for (const place of Float64Array.from(order).sort()) {
        const start = starts[place % MOST_ROWS] ?? 0;
        const size = sizeAt(bytes, start);
        if (used + size > piece.length) {
          if (used > 0) yield piece.subarray(0, used);
          piece = Buffer.allocUnsafe(Math.max(PIECE, size));
          used = 0;
        }
        used += bytes.copy(piece, used, start, start + size);
      }
      if (used > 0) yield piece.subarray(0, used);
      order.length = 0;
      starts.length = 0;
      end = 0;
    },
  };
}
