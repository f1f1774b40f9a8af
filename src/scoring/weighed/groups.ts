import type { GroupReport } from '../../model/report.ts';
import { compareText } from '../kept.ts';
import type { Tally } from '../tally.ts';
import { type Scale, weighedCount, weighedMean, weighedScore } from './figure.ts';

/** The groups of one field, weighed, in the order of a report: the lowest score first. */
export function weighedGroups(
  scale: Scale,
  by: string,
  groups: readonly GroupReport[],
): readonly GroupReport[] {
  const scaleOf = ownScales(scale, by);
  return groups
    .map((group): GroupReport => {
      const own = scaleOf(group.key);
      const scoresOf = (tally: Tally) => tally.groups.get(by)?.get(group.key)?.scores.moments;
      const checklists = Object.keys(group.checklists).map(id => {
        const pick = weighedMean(own, tally => tally.groups.get(by)?.get(group.key)?.checklists.get(id));
        return [id, pick.actual];
      });
      return {
        ...group,
        population: weighedCount(own, tally => scoresOf(tally)?.n ?? 0),
        ...weighedScore(own, scoresOf, group.target),
        checklists: Object.fromEntries(checklists),
      };
    })
    .sort((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity) || compareText(a.key, b.key));
}

/**
 * The strata a group can have interactions in: its own where the strata part the groups from each other, as those of
 * a sample `--by agent` do; else all, for the next audit of any may be one of the group.
 */
export function ownScales(scale: Scale, by: string): (key: string) => Scale {
  const { strata } = scale;
  if (strata.some(({ tally }) => (tally.groups.get(by)?.size ?? 0) > 1)) return () => scale;
  return key => ({ ...scale, strata: strata.filter(({ tally }) => tally.groups.get(by)?.has(key)) });
}
