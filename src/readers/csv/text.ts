import type { Cells } from './rows.ts';

/** The text of a cell, as the plain reader has it; empty where the row has no such cell. */
export function textOf(bytes: Buffer, cells: Cells, index: number): string {
  if (index >= cells.count) return '';
  return textBetween(bytes, cells.starts[index] ?? 0, cells.ends[index] ?? 0, cells.escaped[index] === 1);
}

/** The text of `bytes[start..end)`, each quote written once where `escaped` says it is written twice. */
export function textBetween(bytes: Buffer, start: number, end: number, escaped: boolean): string {
  if (start === end) return '';
  const text = bytes.toString('utf8', start, end);
  return escaped ? text.replaceAll('""', '"') : text;
}
