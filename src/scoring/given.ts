import type { Answer } from '../model/answer.ts';
import type { AnswerOption, Item } from '../model/checklist.ts';

const NOT_APPLICABLE = new Set(['na', 'n/a', 'n.a.', 'not applicable', 'notapplicable']);
const SYNONYMS = new Map([
  ['y', 'yes'],
  ['true', 'yes'],
  ['n', 'no'],
  ['false', 'no'],
  ['p', 'partly'],
  ['partial', 'partly'],
]);

/**
 * The answer an export (or a person) wrote for an item: an answer's id or label, `na`, or points of the item's
 * weight that one of its answers earns. An empty text is no answer (`null`); any other text is a problem, never a guess.
 */
export function readGiven(
  item: Item,
  written: string,
  by: 'export' | 'auditor',
): Answer | { readonly problem: string } | null {
  const text = written.trim().toLowerCase();
  if (text === '') return null;
  if (item.spread !== null && !NOT_APPLICABLE.has(text))
    return { problem: `${item.id} is judged on the whole report: one interaction cannot answer it` };
  const note = noteOf(written);
  const shared = { item: item.id, by, evidence: [], note };
  // What the checklist itself calls an answer comes first: a company may call one of them "x", a language "na".
  const option = optionFor(item, text) ?? (NOT_APPLICABLE.has(text) ? undefined : translatedFor(item, text));
  if (option === undefined && NOT_APPLICABLE.has(text))
    return { ...shared, outcome: 'notApplicable', credit: null };
  if (option === undefined) {
    const allowed = [...item.answers.map(one => one.id), 'na'].join(', ');
    return {
      problem: `"${written.trim().slice(0, 40)}" is not an answer of ${item.id}; allowed: ${allowed}, or points that one of them earns`,
    };
  }
  return {
    ...shared,
    outcome: option.credit === 1 ? 'met' : option.credit === 0 ? 'missed' : 'partial',
    credit: option.credit,
  };
}

function noteOf(written: string): string {
  return `answered "${written.trim()}"`;
}

const POINTS = /^\d+(?:\.\d+)?$/u;

/** Whether an answer that was read may have been written as points of the weight: with another weight it is another one. */
export function mayBePoints({ answers }: Item, { note }: Answer): boolean {
  if (isNumbered(answers)) return false;
  const written = /"(.*)"$/su.exec(note)?.[1];
  // What was written cannot be told from another note, as of a report that another csaudit saved.
  return written === undefined || note !== noteOf(written) || POINTS.test(written);
}

/** A number on a scale of numbers is a place on that scale, or nothing. */
function isNumbered(answers: readonly AnswerOption[]): boolean {
  return answers.some(one => /^\d+$/u.test(one.id));
}

function optionFor({ answers, weight }: Item, text: string): AnswerOption | undefined {
  const points = !isNumbered(answers) && POINTS.test(text) ? Number(text) : Number.NaN;
  return (
    answers.find(one => one.id === text) ??
    answers.find(one => (one.written ?? one.label).toLowerCase() === text) ??
    answers.find(one => one.id === SYNONYMS.get(text)) ??
    // Points are typed in decimals, which 0.7 · 3 only comes close to. A 1 that would earn only a part is as likely
    // a yes of somebody who writes 1 and 0, so it is no answer.
    answers.find(one => Math.abs(one.credit * weight - points) < 1e-9 && (text !== '1' || one.credit === 1))
  );
}

/** The answer whose label in the language that is shown was written. */
function translatedFor({ answers }: Item, text: string): AnswerOption | undefined {
  return answers.find(one => one.label.toLowerCase().normalize() === text.normalize());
}
