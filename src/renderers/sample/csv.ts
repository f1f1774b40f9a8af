import type { Sample } from '../../model/sample.ts';
import { clean } from '../clean.ts';

const COLUMNS = ['id', 'file', 'line', 'stratum', 'probability', 'why'] as const;

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@]/u;

/** The interactions of a sample for a spreadsheet, in the order to audit them (RFC 4180). */
export function renderSampleCsv({ drawn }: Sample): string {
  const rows = drawn.map(one => COLUMNS.map(name => cell(one[name])));
  return [COLUMNS, ...rows].map(cells => `${cells.join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = clean(value);
  const guarded = FORMULA.test(text.trimStart()) ? `'${text}` : text;
  return /[",]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
