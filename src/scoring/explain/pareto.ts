import type { Step } from '../../model/explanation.ts';
import type { Report } from '../../model/report.ts';
import { points } from './steps.ts';
import { added, sum } from './sum.ts';

/** An item's share of all points lost, and what the items down to it add up to. */
export function paretoSteps({ findings }: Report, item: string): readonly Step[] {
  const pareto = findings?.pareto ?? [];
  const at = pareto.findIndex(one => one.item === item);
  const own = pareto[at];
  if (own === undefined) return [];
  const terms = pareto.map(one => ({ text: sum`${one.pointsLost}`, value: one.pointsLost }));
  const all = terms.reduce((total, one) => total + one.value, 0);
  return [
    points('allLost', all, 'the points lost of all items together', { sum: added(terms) }),
    points('share', own.share, '100 × its points lost / those of all items', {
      sum: sum`100 × ${own.pointsLost} / ${all}`,
    }),
    points('cumulated', own.cumulated, `the share of the ${at + 1} items that lose most, down to this one`, {
      sum: sum`100 × ${added(terms.slice(0, at + 1))} / ${all}`,
    }),
  ];
}
