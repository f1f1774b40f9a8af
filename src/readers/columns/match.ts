import { shown } from '../records/shown.ts';
import { foldName, type Names } from './columns.ts';

/** Something wrong with the column that is to be `name`, and what to do about it. */
export type ColumnProblem = { readonly name: string; readonly message: string; readonly hint: string };

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

/** The columns of an export as messages list them. */
export function listColumns(columns: readonly string[]): string {
  const listed = columns.slice(0, 40).map(shown);
  return `${listed.join(', ')}${columns.length > 40 ? ` and ${columns.length - 40} more` : ''}`;
}

function indexesOf(folded: readonly (string | null)[], wanted: readonly string[]): number[] {
  return folded.flatMap((column, index) => (column !== null && wanted.includes(column) ? [index] : []));
}

/** What to say where two columns may be the same. */
export function twoClaims(name: string, first: string, second: string): ColumnProblem {
  return {
    name,
    message: `both "${first}" and "${second}" may be ${name}`,
    hint: `Say which: --map ${name}="${first}" or --map ${name}="${second}"`,
  };
}
