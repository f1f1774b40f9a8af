import type { Step } from '../../model/explanation.ts';
import type { Report } from '../../model/report.ts';
import { exactInterval } from '../../statistics/exact-interval.ts';
import { yesNoSize } from '../../statistics/guarded.ts';
import { type Made, reachAt, type Sampled } from '../judge-certainty.ts';
import { meanEnds, percentage, rateEnds } from './ends.ts';
import { DOCS, number, points } from './steps.ts';
import { sum } from './sum.ts';

/** Which end of an interval, and how sure it is. */
export type End = { readonly end: 'low' | 'high'; readonly confidence: number };

/**
 * One end of the interval something is decided by: the wider of the usual one and the exact one of as many yes-no answers
 * as would tell the figure as well.
 */
export function guardedSteps(
  sampled: Sampled,
  origin: Pick<Report, 'confidence' | 'weighing'>,
  { end, confidence }: End,
): readonly Step[] {
  const made: Made = { confidence, decides: true };
  const reach = reachAt(sampled, origin, made);
  const { actual: mean, n, deviation } = sampled;
  if (reach === null || mean === null) return [];
  const result = end === 'low' ? Math.max(0, mean - reach.below) : Math.min(100, mean + reach.above);
  const at = percentage(confidence);
  const source = DOCS.gate;
  if (origin.weighing !== null || (sampled.kind === 'score' && deviation === null)) {
    const words = `the ${end} end at ${at}, widened from the report's own interval`;
    return [points(end, result, words, { source })];
  }
  const usual =
    deviation === null ? rateEnds(mean, n, confidence) : meanEnds({ n, mean, deviation }, confidence);
  if (usual === null) return [];
  const variance = deviation === null ? null : deviation ** 2;
  const size = variance === null ? n : yesNoSize({ n, mean, variance });
  const [low, high] = exactInterval(mean / 100, size, confidence);
  const exact = 100 * (end === 'low' ? low : high);
  const name = deviation === null || deviation === 0 ? 'Wilson' : 'Student';
  const place = `of ${end}`;
  return [
    points(`${name} ${place}`, usual[end].value, `the ${end} end of ${name}'s interval at ${at}`, {
      ...{ sum: usual[end].text, source: DOCS.interval },
    }),
    ...(deviation === null || deviation === 0 ? [] : [sizeStep(n, mean, deviation, size)]),
    points(`exact ${place}`, exact, exactWords(end, at, mean, size), { source }),
    points(end, result, `the wider of the two`, {
      ...{ sum: sum`${end === 'low' ? 'min' : 'max'}(${usual[end].value}, ${exact})`, source },
    }),
  ];
}

function sizeStep(n: number, mean: number, deviation: number, size: number): Step {
  const words =
    'so many yes-no answers would tell it as well: n × the variance of yes and no / the variance, at least n';
  const made = sum`${n} × ${mean} × ${100 - mean} × ${n} / (${n} − 1) / ${deviation}²`;
  return number('size', size, words, {
    ...{ sum: size === n ? `max(${n}, ${made})` : made, source: DOCS.gate },
  });
}

/** Clopper and Pearson's end, which no pocket calculator makes: the quantile to look up. */
function exactWords(end: End['end'], at: string, mean: number, size: number): string {
  const part = (mean / 100) * size;
  const [a, b] = end === 'low' ? [part, size - part + 1] : [part + 1, size - part];
  const tail = end === 'low' ? '(1 − c)/2' : '(1 + c)/2';
  const edge = (end === 'low' && mean === 0) || (end === 'high' && mean === 100);
  if (edge) return `the ${end} end of the exact interval at ${at}: nothing lies beyond ${mean}`;
  return sum`the ${end} end of the exact interval of ${size} yes-no answers at ${at}: 100 × the quantile ${tail} of the beta distribution with ${a} and ${b}, from a table`;
}
