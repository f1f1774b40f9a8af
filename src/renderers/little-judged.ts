import { HALF_JUDGED } from '../model/coverage.ts';
import type { ChecklistReport, Totals } from '../model/report.ts';
import { count, points } from './numbers.ts';
import type { Style } from './style.ts';

const NAMED = 5;

/**
 * Names the checklists that stand above or below their target although less than half of their weight was judged; `null` of
 * none. `name` writes an id as the page needs it.
 */
export function littleJudged(
  checklists: readonly Pick<ChecklistReport, 'id' | 'state' | 'coverage'>[],
  style: Style,
  name: (id: string) => string,
): string | null {
  const named = checklists.flatMap(({ id, state, coverage }) => {
    const settled = state === 'above' || state === 'below';
    if (!settled || coverage === null || coverage >= HALF_JUDGED) return [];
    return [`${name(id)} (${points(style, coverage, HALF_JUDGED)} %)`];
  });
  if (named.length === 0) return null;
  const rest = named.length > NAMED ? ` and ${count(named.length - NAMED)} more` : '';
  const [whose, tell] = named.length === 1 ? ['its', 'score tells'] : ['their', 'scores tell'];
  return `above or below target on less than half of ${whose} weight: ${named.slice(0, NAMED).join(', ')}${rest}; ${whose} ${tell} of that part only`;
}

/** That less than half of the weight was judged of the whole, which every figure then tells a part of; `null` of more. */
export function wholeLittleJudged({ coverage }: Pick<Totals, 'coverage'>, style: Style): string | null {
  if (coverage === null || coverage >= HALF_JUDGED) return null;
  // So little that it rounds to nothing is not nothing.
  const judged = points(style, coverage, coverage < 1 ? 0 : HALF_JUDGED);
  return `Only ${judged} % of the weight that applies was judged: all figures tell of that part only.`;
}
