import type { ExplainedPart, Step } from '../../model/explanation.ts';
import type { Member } from '../../model/findings.ts';
import type { Plan, PlanTopic } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { guardedSteps } from '../../scoring/explain/guarded.ts';
import { count, DOCS, number, points, word } from '../../scoring/explain/steps.ts';
import { sum } from '../../scoring/explain/sum.ts';
import { loserParts } from '../../scoring/explain/topic.ts';
import { type Comparison, compareAgents } from '../needs.ts';

/** How sure it is who needs a topic: with all items of all agents that topics ask of, not with those of this topic alone. */
export function togetherSteps(report: Report, plan: Plan): readonly Step[] {
  const { compared, confidence } = comparisonIn(report, plan);
  if (compared === 0) return [];
  return [
    count('compared', compared, COMPARED),
    number('confidence of all', confidence, '1 − (1 − confidence) / compared', {
      ...{ sum: sum`1 − (1 − ${report.confidence}) / ${compared}`, source: DOCS.many },
    }),
  ];
}

const COMPARED =
  'items of agents looked at together: of each agent the items of all topics that have a target and were judged at least twice';

/** What a topic costs each agent who is named, and why those who need it do. */
export function whomParts(report: Report, plan: Plan, topic: PlanTopic): readonly ExplainedPart[] {
  const names = topic.items.map(({ item }) => item);
  const comparison = comparisonIn(report, plan);
  const members = new Map((report.findings?.who.agent ?? []).map(one => [one.key, one]));
  const needing = loserParts(report, names, topic.needs).map(part => {
    const member = members.get(part.of);
    const more = member === undefined ? [] : needSteps(report, member, names, comparison);
    return { ...part, steps: [...part.steps, ...more] };
  });
  return [...needing, ...loserParts(report, names, topic.mayProfit)];
}

function comparisonIn(report: Report, { topics }: Plan): Comparison {
  return compareAgents(
    report,
    topics.flatMap(({ items }) => items.map(({ item }) => item)),
  );
}

/** One item below its target is enough: the one whose interval ends furthest below. */
function needSteps(
  report: Report,
  { key, items }: Member,
  names: readonly string[],
  { compared, confidence, shortfall }: Comparison,
): readonly Step[] {
  const [clearest] = items
    .filter(({ item }) => names.includes(item))
    .flatMap(own => {
      const short = shortfall(own);
      return short === null ? [] : [{ item: own.item, ...short }];
    })
    .sort((a, b) => b.target - b.high - (a.target - a.high));
  if (clearest === undefined) return [];
  const { item, figure, target } = clearest;
  return [
    word('item', item, 'the one of its items that lies most clearly below its target'),
    count('judged', figure.n, 'answers of this agent that were judged'),
    points('rate', figure.actual, `its rate: csaudit gaps … --explain agent=${key},${item}`),
    ...guardedSteps(figure, report, { end: 'high', confidence }).map(step =>
      step.name === 'high' ? { ...step, name: 'high of all' } : step,
    ),
    number('target', target, 'its target, else that of the whole'),
    word(
      'needs it',
      'yes',
      `below its target for certain: so is the high end of an interval that holds for all ${compared} items of agents together`,
      {
        source: DOCS.gate,
      },
    ),
  ];
}
