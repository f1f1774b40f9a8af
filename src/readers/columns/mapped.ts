import { nearest } from '../../decode/nearest.ts';
import { InputError } from '../../model/input-error.ts';
import type { Mapping } from '../../model/program.ts';
import { mistakenAnswer } from './answers.ts';
import { foldName, KNOWN_NAMES } from './columns.ts';
import { type ColumnProblem, listColumns } from './match.ts';
import { nearName } from './near.ts';

/** Refuses names in a mapping that are mistyped; a name that is like none csaudit knows is that of a field. */
export function checkNames({ columns }: Mapping, answerColumns: ReadonlySet<string>): void {
  const problems = Object.entries(columns).flatMap(([name, column]) => {
    if (KNOWN_NAMES.includes(name) || answerColumns.has(name)) return [];
    const mistaken = mistakenAnswer(name, answerColumns);
    if (mistaken !== null) return [mistaken];
    const near = nearName(name, KNOWN_NAMES);
    if (near === null) return [];
    const message = `"${column}" is mapped to "${name}", a name that csaudit does not know`;
    return [
      { message, hint: `Did you mean ${near}="${column}"? A field must have a name that is less like it.` },
    ];
  });
  if (problems.length > 0) throw new InputError(problems.map(({ message, hint }) => ({ message, hint })));
}

/**
 * The columns that `mapping` names: csaudit's name → index. They are taken as they are told, and out of the reach
 * of the synonyms. A column that is not there is a problem, and so is a pair the wrong way round.
 */
export function mappedColumns(
  columns: readonly string[],
  mapping: Mapping,
): { readonly mapped: ReadonlyMap<string, number>; readonly problems: readonly ColumnProblem[] } {
  const mapped = new Map<string, number>();
  const problems: ColumnProblem[] = [];
  for (const [name, column] of Object.entries(mapping.columns)) {
    const index = indexOfColumn(columns, column);
    const reversed = reversedPair(name, column, columns);
    if (reversed !== null) problems.push(reversed);
    else if (index < 0) problems.push(noSuchColumn(name, column, columns));
    else mapped.set(name, index);
  }
  return { mapped, problems };
}

/** What to say where the column stands on the left and csaudit's name on the right, or `null`. */
export function reversedPair(name: string, column: string, columns: readonly string[]): ColumnProblem | null {
  const reversed =
    KNOWN_NAMES.includes(column) && !KNOWN_NAMES.includes(name) && indexOfColumn(columns, name) >= 0;
  if (!reversed) return null;
  const message = `the mapping "${name}"=${column} is the wrong way round: "${name}" is the column`;
  return { name: column, message, hint: `Write --map ${column}="${name}"` };
}

/** As it is written, or else the only one that differs in case, spaces, `_` and `-` alone. */
function indexOfColumn(columns: readonly string[], column: string): number {
  const exact = columns.indexOf(column);
  if (exact >= 0) return exact;
  const folded = columns.map(foldName);
  const first = folded.indexOf(foldName(column));
  return first === folded.lastIndexOf(foldName(column)) ? first : -1;
}

function noSuchColumn(name: string, column: string, columns: readonly string[]): ColumnProblem {
  const near = nearest(column, columns);
  const meant = near === null ? '' : `Did you mean "${near}"? `;
  return {
    name,
    message: `${name} is mapped to the column "${column}", which is not there`,
    hint: `${meant}Columns found: ${listColumns(columns)}`,
  };
}
