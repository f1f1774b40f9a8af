import { nearest } from '../../decode/nearest.ts';
import { foldName } from './columns.ts';
import type { ColumnProblem } from './match.ts';
import { nearName } from './near.ts';

/** The answer a column holds, as `known` names it (`checklist.item`), however its name is spelt; `null` where it holds none. */
export function answerNamed(column: string, known: ReadonlySet<string>): string | null {
  const [checklist, item] = partsOf(column);
  if (item === '') return null;
  const name = `${checklist}.${item}`;
  if (known.has(name)) return name;
  return [...known].find(one => foldName(one) === foldName(name)) ?? null;
}

/**
 * What is wrong with a column that looks like an answer and is none: its checklist is known and has no such item, or
 * both parts are near to those of an answer. A field by accident, such an answer would be lost.
 */
export function mistakenAnswer(column: string, known: ReadonlySet<string>): ColumnProblem | null {
  const [checklist, item] = partsOf(column);
  if (item === '' || answerNamed(column, known) !== null) return null;
  const names = [...known];
  const inside = names.filter(name => foldName(partsOf(name)[0]) === foldName(checklist));
  const alike = names.find(name => {
    const [ofChecklist, ofItem] = partsOf(name);
    return nearName(checklist, [ofChecklist]) !== null && nearName(item, [ofItem]) !== null;
  });
  if (inside.length === 0 && alike === undefined) return null;
  const near = alike ?? nearest(`${checklist}.${item}`, inside);
  const meant = near === null ? `Answers are ${inside.join(', ')}.` : `Did you mean "${near}"?`;
  return {
    name: column,
    message: `"${column}" looks like an answer, but no item is called so`,
    hint: `${meant} If it is a field, name it: --map <name>="${column}"`,
  };
}

/** `courtesy.tone` and `answers.courtesy.tone` as checklist and item; the item is empty where there is none. */
function partsOf(column: string): readonly [checklist: string, item: string] {
  const name = column.startsWith('answers.') ? column.slice('answers.'.length) : column;
  const dot = name.indexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}
