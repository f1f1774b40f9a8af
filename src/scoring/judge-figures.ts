import type { ScoreName } from '../model/checklist.ts';
import type { GroupReport, ItemReport, Report } from '../model/report.ts';
import type { Sampled } from './judge-certainty.ts';
import { idsOf } from './reasons.ts';

/** A figure a gate asks of by name, and the interactions that stand lowest in it. */
export type Named = {
  readonly what: string;
  readonly sampled: Sampled;
  readonly interactions: readonly string[];
};

const UNKNOWN: Sampled = { kind: 'score', actual: null, interval: null, n: 0, deviation: null };

/** The score of the whole, of a checklist, or the rate of an item. What the report does not have has no figure. */
export function figureOf(report: Report, name: ScoreName): Named {
  if (name.kind === 'overall') {
    const { score, interval, deviation, scored, lowest } = report.totals;
    return {
      what: 'score',
      sampled: { kind: 'score', actual: score, interval, n: scored, deviation },
      interactions: idsOf(lowest),
    };
  }
  if (name.kind === 'checklist') {
    const found = report.checklists.find(({ id }) => id === name.checklist);
    if (found === undefined) return { what: name.checklist, sampled: UNKNOWN, interactions: [] };
    return { what: name.checklist, sampled: scored(found), interactions: idsOf(found.lowest) };
  }
  const what = `${name.checklist}.${name.item}`;
  const found = report.items.find(({ checklist, id }) => checklist === name.checklist && id === name.item);
  if (found === undefined) return { what, sampled: UNKNOWN, interactions: [] };
  const { rate: actual, interval, instances } = found;
  return {
    what,
    sampled: { kind: 'rate', actual, interval, n: judgedIn(found), deviation: null },
    interactions: instances.map(({ interaction }) => interaction),
  };
}

export function scored(
  figure: Pick<GroupReport, 'score' | 'interval' | 'interactions' | 'deviation'>,
): Sampled {
  const { score, interval, interactions, deviation } = figure;
  return { kind: 'score', actual: score, interval, n: interactions, deviation };
}

/** Below so many, scores of a group that happen to be alike prove little. */
export const LENT_BELOW = 50;

/** A group's score where chance must not fail it: a small group is lent the deviation of all, where its own is less. */
export function lentScore({ totals }: Pick<Report, 'totals'>, group: GroupReport): Sampled {
  const own = scored(group);
  if (own.deviation === null || own.n >= LENT_BELOW) return own;
  return { ...own, deviation: Math.max(own.deviation, totals.deviation ?? 0) };
}

export function judgedIn({ met, partial, missed }: ItemReport): number {
  return met + partial + missed;
}

/** Why an item has no rate. */
export function notJudged({ items }: Report, name: ScoreName): string | null {
  if (name.kind !== 'item') return null;
  const found = items.find(({ checklist, id }) => checklist === name.checklist && id === name.item);
  if (found === undefined || judgedIn(found) > 0) return null;
  if (found.unanswered > 0) return 'never judged: a person has to answer it';
  if (found.unverifiable > 0) return 'never judged: the export does not show it';
  return 'never judged: it applied nowhere';
}

/** The groups of one field, those with the lowest score first; none where the report is not split by it. */
export function groupsOf({ groups }: Pick<Report, 'groups'>, by: string): readonly GroupReport[] {
  return Object.hasOwn(groups, by) ? (groups[by] ?? []) : [];
}

/** A score without one of its checklists is not the score of the program, however good it looks. */
export function neverJudged({ checklists }: Report): readonly string[] {
  return checklists.filter(({ coverage }) => coverage === 0).map(({ id }) => id);
}

/** What takes back that a bound on the whole score, or on that of a group, was met. */
export function missingPart(report: Report): string | null {
  const ids = neverJudged(report);
  const unjudged = ids.length === 0 ? null : `nothing of ${ids.join(', ')} could be judged`;
  return doubts(unjudged, notAudited(report));
}

/** Strata of a sample of which nothing was audited yet: no figure speaks of them, and none is met without them. */
export function notAudited({ weighing }: Report): string | null {
  const keys = weighing?.missing.map(({ key }) => key) ?? [];
  if (keys.length === 0) return null;
  const more = keys.length > MOST_NAMED ? ` and ${keys.length - MOST_NAMED} more` : '';
  return `nothing was audited of ${keys.slice(0, MOST_NAMED).join('; ')}${more}`;
}

const MOST_NAMED = 3;

/** An interaction that names no agent may be anybody's, so nothing holds of every agent with it. */
export function withoutGroup(report: Report, by: string): string | null {
  const inside = groupsOf(report, by).reduce((sum, group) => sum + group.interactions, 0);
  const outside = report.totals.scored - inside;
  return outside > 0 ? `${outside} scored without ${by}` : null;
}

/** Several doubts as one; `null` of none. */
export function doubts(...all: readonly (string | null)[]): string | null {
  const told = all.filter(one => one !== null);
  return told.length === 0 ? null : told.join('; ');
}
