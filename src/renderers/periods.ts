import type { Trend } from '../model/findings.ts';
import type { Gap, Report } from '../model/report.ts';
import { groupsOf } from './certain.ts';

/** A period of a trend, and where it stands against its target. */
export type Period = Trend['points'][number] & { readonly against: Gap };

const UNKNOWN: Gap = { target: null, gap: null, state: 'none', needed: null };

/** The periods of a trend, each held against its target as the group of its name is. */
export function periodsOf(report: Report, { by, points }: Trend): readonly Period[] {
  const standing = new Map(groupsOf(report, by).map(group => [group.key, group]));
  return points.map(point => ({ ...point, against: standing.get(point.key) ?? UNKNOWN }));
}
