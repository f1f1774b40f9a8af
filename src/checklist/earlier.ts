import { type Document, type Path, suggest } from '../decode/index.ts';
import type { AnswerOption } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import { idOf, listOf, mapOf } from './loose.ts';

/** The items of a checklist that were read so far, by id, with their answers; `null` where those have a mistake. */
export type Made = Map<string, readonly AnswerOption[] | null>;

/** The answers of an item that stands before the one at `path`. One that does not is reported. */
export function earlierAnswers(
  item: string,
  path: Path,
  made: Made,
  document: Document,
  problems: Problem[],
): readonly AnswerOption[] | null {
  const answers = made.get(item);
  if (answers !== undefined) return answers;
  const known = [...made.keys()];
  const problem = idsIn(document.value).includes(item)
    ? document.problem(
        path,
        `"${item}" does not come before this item: only earlier answers can be asked for`,
        known.length === 0 ? 'this is the first item' : `earlier items: ${known.join(', ')}`,
      )
    : document.problem(path, `no item "${item}"`, suggest(item, known));
  problems.push(problem);
  return null;
}

/** The ids of all items, as they stand in a checklist that may have any mistake. */
function idsIn(value: unknown): readonly string[] {
  const items = listOf(mapOf(value).sections).flatMap(section => listOf(mapOf(section).items));
  return items.map(idOf);
}
