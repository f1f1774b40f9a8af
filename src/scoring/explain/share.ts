import type { Step } from '../../model/explanation.ts';
import type { Consistency } from '../../model/findings.ts';
import { fQuantile } from '../../statistics/f-distribution.ts';
import { type Layout, layoutOf } from '../../statistics/variance-share.ts';
import type { GroupSample } from './samples.ts';
import { DOCS, number, points } from './steps.ts';
import { added, apart, type Sum, shown, sum, totalOf } from './sum.ts';

/** The share of the variance that lies between groups, redone from an analysis of variance. */
export function shareSteps(
  { share, interval }: Consistency,
  samples: readonly GroupSample[],
  confidence: number,
): readonly Step[] {
  const layout = layoutOf(samples);
  if (share === null || layout === null) return [];
  const source = DOCS.share;
  const steps = layoutSteps(samples, layout);
  if (layout.meanWithin === 0)
    return [...steps, points('share', share, 'all, for nothing varies within groups', { source })];
  const f = layout.meanBetween / layout.meanWithin;
  return [
    ...steps,
    number('F', f, 'the mean square between groups / that within', {
      sum: sum`${layout.meanBetween} / ${layout.meanWithin}`,
    }),
    points('share', share, '100 × (F − 1) / (F + n₀ − 1), at least 0', {
      ...{ sum: shareSum(f, layout), source },
    }),
    ...(interval === null ? [] : intervalSteps(f, layout, interval, confidence)),
  ];
}

function shareSum(f: number, { size }: Layout): string {
  const text = sum`100 × (${f} − 1) / (${f} + ${size} − 1)`;
  return f < 1 ? `max(0, ${text})` : text;
}

function layoutSteps(samples: readonly GroupSample[], layout: Layout): readonly Step[] {
  const { centre, between, within, meanBetween, meanWithin, size } = layout;
  const all = samples.reduce((total, { n }) => total + n, 0);
  const each = (text: (one: GroupSample) => string, value: (one: GroupSample) => number): readonly Sum[] =>
    samples.map(one => ({ text: text(one), value: value(one) }));
  const products = each(
    ({ n, mean }) => sum`${n} × ${mean}`,
    ({ n, mean }) => n * mean,
  );
  const distances = each(
    ({ n, mean }) => sum`${n} × ${apart(mean, centre)}²`,
    ({ n, mean }) => n * (mean - centre) ** 2,
  );
  const squares = each(
    ({ n, variance }) => sum`(${n} − 1) × ${Math.sqrt(variance)}²`,
    ({ n, variance }) => (n - 1) * variance,
  );
  const sizes = each(
    ({ n }) => sum`${n}²`,
    ({ n }) => n ** 2,
  );
  return [
    points('centre of all', centre, 'the mean of all scores of these groups', {
      sum: sum`${added(products)} / ${all}`,
    }),
    number('MSB', meanBetween, `the mean square between groups: Σ n × (mean − centre)² / (g − 1)`, {
      sum: sum`${added(distances)} / ${between}`,
    }),
    number('MSW', meanWithin, `the mean square within groups: Σ (n − 1) × deviation² / (N − g)`, {
      sum: sum`${added(squares)} / ${within}`,
    }),
    number('n0', size, 'n₀, the mean size of groups of unequal size: (N − Σ n² / N) / (g − 1)', {
      sum: sum`(${all} − ${samples.length > 24 ? totalOf(sizes) : added(sizes)} / ${all}) / ${between}`,
    }),
  ];
}

/** F divided by its quantiles stands in the place of F. */
function intervalSteps(
  f: number,
  layout: Layout,
  [low, high]: readonly [number, number],
  confidence: number,
): readonly Step[] {
  const { between, within } = layout;
  const tail = (1 - confidence) / 2;
  return (
    [
      { name: 'low', result: low, p: 1 - tail },
      { name: 'high', result: high, p: tail },
    ] as const
  ).flatMap(({ name, result, p }) => {
    const quantile = fQuantile(p, between, within);
    const at = f / quantile;
    const table = `the quantile ${shown(p)} of F with ${between} and ${within} degrees of freedom, from a table`;
    return [
      number(`F of ${name}`, quantile, table, { source: DOCS.share }),
      number(`F at ${name}`, at, 'F divided by that', { sum: sum`${f} / ${quantile}` }),
      points(name, result, 'the share with that in place of F', { sum: shareSum(at, layout) }),
    ];
  });
}
