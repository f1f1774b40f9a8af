import type { FieldValue, Rejected } from '../../model/interaction.ts';
import type { BrokenRows, Row } from '../input/row.ts';
import type { Spool } from '../input/spool.ts';
import { countBreaks } from '../input/text.ts';
import type { Ids } from '../records/ids.ts';
import { setField } from '../records/interaction.ts';
import type { Roles } from '../turns/roles.ts';
import type { Times } from '../turns/times.ts';
import type { Table } from './plan.ts';

/** What the rows of one table are read with. */
export type TableContext = {
  readonly file: string;
  readonly table: Table;
  readonly roles: Roles;
  readonly times: Times;
  readonly ids: Ids;
  readonly mostBytes: number;
  readonly spool: Spool | null;
};

/** The cell of a row that is csaudit's `name`, as written; empty where there is no such column. */
export function cellOf(row: Row, table: Table, name: string): string {
  const index = table.parts.get(name);
  return index === undefined ? '' : (row.cells[index] ?? '');
}

/** The line of the file on which a cell begins. */
export function lineOfCell(row: Row, index: number): number {
  return row.cells.slice(0, index).reduce((line, cell) => line + countBreaks(cell), row.line);
}

/** The fields of an interaction: for each, the first value its rows give. */
export function fieldsOf(rows: readonly Row[], table: Table): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  for (const { name, index } of table.fields) setField(fields, name, firstValue(rows, index));
  return fields;
}

/** The answers an interaction brings along, by `checklist.item`, as they are written. */
export function answersOf(rows: readonly Row[], table: Table): Map<string, string> {
  const answers = table.answers.map(({ name, index }): [string, string] => [name, firstValue(rows, index)]);
  return new Map(answers.filter(([, answer]) => answer !== ''));
}

/** Why a row that has too few or too many cells cannot be read, or `null`. */
export function raggedness(row: Row, table: Table): string | null {
  const [found, expected] = [row.cells.length, table.columns.length];
  if (found === expected) return null;
  const hint = found > expected ? ' (a cell that holds the delimiter must be quoted)' : '';
  return `the row on line ${row.line} has ${found} cells and the header ${expected}${hint}`;
}

export function rejectBroken({ line, lastLine, problem }: BrokenRows, file: string): Rejected {
  const lines = line === lastLine ? `line ${line}` : `lines ${line} to ${lastLine}`;
  return { file, line, reason: `${lines} could not be read: ${problem}` };
}

function firstValue(rows: readonly Row[], index: number): string {
  for (const row of rows) {
    const value = (row.cells[index] ?? '').trim();
    if (value !== '') return value;
  }
  return '';
}
