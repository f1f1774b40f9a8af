import { cutBlocks } from '../csv/blocks.ts';
import { makeCells, ODD, readRow } from '../csv/rows.ts';
import { textOf } from '../csv/text.ts';
import { openTable } from '../csv.ts';
import { readHeader } from '../input/delimiter.ts';
import type { Row } from '../input/row.ts';
import { readRows } from '../input/rows.ts';
import { decode } from '../input/text.ts';
import type { ReadOptions } from '../reader.ts';
import { readInteractionRows } from '../table/interaction-rows.ts';
import { readMessageRows } from '../table/message-rows.ts';
import { makeRoles } from '../turns/roles.ts';
import { makeTimes } from '../turns/times.ts';
import { type Begun, decoderWithin, skipBytes } from './begun.ts';
import type { CutExport, Place } from './open.ts';

/** What has to be known of a table to read blocks of it: its header and its delimiter, a byte. */
export type TableReading = { readonly header: Row; readonly delimiter: number };

/**
 * Opens a table to be read in blocks, or `null` where only the plain reader can tell how it begins. Throws InputError
 * where its columns are wrong.
 */
export function openTableBlocks(
  { head, mark, whole }: Begun,
  options: ReadOptions,
  size: number,
): Omit<CutExport, 'reader'> | null {
  const begun = readHead(head, mark, options.mostBytes);
  if (begun === null) return null;
  const { header, delimiter, next } = begun;
  const { file, mapping, mostBytes } = options;
  const table = openTable(header, options);
  const isRuns = table.shape === 'messages';
  const runs = isRuns ? { delimiter, id: table.parts.get('id') ?? 0 } : null;
  const spare: ArrayBuffer[] = [];
  const cut = { spare, size, firstLine: next.line, most: mostBytes, quotes: true, runs };
  const read = { roles: makeRoles(mapping.roles), times: makeTimes(mapping), mostBytes, spool: null };
  return {
    reading: { header, delimiter },
    spare,
    blocks: cutBlocks(skipBytes(whole, next.offset), cut),
    seen: () => {},
    rest: (left, { line, offset }, ids) => {
      const from = { line, offset: offset + next.offset };
      const text = decode({ all: left, decoder: decoderWithin() }, file, from);
      const rows = onLines(readRows(text, String.fromCharCode(delimiter), mostBytes), line - 1);
      return (isRuns ? readMessageRows : readInteractionRows)(rows, { file, table, ...read, ids });
    },
    close: () => {},
  };
}

/** The header of a table, its delimiter, and the place after it. */
function readHead(
  head: Buffer,
  mark: number,
  most: number,
): { readonly header: Row; readonly delimiter: number; readonly next: Place } | null {
  const { delimiter: sign, told } = readHeader(head.toString('utf8', mark));
  const delimiter = sign.charCodeAt(0);
  if (delimiter > 127) return null;
  const cells = makeCells(16);
  let line = 1;
  let skip = told ? 1 : 0;
  for (let at = mark; ; ) {
    const next = readRow(head, at, delimiter, cells);
    // What ends with the head may not have ended; what is too long is for the plain reader to refuse.
    if (next === ODD || next >= head.length || next - at > most) return null;
    const after = line + cells.breaks;
    if (cells.count > 0 && skip === 0) {
      const texts = Array.from({ length: cells.count }, (_, index) => textOf(head, cells, index));
      const header = { line, cells: texts, bytes: next - at };
      return { header, delimiter, next: { line: after, offset: next } };
    }
    if (cells.count > 0) skip -= 1;
    line = after;
    at = next;
  }
}

type Lines = { readonly line: number } | { readonly line: number; readonly lastLine: number };

/** Rows whose lines were counted from the wrong one. */
async function* onLines<T extends Lines>(rows: AsyncIterable<T>, before: number): AsyncGenerator<T> {
  for await (const row of rows) {
    const line = row.line + before;
    yield 'lastLine' in row ? { ...row, line, lastLine: row.lastLine + before } : { ...row, line };
  }
}
