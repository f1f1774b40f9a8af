import type { Interaction, Rejected } from '../../src/model/interaction.ts';
import type { Mapping } from '../../src/model/program.ts';
import { MOST_BYTES, makeIds, type ReadOptions, readExport, type Spool } from '../../src/readers/index.ts';

export const NO_MAPPING: Mapping = { columns: {}, roles: {}, zone: 'UTC', dates: null };

export type Options = Partial<Omit<ReadOptions, 'mapping'>> & { readonly mapping?: Partial<Mapping> };

export type Reading = {
  readonly reader: string;
  readonly notes: readonly string[];
  readonly interactions: readonly Interaction[];
  readonly rejected: readonly Rejected[];
  readonly records: readonly (Interaction | Rejected)[];
};

/** Reads a whole export, given as text or bytes in chunks of `size`. */
export async function readAll(
  content: string | Uint8Array,
  options: Options = {},
  size = 1 << 16,
): Promise<Reading> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const notes: string[] = [];
  const noting = { note: (text: string) => notes.push(text), ...options };
  const { reader, records } = await readExport(chunksOf(bytes, size), readOptions(noting));
  const all: (Interaction | Rejected)[] = [];
  for await (const record of records) all.push(record);
  return {
    reader,
    notes,
    records: all,
    interactions: all.filter(isInteraction),
    rejected: all.filter(isRejected),
  };
}

/** What is said when an export is refused as a whole. */
export async function refusal(content: string | Uint8Array, options: Options = {}): Promise<string> {
  return readAll(content, options).then(
    () => 'was not refused',
    error => (error instanceof Error && error.name === 'InputError' ? error.message : `threw ${error}`),
  );
}

export function readOptions(options: Options): ReadOptions {
  const known = {
    file: 'export',
    reader: null,
    encoding: null,
    answerColumns: new Set<string>(),
    ids: makeIds(),
    mostBytes: MOST_BYTES,
    spool: null,
    note: () => {},
  };
  return { ...known, ...options, mapping: { ...NO_MAPPING, ...options.mapping } };
}

/** A spool in memory, which tells whether it was closed. */
export function makeSpool(): Spool & { readonly state: { bytes: Buffer; closed: boolean } } {
  const state = { bytes: Buffer.alloc(0), closed: false };
  return {
    state,
    append: async bytes => {
      state.bytes = Buffer.concat([state.bytes, bytes]);
    },
    read: async (place, length) => {
      if (place + length > state.bytes.length) throw new Error('read beyond the end of the spool');
      return state.bytes.subarray(place, place + length);
    },
    close: async () => {
      state.closed = true;
    },
  };
}

/** Cuts bytes into chunks of `size`, characters or not. */
export async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < bytes.length; index += size) yield bytes.subarray(index, index + size);
}

/** Cuts a text into chunks of `size` characters. */
export async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  const characters = [...text];
  for (let index = 0; index < characters.length; index += size)
    yield characters.slice(index, index + size).join('');
}

function isInteraction(record: Interaction | Rejected): record is Interaction {
  return !isRejected(record);
}

function isRejected(record: Interaction | Rejected): record is Rejected {
  return 'reason' in record;
}
