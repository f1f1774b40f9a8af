import { parse } from 'csv-parse';
import { LONGEST_RECORD } from './lines.ts';
import { type BrokenRows, endlessRow, type Row } from './row.ts';
import { countBreaks } from './text.ts';

/** What csv-parse gives for a row: `bytes` counts from the beginning of the text to the end of the row. */
type Parsed = { readonly record: readonly string[]; readonly info: { readonly bytes: number } };

const MISPLACED = 'a quote inside a cell (write it twice, "", in a cell that is quoted)';
const NOT_CLOSED = 'a quote that is opened and never closed';

/**
 * The rows of a table that may hold quotes in the wrong place, `line` being that of its first row. Such a quote costs
 * the rows up to where the quotes agree again: they come as BrokenRows, so that no line is lost silently. csv-parse
 * miscounts the lines of quoted CRLF cells, so lines are counted here, from its byte counts.
 */
export async function* readBrokenRows(
  text: AsyncIterable<string>,
  delimiter: string,
  file: string,
  firstLine: number,
): AsyncGenerator<Row | BrokenRows> {
  const position = makePosition(firstLine);
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
  let line = firstLine;
  const takeIn = function* ({ record: cells, info }: Parsed): Generator<Row | BrokenRows> {
    const end = position.moveTo(info.bytes);
    const first = end - cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    if (first > line) yield { line, lastLine: first - 1, problem: MISPLACED };
    if (cells.some(cell => cell.trim() !== '')) yield { line: first, cells };
    line = end + 1;
  };
  for await (const chunk of text) {
    if (position.waiting() > LONGEST_RECORD) throw endlessRow(line, file);
    const bytes = Buffer.from(chunk);
    position.add(bytes);
    parser.write(bytes);
    for (let parsed = parser.read(); parsed !== null; parsed = parser.read()) yield* takeIn(parsed);
  }
  parser.end();
  for await (const parsed of parser) yield* takeIn(parsed);
  const last = position.moveTo(position.fed());
  if (last >= line) yield { line, lastLine: last, problem: unclosed ? NOT_CLOSED : MISPLACED };
}

/** Turns the parser's byte counts, which only grow, into line numbers; holds the line breaks not yet passed. */
function makePosition(firstLine: number) {
  let breaks: number[] = [];
  let next = 0;
  let lastBreak = -1;
  let lines = firstLine - 1;
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
    fed: (): number => fed,
    waiting: (): number => fed - passed,
  };
}
