import type { Sample } from '../../model/sample.ts';
import { csvCell } from '../csv/cell.ts';

const COLUMNS = ['id', 'file', 'line', 'stratum', 'probability', 'why'] as const;

/** The interactions of a sample for a spreadsheet, in the order to audit them (RFC 4180). */
export function renderSampleCsv({ drawn }: Sample): string {
  const rows = drawn.map(one => COLUMNS.map(name => csvCell(one[name])));
  return [COLUMNS, ...rows].map(cells => `${cells.join(',')}\r\n`).join('');
}
