import { clean } from '../clean.ts';
import { cut, displayWidth } from '../text.ts';
import type { DeskPage } from './page.ts';
import type { ShownQuestion } from './question.ts';

const WIDEST_STATE = 14;

/** One line for each question, with its state; `at` (from 0) is marked: where the auditor stands. */
export function jumpList(
  questions: readonly ShownQuestion[],
  at: number,
  { style, width }: DeskPage,
): string[] {
  const { more } = style.marks;
  const states = questions.map(question => cut(clean(stateOf(question)), WIDEST_STATE, more));
  const widest = states.reduce((most, state) => Math.max(most, displayWidth(state)), 0);
  const digits = String(questions.length).length;
  return questions.map(({ number, item, answer }, index) => {
    const state = states[index] ?? '';
    const mark = index === at ? '> ' : '  ';
    const told = [
      ...(item.critical === null ? [] : ['critical']),
      ...(answer === null || answer.note === '' ? [] : ['note']),
    ];
    const after = told.length === 0 ? '' : ` (${told.join(', ')})`;
    const head = `${mark}${String(number).padStart(digits)}  ${state}${' '.repeat(widest - displayWidth(state))}  `;
    return head + cut(clean(item.ask), width - displayWidth(head) - after.length, more) + after;
  });
}

function stateOf({ answer, suggested, keys }: ShownQuestion): string {
  const value = answer?.value ?? null;
  if (value !== null) return keys.find(key => key.value === value)?.label ?? value;
  return suggested === null ? 'unanswered' : 'suggested';
}
