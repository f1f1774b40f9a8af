import { InputError } from '../../model/input-error.ts';
import { takeHead } from './head.ts';
import { packedAs } from './packed.ts';
import { firstInvalidByte } from './utf8.ts';

const MARKS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;
const SLICE = 1 << 20;

type Decoder = InstanceType<typeof TextDecoder>;

/** The bytes of an export, all of them, and what turns them into text. */
export type Encoded = { readonly all: AsyncIterable<Uint8Array>; readonly decoder: Decoder };

/**
 * The text of `bytes`, without its byte order mark, in chunks. `encoding` is a TextDecoder label, or `null` for
 * UTF-8 unless a byte order mark says UTF-16. Throws InputError for an unknown label, for a file that is packed, and (while it is read)
 * for bytes that are not of the encoding, with line and byte: no character is ever replaced.
 */
export async function decodeText(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  encoding: string | null,
): Promise<{ readonly text: AsyncIterable<string>; readonly encoding: string }> {
  const encoded = await findEncoding(bytes, file, encoding);
  return { text: decode(encoded, file), encoding: encoded.decoder.encoding };
}

/** Finds out the encoding of an export by what was asked for and by its first bytes; throws InputError as `decodeText` does. */
export async function findEncoding(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  encoding: string | null,
): Promise<Encoded> {
  const asked = encoding === null ? null : decoderOf(encoding, file).encoding;
  const { taken, all } = await takeHead(bytes, chunks => sizeOf(chunks) >= 4);
  const start = Buffer.concat(taken);
  const packed = packedAs(start);
  if (packed !== null) throw new InputError([{ file, ...packed }]);
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (asked !== null && mark !== undefined && mark.label !== asked) {
    const message = `the encoding asked for is ${asked}, but the byte order mark says ${mark.label}`;
    throw new InputError([{ file, line: 1, message, hint: 'Leave --encoding out.' }]);
  }
  return { all, decoder: decoderOf(asked ?? mark?.label ?? 'utf-8', file) };
}

/** Decodes an export; `begun` tells how much of it was read before, where that is not all. */
export async function* decode(
  { all, decoder }: Encoded,
  file: string,
  begun: { readonly line: number; readonly offset: number } = { line: 1, offset: 0 },
): AsyncGenerator<string> {
  let place: Place = { ...begun, tail: Buffer.alloc(0) };
  for await (const whole of all) {
    for (const chunk of slices(whole)) {
      if (!decoder.encoding.startsWith('utf-16')) refuseBinary(chunk, place, file);
      const text = attempt(() => decoder.decode(chunk, { stream: true }));
      if (text === null) throw new InputError([undecodable(chunk, place, decoder.encoding, file)]);
      place = advance(place, chunk, text);
      if (text !== '') yield text;
    }
  }
  if (attempt(() => decoder.decode()) === null) {
    const message = `the file ends in the middle of a character (${decoder.encoding})`;
    const hint = 'It was probably cut off; export it again.';
    throw new InputError([{ file, line: place.line, message, hint }]);
  }
}

/** Where decoding has got to: the line, the bytes before, and the last few of them. */
type Place = { readonly line: number; readonly offset: number; readonly tail: Uint8Array };

function advance(place: Place, chunk: Uint8Array, text: string): Place {
  const tail = Buffer.concat([place.tail, chunk.subarray(-3)]).subarray(-3);
  return { line: place.line + countBreaks(text), offset: place.offset + chunk.length, tail };
}

function undecodable(chunk: Uint8Array, place: Place, encoding: string, file: string) {
  if (encoding !== 'utf-8') {
    const message = `not valid ${encoding} at or after this line`;
    return { file, line: place.line, message, hint: 'Check --encoding, or save the export as UTF-8.' };
  }
  const bytes = Buffer.concat([place.tail, chunk]);
  const index = firstInvalidByte(bytes, place.tail.length);
  const value = (bytes[index] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const line = place.line + countBreaks(bytes.toString('latin1', place.tail.length, index));
  const message = `byte 0x${value} (byte ${place.offset - place.tail.length + index + 1} of the file) is not valid UTF-8`;
  const hint = 'If the export was saved in an older Windows encoding, say --encoding windows-1252.';
  return { file, line, message, hint };
}

function refuseBinary(chunk: Uint8Array, place: Place, file: string): void {
  const index = chunk.indexOf(0);
  if (index < 0) return;
  const line =
    place.line + countBreaks(Buffer.from(chunk.buffer, chunk.byteOffset, index).toString('latin1'));
  const message = `looks like a binary file (byte ${place.offset + index + 1} is NUL)`;
  const hint =
    'Save a spreadsheet as CSV; if it is UTF-16 text without a byte order mark, say --encoding utf-16le.';
  throw new InputError([{ file, line, message, hint }]);
}

function decoderOf(label: string, file: string): Decoder {
  const decoder = attempt(() => new TextDecoder(label, { fatal: true }));
  if (decoder !== null) return decoder;
  const hint =
    'Known are utf-8, utf-16le, windows-1252, iso-8859-2, shift_jis and the other labels of the web.';
  throw new InputError([{ file, message: `unknown encoding "${label}"`, hint }]);
}

/** TextDecoder says no by throwing: here `null`. */
function attempt<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let index = 0; index < bytes.length; index += SLICE) yield bytes.subarray(index, index + SLICE);
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((size, chunk) => size + chunk.length, 0);
}

/** How many line feeds are in `text`. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
  return count;
}
