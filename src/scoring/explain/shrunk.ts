import type { Step } from '../../model/explanation.ts';
import type { Member } from '../../model/findings.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { type Measured, scatterOf, shrink } from '../../statistics/shrink.ts';
import { samplesOf } from './samples.ts';
import { DOCS, number, points } from './steps.ts';
import { added, apart, type Sum, sum } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** How the score of a group was drawn towards all groups of its field, step by step. */
export function shrunkSteps(
  report: Pick<Report, 'weighing'>,
  groups: readonly GroupReport[],
  { key, shrunk }: Pick<Member, 'key' | 'shrunk'>,
): readonly Step[] {
  if (shrunk === null) return [];
  const source = DOCS.shrinking;
  if (isWeighed(report))
    return [points('shrunk', shrunk, `the score drawn towards all groups, ${WEIGHED}`, { source })];
  const samples = samplesOf(groups);
  const freedom = samples.reduce((all, { n }) => all + n - 1, 0);
  const squares = samples.map(({ n, variance }): Sum => {
    return { text: sum`(${n} − 1) × ${Math.sqrt(variance)}²`, value: (n - 1) * variance };
  });
  const within = freedom === 0 ? 0 : squares.reduce((all, { value }) => all + value, 0) / freedom;
  const measured = samples.map(({ n, mean }) => ({ mean, variance: within / n }));
  const made = within === 0 ? null : shrink(measured);
  const own = samples.find(one => one.key === key);
  if (made === null || own === undefined)
    return [
      points('shrunk', shrunk, 'the score as it is: nothing tells how far chance may have moved it', {
        source,
      }),
    ];
  const { between, centre } = made;
  const v = within / own.n;
  return [
    number('within', within, 's²: the variance of one score within groups, pooled over all of them', {
      ...{ sum: sum`${added(squares)} / ${freedom}`, source },
    }),
    number('v', v, 'the variance of the mean of this group: s² / n', { sum: sum`${within} / ${own.n}` }),
    ...betweenSteps(measured, between),
    points('centre', centre, 'the mean of the groups, each weighed by 1 / (between + its v)', {
      ...{ sum: centreSum(measured, between), source },
    }),
    points('shrunk', shrunk, 'centre + (score − centre) × between / (between + v)', {
      ...{ sum: sum`${centre} + (${own.mean} − ${centre}) × ${between} / (${between} + ${v})`, source },
    }),
  ];
}

/** The moment estimate of DerSimonian and Laird. */
function betweenSteps(groups: readonly Measured[], between: number): readonly Step[] {
  const { weights, squares, mean, scatter } = scatterOf(groups);
  const over = groups.map(({ variance }): Sum => ({ text: sum`1 / ${variance}`, value: 1 / variance }));
  const square = groups.map(({ variance }): Sum => {
    return { text: sum`1 / ${variance}²`, value: 1 / variance ** 2 };
  });
  const products = groups.map(one => {
    return { text: sum`${one.mean} / ${one.variance}`, value: one.mean / one.variance };
  });
  const distances = groups.map(({ mean: own, variance }): Sum => {
    return { text: sum`${apart(own, mean)}² / ${variance}`, value: (own - mean) ** 2 / variance };
  });
  const free = groups.length - 1;
  const estimate = sum`(${scatter} − ${free}) / (${weights} − ${squares} / ${weights})`;
  return [
    number('w', weights, 'Σ w, with w = 1 / v of each group', { sum: added(over) }),
    number('w2', squares, 'Σ w²', { sum: added(square) }),
    points('weighedMean', mean, 'Σ w × score / Σ w', { sum: sum`${added(products)} / ${weights}` }),
    number('scatter', scatter, 'Σ w × (score − that mean)²', { sum: added(distances) }),
    number('between', between, 'the variance of the true scores: (scatter − (g − 1)) / (Σ w − Σ w² / Σ w)', {
      ...{ sum: between === 0 ? `max(0, ${estimate})` : estimate, source: DOCS.shrinking },
    }),
  ];
}

function centreSum(groups: readonly Measured[], between: number): string {
  const over = groups.map(({ mean, variance }): Sum => {
    return { text: sum`${mean} / (${between} + ${variance})`, value: mean / (between + variance) };
  });
  const under = groups.map(({ variance }): Sum => {
    return { text: sum`1 / (${between} + ${variance})`, value: 1 / (between + variance) };
  });
  return `${added(over)} / ${added(under)}`;
}
