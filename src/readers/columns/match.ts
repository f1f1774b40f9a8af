import { nearest } from '../../decode/nearest.ts';
import type { Mapping } from '../../model/program.ts';
import { foldName, type Names } from './columns.ts';

/** Something wrong with the column that is to be `name`, and what to do about it. */
export type ColumnProblem = { readonly name: string; readonly message: string; readonly hint: string };

/**
 * The columns that `mapping` names: csaudit's name → index. They are taken as they are told, and out of the reach
 * of the synonyms. A column that is not there is a problem.
 */
export function mappedColumns(
  columns: readonly string[],
  mapping: Mapping,
): { readonly mapped: ReadonlyMap<string, number>; readonly problems: readonly ColumnProblem[] } {
  const mapped = new Map<string, number>();
  const problems: ColumnProblem[] = [];
  for (const [name, column] of Object.entries(mapping.columns)) {
    const index = indexOfColumn(columns, column);
    if (index < 0) problems.push(noSuchColumn(name, column, columns));
    else mapped.set(name, index);
  }
  return { mapped, problems };
}

/**
 * The columns that are called like `names`, among those not `taken`: csaudit's name → index. An exact name beats
 * its synonyms; two columns with an equal claim are a problem, and neither is chosen.
 */
export function matchColumns(
  columns: readonly string[],
  names: Names,
  taken: ReadonlyMap<string, number>,
): { readonly found: ReadonlyMap<string, number>; readonly problems: readonly ColumnProblem[] } {
  const used = new Set(taken.values());
  const folded = columns.map((column, index) => (used.has(index) ? null : foldName(column)));
  const found = new Map<string, number>();
  const problems: ColumnProblem[] = [];
  for (const [name, synonyms] of Object.entries(names)) {
    if (taken.has(name)) continue;
    const exact = indexesOf(folded, [foldName(name)]);
    const claims = exact.length > 0 ? exact : indexesOf(folded, synonyms.map(foldName));
    const [first, second] = claims;
    if (first === undefined) continue;
    if (second === undefined) found.set(name, first);
    else problems.push(twoClaims(name, columns[first] ?? '', columns[second] ?? ''));
  }
  return { found, problems };
}

/** The columns of an export in words, for messages. */
export function listColumns(columns: readonly string[]): string {
  const shown = columns.slice(0, 40).map(column => `"${column}"`);
  return `columns found: ${shown.join(', ')}${columns.length > 40 ? ` and ${columns.length - 40} more` : ''}`;
}

/** As it is written, or else the only one that differs in case, spaces, `_` and `-` alone. */
function indexOfColumn(columns: readonly string[], column: string): number {
  const exact = columns.indexOf(column);
  if (exact >= 0) return exact;
  const [first, second] = indexesOf(columns.map(foldName), [foldName(column)]);
  return first !== undefined && second === undefined ? first : -1;
}

function indexesOf(folded: readonly (string | null)[], wanted: readonly string[]): number[] {
  return folded.flatMap((column, index) => (column !== null && wanted.includes(column) ? [index] : []));
}

function noSuchColumn(name: string, column: string, columns: readonly string[]): ColumnProblem {
  const near = nearest(column, columns);
  const meant = near === null ? '' : `Did you mean "${near}"? `;
  return {
    name,
    message: `${name} is mapped to the column "${column}", which is not there`,
    hint: `${meant}${capital(listColumns(columns))}`,
  };
}

function twoClaims(name: string, first: string, second: string): ColumnProblem {
  return {
    name,
    message: `both "${first}" and "${second}" may be ${name}`,
    hint: `Say which: --map ${name}="${first}" or --map ${name}="${second}"`,
  };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
