import type { Step } from '../../model/explanation.ts';
import type { ItemReport } from '../../model/report.ts';
import type { About } from './about.ts';
import { type Group, lostIn, valuesOf } from './cards.ts';
import { meanSum, told } from './mean.ts';
import { DOCS, points } from './steps.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** The points an item costs the score: of the whole, or of a group. */
export function lostStep(
  about: About,
  { checklist, id }: Pick<ItemReport, 'checklist' | 'id'>,
  pointsLost: number,
  group?: Group,
): Step {
  const words =
    'what it cost: the mean, over the interactions with a score, of 100 × its weight × (1 − credit) / weight judged × the share of its checklist';
  if (isWeighed(about.report))
    return points('pointsLost', pointsLost, `${words}; ${WEIGHED}`, { source: DOCS.weighing });
  const pick = lostIn(about, checklist, id);
  const values = pick === null ? null : valuesOf(about, pick, group);
  return points('pointsLost', pointsLost, `${words}${told(about, values)}`, {
    sum: meanSum(values),
    source: DOCS.lost,
  });
}
