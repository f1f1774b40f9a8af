import { InputError } from '../../model/input-error.ts';
import type { Rejected } from '../../model/interaction.ts';
import { beyond } from '../input/record-bytes.ts';
import type { BrokenRows, Row } from '../input/row.ts';
import { comesBack } from '../records/ids.ts';
import { reject } from '../records/interaction.ts';
import { own } from '../records/own.ts';
import { shown } from '../records/shown.ts';
import { cellOf, raggedness, rejectBroken, type TableContext } from './cells.ts';
import type { Table } from './plan.ts';

/** Why an interaction cannot be scored: a message of it, that of `line`, is or may be missing. */
export type Spoiled = { readonly line: number; readonly reason: string };

/** The rows of one interaction, `bytes` in the export; `repeated` where an export before has the same id. */
export type Group = {
  readonly id: string;
  readonly line: number;
  readonly rows: Row[];
  readonly repeated: Rejected | null;
  bytes: number;
  spoiled: Spoiled | null;
};

/** The rejection of a row that does not tell its interaction, or `null`. */
export function namelessRow(row: Row | BrokenRows, { file, table }: TableContext): Rejected | null {
  if ('problem' in row) return rejectBroken(row, file);
  return cellOf(row, table, 'id').trim() === '' ? reject({ file, line: row.line }, null, 'no id') : null;
}

/**
 * Begins the interaction of a row. Throws InputError where its id was used before in the same export: the rows up to
 * there were taken for a whole interaction, and which ones they were is but the order of the rows.
 */
export function openGroup(row: Row, spoiled: Spoiled | null, { file, table, ids }: TableContext): Group {
  const { line } = row;
  const source = { file, line };
  const id = own(cellOf(row, table, 'id').trim());
  const before = ids(id, source);
  // Where rows were sorted, this very one has been asked for before.
  const first = before === null || (before.file === file && before.line === line);
  const problem = first ? null : comesBack(id, source, before);
  if (problem !== null && before?.file === file) {
    const hint =
      'The messages of an interaction must stand together: --sort puts them together first. (If they do: a line break in a cell without quotes, just above, looks the same.)';
    throw new InputError([{ file, line, message: problem, hint }]);
  }
  const repeated = problem === null ? null : reject(source, null, problem);
  return { id, line, rows: [], repeated, bytes: 0, spoiled };
}

/** Adds a row to its interaction. The rows of one that cannot be scored are not held: it may go on without end. */
export function addRow(group: Group, row: Row, { table, mostBytes }: TableContext): void {
  group.bytes += row.bytes;
  group.spoiled ??= spoiledBy(group, row, table, mostBytes);
  if (group.spoiled === null && group.repeated === null) group.rows.push(row);
  else group.rows.length = 0;
}

function spoiledBy(group: Group, row: Row, table: Table, most: number): Spoiled | null {
  const ragged = raggedness(row, table);
  if (ragged !== null) return { line: row.line, reason: ragged };
  if (group.bytes <= most) return null;
  const column = shown(table.columns[table.parts.get('id') ?? -1]);
  const reason = `its messages take ${beyond(most)}; if ${column} is not the id of the interaction, say which column is with --map id=<column>`;
  return { line: group.line, reason };
}
