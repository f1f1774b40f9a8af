import { suggest } from '../decode/nearest.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import { checkNames } from './columns/mapped.ts';
import { csv } from './csv.ts';
import { takeFirstLine } from './input/head.ts';
import { decodeText } from './input/text.ts';
import { jsonl } from './jsonl.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { shown } from './records/shown.ts';

export { MOST_BYTES } from './input/record-bytes.ts';
export type { Spool } from './input/spool.ts';
export type { Reader, ReadOptions } from './reader.ts';
export { makeIds } from './records/ids.ts';
export type { TranscriptProblem } from './turns/transcript.ts';
export { turnsOfTranscript } from './turns/turns-of-transcript.ts';

/** Every reader by its id, in the order in which they are asked whether they know an export. */
export const readers = { jsonl, csv } satisfies Record<string, Reader>;

/** What is often taken for an export and is none, and what to do then. */
const LOOK_ALIKES = [
  {
    begins: /^\s*\[\s*[[{"\]]/u,
    is: 'a JSON array',
    hint: 'Write one object per line (JSONL), for example with: jq -c ".[]"',
  },
  {
    begins: /^\s*\{/u,
    is: 'JSON over several lines',
    hint: 'Write each object on one line (JSONL): jq -c "."',
  },
  { begins: /^\s*</u, is: 'HTML or XML', hint: 'Export it as CSV or JSONL.' },
] as const;

/** An export being read. */
export type Export = {
  readonly reader: string;
  readonly records: AsyncIterable<Interaction | Rejected>;
};

/**
 * Reads an export as it streams in. The format is recognised by content unless `options.reader` names one. Throws
 * InputError, here or as `records` is read, where the mapping or the export is wrong as a whole: empty, binary, in
 * another encoding, of an unknown format, without an id column. A record that is wrong is `Rejected`; the rest go on.
 */
export async function readExport(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<Export> {
  const { file, mapping, answerColumns } = options;
  checkNames(mapping, answerColumns);
  const asked = askedReader(options);
  const { text, encoding } = await decodeText(bytes, file, options.encoding);
  const { head, all } = await takeFirstLine(text);
  const reader = readerFor(head, asked, file);
  if (encoding !== 'utf-8') options.note(`read as ${encoding}`);
  return { reader: reader.id, records: reader.read(all, options) };
}

/** The reader that was asked for, or `null`; throws InputError where there is none of that name. */
export function askedReader({ reader }: Pick<ReadOptions, 'reader'>): Reader | null {
  return reader === null ? null : readerOf(reader);
}

/** The reader of an export that begins with `head`; throws InputError where it is empty or of no known format. */
export function readerFor(head: string, asked: Reader | null, file: string): Reader {
  if (head.trim() === '') throw new InputError([{ file, message: 'the file is empty' }]);
  return asked ?? recognise(head, file);
}

function readerOf(id: string): Reader {
  const reader = Object.values(readers).find(known => known.id === id);
  if (reader !== undefined) return reader;
  const hint = suggest(id, Object.keys(readers));
  throw new InputError([{ message: `unknown reader "${id}"`, hint }]);
}

function recognise(head: string, file: string): Reader {
  const reader = Object.values(readers).find(known => known.recognises(head));
  if (reader !== undefined) return reader;
  throw new InputError([unrecognised(head, file)]);
}

function unrecognised(head: string, file: string): Problem {
  const alike = LOOK_ALIKES.find(({ begins }) => begins.test(head));
  if (alike !== undefined) return { file, line: 1, message: `this is ${alike.is}`, hint: alike.hint };
  const message = `not known as any of ${Object.keys(readers).join(', ')}: it begins with ${shown(head)}`;
  return { file, line: 1, message, hint: 'Say --reader <name> if it is one of them.' };
}
