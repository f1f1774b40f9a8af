import type { MinScope } from '../model/program.ts';
import type { GroupReport, Reason, Report } from '../model/report.ts';
import { type Certainty, type Condition, intervalAt, judgedBy } from './judge-certainty.ts';
import { littleJudged } from './judge-coverage.ts';
import {
  doubts,
  figureOf,
  groupsOf,
  lentScore,
  missingPart,
  notAudited,
  notJudged,
  scored,
  withoutGroup,
} from './judge-figures.ts';
import { atLeast, idsOf, type Standing } from './reasons.ts';

/** A score, a rate, or the score of every group, against the least it may be. */
export function minimumCondition(report: Report, scope: MinScope, bound: number): Condition {
  if (scope.kind === 'group') return everyGroup(report, scope.by, bound);
  const { what, sampled, interactions } = figureOf(report, scope);
  const doubt =
    scope.kind === 'overall' ? missingPart(report) : doubts(notJudged(report, scope), notAudited(report));
  const little =
    scope.kind === 'item' ? null : littleJudged(report, scope.kind === 'overall' ? null : scope.checklist);
  return {
    intervals: 1,
    reasons: at => {
      const interval = judgedBy(at, 'minimum', made => intervalAt(sampled, report, made));
      const found = { what, actual: sampled.actual, interval, interactions, doubt };
      return [whereMet(atLeast(found, bound, at.sure), little)];
    },
  };
}

/** One reason for each group that does not meet it; where all do, one of the lowest, which stands first. */
function everyGroup(report: Report, by: string, bound: number): Condition {
  const groups = groupsOf(report, by);
  const part = missingPart(report);
  return {
    // Where an interval has to be wide open, chance cannot make it fail.
    intervals: groups.filter(({ interactions }) => interactions > 1).length,
    reasons: at => {
      const standingOf = (what: string, group: GroupReport) => standing(report, at, what, group);
      const all = groups.map(group =>
        atLeast({ ...standingOf(`${by} ${group.key}`, group), doubt: part }, bound, at.sure),
      );
      const unmet = all.filter(({ state }) => state !== 'met');
      const [lowest] = groups;
      if (unmet.length > 0) return unmet;
      if (lowest === undefined) return [noGroup(by, bound, at)];
      const doubt = doubts(part, withoutGroup(report, by));
      const found = { ...standingOf(`every ${by}, lowest ${lowest.key}`, lowest), doubt };
      return [whereMet(atLeast(found, bound, at.sure), littleJudged(report, null))];
    },
  };
}

/** A note on what is met. The verdict stays. */
function whereMet(reason: Reason, note: string | null): Reason {
  return reason.state === 'met' ? { ...reason, note } : reason;
}

function standing(report: Report, at: Certainty, what: string, group: GroupReport): Standing {
  const interval = judgedBy(at, 'minimum', (made, end) =>
    intervalAt(end === 'fails' ? lentScore(report, group) : scored(group), report, made),
  );
  return { what, actual: group.score, interval, interactions: idsOf(group.lowest) };
}

function noGroup(by: string, bound: number, { sure }: Certainty): Reason {
  const nothing = { actual: null, interval: null, interactions: [] };
  return atLeast({ what: `every ${by}`, ...nothing, doubt: `no ${by} in what was scored` }, bound, sure);
}
