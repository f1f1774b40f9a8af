import { type Goal, goalName, type Plan, type PlannedGoal, type PlanTopic } from '../../model/plan.ts';
import { intervalJson } from '../figure-json.ts';
import { sourceJson } from '../json.ts';
import { jsonText } from '../json-text.ts';
import type { RenderOptions } from '../renderer.ts';

/** Raised when a field is removed, renamed, or means something else; an added field leaves it as it is. */
export const PLAN_VERSION = 1;

/** The whole plan as one object, described in docs/plan.schema.json; a scope stands under `for`, as it is written in a program file. */
export function json(plan: Plan, { quotes }: RenderOptions): string {
  return `${jsonText(planJson(plan, quotes), 2)}\n`;
}

function planJson(plan: Plan, quotes: boolean) {
  const { tool, sources, confidence, made, due, totals, taken, critical, notes } = plan;
  return {
    schemaVersion: PLAN_VERSION,
    tool: { name: tool.name, version: tool.version },
    sources: sources.map(sourceJson),
    confidence,
    made,
    due,
    totals: { ...totals, interval: intervalJson(totals.interval) },
    taken,
    topics: plan.topics.map(topic => topicJson(topic, quotes)),
    critical: critical.map(({ item, ask, family, missed, interactions }) => ({
      item,
      ask,
      family,
      missed,
      interactions,
    })),
    goals: plan.goals.map(plannedJson),
    withoutGoal: plan.withoutGoal.map(({ scope, interactions, score, interval, why }) => ({
      ...{ for: goalName(scope), interactions, score, interval: intervalJson(interval), why },
    })),
    followUps: plan.followUps.map(({ scope, on, interactions, score, interval, state }) => ({
      ...{ for: goalName(scope), on, interactions, score, interval: intervalJson(interval), state },
    })),
    recognition: plan.recognition.map(({ scope, interactions, score, interval }) => ({
      ...{ for: goalName(scope), interactions, score, interval: intervalJson(interval) },
    })),
    notes,
  };
}

/** A goal as a program file has it. */
export function goalJson({ scope, target, by, from, note }: Goal) {
  return { for: goalName(scope), target, by, from, note };
}

function plannedJson(goal: PlannedGoal) {
  const { kind, aim, present, state, topics, needed, tooFewToday } = goal;
  const { interactions, score, interval } = present;
  return {
    ...goalJson(goal),
    ...{
      kind,
      aim,
      present: { interactions, score, interval: intervalJson(interval) },
      state,
      topics,
      needed,
      tooFewToday,
    },
  };
}

function topicJson(one: PlanTopic, quotes: boolean) {
  const { topic, items, toWin, pointsLost, audience, agents, needs, mayProfit, evidence } = one;
  return {
    ...{ topic, items, toWin, pointsLost, audience, agents, needs, mayProfit },
    evidence: evidence.map(({ item, interaction, turn, quote, note }) => ({
      ...{ item, interaction, turn, quote: quotes ? quote : '', note },
    })),
  };
}
