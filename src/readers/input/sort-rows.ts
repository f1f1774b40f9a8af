import type { Row } from './row.ts';
import { type KeyedRow, keyAt, rowAt, sizeAt } from './row-bytes.ts';
import { makeRun } from './run.ts';
import type { Spool } from './spool.ts';

/** How many bytes of rows are sorted at once, in memory. */
const RUN = 16 << 20;

/** How many bytes of all sorted runs are looked at together while they are merged, and of each at least. */
const WINDOWS = 16 << 20;
const SMALLEST_WINDOW = 16 << 10;

/**
 * The rows in the order of their keys; those with the same key as they came. Any number of them is sorted in the same
 * memory: runs of about `size` bytes are sorted and put into the spool, then merged. Closes the spool.
 */
export async function* sortRows(
  rows: AsyncIterable<KeyedRow>,
  spool: Spool,
  size = RUN,
): AsyncGenerator<Row> {
  try {
    const run = makeRun(size);
    const ends: number[] = [];
    const put = async () => {
      let end = ends.at(-1) ?? 0;
      for (const piece of run.take()) {
        await spool.append(piece);
        end += piece.length;
      }
      ends.push(end);
    };
    for await (const row of rows) {
      if (run.add(row)) continue;
      await put();
      run.add(row);
    }
    if (ends.length === 0) {
      for (const piece of run.take())
        for (let at = 0; at < piece.length; at += sizeAt(piece, at)) yield rowAt(piece, at);
      return;
    }
    await put();
    yield* merge(ends, spool);
  } finally {
    await spool.close();
  }
}

/** A sorted run being read: a window on it, the row it has come to, and that one's key; `null` at the end. */
type Cursor = { bytes: Buffer; at: number; place: number; readonly end: number; key: number | null };

async function* merge(ends: readonly number[], spool: Spool): AsyncGenerator<Row> {
  const window = Math.max(SMALLEST_WINDOW, Math.floor(WINDOWS / ends.length));
  const cursors: Cursor[] = ends.map((end, index) => {
    const place = ends[index - 1] ?? 0;
    return { bytes: Buffer.alloc(0), at: 0, place, end, key: null };
  });
  for (const cursor of cursors) await settle(cursor, window, spool);
  for (let least = first(cursors); least !== null; least = first(cursors)) {
    const { key } = least;
    // Rows of the same key stand together within a run, and runs are in the order in which the rows came.
    while (least.key === key) {
      yield rowAt(least.bytes, least.at);
      least.at += sizeAt(least.bytes, least.at);
      if (!isWhole(least)) await settle(least, window, spool);
      else least.key = keyAt(least.bytes, least.at);
    }
  }
}

/** The cursor with the smallest key, the earliest of several, or `null` where all have come to the end. */
function first(cursors: readonly Cursor[]): Cursor | null {
  let least: Cursor | null = null;
  for (const cursor of cursors)
    if (cursor.key !== null && (least === null || least.key === null || cursor.key < least.key))
      least = cursor;
  return least;
}

function isWhole({ bytes, at }: Cursor): boolean {
  const size = sizeAt(bytes, at);
  return size > 0 && at + size <= bytes.length;
}

/** Moves the window of a cursor to the row it has come to, so that all of that row is in it. */
async function settle(cursor: Cursor, window: number, spool: Spool): Promise<void> {
  cursor.place += cursor.at;
  cursor.at = 0;
  cursor.key = null;
  const left = cursor.end - cursor.place;
  if (left === 0) return;
  cursor.bytes = asBuffer(await spool.read(cursor.place, Math.min(window, left)));
  if (!isWhole(cursor)) cursor.bytes = asBuffer(await spool.read(cursor.place, sizeAt(cursor.bytes, 0)));
  cursor.key = keyAt(cursor.bytes, 0);
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
