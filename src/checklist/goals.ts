import { type Document, type Path, type Shaped, shape } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { type GoalScope, goalName, type WrittenGoal } from '../model/plan.ts';
import { GROUP_KINDS, scoreName } from './minimum.ts';

/** One entry of `goals:` in a program file. */
export const GOAL = shape.record({
  for: shape.text(),
  target: shape.points(),
  by: shape.matching(/^\d{4}-\d\d-\d\d$/u, 'a day, as in 2026-12-31'),
  from: shape.maybe(shape.points()),
  note: shape.maybe(shape.text()),
});

/** The goals of a program file. What is wrong with them beyond their shapes is added to `problems`. */
export function goalsOf(
  written: readonly Shaped<typeof GOAL>[],
  document: Document,
  problems: Problem[],
): readonly WrittenGoal[] {
  const seen = new Map<string, number>();
  return written.map((one, at) => {
    const complain = (key: string, message: string, hint?: string) =>
      problems.push(document.problem(['goals', at, key], message, hint));
    const scope = goalScope(one.for);
    if (GROUP_KINDS.includes(one.for))
      complain('for', `a goal is for one ${one.for}`, `write ${one.for}=<name>, as in ${one.for}=Ana`);
    if (scope.kind === 'group' && (scope.by === '' || scope.key === ''))
      complain('for', `"${one.for}" names no group`, 'write the field and its value, as in agent=Ana');
    if (!isDay(one.by)) complain('by', `"by" must be a day of the calendar, found "${one.by}"`);
    const same = `${goalName(scope)} by ${one.by}`;
    const first = seen.get(same);
    if (first !== undefined)
      complain(
        'for',
        `a goal for ${same} stands here twice`,
        `the first is on line ${lineOf(document, first)}`,
      );
    else seen.set(same, at);
    const { target, by, from = null, note = null } = one;
    return { scope, target, by, from, note, place: document.place(['goals', at, 'for']) };
  });
}

/** `score`, `courtesy`, `courtesy.greeting`, or a field and its value, as in `agent=Ana`. */
export function goalScope(text: string): GoalScope {
  const name = text.trim();
  const at = name.indexOf('=');
  if (at < 0) return scoreName(name);
  return { kind: 'group', by: name.slice(0, at).trim(), key: name.slice(at + 1).trim() };
}

/** Whether `2026-12-31` is a day there is: a 31st of February is not. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

function lineOf(document: Document, goal: number): string {
  const path: Path = ['goals', goal, 'for'];
  return String(document.place(path).line ?? '?');
}
