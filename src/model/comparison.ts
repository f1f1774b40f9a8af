import type { Family } from './checklist.ts';
import type { Interval, ProgramReport, SourceReport } from './report.ts';
import type { Pair } from './what-if.ts';

export const CHANGE_STATES = ['better', 'worse', 'unsure', 'none'] as const;
/** By the interval of the change alone; `none`: there is a figure on one side only, or on neither. */
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A figure in points, and how many scores or judged answers it is made of. */
export type Side = { readonly n: number; readonly value: number | null };

/**
 * How a figure changed: after − before, positive is better. `interval` is of this change by itself; `certain`: it is
 * better or worse also when all changes of its list are taken together.
 */
export type Change = {
  readonly before: Side;
  readonly after: Side;
  readonly change: number | null;
  readonly interval: Interval;
  readonly state: ChangeState;
  readonly certain: boolean;
};

/** Share of what applies that was judged, 0..100. */
export type Coverage = { readonly coverage: Pair<number | null> };

export type ChecklistMove = Change & Coverage & { readonly id: string; readonly title: string };

/** `moved`: points by which it moved the overall score; those of all items add up to the change of that. */
export type SectionMove = Change &
  Coverage & {
    readonly checklist: string;
    readonly id: string;
    readonly title: string;
    readonly moved: number;
  };

/** Its coverage is the share of its answers, not of weight. */
export type ItemRateMove = Change &
  Coverage & {
    readonly checklist: string;
    readonly section: string;
    readonly id: string;
    readonly ask: string;
    /** The family of a critical item; `null`: it is none. */
    readonly critical: Family | null;
    readonly moved: number;
  };

export const PRESENCES = ['both', 'new', 'gone'] as const;

export type GroupMove = Change & { readonly key: string; readonly presence: (typeof PRESENCES)[number] };

/**
 * What a list came to: of `compared` changes so many lie outside chance taken by themselves (`moved`), where
 * `byChance` were to be expected had nothing changed, and so many are better or worse for certain.
 */
export type Tried = {
  readonly list: string;
  readonly compared: number;
  readonly moved: number;
  readonly byChance: number;
  readonly better: number;
  readonly worse: number;
};

/**
 * The change of the interactions that have a field, parted: `real` is what its groups did, `mix` what came of other
 * groups being there more or less; real + mix = change. `outside`: interactions without the field.
 */
export type MixMove = {
  readonly by: string;
  readonly both: number;
  readonly new: number;
  readonly gone: number;
  readonly outside: Pair<number>;
  readonly change: number;
  readonly real: number;
  readonly interval: Interval;
  readonly state: ChangeState;
  readonly mix: number;
};

export const WARNING_KINDS = [
  ...['order', 'coverage', 'judged', 'same-export', 'rejected', 'version'],
  ...['deviation', 'weighed', 'fields'],
] as const;

/** What to know before the figures are believed, in words. */
export type Warning = { readonly kind: (typeof WARNING_KINDS)[number]; readonly text: string };

/** One of the two reports. */
export type Compared = {
  readonly file: string;
  readonly version: string;
  readonly sources: readonly SourceReport[];
  readonly interactions: number;
  readonly scored: number;
};

/** Two saved reports of the same checklists: what changed, and how sure that is. Nothing is rounded. */
export type Comparison = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly confidence: number;
  readonly reports: Pair<Compared>;
  readonly checked: ProgramReport['checklists'];
  readonly totals: Change & Coverage;
  /** Accuracies of critical items, by family. */
  readonly critical: readonly (Change & { readonly family: Family })[];
  /** In the order of the program. */
  readonly checklists: readonly ChecklistMove[];
  readonly sections: readonly SectionMove[];
  /** The greatest fall first, those without a change last. */
  readonly items: readonly ItemRateMove[];
  /** By field, in the order of items. */
  readonly groups: Readonly<Record<string, readonly GroupMove[]>>;
  readonly tried: readonly Tried[];
  readonly mix: readonly MixMove[];
  /** The item (`checklist.item`) and the agent that improved most for certain. */
  readonly recognition: { readonly item: string | null; readonly agent: string | null };
  readonly warnings: readonly Warning[];
};
