import type { ExplainedPart } from '../../model/explanation.ts';
import type { Report } from '../../model/report.ts';
import { count, DOCS, number } from './steps.ts';
import { sum } from './sum.ts';

/** What is said of a figure of a weighed report: what its strata showed of it, the report does not hold. */
export const WEIGHED =
  'weighed back from the sample: what each stratum showed of it is not in the report (its weights: --explain score)';

export function isWeighed({ weighing }: Pick<Report, 'weighing'>): boolean {
  return weighing !== null;
}

/** For how many interactions each audit of a stratum counts. */
export function weighingParts({ weighing }: Pick<Report, 'weighing'>): readonly ExplainedPart[] {
  if (weighing === null) return [];
  const source = DOCS.weighing;
  const audited = weighing.strata.map(({ key, population, audited, weight }) => ({
    of: `stratum ${key}`,
    steps: [
      count('population', population, 'interactions of the stratum the sample was drawn from'),
      count('audited', audited, 'of them were drawn and audited'),
      number('weight', weight, 'so many interactions each audit counts for', {
        ...{ sum: sum`${population} / ${audited}`, source },
      }),
    ],
  }));
  const missing = weighing.missing.map(({ key, population }) => ({
    of: `stratum ${key}`,
    steps: [
      count('population', population, 'interactions of the stratum the sample was drawn from'),
      count('audited', 0, 'nothing was audited of it yet: no figure speaks of it'),
    ],
  }));
  return [...audited, ...missing];
}
