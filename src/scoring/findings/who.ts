import type { Member, MemberItem, MemberScore } from '../../model/findings.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { shrink } from '../../statistics/shrink.ts';
import { gapTo } from '../figure.ts';
import { certainGroups } from '../named.ts';
import type { Measures, Parts, ScoreIn } from './measures.ts';

/** So much a sum of points may be off: what reaches the target but for this reaches it. */
const NOISE = 1e-9;

/**
 * The groups of a field in the report's order (lowest first), with what would take each to target. Of a field with too
 * many groups (see MOST_GROUPS) checklists, sections and items are not told, nor a way.
 */
export function membersOf(
  measures: Measures,
  report: Pick<Report, 'groups' | 'checklists' | 'sections' | 'items' | 'totals' | 'confidence' | 'weighing'>,
  by: string,
): readonly Member[] {
  const members = report.groups[by] ?? [];
  const shrunk = shrunkScores(measures, by, members);
  const ranks = ranksOf(members);
  const certain = certainGroups(report, by);
  const parts = measures.partsOf(by);
  const named = <T extends { readonly checklist: string; readonly id: string }>(all: readonly T[]) =>
    all.map(one => ({ ...one, id: `${one.checklist}.${one.id}` }));
  const [sections, items] = [named(report.sections), named(report.items)];
  return members.map((member, at) => {
    const { key, interactions, score, interval } = member;
    const own =
      parts === null
        ? NO_PARTS
        : {
            checklists: scoresOf(parts.checklist, key, report.checklists),
            sections: scoresOf(parts.section, key, sections),
            items: itemsOf(parts, key, items),
          };
    return {
      ...{ key, interactions, score, interval },
      shrunk: shrunk[at] ?? null,
      rank: ranks[at] ?? null,
      certain: certain.get(key) ?? null,
      path: parts === null ? null : pathTo(report.totals.target, score, own.items),
      ...own,
    };
  });
}

const NO_PARTS = { checklists: [], sections: [], items: [] };

/** What has a target of its own, by its name in the report. */
type Aimed = { readonly id: string; readonly target: number | null };

function scoresOf(scoreIn: ScoreIn, key: string, all: readonly Aimed[]): readonly MemberScore[] {
  return all.flatMap(({ id, target }) => {
    const score = scoreIn(key, id, target);
    return score === null ? [] : [{ id, ...score }];
  });
}

function itemsOf({ item: itemIn }: Parts, key: string, all: readonly Aimed[]): readonly MemberItem[] {
  return all.flatMap(({ id, target }) => {
    const found = itemIn(key, id);
    if (found === null) return [];
    const { judged, rate, pointsLost } = found;
    const { actual, interval } = rate;
    return [{ item: id, judged, rate: actual, interval, pointsLost, ...gapTo(target, rate) }];
  });
}

/**
 * Scores drawn towards the whole by empirical Bayes. The variance of one interaction is taken from all groups together:
 * a group of two knows too little of its own.
 */
function shrunkScores(
  measures: Measures,
  by: string,
  members: readonly GroupReport[],
): readonly (number | null)[] {
  const keys = members.map(({ key }) => key);
  const variances = measures.variances(by, keys);
  const scored = members.flatMap(({ score }, at) => {
    const variance = variances[at] ?? null;
    return score === null || variance === null || variance === 0 ? [] : [{ at, mean: score, variance }];
  });
  const means = shrink(scored)?.means ?? [];
  // Without variance a score is drawn nowhere; one that nothing is known to vary by cannot be drawn.
  const shrunk = members.map(({ score }, at) => ((variances[at] ?? null) === null ? null : score));
  means.forEach((mean, place) => {
    const at = scored[place]?.at;
    if (at !== undefined) shrunk[at] = mean;
  });
  return shrunk;
}

/** Counts from the highest; where intervals overlap, directly or through others, nobody can say who is higher. */
function ranksOf(members: readonly GroupReport[]): readonly (number | null)[] {
  const ranks = members.map((): number | null => null);
  const told = members
    .flatMap(({ interval }, at) => (interval === null ? [] : [{ at, low: interval[0], high: interval[1] }]))
    .toSorted((a, b) => b.high - a.high || b.low - a.low);
  let rank = 0;
  let reached = Infinity;
  for (const { at, low, high } of told) {
    if (high < reached) rank += 1;
    reached = Math.min(reached, low);
    ranks[at] = rank;
  }
  // One rank ranks nobody: the lowest would stand as the first.
  return rank > 1 ? ranks : members.map(() => null);
}

/** The items that cost most, as many as it takes: no smaller set of them gives back as much. */
export function pathTo(
  target: number | null,
  score: number | null,
  items: readonly Pick<MemberItem, 'item' | 'pointsLost'>[],
): Member['path'] {
  if (target === null || score === null || score >= target) return null;
  const taken: string[] = [];
  let reached = score;
  for (const { item, pointsLost } of items.toSorted((a, b) => b.pointsLost - a.pointsLost)) {
    if (reached >= target - NOISE || pointsLost <= 0) break;
    taken.push(item);
    reached += pointsLost;
  }
  return { items: taken, score: Math.min(100, reached), reaches: reached >= target - NOISE };
}
