import type { Change, Side } from '../../model/comparison.ts';
import type { Deviation, Interval, ScoreFigure } from '../../model/report.ts';
import { differenceInterval } from '../../statistics/difference.ts';
import { makeReaches, type Reach, type Reaches } from '../../statistics/spread.ts';

/** A confidence, with the critical values it asks for. */
export type Scale = { readonly confidence: number; readonly reaches: Reaches };

export function scaleAt(confidence: number): Scale {
  return { confidence, reaches: makeReaches(confidence) };
}

/** A figure of one report, and how far from it the true one may lie; `null` where that cannot be told. */
export type Measure = Side & { readonly reach: (scale: Scale) => Reach | null };

/** How a report's figures are to be read: `own` is the confidence of its intervals where they were weighed. */
export type Reading = { readonly own: number | null };

export const NOT_THERE: Measure = { n: 0, value: null, reach: () => null };

/** A mean of scores. Without its deviation (saved by an earlier csaudit) nothing says how sure it is. */
export function meanMeasure(
  { interactions, score, interval, deviation }: ScoreFigure & Deviation,
  reading: Reading,
): Measure {
  return measure(interactions, score, interval, reading, (mean, { reaches }) =>
    deviation === null ? null : reaches.ofScores({ n: interactions, mean, variance: deviation ** 2 }),
  );
}

/** A rate of `n` answers or interactions. */
export function rateMeasure(n: number, rate: number | null, interval: Interval, reading: Reading): Measure {
  return measure(n, rate, interval, reading, (mean, { reaches }) => reaches.ofRate({ n, mean }));
}

/** A weighed figure has an interval at one confidence only: its weights are not in the report. */
function measure(
  n: number,
  value: number | null,
  interval: Interval,
  { own }: Reading,
  reachOf: (mean: number, scale: Scale) => Reach | null,
): Measure {
  return {
    n,
    value,
    reach: scale => {
      if (value === null || n < 2) return null;
      if (own === null) return reachOf(value, scale);
      if (interval === null || own !== scale.confidence) return null;
      return { mean: value, below: value - interval[0], above: interval[1] - value };
    },
  };
}

/**
 * After − before. The two are taken for different interactions, and the interval is made of how far each may lie from
 * its own (see `differenceInterval`); `sure` is the confidence at which all changes of a list hold together.
 */
export function changeOf(before: Measure, after: Measure, alone: Scale, sure: Scale): Change {
  const sides = { before: sideOf(before), after: sideOf(after) };
  if (before.value === null || after.value === null) {
    return { ...sides, change: null, interval: null, state: 'none', certain: false };
  }
  const interval = intervalAt(before, after, alone);
  const state = signOf(interval);
  const certain = state !== 'unsure' && signOf(intervalAt(before, after, sure)) === state;
  return { ...sides, change: after.value - before.value, interval, state, certain };
}

function sideOf({ n, value }: Measure): Side {
  return { n, value };
}

function intervalAt(before: Measure, after: Measure, scale: Scale): Interval {
  const [was, is] = [before.reach(scale), after.reach(scale)];
  return was === null || is === null ? null : differenceInterval(is, was);
}

/** Which way an interval of a change tells it went. */
export function signOf(interval: Interval): 'better' | 'worse' | 'unsure' {
  if (interval === null) return 'unsure';
  if (interval[0] > 0) return 'better';
  return interval[1] < 0 ? 'worse' : 'unsure';
}
