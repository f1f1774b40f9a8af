import type { Place } from '../../decode/index.ts';
import type { Problem } from '../../model/input-error.ts';

/**
 * One answer of an answers file, as written: nothing is known yet of its interaction and its item. It may be empty,
 * where there is only a note or evidence.
 */
export type AnswerRow = {
  readonly id: string;
  readonly item: string;
  readonly answer: string;
  readonly note: string;
  /** Numbers of turns, from 1 up; each once. */
  readonly evidence: readonly number[];
  /** Where it stands; asked for only where something is wrong with it. */
  readonly place: () => Place;
};

/** What an answers file holds; rows that say nothing are left out. */
export type AnswersFile = { readonly rows: readonly AnswerRow[]; readonly problems: readonly Problem[] };

/** A row as its cells or keys have it. */
export type Written = Readonly<Record<'id' | 'item' | 'answer' | 'note' | 'evidence', string>>;

/**
 * The row that is written; `null` where it says nothing, or not what it answers. Evidence that `problems` refuse is left
 * out, so that all else that is wrong with the row can be told as well.
 */
export function readRow(written: Written, place: () => Place, problems: Problem[]): AnswerRow | null {
  const [id, item, answer] = [unguarded(written.id.trim()), written.item.trim(), written.answer.trim()];
  const note = written.note.trim();
  const refuse = (message: string, hint: string) => void problems.push({ ...place(), message, hint });
  const evidence = turnNumbers(written.evidence);
  if (evidence === null)
    refuse(`"${written.evidence.trim()}" is no evidence`, 'the numbers of turns, as in 1;3 or 5-7');
  if (id === '' || item === '') {
    const missing = id === '' ? 'id' : 'item';
    refuse(`the ${missing} is missing`, 'each row says which interaction and which item it answers');
  }
  if (id === '' || item === '') return null;
  const isEmpty = answer === '' && note === '' && (evidence ?? []).length === 0;
  return isEmpty ? null : { id, item, answer, note, evidence: evidence ?? [], place };
}

/** No interaction has so many turns; a longer run is a slip of the pen. */
const LONGEST_RUN = 10_000;

/** `1;3` and `5-7` as numbers, each once; `null` where it is something else. */
function turnNumbers(written: string): readonly number[] | null {
  const text = written.trim().replace(/\s*[-–—]\s*/gu, '-');
  if (text === '') return [];
  const numbers = new Set<number>();
  for (const part of text.split(/\s*[;,]\s*|\s+/u)) {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(part) ?? [];
    const [from, to] = [Number(first ?? 0), Number(last ?? 0)];
    if (from < 1 || to < from || to - from > LONGEST_RUN) return null;
    for (let turn = from; turn <= to; turn += 1) numbers.add(turn);
  }
  return [...numbers];
}

const FORMULA = /^['=+\-@\t\r]/u;

/** A cell that no spreadsheet takes for a formula; `unguarded` gives it back as it was. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
