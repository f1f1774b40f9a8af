import type { GroupReport } from '../../model/report.ts';
import { entryOf } from '../entry.ts';
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
 * The strata a group can have interactions in: those of which it was audited, and those that may hold some by their
 * design. What was drawn tells nothing of what was not: a group may be in strata in which nobody drew it. They are looked
 * for once for each group: every figure of its parts asks for them.
 */
export function ownScales(scale: Scale, by: string): (key: string) => Scale {
  const { strata, mayHold } = scale;
  const known = new Map<string, Scale>();
  return key =>
    entryOf(known, key, () => ({
      ...scale,
      strata: strata.filter(one => one.tally.groups.get(by)?.has(key) || mayHold(one.key, by, key)),
    }));
}
