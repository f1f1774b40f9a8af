import type { ExplainedPart } from '../../model/explanation.ts';
import type { About } from './about.ts';
import { rateIntervalSteps } from './rate.ts';
import { count, DOCS, points } from './steps.ts';
import { sum, term } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** What people answered to an item beside what probes found. */
export function agreementParts({ report }: About, item: string): readonly ExplainedPart[] {
  const found = report.automatic?.items.find(one => `${one.checklist}.${one.id}` === item);
  if (found === undefined) return [];
  const { people, probes, agreement } = found;
  const without = isWeighed(report) ? WEIGHED : null;
  const sides = [
    { who: 'people', words: 'the mean credit of what people answered', ...people, without },
    { who: 'probes', words: 'the mean credit of what probes found', ...probes, without },
    {
      ...{ who: 'agreement', words: 'where both judged it, the share in which they judged alike' },
      ...{ judged: agreement.judged, rate: agreement.share, interval: agreement.interval, without: null },
    },
  ];
  const steps = sides.flatMap(({ who, words, judged, rate, interval, without }) => {
    const names = [`${who}Low`, `${who}High`] as const;
    const earned = who === 'agreement' ? agreement.equal : ((rate ?? 0) * judged) / 100;
    const made = without === null ? { sum: sum`100 × ${term(earned).text} / ${judged}` } : {};
    return [
      count(`${who}Judged`, judged, 'interactions in which it was judged'),
      ...(rate === null ? [] : [points(who, rate, words, { ...made, source: DOCS.aggregation })]),
      ...rateIntervalSteps({ rate, n: judged, interval, names, without }, report.confidence),
    ];
  });
  return [{ of: 'people and probes', steps }];
}
