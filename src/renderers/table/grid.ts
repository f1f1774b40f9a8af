import Table from 'cli-table3';
import { type Paint, type Style, signOf, signWidth, type Tone } from '../style.ts';
import { cut, displayWidth, paragraph } from '../text.ts';

/** A column; one with a `least` width gives way, down to that, when a row is wider than the page. */
export type Column = {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly least: number | null;
};

/** A cell's text is clean and on one line. It is painted after it was measured and cut. */
export type Cell = string | { readonly text: string; readonly paint: Paint };

/** One row: its sign stands before the first cell, and the lines of `below` under it. */
export type Row = {
  readonly tone: Tone | null;
  readonly cells: readonly Cell[];
  readonly below?: readonly string[];
};

export type Page = { readonly style: Style; readonly width: number };

const BETWEEN = '  ';
/** cli-table3 takes time quadratic in rows: it is given blocks of this many. */
const BLOCK = 100;
const EDGES = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
];
const LINES = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'];
const NO_BORDERS = { ...Object.fromEntries([...EDGES, ...LINES].map(name => [name, ''])), middle: BETWEEN };

/** A column of names, which may be cut. */
export const textColumn = (head: string, least = 10): Column => ({ head, align: 'left', least });
/** Columns of words and of figures, which may not. */
export const wordColumn = (head: string): Column => ({ head, align: 'left', least: null });
export const figureColumn = (head: string): Column => ({ head, align: 'right', least: null });

/**
 * Rows in aligned columns without borders, beneath their heads; a column with nothing in it is left out. Where they
 * do not fit the page, each row becomes a short paragraph of heads and cells instead: a figure is never cut.
 */
export function grid(allColumns: readonly Column[], allRows: readonly Row[], page: Page): string[] {
  const { style } = page;
  if (allRows.length === 0) return [];
  const { columns, rows } = usedOf(allColumns, allRows);
  const widths = fitWidths(columns, rows, page.width - signWidth(style));
  if (widths === null) return rows.flatMap(row => [...stack(columns, row, page), ...(row.below ?? [])]);
  const heads: Row = { tone: null, cells: columns.map(({ head }) => ({ text: head, paint: style.dim })) };
  const all = [heads, ...rows];
  const lines = draw(all, columns, widths, style);
  return all.flatMap(({ tone, below = [] }, index) => [
    (signOf(tone, style) + (lines[index] ?? '')).trimEnd(),
    ...below,
  ]);
}

/** Columns that `grid` would leave free for one column more, without cutting anything. */
export function roomBeside(allColumns: readonly Column[], allRows: readonly Row[], page: Page): number {
  const { columns, rows } = usedOf(allColumns, allRows);
  const width = page.width - signWidth(page.style);
  const widths = fitWidths(columns, rows, width);
  return widths === null ? 0 : width - widths.reduce((sum, each) => sum + each + BETWEEN.length, 0);
}

/** Without the columns in which nothing stands. */
function usedOf(columns: readonly Column[], rows: readonly Row[]) {
  const used = columns.map((_, at) => at === 0 || rows.some(({ cells }) => textOf(cells[at]) !== ''));
  return {
    columns: columns.filter((_, at) => used[at]),
    rows: rows.map(row => ({ ...row, cells: row.cells.filter((_, at) => used[at]) })),
  };
}

/** Each column as wide as its widest cell, the widest ones cut until the row fits; `null` when it cannot. */
function fitWidths(columns: readonly Column[], rows: readonly Row[], width: number): number[] | null {
  const widths = columns.map(({ head, least }, index) => {
    const cells = rows.map(({ cells }) => textOf(cells[index]));
    const shown = least === null ? cells : cells.map(text => cut(text, width, ''));
    return [head, ...shown].reduce((widest, text) => Math.max(widest, displayWidth(text)), 1);
  });
  const at = (index: number) => widths[index] ?? 0;
  let over = widths.reduce((sum, each) => sum + each, BETWEEN.length * (widths.length - 1)) - width;
  for (; over > 0; over -= 1) {
    const widest = columns.reduce(
      (best, { least }, index) => (least !== null && at(index) > Math.max(least, at(best)) ? index : best),
      -1,
    );
    if (widest < 0) return null;
    widths[widest] = at(widest) - 1;
  }
  return widths;
}

/** One line for each row. */
function draw(
  rows: readonly Row[],
  columns: readonly Column[],
  widths: readonly number[],
  { marks }: Style,
): string[] {
  const lines: string[] = [];
  for (let start = 0; start < rows.length; start += BLOCK) {
    const table = new Table({
      chars: NO_BORDERS,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
      colWidths: [...widths],
      colAligns: columns.map(({ align }) => align),
    });
    for (const { cells } of rows.slice(start, start + BLOCK)) {
      table.push(
        widths.map((width, index) => paint(cells[index], cut(textOf(cells[index]), width, marks.more))),
      );
    }
    lines.push(...table.toString().split('\n'));
  }
  return lines;
}

function stack(columns: readonly Column[], { tone, cells }: Row, { style, width }: Page): string[] {
  const [name = '', ...texts] = cells.map(textOf);
  const told = texts.flatMap((text, index) => (text === '' ? [] : [`${columns[index + 1]?.head} ${text}`]));
  const indent = signWidth(style);
  return [
    signOf(tone, style) + cut(name, width - indent, style.marks.more),
    ...paragraph(told.join(', '), { width, indent: indent + 2, lines: 9, more: style.marks.more }),
  ];
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}

function paint(cell: Cell | undefined, text: string): string {
  return typeof cell === 'object' ? cell.paint(text) : text;
}
