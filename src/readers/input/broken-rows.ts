import { parse } from 'csv-parse';
import { makePosition } from './position.ts';
import { type BrokenRows, longRow, type Row, type Unread } from './row.ts';
import { hasOddQuotes, skipRow } from './skip-row.ts';
import { countBreaks } from './text.ts';

/** What csv-parse gives for a row: `bytes` counts from the beginning of the text to the end of the row. */
type Parsed = { readonly record: readonly string[]; readonly info: { readonly bytes: number } };

const MISPLACED = 'a quote inside a cell (write it twice, "", in a cell that is quoted)';
const NOT_CLOSED = 'a quote that is opened and never closed';

/** How many bytes csv-parse may look ahead before it ends a row, and then some. */
const AHEAD = 16;

/**
 * The rows of a table that may hold quotes in the wrong place: of `unread`, and of the chunks after it. Such a quote
 * costs the rows up to where the quotes agree again: they come as BrokenRows, so that no line is lost silently. Where
 * they do not agree within `most` bytes, the rest of that row is passed over; what then is left comes back, unread.
 * csv-parse miscounts the lines of quoted CRLF cells, so lines are counted here, from its byte counts.
 */
export async function* readBrokenRows(
  unread: Unread,
  chunks: AsyncIterator<string>,
  delimiter: string,
  most: number,
): AsyncGenerator<Row | BrokenRows, Unread | null> {
  const position = makePosition(unread.line);
  let unclosed = false;
  const parser = parse({
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: error => {
      unclosed = error?.code === 'CSV_QUOTE_NOT_CLOSED';
      return undefined;
    },
  });
  const takeIn = function* ({ record: cells, info }: Parsed): Generator<Row | BrokenRows> {
    const inner = cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    const { after, first, last, bytes } = position.pass(info.bytes, inner);
    if (first > after) yield { line: after, lastLine: first - 1, problem: MISPLACED };
    if (bytes > most) yield longRow(first, last, most, true);
    else if (cells.some(cell => cell.trim() !== '')) yield { line: first, cells, bytes };
  };
  let text = unread.text;
  for (let ended = false; !ended; ) {
    for (let bytes = Buffer.from(text); bytes.length > 0; ) {
      const room = most + AHEAD - position.waiting();
      if (room <= 0) {
        const line = position.line();
        const held = position.text();
        const rest = { text: bytes.toString(), line: line + countBreaks(held) };
        const { lastLine, left } = await skipRow(rest, chunks, hasOddQuotes(held));
        yield longRow(line, lastLine, most, false);
        return left;
      }
      const piece = bytes.subarray(0, room);
      bytes = bytes.subarray(room);
      position.add(piece);
      parser.write(piece);
      for (let parsed = parser.read(); parsed !== null; parsed = parser.read()) yield* takeIn(parsed);
    }
    const next = await chunks.next();
    ended = next.done === true;
    if (next.done !== true) text = next.value;
  }
  parser.end();
  for await (const parsed of parser) yield* takeIn(parsed);
  if (position.waiting() === 0) return null;
  const { after: line, last: lastLine } = position.pass(null, 0);
  yield { line, lastLine, problem: unclosed ? NOT_CLOSED : MISPLACED };
  return null;
}
