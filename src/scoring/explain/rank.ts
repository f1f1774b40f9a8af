import type { Step } from '../../model/explanation.ts';
import type { GroupReport } from '../../model/report.ts';
import { count } from './steps.ts';
import { shown } from './sum.ts';

/** So many groups of equal rank are named. */
const NAMED = 5;

/** Why a group has its rank: whose intervals overlap its own. Where all would share one, why there is none. */
export function rankStep(
  groups: readonly GroupReport[],
  { key, interval }: GroupReport,
  rank: number | null,
): readonly Step[] {
  if (interval === null) return [];
  const [low, high] = interval;
  const others = groups.flatMap(one =>
    one.key === key || one.interval === null ? [] : [{ key: one.key, ends: one.interval }],
  );
  if (others.length === 0) return [];
  const beside = others.filter(({ ends }) => ends[0] <= high && ends[1] >= low);
  const named = beside
    .slice(0, NAMED)
    .map(({ key, ends: [from, to] }) => `${key} (${two(from)} to ${two(to)})`);
  const more = beside.length > NAMED ? ` and ${beside.length - NAMED} more` : '';
  const overlap =
    beside.length === 0
      ? 'no interval overlaps its own'
      : `its interval overlaps that of ${named.join(', ')}${more}`;
  const words =
    rank === null
      ? `no ranking: all intervals overlap, directly or through others; ${overlap}`
      : `1 is the highest: groups whose intervals overlap, directly or through others, share one; ${overlap}`;
  return [count('rank', rank, words)];
}

function two(value: number): string {
  return shown(Number(value.toFixed(2)));
}
