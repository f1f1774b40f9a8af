import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { InputError } from '../../model/input-error.ts';
import { LONGEST_RECORD } from './lines.ts';
import { countBreaks } from './text.ts';

/** One row of a table: its first line (1-based) and its cells. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** Lines that could not be read as rows, for a quote that is not where it may be. */
export type BrokenRows = { readonly line: number; readonly lastLine: number; readonly problem: string };

/** What csv-parse gives for a row: `bytes` counts from the beginning of the text to the end of the row. */
type Parsed = { readonly record: readonly string[]; readonly info: { readonly bytes: number } };

const MISPLACED = 'a quote inside a cell (write it twice, "", in a cell that is quoted)';
const NOT_CLOSED = 'a quote that is opened and never closed';

/**
 * The rows of a CSV text (RFC 4180; LF or CRLF), the header among them. Blank rows are left out. A quote in the
 * wrong place costs the rows up to where the quotes agree again: they come as BrokenRows, so that no line is
 * lost silently. csv-parse miscounts lines in quoted CRLF cells, so lines are counted here, from its byte counts.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  delimiter: string,
  file: string,
): AsyncGenerator<Row | BrokenRows> {
  const position = makePosition();
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
  pipeline(Readable.from(feed(text, position, file)), parser, () => {});
  let line = 1;
  for await (const parsed of parser) {
    const { record: cells, info }: Parsed = parsed;
    const end = position.moveTo(info.bytes);
    const first = end - cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    if (first > line) yield { line, lastLine: first - 1, problem: MISPLACED };
    if (cells.some(cell => cell.trim() !== '')) yield { line: first, cells };
    line = end + 1;
  }
  const last = position.moveTo(position.fed());
  if (last >= line) yield { line, lastLine: last, problem: unclosed ? NOT_CLOSED : MISPLACED };
}

/** Encodes the text for the parser and notes where its lines end; refuses a row that does not end. */
async function* feed(text: AsyncIterable<string>, position: Position, file: string): AsyncGenerator<Buffer> {
  for await (const chunk of text) {
    const bytes = Buffer.from(chunk);
    if (position.waiting() > LONGEST_RECORD) {
      const message = `the row after this line is longer than ${LONGEST_RECORD >> 20} million bytes`;
      const hint = 'A quote in it is probably never closed.';
      throw new InputError([{ file, line: position.line(), message, hint }]);
    }
    position.add(bytes);
    yield bytes;
  }
}

type Position = ReturnType<typeof makePosition>;

/** Turns the parser's byte counts, which only grow, into line numbers; holds the line breaks not yet passed. */
function makePosition() {
  let breaks: number[] = [];
  let next = 0;
  let lastBreak = -1;
  let lines = 0;
  let fed = 0;
  let passed = 0;
  return {
    add: (bytes: Buffer): void => {
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) breaks.push(fed + at);
      fed += bytes.length;
    },
    /** The line on which the text up to `bytes` ends. */
    moveTo: (bytes: number): number => {
      for (let at = breaks[next]; at !== undefined && at < bytes; at = breaks[next]) {
        lastBreak = at;
        lines++;
        next++;
      }
      if (next === breaks.length) {
        breaks = [];
        next = 0;
      }
      passed = bytes;
      return lastBreak === bytes - 1 ? lines : lines + 1;
    },
    line: (): number => Math.max(1, lines),
    fed: (): number => fed,
    waiting: (): number => fed - passed,
  };
}
