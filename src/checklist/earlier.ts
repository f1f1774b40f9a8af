import { type Document, type Path, suggest } from '../decode/index.ts';
import type { AnswerOption } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import { isAdapted, shownPlace } from './extends.ts';
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
  problems.push(refusal(item, path, [...made.keys()], document));
  return null;
}

function refusal(item: string, path: Path, known: readonly string[], document: Document): Problem {
  const earlier = known.length === 0 ? 'this is the first item' : null;
  if (idsIn(document.value).includes(item)) {
    const message = `"${item}" does not come before this item: only earlier answers can be asked for`;
    return document.problem(path, message, earlier ?? `earlier items: ${known.join(', ')}`);
  }
  // A base is right by itself: what it asks for, and is not there any more, was taken away here.
  if (isAdapted(document) && idsIn(document.base.value).includes(item)) {
    const [, s, , i] = path;
    const asking = idOf(listOf(mapOf(listOf(mapOf(document.value).sections)[Number(s)]).items)[Number(i)]);
    const message = `"${item}" is removed, and "${asking}" asks for its answer (${shownPlace(document.place(path))})`;
    const hint = `remove "${asking}" too, or change what it asks for`;
    return document.own.problem(['remove'], message, hint, 'key');
  }
  return document.problem(path, `no item "${item}"`, earlier ?? suggest(item, known));
}

/** The ids of all items, as they stand in a checklist that may have any mistake. */
function idsIn(value: unknown): readonly string[] {
  const items = listOf(mapOf(value).sections).flatMap(section => listOf(mapOf(section).items));
  return items.map(idOf);
}
