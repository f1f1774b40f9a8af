import type { Deviation, Gap, Interval, ScoreFigure } from '../model/report.ts';
import { meanInterval, neededBeyond, percent, sideOf, wilsonInterval } from '../statistics/intervals.ts';
import { type Moments, mean, variance } from '../statistics/moments.ts';

/** A figure in points (0..100) with how sure it is; `needed` tells how many more interactions a target asks for. */
export type Figure = {
  readonly actual: number | null;
  readonly interval: Interval;
  readonly needed: (target: number) => number | null;
};

/** The mean of scores (0..100) with Student's interval. */
export function meanFigure(moments: Moments, confidence: number): Figure {
  const actual = mean(moments);
  const spread = variance(moments);
  if (actual === null || spread === null) return unsureFigure(actual);
  const at = (n: number): Interval => meanInterval({ n, mean: actual, variance: spread }, confidence);
  return { actual, interval: at(moments.n), needed: target => neededBeyond(moments.n, target, at) };
}

/** `part` of `n` in points, with Wilson's interval; `part` may be a sum of credits. */
export function rateFigure(part: number, n: number, confidence: number): Figure {
  if (n === 0) return unsureFigure(null);
  const rate = part / n;
  const at = (n: number): Interval => percent(wilsonInterval(rate, n, confidence));
  return { actual: (100 * part) / n, interval: at(n), needed: target => neededBeyond(n, target, at) };
}

/** Where a figure stands against its target: by its interval, never by the figure alone. */
export function gapTo(target: number | null, { actual, interval, needed }: Figure): Gap {
  if (target === null || actual === null) return { target, gap: null, state: 'none', needed: null };
  const gap = actual - target;
  const state = sideOf(interval, target);
  const open = state === 'unsure' && interval !== null && gap !== 0;
  return { target, gap, state, needed: open ? needed(target) : null };
}

/** The mean of scores as a report says it: of how many, how sure, and where it stands. */
export function scoreFigure(
  moments: Moments,
  target: number | null,
  confidence: number,
): ScoreFigure & Deviation & Gap {
  const figure = meanFigure(moments, confidence);
  const { actual, interval } = figure;
  const deviation = deviationOf(moments);
  return { interactions: moments.n, score: actual, interval, deviation, ...gapTo(target, figure) };
}

/** Sample standard deviation; `null` of fewer than two. */
export function deviationOf(moments: Moments): number | null {
  const spread = variance(moments);
  return spread === null ? null : Math.sqrt(spread);
}

function unsureFigure(actual: number | null): Figure {
  return { actual, interval: null, needed: () => null };
}
