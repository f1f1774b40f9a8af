import { answerNamed, mistakenAnswer } from '../columns/answers.ts';
import { MESSAGE_NAMES } from '../columns/columns.ts';
import { type ColumnProblem, twoClaims } from '../columns/match.ts';
import type { Shape } from './plan.ts';

/** A column of a table and the name its values get. */
export type Column = { readonly name: string; readonly index: number };

/** The columns whose values are kept: as fields, and as the answers an export brings along. */
export type Kept = { readonly fields: readonly Column[]; readonly answers: readonly Column[] };

/**
 * Names the values that are kept: csaudit's name, else as written; `export.…` where csaudit's is taken. What makes up
 * turns is not kept. A column that only looks like an answer is a problem, and so is a second one for the same item.
 */
export function keepColumns(
  columns: readonly string[],
  shape: Shape,
  parts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Kept & { readonly problems: readonly ColumnProblem[] } {
  const consumed = ['id', ...(shape === 'messages' ? Object.keys(MESSAGE_NAMES) : ['transcript'])];
  const taken = new Set(parts.keys());
  const fields: Column[] = [];
  const answers = new Map<string, number>();
  const problems: ColumnProblem[] = [];
  const keep = (name: string, index: number): void => {
    const answer = answerNamed(name, known);
    const other = answer === null ? undefined : answers.get(answer);
    if (answer === null) fields.push({ name, index });
    else if (other === undefined) answers.set(answer, index);
    else problems.push(twoClaims(answer, columns[other] ?? '', columns[index] ?? ''));
  };
  for (const [index, column] of columns.entries()) {
    const told = [...parts].flatMap(([name, at]) => (at === index ? [name] : []));
    for (const name of told) if (!consumed.includes(name)) keep(name, index);
    if (told.length > 0) continue;
    const mistaken = mistakenAnswer(column, known);
    const name = answerNamed(column, known) ?? (column === '' ? `column ${index + 1}` : column);
    if (mistaken !== null) problems.push(mistaken);
    else keep(answers.has(name) && !parts.has(name) ? name : freeName(name, taken), index);
  }
  return { fields, answers: [...answers].map(([name, index]) => ({ name, index })), problems };
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  while (taken.has(free)) free = `export.${free}`;
  taken.add(free);
  return free;
}
