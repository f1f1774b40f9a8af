import type { Sightings } from '../object/seen.ts';
import type { Ids } from '../records/ids.ts';
import type { BlockSink, Stopped } from './glimpse.ts';

/** What the reading of a block came to: where it had to stop (`null`: at its end), and what JSON objects it met. */
export type BlockEnd = { readonly stopped: Stopped | null; readonly sightings: Sightings | null };

/** Reads the records of a block of whole records, the first on `line`, and gives each to the sink. */
export type BlockReader = (bytes: Buffer, line: number, ids: Ids, sink: BlockSink) => Promise<BlockEnd>;
