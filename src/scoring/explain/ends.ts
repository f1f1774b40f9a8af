import { meanInterval, percent, wilsonInterval } from '../../statistics/intervals.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import { studentCritical } from '../../statistics/student-t.ts';
import { type Sum, shown, sum } from './sum.ts';

/** The ends of an interval, each as it is worked out. */
export type Ends = { readonly low: Sum; readonly high: Sum };

/** A mean of scores as its interval is made of it. */
export type MeanSample = { readonly n: number; readonly mean: number; readonly deviation: number };

/** Student's interval of a mean, and of equal scores Wilson's of the mean as a rate; `null` of fewer than two. */
export function meanEnds({ n, mean, deviation }: MeanSample, confidence: number): Ends | null {
  if (deviation === 0) return rateEnds(mean, n, confidence);
  const ends = meanInterval({ n, mean, variance: deviation ** 2 }, confidence);
  if (ends === null) return null;
  const reach = sum`${studentCritical(confidence, n - 1)} × ${deviation} / √${n}`;
  const [low, high] = ends;
  return {
    low: { text: low === 0 ? sum`max(0, ${mean} − ${reach})` : sum`${mean} − ${reach}`, value: low },
    high: { text: high === 100 ? sum`min(100, ${mean} + ${reach})` : sum`${mean} + ${reach}`, value: high },
  };
}

/** Wilson's interval of a rate in points; `null` of fewer than two. */
export function rateEnds(rate: number, n: number, confidence: number): Ends | null {
  const ends = percent(wilsonInterval(rate / 100, n, confidence));
  if (ends === null) return null;
  const z = zOf(confidence);
  const p = shown(rate / 100);
  const root = sum`${z} × √(${p} × (1 − ${p}) / ${n} + ${z}² / (4 × ${n}²))`;
  const end = (sign: string) => sum`100 × (${p} + ${z}² / (2 × ${n}) ${sign} ${root}) / (1 + ${z}² / ${n})`;
  return { low: { text: end('−'), value: ends[0] }, high: { text: end('+'), value: ends[1] } };
}

/** The normal value of a confidence: 1.96 of 95 %. */
export function zOf(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}

/** `95 %` */
export function percentage(confidence: number): string {
  return `${shown(100 * confidence)} %`;
}
