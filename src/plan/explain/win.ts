import type { Step } from '../../model/explanation.ts';
import type { GoalScope } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { DOCS, number, points } from '../../scoring/explain/steps.ts';
import { sum } from '../../scoring/explain/sum.ts';
import { itemName, type Loss, targetOf } from '../losses.ts';

/** How much of what an item costs comes back when its rate rises to its target. */
export function winSteps(report: Report, scope: GoalScope, loss: Loss): readonly Step[] {
  const item = report.items.find(one => itemName(one) === loss.item);
  const rate = rateIn(report, scope, loss.item);
  if (item === undefined || rate === null) return [];
  const target = targetOf(item, report);
  const lost = points('pointsLost', loss.pointsLost, lostWords(scope), { source: DOCS.lost });
  if (target === null)
    return [lost, points('toWin', loss.toWin, 'it has no target: all of that can come back')];
  const words = 'points lost × (target − rate) / (100 − rate), and nothing where the target is reached';
  return [
    lost,
    points('rate', rate, `its rate: csaudit gaps … --explain ${of(scope)}${loss.item}`),
    number('target', target, 'its target, else that of the whole'),
    points('toWin', loss.toWin, words, {
      ...(rate < target && rate < 100
        ? { sum: sum`${loss.pointsLost} × (${target} − ${rate}) / (100 − ${rate})` }
        : {}),
    }),
  ];
}

function lostWords(scope: GoalScope): string {
  if (scope.kind !== 'checklist') return 'what it costs the score';
  return 'what it costs the score of the checklist: its share of the points lost of its items, of 100 − score';
}

function of(scope: GoalScope): string {
  return scope.kind === 'group' ? `${scope.by}=${scope.key},` : '';
}

function rateIn(report: Report, scope: GoalScope, item: string): number | null {
  if (scope.kind !== 'group') return report.items.find(one => itemName(one) === item)?.rate ?? null;
  const member = report.findings?.who[scope.by]?.find(({ key }) => key === scope.key);
  return member?.items.find(one => one.item === item)?.rate ?? null;
}
