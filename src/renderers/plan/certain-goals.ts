import type { Review, ReviewedGoal } from '../../model/review.ts';
import { count } from '../numbers.ts';
import { SHOWN, STATE_WORDS } from './words.ts';

/**
 * What the states of goals of groups do not say: each is told by its own interval, and of many goals one or another is met
 * or missed so by chance. A sentence for each field with several goals of which any is judged; `show` writes what others named.
 */
export function certainWords({ goals }: Review, show: (key: string) => string): readonly string[] {
  return fieldsOf(goals).flatMap(([by, own]) => {
    if (own.length < 2 || own.every(({ certain }) => certain === null)) return [];
    const named = Object.entries(STATE_WORDS).flatMap(([state, word]) => {
      const of = own.filter(one => one.state === state && one.certain === true);
      return of.length === 0 ? [] : [`${word} ${namesOf(of, show)}`];
    });
    const told = `certain among all ${count(own.length)}: ${named.join('; ') || 'none'}`;
    return [`${show(by)} goals, each by its own interval alone; ${told}`];
  });
}

/** The goals of groups that have an interval, by field. */
function fieldsOf(goals: readonly ReviewedGoal[]): readonly (readonly [string, readonly ReviewedGoal[]])[] {
  const fields = new Map<string, ReviewedGoal[]>();
  for (const one of goals) {
    const { scope } = one.goal;
    if (scope.kind !== 'group' || one.interactions < 2) continue;
    const known = fields.get(scope.by) ?? [];
    known.push(one);
    fields.set(scope.by, known);
  }
  return [...fields];
}

/** Each once: there may be a goal for each of several days. */
function namesOf(goals: readonly ReviewedGoal[], show: (key: string) => string): string {
  const keys = new Set(goals.map(({ goal: { scope } }) => (scope.kind === 'group' ? scope.key : '')));
  const named = [...keys].slice(0, SHOWN.agents).map(show);
  const more = keys.size > named.length ? ` and ${count(keys.size - named.length)} more` : '';
  return `${named.join(', ')}${more}`;
}
