import type { Answer } from './answer.ts';
import type { Family, Measurement } from './checklist.ts';
import type { FieldValue } from './interaction.ts';

/** One checklist on one interaction. Weights are sums over its items; `score` and `coverage` are 0..100 or `null`. */
export type ChecklistScore = {
  readonly id: string;
  readonly score: number | null;
  /** Σ weight·credit over judged items: what was earned of `judged`. */
  readonly earned: number;
  readonly judged: number;
  /** Σ weight of the items that apply, judged or not. */
  readonly applicable: number;
  readonly coverage: number | null;
  readonly criticalMisses: readonly string[];
  readonly answers: readonly Answer[];
};

/** The answers of one interaction turned into scores. `passed` is `null` where it could not be told. */
export type Scorecard = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** When the interaction began (ISO 8601, UTC); `null`: nothing in it tells. */
  readonly at: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly score: number | null;
  readonly coverage: number | null;
  readonly passed: boolean | null;
  readonly criticalMisses: readonly {
    readonly checklist: string;
    readonly item: string;
    readonly family: Family;
  }[];
  readonly metrics: Readonly<Record<string, Measurement>>;
  readonly checklists: readonly ChecklistScore[];
};
