import type { Explanation, Step } from '../../model/explanation.ts';
import type { MemberItem, MemberScore } from '../../model/findings.ts';
import type { About } from './about.ts';
import { creditIn, type Group, ofChecklist, ofSection, valuesOf } from './cards.ts';
import { rateEnds } from './ends.ts';
import { gapSteps } from './gap.ts';
import { lostStep } from './lost.ts';
import { meanGapSteps, meanSteps } from './mean.ts';
import type { Part } from './names.ts';
import { rateIntervalSteps, zStep } from './rate.ts';
import { count, DOCS, points } from './steps.ts';
import { sum } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** A checklist, section or item of a group. */
export function explainCell(about: About, part: Part, here: Group): Explanation {
  const steps =
    part.kind === 'item' ? itemSteps(about, part.item, here) : scoreSteps(about, part.kind, part.score, here);
  return {
    of: `${here.by}=${here.key},${part.name}`,
    title: `the ${part.kind} ${part.name} of the ${here.by} ${here.key}`,
    parts: [{ of: '', steps }],
  };
}

function scoreSteps(
  about: About,
  kind: 'checklist' | 'section',
  score: MemberScore,
  here: Group,
): readonly Step[] {
  const pick =
    kind === 'checklist' ? ofChecklist(score.id, 'score') : ofSection(about, ...split(score.id), 'score');
  const figure = { ...score, values: pick === null ? null : valuesOf(about, pick, here) };
  return [
    ...meanSteps(figure, about, `with ${here.by} ${here.key} in the ${kind} ${score.id}`),
    ...meanGapSteps(figure, about, `that of the ${kind} in the whole report`),
  ];
}

/** Without scorecards, what was earned follows from the rate. */
function itemSteps(about: About, one: MemberItem, here: Group): readonly Step[] {
  const { item, judged, rate, interval, pointsLost } = one;
  const { confidence } = about.report;
  const [checklist, id] = split(item);
  const without = isWeighed(about.report) ? WEIGHED : null;
  const credits = valuesOf(about, creditIn(checklist, id), here);
  const earned = credits?.reduce((all, credit) => all + credit, 0) ?? ((rate ?? 0) * judged) / 100;
  const words = '100 × the credits earned / answers judged';
  const ends = rate === null || without !== null ? null : (n: number) => rateEnds(rate, n, confidence);
  return [
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
    ...gapSteps(one, { actual: rate, n: judged, ends }, 'that of the item in the whole report'),
    lostStep(about, { checklist, id }, pointsLost, here),
  ];
}

/** Ids of checklists have no dot. */
function split(name: string): readonly [checklist: string, id: string] {
  const at = name.indexOf('.');
  return [name.slice(0, at), name.slice(at + 1)];
}
