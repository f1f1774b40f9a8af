import type { Step } from '../../model/explanation.ts';
import type { About } from './about.ts';
import { meanSum, told } from './mean.ts';
import { DOCS, points } from './steps.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** The mean of the coverages of interactions. */
export function coverageStep(
  about: About,
  coverage: number | null,
  values: readonly number[] | null,
): readonly Step[] {
  if (coverage === null) return [];
  const words =
    'the share of applicable weight that was judged: the mean over the interactions it applies to';
  if (isWeighed(about.report))
    return [points('coverage', coverage, `${words}, ${WEIGHED}`, { source: DOCS.weighing })];
  return [
    points('coverage', coverage, `${words}${told(about, values)}`, {
      sum: meanSum(values),
      source: DOCS.coverage,
    }),
  ];
}
