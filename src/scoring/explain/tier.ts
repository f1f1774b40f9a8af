import type { Step } from '../../model/explanation.ts';
import type { GroupReport } from '../../model/report.ts';
import { count } from './steps.ts';
import { shown } from './sum.ts';

/** So many groups of equal rank are named. */
const NAMED = 5;

/** Why a group has its rank: whose intervals overlap its own, and how many ranks lie below. */
export function tierStep(
  groups: readonly GroupReport[],
  { key, interval }: GroupReport,
  tier: number | null,
): readonly Step[] {
  if (tier === null || interval === null) return [];
  const [low, high] = interval;
  const beside = groups.filter(one => {
    if (one.key === key || one.interval === null) return false;
    return one.interval[0] <= high && one.interval[1] >= low;
  });
  const named = beside.slice(0, NAMED).map(one => {
    const [from, to] = one.interval ?? [0, 0];
    return `${one.key} (${two(from)} to ${two(to)})`;
  });
  const more = beside.length > NAMED ? ` and ${beside.length - NAMED} more` : '';
  const overlap =
    beside.length === 0
      ? 'no interval overlaps its own'
      : `its interval overlaps that of ${named.join(', ')}${more}`;
  const words = `the rank, from the lowest: groups whose intervals overlap, directly or through others, share one; ${overlap}`;
  return [count('tier', tier, words)];
}

function two(value: number): string {
  return shown(Number(value.toFixed(2)));
}
