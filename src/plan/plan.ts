import type { Day, Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { groupsOf } from './aims.ts';
import { criticalOf, followUpsOf, recognitionOf } from './follow-ups.ts';
import { FEWEST, GOAL_FIELDS, goalsOf } from './goals.ts';
import { TOPICS_A_PERIOD } from './step.ts';
import { topicsOf } from './topics.ts';

/** The improvement plan of a report with findings, from the day it is made to the day its goals are due. */
export function makePlan(report: Report, days: { readonly made: Day; readonly due: Day }): Plan {
  const { tool, sources, confidence, totals } = report;
  const topics = topicsOf(report);
  const goals = goalsOf(report, days.due);
  const { interactions, score, interval, target, state, coverage } = totals;
  return {
    tool,
    sources,
    confidence,
    ...days,
    totals: {
      ...{ interactions, score, interval, target, state, coverage },
      pointsLost: report.items.reduce((sum, item) => sum + item.pointsLost, 0),
    },
    topics,
    taken: Math.min(TOPICS_A_PERIOD, topics.length),
    critical: criticalOf(report),
    goals,
    followUps: followUpsOf(report, goals, days),
    recognition: recognitionOf(report),
    notes: notesOf(report),
  };
}

function notesOf(report: Report): readonly string[] {
  const { totals, sources, weighing } = report;
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  const groups = GOAL_FIELDS.map(by => ({ by, members: groupsOf(report, by) ?? [] }));
  const named = groups.some(({ members }) => members.length > 0);
  const untold = (report.findings?.who.agent ?? []).every(({ items }) => items.length === 0);
  const few = groups.flatMap(({ by, members }) => {
    const count = members.filter(({ interactions }) => interactions < FEWEST).length;
    return count === 0
      ? []
      : [`No goal for ${count} of ${members.length} ${by}s: fewer than two interactions scored.`];
  });
  return [
    ...(totals.target === null ? ['No target is set, so there is no goal to set for the whole.'] : []),
    ...(named
      ? []
      : ['No agent and no team is named in what was read: goals are for the whole and its checklists only.']),
    ...few,
    ...(untold && (groupsOf(report, 'agent') ?? []).length > 0
      ? [
          'There are too many agents to tell by whom points are lost: topics are for all, and goals of groups go half of the way.',
        ]
      : []),
    ...(weighing === null
      ? []
      : [
          'Weighed back from a sample: scores, points and goals are estimates for all it was drawn from. How many interactions would show a goal is not told: how far scores of audits lie apart does not tell how far all do.',
        ]),
    ...(rejected === 0 ? [] : [`${rejected} records could not be read and are not in it.`]),
  ];
}
