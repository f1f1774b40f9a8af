import type { Paint } from '../style.ts';
import type { Draw } from './bar.ts';
import { type Column, grid, type Page, type Row, roomBeside, wordColumn } from './grid.ts';

/** A column of drawings: as wide as there is room, from `least` to `most`; where there is less it is left out. */
export type ChartColumn = { readonly head: Draw; readonly least: number; readonly most: number };

/** A row and what is drawn behind its cells; `null` is drawn as nothing. */
export type ChartRow = Row & { readonly chart: { readonly draw: Draw; readonly paint: Paint } | null };

/** How wide the drawings can be; `null` where there is no room for them, or nothing to draw. */
export function chartWidth(
  columns: readonly Column[],
  rows: readonly ChartRow[],
  { least, most }: ChartColumn,
  page: Page,
): number | null {
  const width = Math.min(most, roomBeside(columns, rows, page));
  return width < least || rows.every(({ chart }) => chart === null) ? null : width;
}

/**
 * The rows as `grid` prints them with a column of drawings behind, and how wide that is. A drawing is the first thing
 * to give way: it is there only where all figures stand in columns, and no name is cut.
 */
export function chartedGrid(
  columns: readonly Column[],
  rows: readonly ChartRow[],
  column: ChartColumn,
  page: Page,
): { readonly lines: readonly string[]; readonly width: number | null } {
  const width = chartWidth(columns, rows, column, page);
  if (width === null) return { lines: grid(columns, rows, page), width };
  const drawn = rows.map(({ chart, ...row }) => {
    const cell = chart === null ? '' : { text: chart.draw(width), paint: chart.paint };
    return { ...row, cells: [...row.cells, cell] };
  });
  return { lines: grid([...columns, wordColumn(column.head(width))], drawn, page), width };
}
