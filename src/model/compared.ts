import type { GroupReport } from './report.ts';

/** The groups that may be named, of which each counts as one comparison: those with an interval and a target. */
export function comparedIn(groups: readonly GroupReport[]): readonly GroupReport[] {
  return groups.filter(({ interactions, target }) => interactions > 1 && target !== null);
}
