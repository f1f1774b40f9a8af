import type { GroupReport } from '../../model/report.ts';
import type { Sample } from '../../statistics/intervals.ts';

/** A group as statistics take it. The variance of one score alone counts as 0. */
export type GroupSample = Sample & { readonly key: string };

/** The groups of a field that have a score, as samples. */
export function samplesOf(groups: readonly GroupReport[]): readonly GroupSample[] {
  return groups.flatMap(({ key, interactions, score, deviation }) =>
    score === null ? [] : [{ key, n: interactions, mean: score, variance: (deviation ?? 0) ** 2 }],
  );
}
