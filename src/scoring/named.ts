import { comparedIn } from '../model/compared.ts';
import type { GroupReport, Report } from '../model/report.ts';
import { sideOf } from '../statistics/intervals.ts';
import { certaintyOf, intervalAt } from './judge-certainty.ts';
import { groupsOf, lentScore } from './judge-figures.ts';

/** On which side of its target a group stands, certain for all groups of its field together. */
export type CertainSide = 'below' | 'above';

/**
 * The groups of a field that may be named for where they stand, by their keys. The state of a group is told by its own
 * interval; of 40 groups that all meet their target one or two lie below or above it so by chance. To be named, the
 * interval must lie beyond the target as surely as a gate asks of every group (see `certaintyOf`): where none is truly off
 * its target, anybody at all is named in no more than 1 − confidence of the reports.
 */
export function certainGroups(
  report: Pick<Report, 'groups' | 'totals' | 'confidence' | 'weighing'>,
  by: string,
): ReadonlyMap<string, CertainSide> {
  const groups = groupsOf(report, by);
  const looked = comparedIn(groups);
  const { fails } = certaintyOf(report, report.confidence, looked.length);
  const named = looked.flatMap((group): (readonly [string, CertainSide])[] => {
    // Who is not off target alone is not so with the others; and few of many are worth the work.
    if (group.state !== 'below' && group.state !== 'above') return [];
    const side = sideAt(report, group, fails);
    return side === group.state ? [[group.key, side]] : [];
  });
  return new Map(named);
}

function sideAt(
  report: Pick<Report, 'totals' | 'confidence' | 'weighing'>,
  group: GroupReport,
  confidence: number,
): ReturnType<typeof sideOf> {
  if (group.target === null) return 'unsure';
  const interval = intervalAt(lentScore(report, group), report, { confidence, decides: true });
  return sideOf(interval, group.target);
}
