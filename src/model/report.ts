import type { Evidence } from './answer.ts';
import type { AutomaticReport } from './automatic.ts';
import type { Family } from './checklist.ts';
import type { Findings } from './findings.ts';
import type { Rejected } from './interaction.ts';
import type { Scorecard } from './scorecard.ts';
import type { SpreadReport } from './spread.ts';
import type { Weighing } from './weighing.ts';

/** Low and high end of an interval at the report's confidence, or `null` where it cannot be told. */
export type Interval = readonly [low: number, high: number] | null;

/** `none`: no target was set, or nothing was judged. */
export type GapState = 'below' | 'above' | 'unsure' | 'none';

/**
 * Where a figure stands against its target. `gap` = actual − target, negative is a shortfall; `needed` says how
 * many more interactions like these would settle an `unsure` one (`null`: not to be said).
 */
export type Gap = {
  readonly target: number | null;
  readonly gap: number | null;
  readonly state: GapState;
  readonly needed: number | null;
};

/** A mean of scores over `interactions` that had one. Points 0..100; never rounded. */
export type ScoreFigure = {
  readonly interactions: number;
  readonly score: number | null;
  readonly interval: Interval;
};

/** Sample standard deviation of the scores counted, in points, never weighed; `null` of fewer than two. */
export type Deviation = { readonly deviation: number | null };

/** A scored interaction that stands low, for the reasons of a verdict. */
export type LowInteraction = { readonly id: string; readonly score: number };

/** An interaction of which little was judged: its coverage is below 100. For the reasons of a verdict. */
export type LowCoverage = { readonly id: string; readonly coverage: number };

export type CriticalAccuracy = {
  /** Interactions in which an error of this family could occur, and those in which at least one did. */
  readonly opportunities: number;
  readonly errors: number;
  /** 0..100, or `null` without an opportunity. */
  readonly accuracy: number | null;
  readonly interval: Interval;
};

export type ChecklistReport = ScoreFigure &
  Deviation &
  Gap & {
    readonly id: string;
    readonly coverage: number | null;
    readonly lowest: readonly LowInteraction[];
    readonly lowestCoverage: readonly LowCoverage[];
  };

/** A section scored as a checklist of its own, against the target of the checklist it belongs to. */
export type SectionReport = ScoreFigure &
  Deviation &
  Gap & {
    readonly checklist: string;
    readonly id: string;
    readonly title: string;
    readonly coverage: number | null;
    /** The sum of its items' points lost. */
    readonly pointsLost: number;
  };

/** An answer that cost points, kept to show what a gap looks like. */
export type Instance = {
  readonly interaction: string;
  readonly agent: string | null;
  readonly note: string;
  readonly evidence: readonly Evidence[];
};

export type ItemReport = Gap & {
  readonly checklist: string;
  readonly section: string;
  readonly id: string;
  readonly ask: string;
  readonly training: string | null;
  readonly critical: Family | null;
  readonly met: number;
  readonly partial: number;
  readonly missed: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  readonly unverifiable: number;
  /** Mean credit ×100 of the judged answers, with a Wilson interval. */
  readonly rate: number | null;
  readonly interval: Interval;
  /** Points of the overall score that fixing this item everywhere would give back. */
  readonly pointsLost: number;
  readonly instances: readonly Instance[];
};

export type GroupReport = ScoreFigure &
  Deviation &
  Gap & {
    readonly key: string;
    /** Of a report weighed back: the scored interactions of all it was drawn from that the group is estimated to have. */
    readonly population?: number | undefined;
    readonly checklists: Readonly<Record<string, number | null>>;
    readonly lowest: readonly LowInteraction[];
  };

export type ProgramReport = {
  readonly checklists: readonly {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly title: string;
    readonly weight: number;
    readonly target: number | null;
    readonly pass: number | null;
  }[];
  readonly target: number | null;
  readonly pass: number | null;
  readonly onCritical: 'fail' | 'zero';
  /** How interaction scores become one figure; named because other tools do it otherwise. */
  readonly aggregation: 'mean of interaction scores';
};

export type SourceReport = {
  readonly file: string;
  readonly reader: string;
  readonly interactions: number;
  readonly rejected: number;
};

export type Totals = ScoreFigure &
  Deviation &
  Gap & {
    /** Of all interactions, those with a score. `interactions` counts all of them here. */
    readonly scored: number;
    readonly coverage: number | null;
    readonly passed: number;
    readonly failed: number;
    readonly undetermined: number;
    readonly critical: Readonly<Record<Family, CriticalAccuracy>>;
    readonly criticalMisses: number;
    readonly lowest: readonly LowInteraction[];
    readonly lowestCoverage: readonly LowCoverage[];
  };

/** The one result everything after scoring reads. Section 7 of the format is written from it. */
export type Report = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly program: ProgramReport;
  readonly sources: readonly SourceReport[];
  /** How sure the intervals are, as a share: 0.95 unless the gate asked for another. */
  readonly confidence: number;
  readonly totals: Totals;
  readonly checklists: readonly ChecklistReport[];
  /** In the order of the checklists and of their sections. */
  readonly sections: readonly SectionReport[];
  readonly items: readonly ItemReport[];
  readonly groups: Readonly<Record<string, readonly GroupReport[]>>;
  /** In the order of the checklists. */
  readonly spreads: readonly SpreadReport[];
  /** What probes found beside what people answered; `null` where it was not made from audits. */
  readonly automatic: AutomaticReport | null;
  /** How the figures were weighed back from a sample; `null` where they were not. Counts never are. */
  readonly weighing: Weighing | null;
  /** What a manager asks beyond the figures; `null` where nobody asked. */
  readonly findings: Findings | null;
  readonly scorecards: readonly Scorecard[] | null;
  readonly rejected: readonly Rejected[];
};

export type VerdictState = 'met' | 'failed' | 'undetermined';

/** One condition of the gate: what was asked, what was found, and the interactions that pulled it down. */
export type Reason = {
  readonly what: string;
  readonly operator: '>=' | '<=';
  readonly expected: number;
  readonly actual: number | null;
  readonly interval: Interval;
  readonly state: VerdictState;
  readonly interactions: readonly string[];
  /** What the figures alone do not say: above all, why it cannot be told. */
  readonly note: string | null;
};

/** Whether the report meets the gate. Fail closed: `ok` only when every reason is `met`. */
export type Verdict = {
  readonly ok: boolean;
  readonly state: VerdictState;
  readonly reasons: readonly Reason[];
  /** Where the gate asked for confidence: how sure the ends are that fail a condition, so that all of them are as asked. */
  readonly confidence?: number | undefined;
};
