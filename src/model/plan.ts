import type { Family, ScoreName } from './checklist.ts';
import type { GapState, Interval, SourceReport } from './report.ts';

/** A day of the calendar, as in `2026-12-31`. Days are those of UTC. */
export type Day = string;

/** What a goal is for: the whole, a checklist, an item, or one group, as in `agent=Ana`. */
export type GoalScope = ScoreName | { readonly kind: 'group'; readonly by: string; readonly key: string };

/** A target with a date. `target` and `from` are points; `from` is where it stood when the goal was set. */
export type Goal = {
  readonly scope: GoalScope;
  readonly target: number;
  readonly by: Day;
  readonly from: number | null;
  readonly note: string | null;
};

/** A goal of a program file, and where it stands there. */
export type WrittenGoal = Goal & {
  readonly place: { readonly file: string; readonly line?: number; readonly column?: number };
};

/** What a goal is for, as it is written: `score`, `courtesy`, `courtesy.greeting`, `agent=Ana`. */
export function goalName(scope: GoalScope): string {
  if (scope.kind === 'overall') return 'score';
  if (scope.kind === 'group') return `${scope.by}=${scope.key}`;
  return scope.kind === 'item' ? `${scope.checklist}.${scope.item}` : scope.checklist;
}

/**
 * How many agents need a topic: at least half of them (`everyone`), some (`named`), or nobody for certain (`nobody`).
 * `unknown`: no agents are named.
 */
export const AUDIENCES = ['everyone', 'named', 'nobody', 'unknown'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** An agent and the points of the agent's own score that the items of a topic cost, those of them that are below target. */
export type Loser = { readonly key: string; readonly pointsLost: number };

/** A piece of evidence to show in class. It names the interaction, and not the agent. */
export type ClassQuote = {
  readonly item: string;
  readonly interaction: string;
  /** The number of the turn that is quoted; `null`: it is a field that shows it, or nothing does. */
  readonly turn: number | null;
  readonly quote: string;
  readonly note: string;
};

/**
 * A topic for training: points to win if each of its items came up to its target, and points lost. Items at their target win
 * nothing and are none of it, so that less may be lost here than by the topic as findings count it.
 */
export type PlanTopic = {
  readonly topic: string;
  readonly items: readonly { readonly item: string; readonly ask: string; readonly toWin: number }[];
  readonly toWin: number;
  readonly pointsLost: number;
  readonly audience: Audience;
  /** How many agents were judged on it. */
  readonly agents: number;
  /** Whose shortfall is more than chance, all agents and items of all topics together; the most points first. */
  readonly needs: readonly Loser[];
  /** Others who lose points by it; the first of them. */
  readonly mayProfit: readonly Loser[];
  readonly evidence: readonly ClassQuote[];
};

/** `target`: it leads to the target itself; `step`: towards it; `hold`: it is there already. */
export type GoalKind = 'target' | 'step' | 'hold';

/** A goal for the coming period. `aim` is the target it leads to, `topics` what it counts on. */
export type PlannedGoal = Goal & {
  readonly kind: GoalKind;
  readonly aim: number;
  readonly present: { readonly interactions: number; readonly score: number; readonly interval: Interval };
  readonly state: GapState;
  readonly topics: readonly string[];
  /** So many interactions of the coming period, if they come out at the goal, compare as better than today's. */
  readonly needed: number | null;
  /** No number of them would: today's interactions are too few to tell so small a rise. */
  readonly tooFewToday: boolean;
};

/**
 * Why no goal is set: `score`, `target`: it has none; `few`: fewer than two interactions; `wide`: it may stand anywhere
 * within more than 50 points; `unseen`: of a group, 500 interactions could not tell its goal from today's score.
 */
export const NO_GOAL_REASONS = ['score', 'target', 'few', 'wide', 'unseen'] as const;
export type NoGoal = {
  readonly scope: GoalScope;
  readonly interactions: number;
  readonly score: number | null;
  readonly interval: Interval;
  readonly why: (typeof NO_GOAL_REASONS)[number];
};

/** Who is audited again, on which day, with how many interactions (`null`: not to be said). */
export type FollowUp = {
  readonly scope: GoalScope;
  readonly on: Day;
  readonly interactions: number | null;
  readonly score: number;
  readonly interval: Interval;
  /** `below`: below target for certain, with all agents or teams together; `unsure`: below, and chance may explain it. */
  readonly state: 'below' | 'unsure';
};

/** A critical item that was missed. */
export type CriticalMiss = {
  readonly item: string;
  readonly ask: string;
  readonly family: Family;
  readonly missed: number;
  readonly interactions: readonly string[];
};

/** Who stands above target for certain, with all agents or teams together. */
export type Recognised = {
  readonly scope: GoalScope;
  readonly interactions: number;
  readonly score: number;
  readonly interval: Interval;
};

/** What to do until the next period, made from a report with findings. */
export type Plan = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly sources: readonly SourceReport[];
  readonly confidence: number;
  /** The day it was made, and the day its goals are to be met by. */
  readonly made: Day;
  readonly due: Day;
  readonly totals: {
    readonly interactions: number;
    readonly score: number | null;
    readonly interval: Interval;
    readonly target: number | null;
    readonly state: GapState;
    readonly coverage: number | null;
    readonly pointsLost: number;
  };
  /** All topics by which points can be won, the most first; the first `taken` are those of the coming period. */
  readonly topics: readonly PlanTopic[];
  readonly taken: number;
  readonly critical: readonly CriticalMiss[];
  readonly goals: readonly PlannedGoal[];
  /** What no goal is set for, and why. */
  readonly withoutGoal: readonly NoGoal[];
  readonly followUps: readonly FollowUp[];
  readonly recognition: readonly Recognised[];
  /** What must be said of it, in words. */
  readonly notes: readonly string[];
};
