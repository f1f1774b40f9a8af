import type { GoalKind } from '../model/plan.ts';
import { byTopic, type Loss } from './losses.ts';

/** So many topics can be trained in one period. */
export const TOPICS_A_PERIOD = 3;

/** Where a goal is set: the points, what kind of goal that is, and the topics it counts on. */
export type Step = {
  readonly target: number;
  readonly kind: GoalKind;
  readonly topics: readonly string[];
};

/**
 * A realistic goal on the way from a score to what it aims at: the score and what the three topics that can win it most
 * would give back, up to a tenth of a point, and never beyond the aim. Where every item is at its target and the score is
 * not, all that the items cost counts, and where that is not known, half of the way. A score that is there already holds the aim.
 */
export function stepTo(aim: number, score: number, losses: readonly Loss[]): Step {
  if (score >= aim) return { target: aim, kind: 'hold', topics: [] };
  const wins = losses.some(({ toWin }) => toWin > 0);
  const counted = wins ? losses : losses.map(loss => ({ ...loss, toWin: loss.pointsLost }));
  const taken = byTopic(counted)
    .slice(0, TOPICS_A_PERIOD)
    .filter(({ toWin }) => toWin > 0);
  if (taken.length === 0) return halfWay(aim, score);
  const reached = score + taken.reduce((sum, { toWin }) => sum + toWin, 0);
  return { ...upTo(aim, reached), topics: taken.map(({ topic }) => topic) };
}

/** Half of the way to the target. */
export function halfWay(aim: number, rate: number): Step {
  if (rate >= aim) return { target: aim, kind: 'hold', topics: [] };
  return { ...upTo(aim, (rate + aim) / 2), topics: [] };
}

function upTo(aim: number, reached: number): Pick<Step, 'target' | 'kind'> {
  const up = tenth(Math.ceil(reached * 10 - NOISE) / 10);
  return up >= aim ? { target: aim, kind: 'target' } : { target: up, kind: 'step' };
}

/** Rounding alone must not ask for a tenth more. */
const NOISE = 1e-6;

/** Points to one decimal, as goals are written. */
export function tenth(points: number): number {
  return Number(points.toFixed(1));
}
