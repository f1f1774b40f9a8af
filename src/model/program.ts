import type { Family, ScoreName } from './checklist.ts';
import type { WrittenGoal } from './plan.ts';

/** One threshold a report must meet. `scope` says of what: the whole, a checklist, an item, every group of a kind. */
export type MinScope = ScoreName | { readonly kind: 'group'; readonly by: string };
export type Minimum = { readonly scope: MinScope; readonly bound: number };

/** The conditions a report must meet; `null` or empty where nothing is asked. Bounds are points, 0..100. */
export type Gate = {
  readonly minimums: readonly Minimum[];
  /** Critical misses counted. */
  readonly maxCritical: number | null;
  /** Of each family: the share of interactions without such an error, among those where one could occur. */
  readonly accuracies: readonly { readonly family: Family; readonly bound: number }[];
  /** Of the whole, and of single checklists by id. */
  readonly minCoverage: number | null;
  readonly coverages: readonly { readonly checklist: string; readonly bound: number }[];
  /** Of the overall score, and of single checklists and items: how far each may fall from the baseline. */
  readonly maxDrop: number | null;
  readonly drops: readonly { readonly scope: ScoreName; readonly bound: number }[];
  /** How far the groups of a field may lie apart: the highest score − the lowest. */
  readonly spreads: readonly { readonly by: string; readonly bound: number }[];
  /** The file of the saved report that drops are measured from. */
  readonly baseline: string | null;
  readonly confidence: number | null;
};

/** How a date such as `03/04/2026` is meant. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What an export's columns, roles and times are called: wins over the synonyms csaudit knows. */
export type Mapping = {
  /** csaudit's name of a field → the export's column. */
  readonly columns: Readonly<Record<string, string>>;
  /** role → labels that mean it; `text` lists labels with a colon that are not speakers. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Zone of times written without one: `UTC`, an offset such as `+02:00`. */
  readonly zone: string;
  /** Which comes first in dates that do not show it; `null`: such dates are rejected. */
  readonly dates: DateOrder | null;
};

export type OnCritical = 'fail' | 'zero';

/** The checklists that make up an audit and what each is worth; thresholds and targets. Read from `csaudit.yaml`. */
export type Program = {
  readonly checklists: readonly {
    readonly name: string;
    readonly weight: number;
    readonly target: number | null;
  }[];
  /** The file of facts that service must state rightly; `null`: none is named. */
  readonly facts: string | null;
  /** The file audits are kept in; `null`: none is named. */
  readonly store: string | null;
  readonly target: number | null;
  readonly pass: number | null;
  readonly onCritical: OnCritical;
  /** Of interactions that do not tell theirs; `null`: their words tell it. */
  readonly language: string | null;
  readonly groups: readonly string[];
  readonly maxRejected: number;
  readonly mapping: Mapping;
  readonly gate: Gate;
  /** Targets with a date, which csaudit review looks at. */
  readonly goals: readonly WrittenGoal[];
};
