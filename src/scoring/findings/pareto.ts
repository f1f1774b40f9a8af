import type { ParetoItem } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';

/** Items that lose points, in the report's order (the most first), and the share of all that was lost they add up to. */
export function paretoOf({ items }: Pick<Report, 'items'>): readonly ParetoItem[] {
  const losing = items.filter(({ pointsLost }) => pointsLost > 0);
  const all = losing.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  let lost = 0;
  return losing.map(({ checklist, id, pointsLost }) => {
    lost += pointsLost;
    const share = (100 * pointsLost) / all;
    return { item: `${checklist}.${id}`, pointsLost, share, cumulated: Math.min(100, (100 * lost) / all) };
  });
}
