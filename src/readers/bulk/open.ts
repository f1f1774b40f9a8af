import type { Interaction, Rejected } from '../../model/interaction.ts';
import { checkNames } from '../columns/mapped.ts';
import type { Block } from '../csv/blocks.ts';
import { csv } from '../csv.ts';
import { askedReader, readExport, readerFor } from '../index.ts';
import { takeHead } from '../input/head.ts';
import { findEncoding } from '../input/text.ts';
import { jsonl } from '../jsonl.ts';
import type { Sightings } from '../object/seen.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import type { Ids } from '../records/ids.ts';
import type { BlockReader } from './block-reader.ts';
import { isText } from './is-text.ts';
import { makeLineBlocks } from './line-block.ts';
import { openLines } from './open-lines.ts';
import { openTableBlocks, type TableReading } from './open-table.ts';
import { makeTableBlocks } from './table-block.ts';

/** What a worker has to know of an export to read blocks of it: plain data. */
export type BlockReading = TableReading | 'lines';

/** A place in an export: its line, and the bytes before it. */
export type Place = { readonly line: number; readonly offset: number };

/** An export cut into blocks of whole records. */
export type CutExport = {
  readonly reader: string;
  readonly reading: BlockReading;
  readonly blocks: AsyncIterable<Block>;
  /** Takes the memory of blocks that are done with. */
  readonly spare: ArrayBuffer[];
  /** Told what was met in each block that was read. */
  readonly seen: (sightings: Sightings) => void;
  /** Reads on the plain way what is left of the export from a place on: the end of a record, or where a block stopped. */
  readonly rest: (
    left: AsyncIterable<Uint8Array>,
    from: Place,
    ids: Ids,
  ) => AsyncIterable<Interaction | Rejected>;
  /** Is called when all was read; throws InputError where the export turned out wrong as a whole. */
  readonly close: () => void;
};

/** An export that is read the plain way from its first byte on. */
export type PlainExport = Awaited<ReturnType<typeof readExport>>;

/** How blocks are read: the options that are plain data. */
export type BlockOptions = Pick<ReadOptions, 'file' | 'mapping' | 'answerColumns' | 'mostBytes'>;

/** The readers whose exports can be cut into blocks; those of others are read the plain way. */
const OPENERS = new Map<Reader, typeof openTableBlocks>([
  [csv, openTableBlocks],
  [jsonl, openLines],
]);

/** So much is looked at to see what an export is. */
const HEAD = 64 << 10;

/**
 * Opens an export to be read in blocks of about `size` bytes; where that cannot be (it is not UTF-8, its header is
 * odd, its rows are to be sorted …), it comes back as one that is read the plain way. Throws InputError as `readExport` does.
 */
export async function cutExport(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  size: number,
): Promise<CutExport | PlainExport> {
  checkNames(options.mapping, options.answerColumns);
  const asked = askedReader(options);
  const { all, decoder } = await findEncoding(bytes, options.file, options.encoding);
  const { taken, all: whole } = await takeHead(all, chunks => sizeOf(chunks) >= HEAD);
  const head = Buffer.concat(taken);
  const sound = decoder.encoding === 'utf-8' && beginsAsText(head);
  if (!sound || options.spool !== null) return readExport(whole, options);
  const reader = readerFor(head.toString('utf8', markOf(head)), asked, options.file);
  const open = OPENERS.get(reader);
  const opened = open === undefined ? null : open({ head, mark: markOf(head), whole }, options, size);
  return opened === null ? readExport(whole, options) : { reader: reader.id, ...opened };
}

/** What reads the blocks of an export, here or in a worker. */
export function makeBlockReader(reading: BlockReading, options: BlockOptions): BlockReader {
  return reading === 'lines' ? makeLineBlocks(options) : makeTableBlocks(reading, options);
}

/** Whether bytes are text, but for a character that may go on behind them. */
function beginsAsText(head: Buffer): boolean {
  return [0, 1, 2, 3].some(cut => isText(head.subarray(0, Math.max(0, head.length - cut))));
}

/** How many bytes the byte order mark takes. */
function markOf(head: Buffer): number {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((size, chunk) => size + chunk.length, 0);
}
