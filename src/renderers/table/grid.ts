import Table from 'cli-table3';
import type { Paint, Style, Tone } from '../style.ts';
import { cut, displayWidth, paragraph } from '../text.ts';

/** A column: `flex` ones give way, down to `LEAST_WIDTH`, when a row is wider than the screen. */
export type Column = { readonly head: string; readonly align: 'left' | 'right'; readonly flex?: boolean };

/** A cell's text is clean and on one line. It is painted after it was cut and measured. */
export type Cell = string | { readonly text: string; readonly paint: Paint };

/** One row; its sign stands before the first cell. */
export type Row = { readonly tone: Tone | null; readonly cells: readonly Cell[] };

/** What every part of the table needs to know of the page. */
export type Page = { readonly style: Style; readonly width: number };

const LEAST_WIDTH = 10;
const GAP = '  ';
/** cli-table3 takes time quadratic in rows: it is given blocks of this many. */
const BLOCK = 100;
const BORDERS = [
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
const NO_BORDERS = { ...Object.fromEntries([...BORDERS, ...LINES].map(name => [name, ''])), middle: GAP };

/** Columns that take text, and columns of figures. */
export const textColumn = (head: string): Column => ({ head, align: 'left', flex: true });
export const wordColumn = (head: string): Column => ({ head, align: 'left' });
export const figureColumn = (head: string): Column => ({ head, align: 'right' });

/**
 * Rows in aligned columns without borders, each as the lines it takes: the heads first (none when all are empty),
 * then one entry for each row. Where the figures alone are wider than the page, each row becomes a short
 * paragraph of its heads and cells instead: a figure is never cut.
 */
export function grid(columns: readonly Column[], rows: readonly Row[], page: Page): string[][] {
  const widths = fitWidths(columns, rows, page.width - signWidth(page.style) - 1);
  if (widths === null) return rows.map(row => stack(columns, row, page));
  const heads: Row = {
    tone: null,
    cells: columns.map(({ head }) => ({ text: head, paint: page.style.dim })),
  };
  const all = columns.some(({ head }) => head !== '') ? [heads, ...rows] : rows;
  const lines = draw(all, columns, widths, page.style);
  return all.map((row, index) => [`${signOf(row.tone, page.style)} ${lines[index] ?? ''}`.trimEnd()]);
}

/** Columns a line of a grid is indented by: its sign and a space. */
export function indentOf(style: Style): number {
  return signWidth(style) + 1;
}

/** Each column as wide as its widest cell, flexible ones cut until the row fits; `null` when it cannot. */
function fitWidths(columns: readonly Column[], rows: readonly Row[], width: number): number[] | null {
  const widths = columns.map(({ head, flex }, index) => {
    const cells = rows.map(row =>
      displayWidth(flex ? cut(textOf(row.cells[index]), width, '') : textOf(row.cells[index])),
    );
    return cells.reduce((widest, cell) => Math.max(widest, cell), Math.max(1, displayWidth(head)));
  });
  let over = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  while (over > 0) {
    const widest = columns.reduce(
      (best, { flex }, index) => (flex && at(widths, index) > at(widths, best) ? index : best),
      -1,
    );
    if (widest < 0 || at(widths, widest) <= LEAST_WIDTH) return null;
    widths[widest] = at(widths, widest) - 1;
    over -= 1;
  }
  return widths;
}

function draw(
  rows: readonly Row[],
  columns: readonly Column[],
  widths: readonly number[],
  style: Style,
): string[] {
  const lines: string[] = [];
  for (let start = 0; start < rows.length; start += BLOCK) {
    const table = new Table({
      chars: NO_BORDERS,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
      colWidths: [...widths],
      colAligns: columns.map(({ align }) => align),
    });
    for (const row of rows.slice(start, start + BLOCK)) {
      table.push(
        widths.map((width, index) =>
          paint(row.cells[index], cut(textOf(row.cells[index]), width, style.marks.more)),
        ),
      );
    }
    lines.push(...table.toString().split('\n'));
  }
  return lines;
}

function stack(columns: readonly Column[], row: Row, { style, width }: Page): string[] {
  const [name, ...figures] = row.cells.map((cell, index) => ({
    head: columns[index]?.head ?? '',
    text: textOf(cell),
  }));
  const indent = indentOf(style);
  const told = figures.filter(({ text }) => text !== '').map(({ head, text }) => `${head} ${text}`.trim());
  return [
    `${signOf(row.tone, style)} ${cut(name?.text ?? '', width - indent, style.marks.more)}`.trimEnd(),
    ...paragraph(told.join(', '), { width, indent: indent + 2, lines: 9, more: style.marks.more }),
  ];
}

function signOf(tone: Tone | null, style: Style): string {
  const padding = ' '.repeat(signWidth(style) - (tone === null ? 0 : style.signs[tone].length));
  return tone === null ? padding : style[tone](style.signs[tone]) + padding;
}

function signWidth({ signs }: Style): number {
  return Math.max(signs.good.length, signs.bad.length, signs.unsure.length);
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}

function paint(cell: Cell | undefined, text: string): string {
  return typeof cell === 'object' ? cell.paint(text) : text;
}

/** The width of a column; one that is not there has none, and so never is the widest. */
function at(widths: readonly number[], index: number): number {
  return widths[index] ?? 0;
}
