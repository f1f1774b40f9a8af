import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import type { ItemReport } from '../../model/report.ts';
import type { About } from './about.ts';
import { agreementParts } from './agreement.ts';
import { creditIn, valuesOf } from './cards.ts';
import { rateEnds } from './ends.ts';
import { gapSteps } from './gap.ts';
import { lostStep } from './lost.ts';
import { paretoSteps } from './pareto.ts';
import { rateIntervalSteps, zStep } from './rate.ts';
import { spreadParts } from './spread.ts';
import { count, DOCS, points, word } from './steps.ts';
import { added, sum, term } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** An item: how its answers came out, what it costs, and how it stands among the others. */
export function explainItem(about: About, item: ItemReport): Explanation {
  const { report } = about;
  const of = `${item.checklist}.${item.id}`;
  const advice = (report.findings?.advice ?? []).filter(one => one.item === of);
  const own: ExplainedPart = {
    of: '',
    steps: [
      ...outcomeSteps(item),
      ...rateSteps(about, item),
      lostStep(about, item, item.pointsLost),
      ...paretoSteps(report, of),
      ...advice.map(({ kind, text }) => word('advice', kind, text)),
    ],
  };
  const parts = [own, ...spreadParts(about, item), ...agreementParts(about, of)];
  return { of, title: `the item ${item.ask}`, parts };
}

function outcomeSteps(item: ItemReport): readonly Step[] {
  return [
    count('met', item.met, 'answers with the whole credit'),
    count('partial', item.partial, 'answers with a part of it'),
    count('missed', item.missed, 'answers without any'),
    count('notApplicable', item.notApplicable, 'interactions it does not apply to'),
    count('unanswered', item.unanswered, 'interactions in which nobody answered it'),
    count('unverifiable', item.unverifiable, 'interactions that do not hold what it needs'),
  ];
}

function rateSteps(about: About, item: ItemReport): readonly Step[] {
  const { report } = about;
  const { rate, interval, met, partial, missed } = item;
  const n = met + partial + missed;
  const judged = count('judged', n, 'answers that were judged: met, partly met or missed', {
    sum: sum`${met} + ${partial} + ${missed}`,
  });
  const from = 'set by the item, else that of its checklist';
  if (rate === null) return [judged, ...gapSteps(item, { actual: null, n, ends: null }, from)];
  const weighed = isWeighed(report);
  const ends = weighed ? null : (of: number) => rateEnds(rate, of, report.confidence);
  return [
    judged,
    ...(weighed
      ? [points('rate', rate, `the mean credit, ${WEIGHED}`, { source: DOCS.weighing })]
      : [rateStep(about, item, rate, n), zStep(report.confidence)]),
    ...rateIntervalSteps({ rate, n, interval, without: weighed ? WEIGHED : null }, report.confidence),
    ...gapSteps(item, { actual: rate, n, ends }, from),
  ];
}

/** What partly met answers earned stands in the scorecards; without them it follows from the rate. */
function rateStep(about: About, item: ItemReport, rate: number, n: number): Step {
  const { met, partial } = item;
  const source = DOCS.aggregation;
  const words = '100 × the credits earned / answers judged';
  if (partial === 0) return points('rate', rate, words, { sum: sum`100 × ${met} / ${n}`, source });
  const credits = valuesOf(about, creditIn(item.checklist, item.id));
  const parts = credits?.filter(credit => credit > 0 && credit < 1) ?? null;
  const earned = parts === null ? String(term((rate * n) / 100 - met).text) : added(parts.map(term));
  const how =
    parts === null
      ? `, ${met} for those met and ${earned} for the ${partial} partly met together`
      : `, ${met} for those met and what each partly met one earned`;
  return points('rate', rate, `${words}${how}`, { sum: sum`100 × (${met} + ${earned}) / ${n}`, source });
}
