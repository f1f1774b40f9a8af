import type { Gap, ScoreFigure } from '../../model/report.ts';
import { type Bounds, fewestBeyond, sideOf } from '../../statistics/intervals.ts';
import { type Moments, mean, variance } from '../../statistics/moments.ts';
import {
  type Estimate,
  estimateMean,
  lendVariance,
  type StratumSample,
} from '../../statistics/stratified.ts';
import { weighedMeanInterval, weighedRateInterval } from '../../statistics/weighed-intervals.ts';
import { type Figure, gapTo } from '../figure.ts';
import type { Tally } from '../tally.ts';
import type { AuditedStratum } from './strata.ts';

/** What is weighed, how sure its intervals are to be, and which strata may hold what. */
export type Scale = {
  readonly strata: readonly AuditedStratum[];
  readonly confidence: number;
  readonly mayHold: MayHold;
};

/** Whether a stratum may have interactions with this value of a field, as far as the design of the sample tells. */
export type MayHold = (stratum: string, field: string, value: string) => boolean;

/** So many, and the sum of their credits. */
export type Rated = { readonly part: number; readonly n: number };

/** A figure as it was estimated; `null` where nothing was judged. */
export type WeighedFigure = Figure & { readonly estimate: Estimate | null };

/** The mean of scores over all interactions the strata have, told from those that were audited. */
export function weighedMean(scale: Scale, pick: (tally: Tally) => Moments | undefined): WeighedFigure {
  return figureOf(weighedEstimate(scale, pick), scale, weighedMeanInterval);
}

/** The mean of any numbers over all of them; of numbers that are no points, `possible` says nothing. */
export function weighedEstimate(
  { strata }: Pick<Scale, 'strata'>,
  pick: (tally: Tally) => Moments | undefined,
): Estimate | null {
  const samples = strata.map(one => {
    const moments = pick(one.tally);
    if (moments === undefined) return sampleOf(one, 0, 0, 0);
    return sampleOf(one, moments.n, mean(moments) ?? 0, variance(moments) ?? 0);
  });
  return estimateMean(lendVariance(samples));
}

/** A rate over all of them. Its credits spread no wider than yes-no ones, and count as such. */
export function weighedRate(scale: Scale, pick: (tally: Tally) => Rated | undefined): WeighedFigure {
  const strata = scale.strata.map(one => {
    const { part, n } = pick(one.tally) ?? { part: 0, n: 0 };
    const rate = n === 0 ? 0 : (100 * part) / n;
    return sampleOf(one, n, rate, n < 2 ? 0 : (rate * (100 - rate) * n) / (n - 1));
  });
  return figureOf(estimateMean(strata), scale, weighedRateInterval);
}

/** A weighed mean of scores as a report says it; the interactions are those that were judged, and not weighed. */
export function weighedScore(
  scale: Scale,
  pick: (tally: Tally) => Moments | undefined,
  target: number | null,
): ScoreFigure & Gap {
  const figure = weighedMean(scale, pick);
  const { actual, interval, estimate } = figure;
  const interactions = estimate?.judged ?? 0;
  return { interactions, score: actual, interval, ...gapTo(target, figure) };
}

/** Σ weight·part / Σ weight·n over the strata; `null` of nothing. */
export function weighedRatio({ strata }: Scale, pick: (tally: Tally) => Rated): number | null {
  let parts = 0;
  let whole = 0;
  for (const { population, audited, tally } of strata) {
    const { part, n } = pick(tally);
    parts += (population / audited) * part;
    whole += (population / audited) * n;
  }
  return whole === 0 ? null : parts / whole;
}

/** How many of all interactions there are of what was counted among the audits: Σ weight·n. */
export function weighedCount({ strata }: Scale, count: (tally: Tally) => number): number {
  return strata.reduce(
    (sum, { population, audited, tally }) => sum + (population / audited) * count(tally),
    0,
  );
}

function sampleOf(
  { population, audited }: AuditedStratum,
  judged: number,
  mean: number,
  variance: number,
): StratumSample {
  return { population, audited, judged, mean, variance };
}

type IntervalAt = (estimate: Estimate, confidence: number, times: number) => Bounds;

/** `needed` keeps what each stratum weighs; all that are left settle any gap. */
function figureOf(estimate: Estimate | null, { confidence }: Scale, intervalAt: IntervalAt): WeighedFigure {
  if (estimate === null) return { actual: null, interval: null, needed: () => null, estimate };
  const { mean, judged, unseen } = estimate;
  const needed = (target: number): number | null => {
    const isSure = (size: number) =>
      sideOf(intervalAt(estimate, confidence, size / judged), target) !== 'unsure';
    return Math.min(fewestBeyond(judged, isSure) ?? Infinity, unseen);
  };
  return { actual: mean, interval: intervalAt(estimate, confidence, 1), needed, estimate };
}
