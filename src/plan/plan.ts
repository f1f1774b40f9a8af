import type { Day, Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { criticalOf, followUpsOf, recognitionOf } from './follow-ups.ts';
import { goalsOf } from './goals.ts';
import { notesOf } from './notes.ts';
import { TOPICS_A_PERIOD } from './step.ts';
import { topicsOf } from './topics.ts';

/** The improvement plan of a report with findings, from the day it is made to the day its goals are due. */
export function makePlan(report: Report, days: { readonly made: Day; readonly due: Day }): Plan {
  const { tool, sources, confidence, totals } = report;
  const topics = topicsOf(report);
  const { goals, withoutGoal } = goalsOf(report, days.due);
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
    ...{ goals, withoutGoal },
    followUps: followUpsOf(report, goals, days),
    recognition: recognitionOf(report),
    notes: notesOf(report, withoutGoal),
  };
}
