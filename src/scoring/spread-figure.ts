import type { Interval } from '../model/report.ts';
import type { SpreadState } from '../model/spread.ts';
import { fewestBeyond } from '../statistics/intervals.ts';
import { makeReaches, pairConfidence, spreadInterval } from '../statistics/spread.ts';

/** A group of two or more: its mean in points, and the variance of its scores; `null` for a rate of credits. */
export type GroupSample = { readonly n: number; readonly mean: number; readonly variance: number | null };

/** How far groups lie apart, how sure that is, and where it stands against the limit. */
export type SpreadFigure = {
  readonly spread: number | null;
  readonly interval: Interval;
  readonly state: SpreadState;
  readonly needed: number | null;
};

/**
 * The spread of groups (highest mean − lowest) against the most it may be. It is judged by the interval, never by the
 * figure alone; `needed` is how many more interactions in each group would settle it at the same means and variances.
 */
export function spreadFigure(
  groups: readonly GroupSample[],
  limit: number,
  confidence: number,
): SpreadFigure {
  if (groups.length < 2) return { spread: null, interval: null, state: 'none', needed: null };
  const reaches = makeReaches(pairConfidence(groups.length, confidence));
  const intervalWith = (more: number): Interval =>
    spreadInterval(
      groups.map(({ n, mean, variance }) => {
        const rate = { n: n + more, mean };
        return variance === null ? reaches.ofRate(rate) : reaches.ofScores({ ...rate, variance });
      }),
    );
  const means = groups.map(({ mean }) => mean);
  const spread = greatest(means) + greatest(means.map(mean => -mean));
  const interval = intervalWith(0);
  const state = sideOfLimit(interval, limit);
  const isSure = (more: number) => sideOfLimit(intervalWith(more), limit) !== 'unsure';
  const open = state === 'unsure' && spread !== limit;
  return { spread, interval, state, needed: open ? fewestBeyond(0, isSure) : null };
}

function sideOfLimit(interval: Interval, limit: number): SpreadState {
  if (interval === null) return 'none';
  if (interval[0] > limit) return 'beyond';
  return interval[1] <= limit ? 'within' : 'unsure';
}

/** Not `Math.max(...)`: groups may be more than a call takes arguments. */
function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
