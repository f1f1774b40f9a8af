import type { Day, Goal, GoalScope } from './plan.ts';
import type { Interval, SourceReport } from './report.ts';

/**
 * How a goal came out. `met` and `missed`: the whole interval reaches it, or lies below it; `notYet`: below it, and
 * its day is still to come; `unsure`: chance may explain it; `unmeasured`: there is no figure.
 */
export const GOAL_STATES = ['met', 'missed', 'notYet', 'unsure', 'unmeasured'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** A written goal beside what was measured. */
export type ReviewedGoal = {
  readonly goal: Goal;
  readonly state: GoalState;
  /**
   * Of a group whose goal is met, missed or not yet by its own interval: whether that is certain with all goals of its field
   * together. `null` of any other goal.
   */
  readonly certain: boolean | null;
  readonly interactions: number;
  readonly score: number | null;
  readonly interval: Interval;
  /** Days until it is due; negative: days overdue. */
  readonly daysLeft: number;
  /** About how many more interactions would settle an `unsure` one. */
  readonly needed: number | null;
  /** Why there is no figure. */
  readonly note: string | null;
  /** Whether it stands lower than when the goal was set (`from`), by more than chance explains. */
  readonly fell: boolean;
  /** The goal for the coming period, and why it is that. */
  readonly next: Goal & { readonly why: string };
};

/** An item or a group that is below target for certain, now and in so many of the earlier reports. */
export type Returning = {
  readonly scope: GoalScope;
  readonly score: number | null;
  readonly target: number | null;
  readonly earlier: number;
  /** In one of them its checklist was another: it may have been asked otherwise. */
  readonly changed: boolean;
};

/** Goals reviewed: what came of them, what keeps coming back, and goals for the coming period. */
export type Review = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly sources: readonly SourceReport[];
  readonly confidence: number;
  readonly made: Day;
  readonly due: Day;
  readonly goals: readonly ReviewedGoal[];
  /** The goals for the coming period, as they are to be written. */
  readonly proposed: readonly Goal[];
  /** How many earlier reports were given. */
  readonly earlier: number;
  readonly returning: readonly Returning[];
};
