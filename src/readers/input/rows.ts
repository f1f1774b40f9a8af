import { readBrokenRows } from './broken-rows.ts';
import { rejoin } from './head.ts';
import { LONGEST_RECORD } from './lines.ts';
import { type BrokenRows, endlessRow, type Row } from './row.ts';
import { scanRows } from './scan-rows.ts';

/**
 * The rows of a CSV text (RFC 4180; LF or CRLF), the header among them; blank rows are left out. Well-formed rows are
 * cut out of the text as they stand, several times as fast as csv-parse does it; from the first quote in the wrong
 * place on, csv-parse decides what the rows are.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  delimiter: string,
  file: string,
): AsyncGenerator<Row | BrokenRows> {
  const chunks = text[Symbol.asyncIterator]();
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  let wanted = 0;
  try {
    for (let ended = false; !ended; ) {
      const next = await chunks.next();
      ended = next.done === true;
      if (next.done !== true) {
        parts.push(next.value);
        length += next.value.length;
      }
      if (length < wanted && !ended) continue;
      const block = parts.join('');
      const scanned = scanRows(block, delimiter, line, ended);
      yield* scanned.rows;
      const rest = block.slice(scanned.end);
      if (scanned.odd) return yield* readBrokenRows(rejoin([rest], chunks), delimiter, file, scanned.line);
      if (rest.length > LONGEST_RECORD) throw endlessRow(scanned.line, file);
      line = scanned.line;
      parts = [rest];
      length = rest.length;
      // A long row is looked at again only when it has doubled: else each of its chunks would cost all those before.
      wanted = Math.min(length * 2, LONGEST_RECORD + 1);
    }
  } finally {
    await chunks.return?.();
  }
}
