import { InputError } from '../../model/input-error.ts';
import type { Rejected } from '../../model/interaction.ts';
import type { BrokenRows, Row } from '../input/row.ts';
import type { KeyedRow } from '../input/row-bytes.ts';
import { sortRows } from '../input/sort-rows.ts';
import type { Spool } from '../input/spool.ts';
import { own } from '../records/own.ts';
import { cellOf, type TableContext } from './cells.ts';
import { namelessRow } from './message-group.ts';

/**
 * Puts the rows of each interaction together, interactions in the order of their first rows, its rows in the order they
 * have. Throws InputError where a row does not tell its interaction: it may be a message of any.
 */
export function sortMessages(
  rows: AsyncIterable<Row | BrokenRows>,
  spool: Spool,
  context: TableContext,
): AsyncIterable<Row> {
  return sortRows(keyed(rows, context), spool);
}

/** The key of a row is the line of the first row with its id, which `ids` remembers anyway. */
async function* keyed(
  rows: AsyncIterable<Row | BrokenRows>,
  context: TableContext,
): AsyncGenerator<KeyedRow> {
  const { file, table, ids } = context;
  const ofOtherExports = new Map<string, number>();
  let id: string | null = null;
  let key = 0;
  for await (const row of rows) {
    const nameless = namelessRow(row, context);
    if (nameless !== null) throw anybodys(nameless);
    if ('problem' in row) continue;
    const { line } = row;
    const cell = cellOf(row, table, 'id').trim();
    if (cell !== id) {
      id = own(cell);
      const before = ids(id, { file, line });
      const elsewhere = before !== null && before.file !== file;
      key = elsewhere ? (ofOtherExports.get(id) ?? line) : (before?.line ?? line);
      if (elsewhere) ofOtherExports.set(id, key);
    }
    yield { key, row };
  }
}

function anybodys({ file, line, reason }: Rejected): InputError {
  const message = `${reason}; with --sort, it may be a message of any interaction`;
  const hint =
    'Mend it. (Without --sort, where the messages of an interaction stand together, it costs but those beside it.)';
  return new InputError([{ file, line, message, hint }]);
}
