import { goalName } from '../../model/plan.ts';
import type { Review } from '../../model/review.ts';
import { intervalJson } from '../figure-json.ts';
import { sourceJson } from '../json.ts';
import { jsonText } from '../json-text.ts';
import { goalJson } from './json.ts';

/** Raised when a field is removed, renamed, or means something else; an added field leaves it as it is. */
export const REVIEW_VERSION = 1;

/** The whole review as one object, described in docs/review.schema.json. */
export function json(review: Review): string {
  const { tool, sources, confidence, made, due, goals, proposed, earlier, returning } = review;
  const whole = {
    schemaVersion: REVIEW_VERSION,
    tool: { name: tool.name, version: tool.version },
    sources: sources.map(sourceJson),
    confidence,
    made,
    due,
    goals: goals.map(
      ({ goal, state, certain, interactions, score, interval, daysLeft, needed, note, fell, next }) => ({
        ...goalJson(goal),
        ...{ state, certain, interactions, score, interval: intervalJson(interval), daysLeft, needed },
        ...{ why: note, fell, next: { ...goalJson(next), why: next.why } },
      }),
    ),
    proposed: proposed.map(goalJson),
    earlier,
    returning: returning.map(({ scope, score, target, earlier: times, changed }) => ({
      ...{ for: goalName(scope), score, target, earlier: times, changed },
    })),
  };
  return `${jsonText(whole, 2)}\n`;
}
