import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import { goalName, type Plan, type PlannedGoal, type PlanTopic } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { meanEnds } from '../../scoring/explain/ends.ts';
import { prefixed } from '../../scoring/explain/names.ts';
import { count, DOCS, number, points, word } from '../../scoring/explain/steps.ts';
import { added, sum, term } from '../../scoring/explain/sum.ts';
import { loserParts } from '../../scoring/explain/topic.ts';
import { lossesIn, standingOf } from '../aims.ts';
import type { Loss } from '../losses.ts';
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
  if (kind === 'topic' && topic !== undefined) return explainTopic(report, topic);
  throw new Error(`the plan does not hold ${name}`);
}

function explainTopic(report: Report, topic: PlanTopic): Explanation {
  const losses = lossesIn(report, { kind: 'overall' }, 0).filter(one => one.topic === topic.topic);
  const { needs, mayProfit } = topic;
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
    points('pointsLost', topic.pointsLost, 'the points its items cost', {
      ...{ sum: added(own.map(one => term(one.pointsLost))), source: DOCS.lost },
    }),
    count('agents', topic.agents, 'agents who were judged on it'),
  ];
  const title = `the training topic ${topic.topic}`;
  return {
    of: topic.topic,
    title,
    parts: [{ of: '', steps }, ...parts, ...loserParts(report, names, [...needs, ...mayProfit])],
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

/** Shown by the low end, were the goal the mean: with so many it lies above today's score, with one less not yet. */
function neededSteps(report: Report, goal: PlannedGoal): readonly Step[] {
  const { needed, target, present, scope } = goal;
  if (needed === null) return [word('needed', 'none', 'how many would show it is not to be said')];
  const deviation = standingOf(report, scope)?.deviation ?? null;
  const low = (n: number): readonly Step[] => {
    const ends = deviation === null ? null : meanEnds({ n, mean: target, deviation }, report.confidence);
    if (ends === null) return [];
    const side = ends.low.value > present.score ? 'above' : 'not above';
    const words = `the low end, were the goal the mean of ${n} interactions: ${side} the score of today`;
    return [points(`low of ${n}`, ends.low.value, words, { sum: ends.low.text, source: DOCS.interval })];
  };
  const words =
    'so many interactions of the coming period would show, were the goal met, that it is more than today';
  return [...low(needed), ...low(needed - 1), count('needed', needed, words)];
}
