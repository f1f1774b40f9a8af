import type { Interval, ScoreFigure } from './report.ts';

/** Whose answers a report made from audits counts. `both`: the person's, and where nobody answered the probe's. */
export const COUNTED = ['people', 'probes', 'both'] as const;
export type Counted = (typeof COUNTED)[number];

/** The same of people and of probes, over the same interactions. It stands side by side, and is never mixed. */
export type SideBySide<T> = { readonly people: T; readonly probes: T };

/** The mean credit ×100 of the answers that were judged, with its interval. */
export type RateFigure = {
  readonly judged: number;
  readonly rate: number | null;
  readonly interval: Interval;
};

/**
 * Of the interactions in which both judged an item, how many they judged equally (outcome and credit). `share` is in
 * points, 0..100, with a Wilson interval.
 */
export type Agreement = {
  readonly judged: number;
  readonly equal: number;
  readonly share: number | null;
  readonly interval: Interval;
};

/** What people answered beside what probes found of the same interactions, as the store keeps both. */
export type AutomaticReport = {
  /** Whose answers all the rest of the report is made of. */
  readonly counted: Counted;
  /** What must be said of how the audits were picked. */
  readonly notes: readonly string[];
  readonly totals: SideBySide<ScoreFigure>;
  /** In the order of the checklists. */
  readonly checklists: readonly (SideBySide<ScoreFigure> & { readonly id: string })[];
  /** In the order of the checklists and of their items. */
  readonly items: readonly (SideBySide<RateFigure> & {
    readonly checklist: string;
    readonly id: string;
    readonly agreement: Agreement;
  })[];
};
