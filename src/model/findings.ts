import type { Deviation, Gap, Interval, ScoreFigure } from './report.ts';

/** What a manager asks of a report beyond its figures. Groups are those of the fields the report is split by. */
export type Findings = {
  /** Items that lose points, the most first, with the share of all points lost that they add up to (0..100). */
  readonly pareto: readonly ParetoItem[];
  /** Training topics, the most points lost first. */
  readonly training: readonly TrainingTopic[];
  /** By field: who stands where, and what would take them to target. */
  readonly who: Readonly<Record<string, readonly Member[]>>;
  /** By field: how much of the differences lies between its groups, and who and what makes them. */
  readonly consistency: readonly Consistency[];
  /** Facts that agents stated, of each item that looks: those first that customers were told different things of. */
  readonly facts: readonly FactTold[];
  /** By field of time: how the score went, with the limits of chance. */
  readonly trends: readonly Trend[];
  readonly advice: readonly ItemAdvice[];
};

/** `item` is a `checklist.item`; shares are 0..100. */
export type ParetoItem = {
  readonly item: string;
  readonly pointsLost: number;
  readonly share: number;
  readonly cumulated: number;
};

export type TrainingTopic = {
  readonly topic: string;
  readonly items: readonly string[];
  readonly pointsLost: number;
  readonly share: number;
  /** Agents who lose most by it, the most first: points of their own score. */
  readonly agents: readonly { readonly key: string; readonly pointsLost: number }[];
};

/** One checklist of one group, or one section: `id` is a `checklist.section`. Those without a score are not listed. */
export type MemberScore = ScoreFigure & Deviation & Gap & { readonly id: string };

/** One item of one group: how many answers were judged, their mean credit ×100, and what it cost the group's score. */
export type MemberItem = Gap & {
  readonly item: string;
  readonly judged: number;
  readonly rate: number | null;
  readonly interval: Interval;
  readonly pointsLost: number;
};

/**
 * One group. `shrunk` is its score drawn towards all groups by as much as chance may have moved it. `rank` counts from 1,
 * the highest: groups whose intervals overlap, directly or through others, share one. `null`: it has no interval, or all
 * would share one.
 */
export type Member = ScoreFigure & {
  readonly key: string;
  readonly shrunk: number | null;
  readonly rank: number | null;
  /** Off its target for certain with all groups of the field together; lists that name groups name these. */
  readonly certain: 'below' | 'above' | null;
  /** The fewest items whose recovery would meet the target; `null`: it is met, or there is none. */
  readonly path: {
    readonly items: readonly string[];
    readonly score: number;
    readonly reaches: boolean;
  } | null;
  /** Each against the target it has in the whole report; in the order of the report. */
  readonly checklists: readonly MemberScore[];
  readonly sections: readonly MemberScore[];
  readonly items: readonly MemberItem[];
};

export type Consistency = {
  readonly by: string;
  readonly groups: number;
  /** Share of the variance of scores that lies between groups (0..100). */
  readonly share: number | null;
  readonly interval: Interval;
  /** Groups whose difference is certain, all pairs taken together; the greatest first. */
  readonly pairs: readonly {
    readonly higher: string;
    readonly lower: string;
    readonly difference: number;
    readonly interval: Interval;
  }[];
  /** How many pairs differ for certain, listed or not; of more than 100 groups, among the 50 lowest and 50 highest. */
  readonly differing: number;
  /** The items whose points lost differ most between groups, the most first. */
  readonly items: readonly {
    readonly item: string;
    readonly spread: number;
    readonly losesMost: string;
    readonly losesLeast: string;
  }[];
};

/**
 * What agents stated of one fact. `ask` is the question, `value` what is right, as the facts tell (`null`: they do not).
 * Counts are of interactions: those in which it was stated at all, and in which anything wrong was.
 */
export type FactTold = {
  readonly item: string;
  readonly fact: string;
  readonly ask: string | null;
  readonly value: string | null;
  readonly interactions: number;
  readonly wrong: number;
  /** How many agents stated it. */
  readonly agents: number;
  /** Whether customers were told different things: two values, all right ones being one. */
  readonly differing: boolean;
  /** The value told most first. */
  readonly told: readonly ToldValue[];
  /** How often other values were told, which are not listed. */
  readonly others: number;
};

/** One value, whom it was told by, and where first. `right`: `null` where the facts do not tell. */
export type ToldValue = {
  readonly value: string;
  readonly right: boolean | null;
  readonly interactions: number;
  /** The agent who told it most often first. */
  readonly agents: readonly { readonly key: string; readonly interactions: number }[];
  readonly example: {
    readonly interaction: string;
    readonly agent: string | null;
    readonly turn: number;
    readonly quote: string;
  };
};

/** Rules of a control chart: beyond a limit, nine in a row on one side, six that rise or fall. */
export const TREND_RULES = ['beyond', 'side', 'trend'] as const;
export type TrendRule = (typeof TREND_RULES)[number];

export type Trend = {
  readonly by: string;
  /** In order of time. */
  readonly points: readonly (ScoreFigure & { readonly key: string; readonly rules: readonly TrendRule[] })[];
  readonly centre: number | null;
  readonly limits: Interval;
};

export const ADVICE_KINDS = [
  ...['always-met', 'never-met', 'never-judged', 'rarely-judged'],
  ...['duplicate', 'unrelated', 'related'],
] as const;

/** What can be said of an item as a question, rather than of the service. */
export type ItemAdvice = {
  readonly item: string;
  readonly kind: (typeof ADVICE_KINDS)[number];
  /** In words, with the figures it rests on. */
  readonly text: string;
};

/** What is found in fewer interactions than these are anecdotes. */
export const ANECDOTES = 10;
