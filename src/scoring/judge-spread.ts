import type { GroupReport, Interval, Report } from '../model/report.ts';
import { pairConfidence, spreadInterval } from '../statistics/spread.ts';
import { type Condition, judgedBy, type Made, reachAt } from './judge-certainty.ts';
import { doubts, groupsOf, missingPart, scored, withoutGroup } from './judge-figures.ts';
import { atMost, idsOf } from './reasons.ts';

/**
 * How far the groups of a field lie apart. Its interval holds for all pairs of groups at once, and counts as one. Where
 * intervals decide, the figure is of the groups that have one, as the interval is; that others were left out is a doubt.
 */
export function spreadCondition(report: Report, by: string, bound: number): Condition {
  const groups = groupsOf(report, by).filter(({ score }) => score !== null);
  const known = groups.filter(({ interactions }) => interactions > 1);
  return {
    intervals: 1,
    reasons: at => {
      const compared = at.sure ? known : groups;
      const [lowest, highest] = [compared[0], compared.at(-1)];
      const [low, high] = [lowest?.score ?? null, highest?.score ?? null];
      const actual = compared.length < 2 || low === null || high === null ? null : high - low;
      const ends = actual === null ? '' : `, lowest ${lowest?.key}, highest ${highest?.key}`;
      const few = groups.length - known.length;
      const standing = {
        what: `spread by ${by}${ends}`,
        actual,
        interval: judgedBy(at, 'maximum', made => intervalOf(report, known, made)),
        interactions: idsOf(lowest?.lowest ?? []),
        doubt: doubts(
          compared.length < 2
            ? `fewer than two of ${by} with ${at.sure ? 'two interactions' : 'a score'}`
            : null,
          at.sure && few > 0 ? `${few} of ${by} with one interaction only` : null,
          unscored(report, by),
          missingPart(report),
          withoutGroup(report, by),
        ),
      };
      return [atMost(standing, bound, at.sure)];
    },
  };
}

/** Of groups with two interactions or more: of one alone nothing tells how far it may lie off. */
function intervalOf(report: Report, known: readonly GroupReport[], made: Made): Interval {
  const each = { ...made, confidence: pairConfidence(known.length, made.confidence) };
  const reaches = known.flatMap(group => reachAt(scored(group), report, each) ?? []);
  return reaches.length < known.length ? null : spreadInterval(reaches);
}

function unscored(report: Report, by: string): string | null {
  const count = groupsOf(report, by).filter(({ score }) => score === null).length;
  return count === 0 ? null : `${count} of ${by} without a score`;
}
