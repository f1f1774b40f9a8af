import type { Deviation, Gap, Interval, ScoreFigure } from '../../model/report.ts';
import { wilsonInterval } from '../../statistics/intervals.ts';
import { emptyMoments, type Moments, mean, variance } from '../../statistics/moments.ts';
import { makeReaches, type Reach } from '../../statistics/spread.ts';
import { studentCritical } from '../../statistics/student-t.ts';
import { type VarianceShare, varianceShare } from '../../statistics/variance-share.ts';
import { type DetailTally, sectionOf, shareOf } from '../detail/tally.ts';
import { type Figure, rateFigure, scoreFigure } from '../figure.ts';
import type { Tally } from '../tally.ts';

/** The mean of what was counted of `n`, and how far from it the true one may lie, to either side. */
export type Told = {
  readonly n: number;
  readonly mean: number;
  readonly half: (confidence: number) => number;
};

/** Two items: how often both were judged, and alike; the interval is of that share (0..100). */
export type Likeness = { readonly both: number; readonly alike: number; readonly interval: Interval };

/** An item of a group: answers judged, their rate, and the points of the group's score that it cost. */
export type RatedItem = { readonly judged: number; readonly rate: Figure; readonly pointsLost: number };

/** A checklist's id, or a `checklist.section`, in a group that has a score there. */
export type ScoreIn = (
  key: string,
  id: string,
  target: number | null,
) => (ScoreFigure & Deviation & Gap) | null;

/** What is told of a group's parts. */
export type Parts = {
  readonly item: (key: string, item: string) => RatedItem | null;
  readonly checklist: ScoreIn;
  readonly section: ScoreIn;
};

/** What findings are made of: counts as they are, or weighed back to what a sample was drawn from. */
export type Measures = {
  /** Those of the groups that have a score; in the order of `keys`. */
  readonly means: (
    by: string,
    keys: readonly string[],
  ) => readonly { readonly key: string; readonly n: number; readonly mean: number }[];
  /** The variance of each group's mean, scores within groups pooled over all: 0 where chance does not move it, `null` where that cannot be told. */
  readonly variances: (by: string, keys: readonly string[]) => readonly (number | null)[];
  /** Of a group of two interactions or more. */
  readonly reachAt: (by: string, confidence: number) => (key: string) => Reach | null;
  /** How much of the variance of scores lies between groups. */
  readonly share: (by: string, keys: readonly string[], confidence: number) => VarianceShare | null;
  /** `null`: the field has too many groups (see MOST_GROUPS). */
  readonly partsOf: (by: string) => Parts | null;
  /** What customers said where an item was wholly met, and where not. */
  readonly outcomes: (field: string, item: string) => { readonly met: Told; readonly short: Told } | null;
  readonly likeness: (one: string, other: string) => Likeness | null;
};

/** Counts as they are. */
export function plainMeasures(tally: Tally, detail: DetailTally, confidence: number): Measures {
  const momentsOf = (by: string, key: string): Moments =>
    tally.groups.get(by)?.get(key)?.scores.moments ?? emptyMoments();
  const samples = (by: string, keys: readonly string[]) =>
    keys.flatMap(key => {
      const moments = momentsOf(by, key);
      const centre = mean(moments);
      return centre === null ? [] : [{ key, n: moments.n, mean: centre, variance: variance(moments) ?? 0 }];
    });
  return {
    means: samples,
    variances: (by, keys) => {
      const moments = keys.map(key => momentsOf(by, key));
      const freedom = moments.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
      const squares = moments.reduce((sum, one) => sum + (one.n - 1) * (variance(one) ?? 0), 0);
      return moments.map(({ n }) => (n === 0 || freedom === 0 ? null : squares / freedom / n));
    },
    reachAt: (by, confidence) => {
      const { ofScores } = makeReaches(confidence);
      return key => {
        const [sample] = samples(by, [key]);
        return sample === undefined || sample.n < 2 ? null : ofScores(sample);
      };
    },
    share: (by, keys, confidence) => varianceShare(samples(by, keys), confidence),
    partsOf: by => {
      if ((detail.groups.get(by) ?? null) === null) return null;
      const scoreIn = (pick: (key: string, id: string) => Moments | null | undefined): ScoreIn => {
        return (key, id, target) => {
          const moments = pick(key, id) ?? emptyMoments();
          return moments.n === 0 ? null : scoreFigure(moments, target, confidence);
        };
      };
      return {
        item: (key, item) => {
          const share = shareOf(detail, by, key, item);
          if (share === null) return null;
          const scored = momentsOf(by, key).n;
          const rate = rateFigure(share.credits, share.judged, confidence);
          return { judged: share.judged, rate, pointsLost: scored === 0 ? 0 : share.lost / scored };
        },
        checklist: scoreIn((key, id) => tally.groups.get(by)?.get(key)?.checklists.get(id)),
        section: scoreIn((key, id) => sectionOf(detail, by, key, id)),
      };
    },
    outcomes: (field, item) => {
      const counted = detail.outcomes.get(field)?.get(item);
      return counted === undefined ? null : { met: toldOf(counted.met), short: toldOf(counted.short) };
    },
    likeness: (one, other) => {
      const pair = detail.pairs.get(`${one} ${other}`) ?? detail.pairs.get(`${other} ${one}`);
      if (pair === undefined || pair.both === 0) return null;
      const ends = wilsonInterval(pair.alike / pair.both, pair.both, confidence);
      return { ...pair, interval: ends === null ? null : [100 * ends[0], 100 * ends[1]] };
    },
  };
}

function toldOf(moments: Moments): Told {
  return {
    n: moments.n,
    mean: mean(moments) ?? 0,
    half: confidence =>
      studentCritical(confidence, moments.n - 1) * Math.sqrt((variance(moments) ?? 0) / moments.n),
  };
}
