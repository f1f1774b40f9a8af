import { clean } from '../clean.ts';

/** Spreadsheets take a text that begins so for a formula; some, where they are set up for Chinese or Japanese, the wide forms too. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/**
 * One cell of a CSV file (RFC 4180): a text in one line that no spreadsheet takes for a formula, quoted where it has to
 * be. Numbers stand as they are, with every digit; `null` is an empty cell.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = clean(value);
  const guarded = FORMULA.test(text.trimStart()) ? `'${text}` : text;
  return /[",;]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
