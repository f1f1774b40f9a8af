import type { Family } from '../../model/checklist.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { About } from './about.ts';
import { rateIntervalSteps, zStep } from './rate.ts';
import { count, DOCS, points } from './steps.ts';
import { sum } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** The critical accuracy of one family. */
export function explainCritical({ report }: About, family: Family): Explanation {
  const { opportunities, errors, accuracy, interval } = report.totals.critical[family];
  const { confidence } = report;
  const weighed = isWeighed(report);
  const words = '100 × interactions without such an error / those in which one could occur';
  const steps = [
    count('opportunities', opportunities, `interactions in which a critical item of ${family} was judged`),
    count('errors', errors, 'of them, those in which at least one was missed'),
    ...(accuracy === null
      ? []
      : weighed
        ? [points('accuracy', accuracy, `${words}, ${WEIGHED}`, { source: DOCS.weighing })]
        : [
            points('accuracy', accuracy, words, {
              ...{ sum: sum`100 × (${opportunities} − ${errors}) / ${opportunities}`, source: DOCS.critical },
            }),
            zStep(confidence),
          ]),
    ...rateIntervalSteps(
      { rate: accuracy, n: opportunities, interval, without: weighed ? WEIGHED : null },
      confidence,
    ),
  ];
  return { of: family, title: `the critical accuracy of ${family}`, parts: [{ of: '', steps }] };
}
