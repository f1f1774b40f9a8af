import type { Gate } from '../model/program.ts';
import type { GroupReport, Report } from '../model/report.ts';
import type { GroupCrossing, Pair } from '../model/what-if.ts';

/**
 * The groups that stand on one side of a line and would stand on the other: of the target, of the program's pass mark,
 * of a minimum the gate asks of every group of the kind. Figures are compared as they are. A line that is drawn on one
 * side only is crossed by nobody.
 */
export function crossings(reports: Pair<Report>, gates: Pair<Gate>): readonly GroupCrossing[] {
  return Object.entries(reports.before.groups).flatMap(([by, groups]) => {
    const others = Object.hasOwn(reports.after.groups, by) ? (reports.after.groups[by] ?? []) : [];
    const later = new Map(others.map(group => [group.key, group]));
    return groups.flatMap(before => {
      const after = later.get(before.key);
      return after === undefined ? [] : crossed(by, { before, after }, reports, gates);
    });
  });
}

function crossed(
  by: string,
  groups: Pair<GroupReport>,
  reports: Pair<Report>,
  gates: Pair<Gate>,
): readonly GroupCrossing[] {
  const { before, after } = groups;
  const programs = { before: reports.before.program, after: reports.after.program };
  const lines = [
    { line: 'target', bound: both(programs, ({ target }) => target) },
    { line: 'pass', bound: both(programs, ({ pass }) => pass) },
    { line: 'gate', bound: both(gates, gate => minimumOf(gate, by)) },
  ] as const;
  return lines.flatMap(({ line, bound }) => {
    if (bound.before === null || bound.after === null) return [];
    const bounds = { before: bound.before, after: bound.after };
    const reached = {
      before: reaches(before.score, bounds.before),
      after: reaches(after.score, bounds.after),
    };
    if (reached.before === reached.after) return [];
    const interactions = both(groups, group => group.interactions);
    const score = both(groups, group => group.score);
    return [{ by, key: before.key, interactions, score, line, bound: bounds, reached }];
  });
}

function minimumOf({ minimums }: Gate, by: string): number | null {
  return minimums.find(({ scope }) => scope.kind === 'group' && scope.by === by)?.bound ?? null;
}

function reaches(score: number | null, bound: number): boolean | null {
  return score === null ? null : score >= bound;
}

function both<T, R>({ before, after }: Pair<T>, of: (one: T) => R): Pair<R> {
  return { before: of(before), after: of(after) };
}
