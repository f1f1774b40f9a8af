import type { CellObject, Sheet } from 'write-excel-file/node';
import { count } from '../numbers.ts';
import { displayWidth } from '../text.ts';
import { type View, wordsOf } from '../views/view.ts';
import { xlsxCell, xlsxText } from './cell.ts';

export type SheetOf = Sheet<never>;
type Cells = readonly (CellObject | null)[];

/** What Excel holds in one sheet, the head included. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Rows whose cells decide on the width of a column, and how wide it may get. */
const MEASURED = 200;
const WIDEST = 60;
const NARROWEST = 8;
/** Columns a number takes, whatever its digits: they are shown in a format. */
const FIGURE_WIDTH = 11;

/** A view as a sheet of at most `most` rows: its head is bold and stays when the rest moves. */
export function sheetOf(title: string, { columns: all, rows: whole }: View, most = MOST_ROWS): SheetOf {
  const columns = all.slice(0, MOST_COLUMNS);
  const room = most - 1;
  const rows = whole.length > room ? whole.slice(0, room - 1) : whole;
  const left = whole.length - rows.length;
  const body = rows.map(row => columns.map((_, at) => xlsxCell(columns, row, at)));
  const told = left === 0 ? [] : [[{ value: `… and ${count(left)} more left out here`, type: String }]];
  return sheet(
    title,
    columns.map(({ name }) => wordsOf(name)),
    [...body, ...told],
  );
}

/** A view of one row as a sheet of two columns: the names of the figures, and the figures. */
export function uprightSheetOf(title: string, { columns, rows: [row = []] }: View): SheetOf {
  const body = columns.map(({ name }, at) => [
    { value: xlsxText(wordsOf(name)), type: String },
    xlsxCell(columns, row, at),
  ]);
  return sheet(title, ['figure', 'value'], body);
}

function sheet(title: string, heads: readonly string[], body: readonly Cells[]): SheetOf {
  const head = heads.map((name): CellObject => ({ value: xlsxText(name), type: String, fontWeight: 'bold' }));
  return {
    sheet: title,
    data: [head, ...body.map(row => [...row])],
    columns: head.map((_, at) => ({ width: widthOf([head, ...body.slice(0, MEASURED)], at) })),
    stickyRowsCount: 1,
  };
}

function widthOf(rows: readonly Cells[], at: number): number {
  const widths = rows.map(row => {
    const value = row[at]?.value ?? '';
    return typeof value === 'string' ? displayWidth(value.slice(0, WIDEST)) : FIGURE_WIDTH;
  });
  return widths.reduce((widest, width) => Math.max(widest, Math.min(WIDEST, width + 2)), NARROWEST);
}
