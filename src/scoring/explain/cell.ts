import type { Explanation } from '../../model/explanation.ts';
import type { Member } from '../../model/findings.ts';
import type { About } from './about.ts';
import { creditIn, type Group, valuesOf } from './cards.ts';
import { lostStep } from './lost.ts';
import { rateIntervalSteps, zStep } from './rate.ts';
import { count, DOCS, points } from './steps.ts';
import { sum } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** A cell of the heat map: an item of a group. Without scorecards, what was earned follows from the rate. */
export function explainCell(about: About, one: Member['items'][number], here: Group): Explanation {
  const { item, judged, rate, interval, pointsLost } = one;
  const { confidence } = about.report;
  const at = item.indexOf('.');
  const name = { checklist: item.slice(0, at), id: item.slice(at + 1) };
  const without = isWeighed(about.report) ? WEIGHED : null;
  const credits = valuesOf(about, creditIn(name.checklist, name.id), here);
  const earned = credits?.reduce((all, credit) => all + credit, 0) ?? ((rate ?? 0) * judged) / 100;
  const words = '100 × the credits earned / answers judged';
  const steps = [
    count('judged', judged, `its answers with ${here.by} ${here.key} that were judged`),
    ...(rate === null
      ? []
      : without === null
        ? [
            points('rate', rate, words, {
              ...{ sum: sum`100 × ${earned} / ${judged}`, source: DOCS.aggregation },
            }),
            zStep(confidence),
          ]
        : [points('rate', rate, `${words}, ${without}`, { source: DOCS.weighing })]),
    ...rateIntervalSteps({ rate, n: judged, interval, without }, confidence),
    lostStep(about, name, pointsLost, here),
  ];
  const title = `the item ${item} of the ${here.by} ${here.key}`;
  return { of: `${here.by}=${here.key},${item}`, title, parts: [{ of: '', steps }] };
}
