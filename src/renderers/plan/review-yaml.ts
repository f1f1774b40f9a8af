import { goalName } from '../../model/plan.ts';
import type { Review, ReviewedGoal } from '../../model/review.ts';
import { points, target } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Style } from '../style.ts';
import { certainWords } from './certain-goals.ts';
import { daysWords, fellWords, filesOf, returningWords, STATE_WORDS } from './words.ts';
import { commented, goalsText } from './yaml.ts';

/** The goals for the coming period as a program file takes them, with what came of the present ones in comments. */
export function yaml(review: Review, { style }: RenderOptions): string {
  const lines = [
    `Goals after ${filesOf(review.sources, file => file)}: to be pasted into csaudit.yaml in place of the present ones.`,
    ...review.goals.map(one => `  ${cameOut(one, style)}`),
    ...certainWords(review, key => key).map(words => `  ${words}`),
    ...review.returning.map(one => `  ${goalName(one.scope)}: ${returningWords(one, review.earlier)}`),
  ];
  return goalsText(
    review.proposed,
    lines.map(line => `# ${commented(line, style.marks.more)}`),
  );
}

/** `score, 87.5 by 2026-06-30: missed at 84.8, 3 days overdue; missed: what is realistic from here` */
function cameOut(one: ReviewedGoal, style: Style): string {
  const { goal, state, score, daysLeft, next } = one;
  const fell = fellWords(one, style);
  const at = score === null ? '' : ` at ${points(style, score, goal.target)}`;
  const name = `${goalName(goal.scope)}, ${target(style, goal.target)} by ${goal.by}`;
  return `${name}: ${STATE_WORDS[state]}${at}${fell === null ? '' : `, ${fell}`}, ${daysWords(daysLeft)}; ${next.why}`;
}
