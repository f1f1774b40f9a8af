import { readBrokenRows } from './broken-rows.ts';
import { type BrokenRows, longRow, type Row, type Unread } from './row.ts';
import { scanRows } from './scan-rows.ts';
import { skipRow } from './skip-row.ts';

/**
 * The rows of a CSV text (RFC 4180; LF or CRLF), the header among them; blank rows are left out. Well-formed rows are
 * cut out of the text as they stand, several times as fast as csv-parse does it; from the first quote in the wrong
 * place on, csv-parse decides what the rows are. A row of more than `most` bytes is passed over, as BrokenRows. The rows
 * are the same however the text is cut into chunks.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  delimiter: string,
  most: number,
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
      let unread: Unread = { text: parts.join(''), line };
      for (;;) {
        const scanned = scanRows(unread.text, delimiter, unread.line, ended, most);
        yield* scanned.rows;
        unread = { text: unread.text.slice(scanned.end), line: scanned.line };
        if (scanned.stop === null) break;
        const left =
          scanned.stop === 'odd'
            ? yield* readBrokenRows(unread, chunks, delimiter, most)
            : yield* passLongRow(unread, chunks, most);
        if (left === null) return;
        unread = left;
      }
      line = unread.line;
      parts = [unread.text];
      length = unread.text.length;
      // A long row is looked at again only when it has doubled: else each of its chunks would cost all those before.
      wanted = Math.min(length * 2, most + 1);
    }
  } finally {
    await chunks.return?.();
  }
}

async function* passLongRow(
  unread: Unread,
  chunks: AsyncIterator<string>,
  most: number,
): AsyncGenerator<BrokenRows, Unread | null> {
  const { lastLine, closed, left } = await skipRow(unread, chunks, false);
  yield longRow(unread.line, lastLine, most, closed);
  return left;
}
