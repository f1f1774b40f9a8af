import type { Interval } from './report.ts';

/**
 * Where a spread stands against its limit. `beyond`: the interval lies wholly above it; `within`: wholly at or below
 * it; `none`: there are no two groups to compare.
 */
export type SpreadState = 'within' | 'beyond' | 'unsure' | 'none';

/** A group at one end of a spread: `score` is its mean in points, over `interactions` that had one. */
export type SpreadEnd = { readonly key: string; readonly interactions: number; readonly score: number };

/** How far groups lie apart: an item whose probe is a `spread`, judged on the whole report. Points; never rounded. */
export type SpreadReport = {
  readonly checklist: string;
  readonly item: string;
  /** The field that makes the groups, and what is compared: `score`, a checklist, `checklist.item`. */
  readonly by: string;
  readonly of: string;
  /** Groups judged: those with two interactions or more that had this score. */
  readonly groups: number;
  /** The highest group's mean − the lowest one's; its interval holds for all pairs of groups at once. */
  readonly spread: number | null;
  readonly interval: Interval;
  readonly limit: number;
  readonly state: SpreadState;
  /** About how many more interactions in each group would settle an `unsure` one (`null`: not to be said). */
  readonly needed: number | null;
  readonly highest: SpreadEnd | null;
  readonly lowest: SpreadEnd | null;
  /** How many groups had too few interactions to be judged; the first of them, with how many more they need. */
  readonly groupsLeftOut: number;
  readonly leftOut: readonly { readonly key: string; readonly needed: number }[];
  /** Why it cannot be told, or of how many interactions it does not speak. */
  readonly note: string | null;
};
