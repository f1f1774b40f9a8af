import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import { goalName, type Plan, type PlannedGoal, type PlanTopic } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { scaleAt } from '../../scoring/compare/change.ts';
import { reachSteps, scoreSide } from '../../scoring/explain/changes/side.ts';
import { differenceSums } from '../../scoring/explain/difference.ts';
import { prefixed } from '../../scoring/explain/names.ts';
import { count, DOCS, difference, number, points, word } from '../../scoring/explain/steps.ts';
import { added, sum, term } from '../../scoring/explain/sum.ts';
import { differenceInterval } from '../../statistics/difference.ts';
import type { Reach } from '../../statistics/spread.ts';
import { lossesIn, standingOf } from '../aims.ts';
import type { Loss } from '../losses.ts';
import { withGoalMet } from '../to-see.ts';
import { togetherSteps, whomParts } from './needs.ts';
import { winSteps } from './win.ts';

/** A goal or a topic of a plan, by its name. */
export type NamedOfPlan = { readonly kind: 'goal' | 'topic'; readonly name: string };

/** Everything of a plan that has a name: `score`, `courtesy`, `agent=Ana`; a training topic. */
export function namesInPlan({ goals, topics }: Plan): readonly NamedOfPlan[] {
  return [
    ...goals.map(({ scope }): NamedOfPlan => ({ kind: 'goal', name: goalName(scope) })),
    ...topics.map(({ topic }): NamedOfPlan => ({ kind: 'topic', name: topic })),
  ];
}

/** Everything that a word may mean: one, none, or several, of which a prefix picks one. */
export function meantInPlan(plan: Plan, what: string): readonly NamedOfPlan[] {
  return prefixed(namesInPlan(plan), what);
}

/** How the figures of a goal or a topic came about. Throws where the plan does not hold it. */
export function explainPlan(report: Report, plan: Plan, { kind, name }: NamedOfPlan): Explanation {
  const goal = plan.goals.find(({ scope }) => goalName(scope) === name);
  const topic = plan.topics.find(one => one.topic === name);
  if (kind === 'goal' && goal !== undefined) return explainGoal(report, goal);
  if (kind === 'topic' && topic !== undefined) return explainTopic(report, plan, topic);
  throw new Error(`the plan does not hold ${name}`);
}

function explainTopic(report: Report, plan: Plan, topic: PlanTopic): Explanation {
  const losses = lossesIn(report, { kind: 'overall' }, 0).filter(one => one.topic === topic.topic);
  const names = topic.items.map(({ item }) => item);
  const own = losses.filter(({ item }) => names.includes(item));
  const parts: readonly ExplainedPart[] = own.map(loss => ({
    of: loss.item,
    steps: winSteps(report, { kind: 'overall' }, loss),
  }));
  const steps = [
    points('toWin', topic.toWin, 'what comes back when each of its items is at its target', {
      sum: added(own.map(one => term(one.toWin))),
    }),
    points(
      'pointsLost',
      topic.pointsLost,
      'the points its items below target cost; csaudit gaps counts all of its items',
      {
        ...{ sum: added(own.map(one => term(one.pointsLost))), source: DOCS.lost },
      },
    ),
    count('agents', topic.agents, 'agents who were judged on it'),
    ...togetherSteps(report, plan),
  ];
  const title = `the training topic ${topic.topic}`;
  return {
    of: topic.topic,
    title,
    parts: [{ of: '', steps }, ...parts, ...whomParts(report, plan, topic)],
  };
}

function explainGoal(report: Report, goal: PlannedGoal): Explanation {
  const { scope, present, aim, kind, target, topics } = goal;
  const name = goalName(scope);
  const losses = lossesIn(report, scope, present.score);
  const wins = losses.some(({ toWin }) => toWin > 0);
  const worth = (loss: Loss) => (wins ? loss.toWin : loss.pointsLost);
  const taken = losses.filter(loss => topics.includes(loss.topic) && worth(loss) > 0);
  const steps: readonly Step[] = [
    count('interactions', present.interactions, 'interactions that have a score today'),
    points('score', present.score, `where it stands today: csaudit gaps … --explain ${name}`),
    number('aim', aim, 'the target it leads to'),
    ...(kind === 'hold' ? [] : [topics.length === 0 ? halfway(goal) : reached(goal, taken.map(worth))]),
    number('target', target, KINDS[kind]),
    ...neededSteps(report, goal),
  ];
  const parts = taken.map(loss => ({ of: loss.item, steps: winSteps(report, scope, loss) }));
  return { of: name, title: `the goal for ${name}`, parts: [{ of: '', steps }, ...parts] };
}

const KINDS: Readonly<Record<PlannedGoal['kind'], string>> = {
  target: 'the goal: the target itself, which can be reached',
  step: 'the goal: a step on the way, up to the next tenth of a point',
  hold: 'the goal: the target, which is reached already',
};

/** Today's score and what the topics it counts on can win. */
function reached({ present, topics }: PlannedGoal, wins: readonly number[]): Step {
  const won = wins.reduce((all, one) => all + one, 0);
  return points('reached', present.score + won, `with what these topics can win: ${topics.join(', ')}`, {
    sum: added([present.score, ...wins].map(term)),
  });
}

/** Where nobody knows what is lost. */
function halfway({ present, aim }: PlannedGoal): Step {
  return points('reached', (present.score + aim) / 2, 'half of the way, for nobody knows what is lost', {
    sum: sum`(${present.score} + ${aim}) / 2`,
  });
}

/** Shown by the low end of the change: with so many it lies above 0, with one less not yet. */
function neededSteps(
  report: Report,
  { scope, present, target, needed, tooFewToday }: PlannedGoal,
): readonly Step[] {
  const none = (words: string) => word('needed', 'none', words);
  if (needed === null && !tooFewToday) return [none('how many would show it is not to be said')];
  const scale = scaleAt(report.confidence);
  const figure = { ...present, deviation: standingOf(report, scope)?.deviation ?? null };
  const today = scoreSide(figure, null);
  const was = today.measure.reach(scale);
  const low = (n: number): readonly Step[] => {
    const coming = scoreSide(withGoalMet(target, figure, n), null);
    const is = coming.measure.reach(scale);
    if (was === null || is === null) return [];
    const value = differenceInterval(is, was)[0];
    const words = `the low end of the change, were the goal the mean of ${n} interactions: ${value > 0 ? 'above' : 'not above'} 0`;
    return [
      ...renamed(reachSteps(coming, 'after', scale), 'after', `of ${n}`),
      difference(`low of ${n}`, value, words, { sum: differenceSums(is, was).low, source: DOCS.difference }),
    ];
  };
  const before = renamed(reachSteps(today, 'before', scale), 'before', 'today');
  if (needed === null) return [...before, ...atBest(target, present.score, was), none(TOO_FEW)];
  const words =
    'so many interactions of the coming period, if they come out at the goal, csaudit compare would call better than today';
  return [...before, ...low(needed), ...low(needed - 1), count('needed', needed, words)];
}

/** A comparison calls them before and after; here they are today and so many to come. */
function renamed(steps: readonly Step[], side: 'before' | 'after', name: string): readonly Step[] {
  return steps.map(step => ({
    ...step,
    name: step.name.replace(side, name),
    words: step.words.replace(side, name),
  }));
}

const TOO_FEW =
  'no number of interactions would show it, not even a million: those of today are too few to tell so small a rise';

/** What is left to be unsure of however many come: how far the figure of today may lie above what was found. */
function atBest(goal: number, score: number, was: Reach | null): readonly Step[] {
  if (was === null) return [];
  const words =
    'the low end of the change can rise to this, however many come: the goal − the score of today − so far as it may lie above';
  return [
    difference('low at best', goal - score - was.above, words, {
      ...{ sum: sum`${goal} − ${score} − ${was.above}`, source: DOCS.difference },
    }),
  ];
}
