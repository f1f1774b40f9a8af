import type { Findings } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import { type DetailTally, emptyDetail } from '../detail/tally.ts';
import type { Tally } from '../tally.ts';
import type { Scale } from '../weighed/figure.ts';
import { weighedMeasures } from '../weighed/measures.ts';
import { itemAdvice } from './advice.ts';
import { consistencyOf } from './consistency.ts';
import { factsTold } from './facts.ts';
import { plainMeasures } from './measures.ts';
import { paretoOf } from './pareto.ts';
import { trainingOf } from './training.ts';
import { trendsOf } from './trends.ts';
import { membersOf } from './who.ts';

/**
 * What is found in a tally that was counted with details, beside its report. `scale`: what the report was weighed back
 * from a sample with; its findings are weighed alike.
 */
export function makeFindings(
  tally: Tally,
  detail: DetailTally | null,
  report: Report,
  scale: Scale | null = null,
): Findings {
  const counted = detail ?? emptyDetail();
  const measures =
    scale === null
      ? plainMeasures(tally, counted, report.confidence)
      : weighedMeasures(scale, tally, counted);
  const fields = Object.keys(report.groups);
  const who = Object.fromEntries(fields.map(by => [by, membersOf(measures, report, by)]));
  return {
    pareto: paretoOf(report),
    training: trainingOf(report, who.agent ?? []),
    who,
    consistency: fields.flatMap(by => consistencyOf(measures, who[by] ?? [], by, report.confidence) ?? []),
    facts: factsTold(counted.told),
    trends: fields.flatMap(by => trendsOf(report, by) ?? []),
    advice: itemAdvice(measures, report),
  };
}
