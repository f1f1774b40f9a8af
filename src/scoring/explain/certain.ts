import type { Step } from '../../model/explanation.ts';
import type { Member } from '../../model/findings.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { certaintyOf } from '../judge-certainty.ts';
import { lentScore } from '../judge-figures.ts';
import { comparedIn } from '../named.ts';
import { guardedSteps } from './guarded.ts';
import { DOCS, number, word } from './steps.ts';
import { sum } from './sum.ts';

/** Why a group is named for being off its target: it is so for certain with all groups of the field together. */
export function certainSteps(
  report: Report,
  groups: readonly GroupReport[],
  group: GroupReport,
  certain: Member['certain'],
): readonly Step[] {
  if (certain === null || group.target === null) return [];
  const looked = comparedIn(groups).length;
  const { fails } = certaintyOf(report, report.confidence, looked);
  const end = certain === 'below' ? 'high' : 'low';
  const steps = guardedSteps(lentScore(report, group), report, { end, confidence: fails });
  const words = `${certain} its target for certain: so is the ${end} end of an interval that holds for all ${looked} groups together`;
  return [
    number('confidence of all', fails, '1 − (1 − confidence) / groups looked at', {
      ...{ sum: sum`1 − (1 − ${report.confidence}) / ${Math.max(1, looked)}`, source: DOCS.many },
    }),
    ...steps.map(step => (step.name === end ? { ...step, name: `${end} of all` } : step)),
    word('certain', certain, words, { source: DOCS.gate }),
  ];
}
