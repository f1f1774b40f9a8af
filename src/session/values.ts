import type { Answer, Evidence, Outcome } from '../model/answer.ts';
import { NOT_APPLICABLE } from '../model/audit.ts';
import type { Item } from '../model/checklist.ts';
import { readGiven } from '../scoring/given.ts';

/** How an item comes out with a value, or `null` where it has no such answer. */
export function outcomeOf(
  item: Item,
  value: string,
): { readonly outcome: Outcome; readonly credit: number | null } | null {
  const option = item.answers.find(({ id }) => id === value);
  if (option === undefined)
    return value === NOT_APPLICABLE ? { outcome: 'notApplicable', credit: null } : null;
  const { credit } = option;
  return { outcome: credit === 1 ? 'met' : credit === 0 ? 'missed' : 'partial', credit };
}

/** The value that comes out like an answer: the first of those that earn the same. `null`: none does. */
export function valueLike(
  item: Item,
  { outcome, credit }: Pick<Answer, 'outcome' | 'credit'>,
): string | null {
  if (outcome === 'notApplicable')
    return outcomeOf(item, NOT_APPLICABLE)?.credit === null ? NOT_APPLICABLE : null;
  return item.answers.find(option => earns(option.credit, credit))?.id ?? null;
}

/** Whether two answers come out alike. */
export function alike(
  one: Pick<Answer, 'outcome' | 'credit'>,
  other: Pick<Answer, 'outcome' | 'credit'>,
): boolean {
  return one.outcome === other.outcome && earns(one.credit, other.credit);
}

/**
 * The value somebody wrote for an item, in one of the ways an export may: the id or label of an answer, `na`, points
 * one of them earns. `null`: nothing was written.
 */
export function valueWritten(
  item: Item,
  written: string,
): { readonly value: string } | { readonly problem: string } | null {
  const read = readGiven(item, written, 'auditor');
  if (read === null || 'problem' in read) return read;
  const text = written.trim().toLowerCase();
  // Answers that earn the same are told apart by what they are called.
  const named = item.answers
    .filter(one => earns(one.credit, read.credit))
    .find(one => namesOf(one).includes(text));
  const value = named?.id ?? valueLike(item, read);
  return value === null ? { problem: `"${written.trim()}" is not an answer of ${item.id}` } : { value };
}

function namesOf({ id, label, written = label }: Item['answers'][number]): readonly string[] {
  return [id, label, written].map(name => name.toLowerCase());
}

/** Credits are worked out in more ways than one, as 1 − 0.7 and as 0.3. */
function earns(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < 1e-9);
}

/** Whether the same places are quoted, in the same order; a store may have left the quotes out. */
export function sameEvidence(one: readonly Evidence[] | undefined, other: readonly Evidence[]): boolean {
  return one !== undefined && one.map(placeOf).join() === other.map(placeOf).join();
}

function placeOf(evidence: Evidence): string {
  return 'field' in evidence
    ? JSON.stringify(evidence.field)
    : `${evidence.turn}:${evidence.start}-${evidence.end}`;
}
