import type { ExplainedPart, Step } from '../../model/explanation.ts';
import type { Consistency } from '../../model/findings.ts';
import { pairConfidence } from '../../statistics/spread.ts';
import { studentCritical } from '../../statistics/student-t.ts';
import { differenceSums } from './difference.ts';
import { meanEnds } from './ends.ts';
import type { GroupSample } from './samples.ts';
import { count, DOCS, difference, number } from './steps.ts';
import { shown, sum } from './sum.ts';

/** The pairs of groups that differ, each with its interval, all of them taken together. */
export function pairParts(
  { pairs }: Consistency,
  samples: readonly GroupSample[],
  confidence: number,
): readonly ExplainedPart[] {
  const judged = samples.filter(({ n }) => n > 1).length;
  const known = new Map(samples.map(sample => [sample.key, sample]));
  return pairs.flatMap(({ higher, lower, interval, difference: apart }): ExplainedPart[] => {
    const [one, other] = [known.get(higher), known.get(lower)];
    if (one === undefined || other === undefined || interval === null) return [];
    const each = pairConfidence(judged, confidence);
    const ends = differenceSums(reachOf(one, each), reachOf(other, each));
    const source = DOCS.difference;
    const steps = [
      difference('difference', apart, `the score of ${higher} − that of ${lower}`, {
        sum: sum`${one.mean} − ${other.mean}`,
      }),
      ...reachSteps(one, each),
      ...reachSteps(other, each),
      difference('low', interval[0], 'the difference − √(reach² + reach²)', { sum: ends.low, source }),
      difference('high', interval[1], 'the difference + √(reach² + reach²)', { sum: ends.high, source }),
    ];
    return [{ of: `${higher} over ${lower}`, steps }];
  });
}

/** How sure each pair is, so that all hold together. */
export function pairConfidenceSteps(groups: number, confidence: number): readonly Step[] {
  const pairs = (groups * (groups - 1)) / 2;
  return [
    count('pairs', pairs, 'pairs of groups with two interactions or more', {
      sum: sum`${groups} × (${groups} − 1) / 2`,
    }),
    number(
      'confidence of a pair',
      pairConfidence(groups, confidence),
      'so that all pairs hold together: 1 − (1 − confidence) / pairs',
      { sum: sum`1 − (1 − ${confidence}) / ${Math.max(1, pairs)}`, source: DOCS.many },
    ),
  ];
}

/** How far below and above its mean the true one may lie. */
export function reachOf(sample: GroupSample, confidence: number) {
  const { mean, n, variance } = sample;
  if (variance > 0) {
    const reach = studentCritical(confidence, n - 1) * Math.sqrt(variance / n);
    return { mean, below: reach, above: reach };
  }
  const ends = meanEnds({ n, mean, deviation: 0 }, confidence);
  return { mean, below: mean - (ends?.low.value ?? 0), above: (ends?.high.value ?? 100) - mean };
}

/** The reach of Student's interval, and of equal scores the two of Wilson's. */
export function reachSteps(sample: GroupSample, confidence: number): readonly Step[] {
  const { key, n, mean, variance } = sample;
  const reach = reachOf(sample, confidence);
  if (variance > 0) {
    const t = studentCritical(confidence, n - 1);
    const table = `Student's t of ${n} − 1 degrees of freedom at ${shown(100 * confidence)} %, from a table`;
    return [
      number(`t of ${key}`, t, table, { source: DOCS.interval }),
      number(`reach of ${key}`, reach.above, 'how far its true mean may lie: t × deviation / √n', {
        sum: sum`${t} × ${Math.sqrt(variance)} / √${n}`,
      }),
    ];
  }
  const ends = meanEnds({ n, mean, deviation: 0 }, confidence);
  const words = "of scores that are all equal: Wilson's interval of their mean as a rate";
  return [
    number(`below ${key}`, reach.below, `how far below, ${words}`, {
      sum: ends === null ? null : sum`${mean} − ${ends.low.text}`,
    }),
    number(`above ${key}`, reach.above, `how far above, ${words}`, {
      sum: ends === null ? null : sum`${ends.high.text} − ${mean}`,
    }),
  ];
}
