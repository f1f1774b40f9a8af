import { LINE_FEED, QUOTE } from '../input/signs.ts';
import { lastRunStart, type Runs } from './runs.ts';

/**
 * A piece of the stream: `line` (1-based) and `start` (bytes before it in the stream) are those of its first byte. Where
 * `whole` is false no record end was found for too long: from this piece on they are the stream as it came.
 */
export type Block = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly line: number;
  readonly start: number;
  readonly whole: boolean;
};

export type CutOptions = {
  /** Memory of blocks that were given back, to be used again: what is let go is not gone before garbage is collected. */
  readonly spare?: ArrayBuffer[];
  /** Bytes a block is to have, about. */
  readonly size: number;
  /** The line of the first byte of the stream. */
  readonly firstLine: number;
  /** Bytes a record may have; beyond that its end is no longer looked for. */
  readonly most: number;
  /** Whether line feeds between quotes end no record (CSV; not JSONL). */
  readonly quotes: boolean;
  /** How rows make up a record where each is a message; `null` where each is a record. */
  readonly runs: Omit<Runs, 'most'> | null;
};

/**
 * Cuts a stream of bytes at the ends of records into blocks, each in memory of its own to be given away. One after the
 * other they are the stream, byte by byte. Quotes are only counted: where one stands in the wrong place, the block
 * it is in has a row that is odd, and only the plain reader can tell the records from there on.
 */
export async function* cutBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { size, firstLine, most, quotes, runs, spare = [] }: CutOptions,
): AsyncGenerator<Block> {
  let block = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  let searched = 0;
  let odd = false;
  let line = firstLine;
  let start = 0;
  let whole = true;
  const take = (end: number): Block => {
    const taken = { bytes: new Uint8Array(block.buffer, 0, end), line, start, whole };
    const rest = block.subarray(end, filled);
    const next = room(Math.max(size, rest.length * 2), spare);
    next.set(rest);
    line += countByte(block, LINE_FEED, 0, end);
    start += end;
    block = next;
    filled = rest.length;
    searched = 0;
    odd = false;
    return taken;
  };
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const piece = chunk.subarray(from, from + block.length - filled);
      block.set(piece, filled);
      filled += piece.length;
      from += piece.length;
      if (filled < block.length) continue;
      if (!whole) {
        yield take(filled);
        continue;
      }
      if (quotes && countByte(block, QUOTE, searched, filled) % 2 === 1) odd = !odd;
      const end = lastRecordEnd(block, searched, filled, quotes && odd, quotes);
      const cut = end > 0 && runs !== null ? lastRunStart(block, end, { ...runs, most }) : end;
      searched = filled;
      if (cut > 0) yield take(cut);
      else if (filled <= most) block = grown(block, most);
      else {
        whole = false;
        yield take(filled);
      }
    }
  }
  if (filled > 0) yield take(filled);
}

function room(size: number, spare: ArrayBuffer[]): Buffer<ArrayBuffer> {
  const old = spare.pop();
  return old?.byteLength === size ? Buffer.from(old) : Buffer.allocUnsafeSlow(size);
}

/** The place after the last line feed of `bytes[from..to)` that no quote holds, or 0; `odd`: a quote holds the end. */
function lastRecordEnd(bytes: Buffer, from: number, to: number, odd: boolean, quotes: boolean): number {
  let inside = odd;
  for (let at = to - 1; at >= from; at--) {
    const code = bytes[at];
    if (code === QUOTE && quotes) inside = !inside;
    else if (code === LINE_FEED && !inside) return at + 1;
  }
  return 0;
}

function grown(block: Buffer, most: number): Buffer<ArrayBuffer> {
  const next = Buffer.allocUnsafeSlow(Math.min(block.length * 2, Math.max(most, block.length) + 1));
  next.set(block);
  return next;
}

function countByte(bytes: Buffer, byte: number, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte, from); at >= 0 && at < to; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}
