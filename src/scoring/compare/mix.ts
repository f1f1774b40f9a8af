import type { MixMove } from '../../model/comparison.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { decompose, type Part } from '../../statistics/mix.ts';
import { PERIODS } from '../detail/calendar.ts';
import { signOf } from './change.ts';

/**
 * The change parted by each field both reports are split by. Not by day, week or month: nothing of a period is there
 * on both sides. Not of weighed reports: their counts are of audits, and say nothing of shares.
 */
export function mixOf({ before, after }: Pair<Report>, confidence: number): readonly MixMove[] {
  if (before.weighing !== null || after.weighing !== null) return [];
  return Object.keys(after.groups).flatMap(by => {
    const [was, is] = [before.groups[by], after.groups[by]];
    if (was === undefined || is === undefined || PERIODS.includes(by)) return [];
    return mixBy(by, { before: was, after: is }, { before, after }, confidence) ?? [];
  });
}

function mixBy(
  by: string,
  groups: Pair<readonly GroupReport[]>,
  reports: Pair<Report>,
  confidence: number,
): MixMove | null {
  const was = new Map(scored(groups.before).map(group => [group.key, group]));
  const is = new Map(scored(groups.after).map(group => [group.key, group]));
  const keys = new Set([...was.keys(), ...is.keys()]);
  const parts = [...keys].map(
    (key): Part => ({ before: sampleOf(was.get(key)), after: sampleOf(is.get(key)) }),
  );
  const found = decompose(parts, confidence);
  if (keys.size < 2 || found === null) return null;
  const { change, real, mix } = found;
  const told = [...was.values(), ...is.values()].every(one => one.interactions < 2 || one.deviation !== null);
  const interval = told ? found.interval : null;
  const both = was.size + is.size - keys.size;
  return {
    by,
    ...{ both, new: is.size - both, gone: was.size - both },
    outside: {
      before: reports.before.totals.scored - counted(was),
      after: reports.after.totals.scored - counted(is),
    },
    ...{ change, real, interval, state: signOf(interval), mix },
  };
}

function scored(groups: readonly GroupReport[]): readonly GroupReport[] {
  return groups.filter(({ score }) => score !== null);
}

function sampleOf(group: GroupReport | undefined): Part['before'] {
  const { interactions = 0, score, deviation } = group ?? {};
  return { n: interactions, mean: score ?? 0, variance: (deviation ?? 0) ** 2 };
}

function counted(groups: ReadonlyMap<string, GroupReport>): number {
  return [...groups.values()].reduce((sum, { interactions }) => sum + interactions, 0);
}
