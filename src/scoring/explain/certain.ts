import { comparedIn } from '../../model/compared.ts';
import type { Step } from '../../model/explanation.ts';
import type { Member } from '../../model/findings.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { certaintyOf } from '../judge-certainty.ts';
import { LENT_BELOW, lentScore } from '../judge-figures.ts';
import { guardedSteps } from './guarded.ts';
import { DOCS, number, points, word } from './steps.ts';
import { shown, sum } from './sum.ts';

/** Why a group is named for being off its target, or is not: it must be so for certain with all groups of the field together. */
export function certainSteps(
  report: Report,
  groups: readonly GroupReport[],
  group: GroupReport,
  certain: Member['certain'],
): readonly Step[] {
  const { state, score, target } = group;
  if (score === null || target === null) return [];
  if (state !== 'below' && state !== 'above')
    return [word('certain', 'no', `not off its target for certain: ${own(group)}`)];
  const looked = comparedIn(groups).length;
  const { fails } = certaintyOf(report, report.confidence, looked);
  const end = state === 'below' ? 'high' : 'low';
  const lent = lentScore(report, group);
  const steps = guardedSteps(lent, report, { end, confidence: fails });
  const reached = steps.find(({ name }) => name === end)?.result ?? null;
  return [
    number('confidence of all', fails, '1 − (1 − confidence) / groups looked at', {
      ...{ sum: sum`1 − (1 − ${report.confidence}) / ${Math.max(1, looked)}`, source: DOCS.many },
    }),
    ...(report.weighing !== null || lent.deviation === null || lent.deviation === group.deviation
      ? []
      : [points('deviationOfAll', lent.deviation, LENT, { source: DOCS.gate })]),
    ...steps.map(step => (step.name === end ? { ...step, name: `${end} of all` } : step)),
    word(
      'certain',
      certain ?? 'no',
      certain === null ? notSo(state, reached, target, looked) : so(state, looked),
      {
        source: DOCS.gate,
      },
    ),
  ];
}

const LENT = `that of all scores, the greater: of fewer than ${LENT_BELOW} a few may be alike by chance`;

type Side = 'below' | 'above';

function so(side: Side, looked: number): string {
  const end = side === 'below' ? 'high' : 'low';
  return `${side} its target for certain: so is the ${end} end of an interval that holds for all ${looked} groups together`;
}

/** Its own interval alone lies off the target. */
function notSo(side: Side, reached: Step['result'], target: number, looked: number): string {
  const end = side === 'below' ? 'high' : 'low';
  const place = typeof reached === 'number' ? `, ${two(reached)},` : '';
  const short = side === 'below' ? 'is not below' : 'does not reach';
  return `${side} its target by its own interval only: the ${end} end of one that holds for all ${looked} groups together${place} ${short} ${shown(target)}; of so many groups one may stand ${side} by chance`;
}

function own({ interval }: GroupReport): string {
  return interval === null
    ? 'one interaction has no interval'
    : 'its own interval holds it, so chance may explain the gap';
}

function two(value: number): string {
  return shown(Number(value.toFixed(2)));
}
