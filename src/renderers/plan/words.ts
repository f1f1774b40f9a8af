import {
  type FollowUp,
  type Goal,
  goalName,
  type Plan,
  type PlannedGoal,
  type PlanTopic,
} from '../../model/plan.ts';
import type { SourceReport } from '../../model/report.ts';
import type { GoalState, Returning, ReviewedGoal } from '../../model/review.ts';
import { count, counted, points, target } from '../numbers.ts';
import type { Style, Tone } from '../style.ts';

/** How many topics, goals … a page for people lists; the whole is in -f json. */
export const SHOWN = { agents: 12, later: 20, goals: 40, followUps: 25, recognition: 25, files: 3 };

/** Where the whole stands, in words: what is certain, and what chance may explain. */
export function standsAt({ totals }: Plan): string {
  const { state, score, target: aim } = totals;
  if (score === null) return 'Nothing was judged';
  if (aim === null || state === 'none') return 'No target is set';
  if (state !== 'unsure') return `It stands ${state} target for certain`;
  return `It stands ${score < aim ? 'below' : 'above'} target, and chance may explain that`;
}

/** Whom a topic is for, before the names. */
export function audienceWords({ audience, needs, agents }: PlanTopic): string {
  const some = `${count(needs.length)} of ${counted(agents, 'agent')} ${needs.length === 1 ? 'needs' : 'need'} it`;
  if (audience === 'everyone') return `A seminar for all: ${some}`;
  if (audience === 'named') return `Training: ${some}`;
  if (audience === 'unknown') return 'For all: whose need it is cannot be told';
  return 'For the team meeting: no certain need';
}

/** How a goal came out, in a word or two. */
export const STATE_WORDS: Readonly<Record<GoalState, string>> = {
  met: 'met',
  missed: 'missed',
  notYet: 'not yet',
  unsure: 'unsure',
  unmeasured: 'no figure',
};

/** In a word or two, with a fall that the goal itself does not show. */
export function stateWords({ state, fell }: ReviewedGoal): string {
  return fell && state === 'met' ? `${STATE_WORDS[state]}, but lower` : STATE_WORDS[state];
}

/** `since it was set 98.1 → 88.0, more than chance explains` */
export function fellWords({ goal, score, fell }: ReviewedGoal, style: Style): string | null {
  if (!fell || score === null || goal.from === null) return null;
  const now = points(style, score, goal.from);
  return `since it was set ${target(style, goal.from)} ${style.marks.arrow} ${now}, more than chance explains`;
}

export function stateTone({ state, fell }: ReviewedGoal): Tone | null {
  return fell && state === 'met' ? 'unsure' : STATE_TONES[state];
}

const STATE_TONES: Readonly<Record<GoalState, Tone | null>> = {
  met: 'good',
  missed: 'bad',
  notYet: 'unsure',
  unsure: 'unsure',
  unmeasured: null,
};

/** `30 days left`, `due today`, `3 days overdue`. */
export function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return 'due today';
  return daysLeft > 0 ? `${counted(daysLeft, 'day')} left` : `${counted(-daysLeft, 'day')} overdue`;
}

/** `2 met, 1 missed`: the states there are, the best first. */
export function countedStates(goals: readonly ReviewedGoal[]): string {
  const states = Object.keys(STATE_WORDS).flatMap(state => {
    const of = goals.filter(one => one.state === state);
    const [first] = of;
    if (first === undefined) return [];
    const lower = first.state === 'met' ? of.filter(({ fell }) => fell).length : 0;
    const but = lower === 0 ? '' : ` (${count(lower)} of them lower than when set)`;
    return [`${count(of.length)} ${STATE_WORDS[first.state]}${but}`];
  });
  return states.length === 0 ? 'no goals' : states.join(', ');
}

/** What a planned goal does: hold the target, reach it, or step towards it. */
export function kindWords({ kind, aim }: PlannedGoal, style: Style): string {
  if (kind === 'hold') return 'hold it';
  return kind === 'target' ? 'the target' : `a step to ${target(style, aim)}`;
}

/** How many interactions show a goal, `none` where no number does, nothing where that is not to be said. */
export function toSeeWords({ needed, tooFewToday }: PlannedGoal): string {
  if (needed !== null) return count(needed);
  return tooFewToday ? 'none' : '';
}

/** What *to see it* says, and *none* where it says so. */
export function toSeeLegend(goals: readonly PlannedGoal[], { see, none, compare }: typeof TO_SEE): string {
  const words = `${see}: so many interactions of the coming period, were the goal their mean, ${compare} calls better than today`;
  const tooFew = `; ${none}: today's are too few to tell so small a rise from chance`;
  return goals.some(({ tooFewToday }) => tooFewToday) ? `${words}${tooFew}` : words;
}

/** The words that are explained, as they stand in a terminal. */
export const TO_SEE = { see: 'to see it', none: 'none', compare: 'csaudit compare' };

export function followUpWords({ state, interactions }: FollowUp): string {
  if (state === 'below')
    return interactions === null ? 'below target' : `below target; ${count(interactions)} to see its goal`;
  return interactions === null ? 'perhaps chance' : `perhaps chance; ${count(interactions)} more settle it`;
}

/** `below in 2 of 3 earlier reports too`, and whether that was asked in the same words. */
export function returningWords({ earlier, changed }: Returning, reports: number): string {
  const again = `below in ${count(earlier)} of ${counted(reports, 'earlier report')} too`;
  return changed ? `${again}, where its checklist was another` : again;
}

/** What a goal is for, as people say it: `courtesy.greeting`, `agent Ana`. */
export function nameOf({ scope }: Pick<Goal, 'scope'>): string {
  return scope.kind === 'group' ? `${scope.by} ${scope.key}` : goalName(scope);
}

/** Files, the first few of them by name. */
export function filesOf(sources: readonly SourceReport[], show: (file: string) => string): string {
  const named = sources.slice(0, SHOWN.files).map(({ file }) => show(file));
  const more = sources.length > SHOWN.files ? [`${count(sources.length - SHOWN.files)} more`] : [];
  return [...named, ...more].join(', ');
}

/** Points beside the bound they are told from; a goal as it is written. */
export function goalPoints(style: Style, { target: goal }: Pick<Goal, 'target'>): string {
  return target(style, goal);
}

export function agentsWords(
  agents: readonly { key: string; pointsLost: number }[],
  style: Style,
  show: (key: string) => string,
) {
  const named = agents
    .slice(0, SHOWN.agents)
    .map(({ key, pointsLost }) => `${show(key)} ${points(style, pointsLost)}`);
  const more = agents.length > SHOWN.agents ? [`${count(agents.length - SHOWN.agents)} more`] : [];
  return [...named, ...more].join(', ');
}
