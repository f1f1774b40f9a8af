import type { Evidence, Outcome } from './answer.ts';
import type { Family } from './checklist.ts';
import type { Rejected } from './interaction.ts';
import type { Interval, ProgramReport, SourceReport, Totals, Verdict } from './report.ts';

/** Something as the program is, and as it would be. */
export type Pair<T> = { readonly before: T; readonly after: T };

/** A key that was changed, its values as text; `null`: not there. */
export type KeyChange = { readonly key: string } & Pair<string | null>;

export const ITEM_CHANGES = ['added', 'removed', 'changed'] as const;

/** An item that was added, removed, or has other keys. */
export type ItemChange = {
  readonly item: string;
  readonly ask: string;
  readonly change: (typeof ITEM_CHANGES)[number];
  readonly keys: readonly KeyChange[];
};

/** A checklist that is in both programs, or was added or taken out (`null` on one side). */
export type ChecklistChange = {
  readonly id: Pair<string | null>;
  readonly version: Pair<string | null>;
  readonly hash: Pair<string | null>;
  /** What the program says of it, and its own keys above the items. */
  readonly keys: readonly KeyChange[];
  readonly items: readonly ItemChange[];
  readonly score: Pair<number | null>;
  /** Points by which its weight in the program, or its having a score at all, moved the overall score. */
  readonly moved: number;
};

/** How one item moved the overall score: `moved` is the mean over the paired interactions, positive is up. */
export type ItemMove = {
  readonly checklist: string;
  readonly item: string;
  readonly ask: string;
  readonly moved: number;
  readonly pointsLost: Pair<number | null>;
  readonly rate: Pair<number | null>;
  /** Answered from what was saved. Else it cannot be told without the export. */
  readonly told: boolean;
};

/**
 * The change of the overall score. `difference` = `items` + `checklists` + `rest`: what the items moved, what the
 * weights of checklists moved, and what is not from either: interactions with a score on one side only.
 */
export type ScoreChange = {
  /** Interactions with a score on both sides, the mean of their differences (after − before), and its interval. */
  readonly paired: number;
  readonly mean: number | null;
  readonly interval: Interval;
  readonly difference: number | null;
  readonly items: number;
  readonly checklists: number;
  readonly rest: number | null;
};

export const LINES = ['target', 'pass', 'gate'] as const;

/** A group that stood on one side of a line and would stand on the other. `reached` is `null` without a score. */
export type GroupCrossing = {
  readonly by: string;
  readonly key: string;
  readonly interactions: Pair<number>;
  readonly score: Pair<number | null>;
  readonly line: (typeof LINES)[number];
  readonly bound: Pair<number>;
  readonly reached: Pair<boolean | null>;
};

/** What keeps an interaction from passing: a critical item, or a score below its mark. */
export type Failing =
  | { readonly name: string; readonly critical: Family }
  | { readonly name: string; readonly score: number; readonly pass: number };

/** How one answer moved the score of one interaction; the grounds are those of the answer afterwards, where there is one. */
export type AnswerMove = {
  readonly checklist: string;
  readonly item: string;
  readonly moved: number;
  readonly outcome: Pair<Outcome | null>;
  readonly credit: Pair<number | null>;
  readonly note: string;
  readonly evidence: readonly Evidence[];
};

/** How one checklist as a whole moved the score of one interaction: its weight, or its having a score at all. */
export type WeightMove = { readonly checklist: string; readonly moved: number };

/** An interaction that came out otherwise, with the checklists and the answers that moved it most. */
export type InteractionChange = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly agent: string | null;
  readonly score: Pair<number | null>;
  readonly coverage: Pair<number | null>;
  readonly passed: Pair<boolean | null>;
  readonly failing: Pair<readonly Failing[]>;
  readonly weights: readonly WeightMove[];
  readonly moves: readonly AnswerMove[];
};

/** How many interactions went from one verdict to another; `null` is undetermined. */
export type Turned = Pair<boolean | null> & { readonly interactions: number };

/** Interactions read, and how many of their records could not be. */
export type Read = { readonly interactions: number; readonly rejected: number };

/** The same interactions under two programs: what would be otherwise. Plain, and nothing in it is rounded. */
export type WhatIf = {
  readonly tool: { readonly name: string; readonly version: string };
  /** What was put in place of the program, or of one of its checklists. */
  readonly other: { readonly file: string; readonly kind: 'checklist' | 'program' };
  /** Scored from exports, or from the answers of a saved run. */
  readonly from: 'exports' | 'saved';
  readonly sources: readonly SourceReport[];
  readonly read: Pair<Read>;
  /** Records that only one of the programs could read, by the program that could not; the first of them. */
  readonly rejected: Pair<readonly Rejected[]>;
  readonly confidence: number;
  readonly programs: Pair<ProgramReport>;
  /** Keys of the program itself. */
  readonly keys: readonly KeyChange[];
  readonly checklists: readonly ChecklistChange[];
  readonly totals: Pair<Totals>;
  readonly verdicts: Pair<Verdict>;
  readonly change: ScoreChange;
  /** Those that moved the overall score, or cannot be told: the largest move first. */
  readonly items: readonly ItemMove[];
  readonly groups: readonly GroupCrossing[];
  /** Interactions whose verdict changed, by how it did: all of them. */
  readonly turned: readonly Turned[];
  /** All that came out with another score or verdict; the first of them, changed verdicts first, then the largest moves. */
  readonly changed: number;
  readonly interactions: readonly InteractionChange[];
};
