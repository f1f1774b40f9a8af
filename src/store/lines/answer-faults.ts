import type { Outcome } from '../../model/answer.ts';
import { NOT_APPLICABLE } from '../../model/audit.ts';
import type { Form } from './form.ts';
import type { AuditLine } from './shapes.ts';

type Given = AuditLine['answers'][number];
type Found = AuditLine['suggestions'][number];

/**
 * What is wrong with the answers and suggestions of an audit, by the forms of its checklists: a credit that is not that
 * of the answer, an item nobody asked, and, where it is done, an item without an answer.
 */
export function answerFaults({ state, answers, suggestions }: AuditLine, forms: readonly Form[]): string[] {
  return [
    ...answers.flatMap(answer => told(answer, givenFault(answer, forms))),
    ...repeated(answers).map(name => `${name} is answered twice`),
    ...(state === 'done' ? missing(answers, forms).map(name => `${name} has no answer`) : []),
    ...suggestions.flatMap(one => told(one, foundFault(one, forms)).map(fault => `suggestion of ${fault}`)),
    ...repeated(suggestions).map(name => `${name} is suggested twice`),
  ];
}

/** The credit an outcome was given for, or why the two do not fit. */
export function outcomeFault({
  outcome,
  credit,
}: {
  outcome: Outcome;
  credit: number | null;
}): string | null {
  const fits =
    outcome === 'met'
      ? credit === 1
      : outcome === 'missed'
        ? credit === 0
        : outcome === 'partial'
          ? credit !== null && credit > 0 && credit < 1
          : credit === null;
  return fits
    ? null
    : `${outcome} does not go with ${credit === null ? 'no credit' : `a credit of ${credit}`}`;
}

function givenFault(answer: Given, forms: readonly Form[]): string | null {
  const options = optionsOf(answer, forms);
  if (options === null) return 'is no item of its checklists';
  const { value, outcome, credit } = answer;
  const misfit = outcomeFault(answer);
  if (misfit !== null) return misfit;
  if (value === null) return credit === null ? null : `is ${outcome}, and nobody says with which answer`;
  const earned = options.get(value);
  if (earned === undefined && value !== NOT_APPLICABLE) return `"${value}" is none of its answers`;
  if (earned === undefined) return outcome === 'notApplicable' ? null : `na does not go with ${outcome}`;
  return earned === credit ? null : `"${value}" earns ${earned}, not ${credit}`;
}

function foundFault(found: Found, forms: readonly Form[]): string | null {
  return optionsOf(found, forms) === null ? 'is no item of its checklists' : outcomeFault(found);
}

function optionsOf({ checklist, item }: Found, forms: readonly Form[]) {
  return forms.find(({ id }) => id === checklist)?.items.get(item) ?? null;
}

const nameOf = ({ checklist, item }: Pick<Found, 'checklist' | 'item'>) => `${checklist}.${item}`;

function told(one: Found, fault: string | null): string[] {
  return fault === null ? [] : [`${nameOf(one)}: ${fault}`];
}

function repeated(ones: readonly Found[]): string[] {
  const seen = new Set<string>();
  return ones.map(nameOf).filter(name => seen.has(name) || !seen.add(name));
}

function missing(answers: readonly Given[], forms: readonly Form[]): string[] {
  const there = new Set(answers.map(nameOf));
  const asked = forms.flatMap(({ id, items }) =>
    [...items.keys()].map(item => nameOf({ checklist: id, item })),
  );
  return asked.filter(name => !there.has(name));
}
