import type { CellObject } from 'write-excel-file/node';
import { clean } from '../clean.ts';
import { makeStyle } from '../style.ts';
import { type Column, figure, type Row } from '../views/view.ts';

/** What Excel holds in one cell. */
const MOST_CHARACTERS = 32_767;
const style = makeStyle({ colour: false, unicode: true });

/** Excel reads `_x0041_` in a text as the character of that number. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;

/** A cell with its value as it is: a text is never a formula, a number keeps every digit and shows as many as the table does. */
export function xlsxCell(columns: readonly Column[], row: Row, at: number): CellObject | null {
  const value = row[at] ?? null;
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value: xlsxText(value), type: String };
  if (typeof value === 'boolean') return { value, type: Boolean };
  const format = formatOf(columns, row, at, value);
  return { value, type: Number, ...(format === null ? {} : { format }) };
}

/** A text as the writer must be given it. */
export function xlsxText(text: string): string {
  const escaped = cut(clean(text)).replace(ESCAPE, '_x005F_');
  // The writer keeps texts in a plain object and takes these for found in it.
  if (!(escaped in {})) return escaped;
  return `_x${escaped.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${escaped.slice(1)}`;
}

function formatOf(columns: readonly Column[], row: Row, at: number, value: number): string | null {
  switch (columns[at]?.kind) {
    case 'count':
      return '#,##0';
    case 'signed': {
      const format = decimals(figure(style, columns, row, at, value));
      return `+${format};-${format};${format}`;
    }
    case 'points':
    case 'share':
    case 'found':
      return decimals(figure(style, columns, row, at, value));
    default:
      return null;
  }
}

/** The format that shows a number with as many decimals as `shown` has. */
function decimals(shown: string): string {
  const digits = /\.(\d+)$/u.exec(shown)?.[1]?.length ?? 0;
  return digits === 0 ? '0' : `0.${'0'.repeat(Math.min(digits, MOST_DECIMALS))}`;
}

/** Excel shows no more. */
const MOST_DECIMALS = 15;

function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
