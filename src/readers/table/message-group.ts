import { InputError } from '../../model/input-error.ts';
import type { Rejected } from '../../model/interaction.ts';
import { LONGEST_RECORD } from '../input/lines.ts';
import type { Row } from '../input/row.ts';
import { comesBack } from '../records/ids.ts';
import { reject } from '../records/interaction.ts';
import { own } from '../records/own.ts';
import { shown } from '../records/shown.ts';
import { cellOf, raggedness, type TableContext } from './cells.ts';

/** Why an interaction cannot be scored: a message of it, that of `line`, is or may be missing. */
export type Spoiled = { readonly line: number; readonly reason: string };

/** The rows of one interaction, `length` characters together; `repeated` where an export before has the same id. */
export type Group = {
  readonly id: string;
  readonly line: number;
  readonly rows: Row[];
  readonly repeated: Rejected | null;
  length: number;
  spoiled: Spoiled | null;
};

/**
 * Begins the interaction of a row. Throws InputError where its id was used before in the same export: the rows up to
 * there were taken for a whole interaction, and which ones they were is but the order of the rows.
 */
export function openGroup(row: Row, spoiled: Spoiled | null, { file, table, ids }: TableContext): Group {
  const { line } = row;
  const source = { file, line };
  const id = own(cellOf(row, table, 'id').trim());
  const before = ids(id, source);
  const problem = before === null ? null : comesBack(id, source, before);
  if (problem !== null && before?.file === file) {
    const hint =
      'The messages of an interaction must stand together: sort the export by its id column first, its messages in the order they have. (If they do: a line break in a cell without quotes, just above, looks the same.)';
    throw new InputError([{ file, line, message: problem, hint }]);
  }
  const repeated = problem === null ? null : reject(source, null, problem);
  return { id, line, rows: [], repeated, length: 0, spoiled };
}

/** Adds a row to its interaction. Throws InputError where that does not end: it would take all memory there is. */
export function addRow(group: Group, row: Row, { file, table }: TableContext): void {
  group.rows.push(row);
  // With the delimiters, so that empty cells count too.
  for (const cell of row.cells) group.length += cell.length + 1;
  if (group.length > LONGEST_RECORD) {
    const longest = `${LONGEST_RECORD >> 20} million characters`;
    const message = `interaction ${shown(group.id)} begins here, and its messages are longer than ${longest}`;
    const column = shown(table.columns[table.parts.get('id') ?? -1]);
    const hint = `${column} is probably not the id of the interaction: say which column is with --map id=<column>`;
    throw new InputError([{ file, line: group.line, message, hint }]);
  }
  const ragged = raggedness(row, table);
  if (ragged !== null) group.spoiled ??= { line: row.line, reason: ragged };
}
