import type { Findings } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import { type DetailTally, emptyDetail } from '../detail/tally.ts';
import type { Tally } from '../tally.ts';
import { itemAdvice } from './advice.ts';
import { consistencyOf } from './consistency.ts';
import { paretoOf } from './pareto.ts';
import { trainingOf } from './training.ts';
import { trendsOf } from './trends.ts';
import { membersOf } from './who.ts';

/** What is found in a tally that was counted with details, beside its report. */
export function makeFindings(tally: Tally, detail: DetailTally | null, report: Report): Findings {
  const counted = detail ?? emptyDetail();
  const fields = Object.keys(report.groups);
  const who = Object.fromEntries(fields.map(by => [by, membersOf(tally, counted, report, by)]));
  return {
    pareto: paretoOf(report),
    training: trainingOf(report, who.agent ?? []),
    who,
    consistency: fields.flatMap(by => consistencyOf(tally, who[by] ?? [], by, report.confidence) ?? []),
    trends: fields.flatMap(by => trendsOf(report, by) ?? []),
    advice: itemAdvice(counted, report),
  };
}
