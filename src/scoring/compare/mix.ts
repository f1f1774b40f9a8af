import type { MixMove } from '../../model/comparison.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import {
  type Decomposed,
  decompose,
  decomposeEstimates,
  type Estimated,
  type Part,
} from '../../statistics/mix.ts';
import { PERIODS } from '../detail/calendar.ts';
import { groupsOf } from '../judge-figures.ts';
import { meanMeasure, type Scale, scaleAt, signOf } from './change.ts';

/**
 * The change parted by each field both reports are split by. Not by day, week or month: nothing of a period is there
 * on both sides. In a report weighed back from a sample a group counts for as many interactions as it is estimated to have; one
 * saved before that was told has no shares, and is not parted.
 */
export function mixOf({ before, after }: Pair<Report>, confidence: number): readonly MixMove[] {
  return Object.entries(after.groups).flatMap(([by, is]) => {
    const was = groupsOf(before, by);
    if (was.length === 0 || PERIODS.includes(by)) return [];
    return mixBy(by, { before: was, after: is }, { before, after }, confidence) ?? [];
  });
}

function mixBy(
  by: string,
  groups: Pair<readonly GroupReport[]>,
  reports: Pair<Report>,
  confidence: number,
): MixMove | null {
  const pairs = pairsOf(groups);
  const isWeighed = reports.before.weighing !== null || reports.after.weighing !== null;
  const found = isWeighed ? weighed(pairs, reports, confidence) : plain(pairs, confidence);
  if (pairs.length < 2 || found === null) return null;
  const { change, real, interval, mix } = found;
  const [was, is] = [pairs.flatMap(({ before }) => before ?? []), pairs.flatMap(({ after }) => after ?? [])];
  const both = was.length + is.length - pairs.length;
  return {
    by,
    ...{ both, new: is.length - both, gone: was.length - both },
    outside: {
      before: reports.before.totals.scored - counted(was),
      after: reports.after.totals.scored - counted(is),
    },
    ...{ change, real, interval, state: signOf(interval), mix },
  };
}

/** A group on both sides, where it is there. */
export type GroupPair = Pair<GroupReport | undefined>;

/** Of a report saved before deviations were, nothing tells the interval. */
function plain(pairs: readonly GroupPair[], confidence: number): Decomposed | null {
  const parts = pairs.map(
    ({ before, after }): Part => ({ before: sampleOf(before), after: sampleOf(after) }),
  );
  const found = decompose(parts, confidence);
  const told = pairs
    .flatMap(({ before, after }) => [before, after])
    .every(one => one === undefined || one.interactions < 2 || one.deviation !== null);
  return found === null || told ? found : { ...found, interval: null };
}

/** The intervals of a weighed report hold at its own confidence only. */
function weighed(
  pairs: readonly GroupPair[],
  { before, after }: Pair<Report>,
  confidence: number,
): Decomposed | null {
  const sized = (report: Report) => (one: GroupReport | undefined) =>
    one === undefined || report.weighing === null || one.population !== undefined;
  if (!pairs.every(pair => sized(before)(pair.before) && sized(after)(pair.after))) return null;
  const scale = scaleAt(confidence);
  const found = decomposeEstimates(
    pairs.map(pair => ({
      before: estimateOf(pair.before, before, scale),
      after: estimateOf(pair.after, after, scale),
    })),
  );
  const told = [before, after].every(one => one.weighing === null || one.confidence === confidence);
  return found === null || told ? found : { ...found, interval: null };
}

/** What one audit tells of a group is no more than that its mean lies between 0 and 100. */
export function estimateOf(group: GroupReport | undefined, report: Report, scale: Scale): Estimated | null {
  if (group === undefined || group.score === null) return null;
  const reading = { own: report.weighing === null ? null : report.confidence };
  const reach = meanMeasure(group, reading).reach(scale);
  const open = { mean: group.score, below: group.score, above: 100 - group.score };
  return { size: group.population ?? group.interactions, reach: reach ?? open };
}

/** The groups of either side that have a score, beside each other. */
export function pairsOf(groups: Pair<readonly GroupReport[]>): readonly GroupPair[] {
  const was = new Map(scored(groups.before).map(group => [group.key, group]));
  const is = new Map(scored(groups.after).map(group => [group.key, group]));
  return [...new Set([...was.keys(), ...is.keys()])].map(key => ({
    before: was.get(key),
    after: is.get(key),
  }));
}

function scored(groups: readonly GroupReport[]): readonly GroupReport[] {
  return groups.filter(({ score }) => score !== null);
}

export function sampleOf(group: GroupReport | undefined): Part['before'] {
  const { interactions = 0, score, deviation } = group ?? {};
  return { n: interactions, mean: score ?? 0, variance: (deviation ?? 0) ** 2 };
}

function counted(groups: readonly GroupReport[]): number {
  return groups.reduce((sum, { interactions }) => sum + interactions, 0);
}
