import type { Step } from '../../../model/explanation.ts';
import type { GroupReport, Report } from '../../../model/report.ts';
import type { Pair } from '../../../model/what-if.ts';
import { varianceTerms } from '../../../statistics/mix.ts';
import { scaleAt } from '../../compare/change.ts';
import { estimateOf, type GroupPair, sampleOf } from '../../compare/mix.ts';
import { zOf } from '../ends.ts';
import { DOCS, difference, number } from '../steps.ts';
import { root, type Sum, sum, totalOf } from '../sum.ts';

/** Of a weighed report a group counts for as many interactions as it is estimated to have. */
export function sizeOf(group: GroupReport | undefined): number {
  return group?.population ?? group?.interactions ?? 0;
}

/** The interval of what groups did themselves, their shares taken as they are. */
export function mixErrorSteps(
  real: number,
  interval: readonly [number, number],
  pairs: readonly GroupPair[],
  reports: Pair<Report>,
  confidence: number,
): readonly Step[] {
  const weighed = reports.before.weighing !== null || reports.after.weighing !== null;
  return weighed
    ? weighedSteps(real, interval, pairs, reports, confidence)
    : plainSteps(real, interval, pairs, confidence);
}

function plainSteps(
  real: number,
  interval: readonly [number, number],
  pairs: readonly GroupPair[],
  confidence: number,
): readonly Step[] {
  const z = zOf(confidence);
  const parts = pairs.map(({ before, after }) => ({ before: sampleOf(before), after: sampleOf(after) }));
  const terms = varianceTerms(parts).map(({ share, variance, n }): Sum => {
    return { text: sum`${share}² × ${Math.sqrt(variance)}² / ${n}`, value: (share ** 2 * variance) / n };
  });
  const error = Math.sqrt(totalOf(terms));
  const words = '√(Σ mean share² × deviation² / n) over both sides of the groups that stayed';
  return [
    number('z', z, 'the normal value of the confidence, from a table'),
    number('error', error, words, { sum: root(terms), source: DOCS.mix }),
    ...endSteps(interval, {
      low: { text: sum`${real} − ${z} × ${error}`, words: 'real − z × error' },
      high: { text: sum`${real} + ${z} × ${error}`, words: 'real + z × error' },
    }),
  ];
}

/** Of groups that were estimated, the reach of each stands in place of its deviation. */
function weighedSteps(
  real: number,
  interval: readonly [number, number],
  pairs: readonly GroupPair[],
  { before, after }: Pair<Report>,
  confidence: number,
): readonly Step[] {
  const scale = scaleAt(confidence);
  const all = pairs.reduce(
    (sums, pair) => ({
      before: sums.before + sizeOf(pair.before),
      after: sums.after + sizeOf(pair.after),
    }),
    { before: 0, after: 0 },
  );
  const stay = pairs.flatMap(pair => {
    const [was, is] = [estimateOf(pair.before, before, scale), estimateOf(pair.after, after, scale)];
    if (was === null || is === null) return [];
    return [{ share: (was.size / all.before + is.size / all.after) / 2, was: was.reach, is: is.reach }];
  });
  const termOf = (share: number, one: number, other: number): Sum => {
    const text = sum`${share}² × (${one}² + ${other}²)`;
    return { text, value: share ** 2 * (one ** 2 + other ** 2) };
  };
  const below = stay.map(({ share, was, is }) => termOf(share, is.below, was.above));
  const above = stay.map(({ share, was, is }) => termOf(share, is.above, was.below));
  return endSteps(interval, {
    low: {
      text: sum`${real} − ${root(below)}`,
      words:
        'real − √(Σ mean share² × (reach below after² + reach above before²)), reaches being those of the weighed intervals',
    },
    high: {
      text: sum`${real} + ${root(above)}`,
      words: 'real + √(Σ mean share² × (reach above after² + reach below before²))',
    },
  });
}

type End = { readonly text: string; readonly words: string };

function endSteps(
  [low, high]: readonly [number, number],
  ends: { readonly low: End; readonly high: End },
): readonly Step[] {
  const source = DOCS.mix;
  const from = low === -100 ? `max(-100, ${ends.low.text})` : ends.low.text;
  const to = high === 100 ? `min(100, ${ends.high.text})` : ends.high.text;
  return [
    difference('low', low, ends.low.words, { sum: from, source }),
    difference('high', high, ends.high.words, { sum: to, source }),
  ];
}
