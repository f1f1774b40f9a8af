import { emptyMoments, type Moments } from '../../statistics/moments.ts';
import type { Estimate } from '../../statistics/stratified.ts';
import { studentCritical } from '../../statistics/student-t.ts';
import { weighedMeanInterval } from '../../statistics/weighed-intervals.ts';
import { type DetailTally, type Outcomes, sectionOf, shareOf } from '../detail/tally.ts';
import { deviationOf } from '../figure.ts';
import type { Measures, Parts, ScoreIn, Told } from '../findings/measures.ts';
import type { Tally } from '../tally.ts';
import { type Scale, weighedEstimate, weighedRate, weighedRatio, weighedScore } from './figure.ts';
import { ownScales } from './groups.ts';

/**
 * What findings are made of, weighed back to what a sample was drawn from. `tally` and `detail` are those of all audits: they
 * tell of which fields parts were counted, and how far scores lie apart. Points lost add up to 100 − the score, of the whole
 * as of each group, for both are the same ratio: Σ weight · what was lost / Σ weight of what has a score.
 */
export function weighedMeasures(scale: Scale, tally: Tally, detail: DetailTally): Measures {
  const estimates = groupEstimates(scale);
  return {
    means: (by, keys) => {
      const estimateOf = estimates(by);
      return keys.flatMap(key => {
        const estimate = estimateOf(key);
        return estimate === null ? [] : [{ key, n: estimate.judged, mean: estimate.mean }];
      });
    },
    variances: (by, keys) => pooled(keys.map(estimates(by))),
    reachAt: (by, confidence) => {
      const estimateOf = estimates(by);
      return key => {
        const estimate = estimateOf(key);
        const interval = estimate && weighedMeanInterval(estimate, confidence);
        if (estimate === null || interval === null) return null;
        const { mean } = estimate;
        return { mean, below: mean - interval[0], above: interval[1] - mean };
      };
    },
    // An analysis of variance takes every interaction for one of many drawn alike; with unequal weights it is none.
    share: () => null,
    partsOf: by =>
      (detail.groups.get(by) ?? null) === null ? null : partsOf(scale, { ...tally, detail }, by),
    outcomes: (field, item) => {
      const side = (name: keyof Outcomes) =>
        toldOf(weighedEstimate(scale, tally => tally.detail?.outcomes.get(field)?.get(item)?.[name]));
      const [met, short] = [side('met'), side('short')];
      return met === null || short === null ? null : { met, short };
    },
    likeness: (one, other) => {
      const pairOf = ({ detail }: Tally) =>
        detail?.pairs.get(`${one} ${other}`) ?? detail?.pairs.get(`${other} ${one}`);
      const counted = scale.strata.flatMap(({ tally }) => pairOf(tally) ?? []);
      const { interval } = weighedRate(scale, tally => {
        const pair = pairOf(tally);
        return pair && { part: pair.alike, n: pair.both };
      });
      const sum = (name: 'both' | 'alike') => counted.reduce((sum, pair) => sum + pair[name], 0);
      return sum('both') === 0 ? null : { both: sum('both'), alike: sum('alike'), interval };
    },
  };
}

/** What is known of the score of each group of a field, worked out once. */
function groupEstimates(scale: Scale): (by: string) => (key: string) => Estimate | null {
  const fields = new Map<string, (key: string) => Estimate | null>();
  const of = (by: string) => {
    const scaleOf = ownScales(scale, by);
    const known = new Map<string, Estimate | null>();
    const momentsOf =
      (key: string) =>
      (tally: Tally): Moments | undefined =>
        tally.groups.get(by)?.get(key)?.scores.moments;
    return (key: string) => {
      const estimate = known.get(key) ?? weighedEstimate(scaleOf(key), momentsOf(key));
      known.set(key, estimate);
      return estimate;
    };
  };
  return by => {
    const made = fields.get(by) ?? of(by);
    fields.set(by, made);
    return made;
  };
}

function partsOf(scale: Scale, all: Tally, by: string): Parts {
  const scaleOf = ownScales(scale, by);
  return {
    item: (key, item) => itemIn(scaleOf(key), by, key, item),
    checklist: scoreIn(({ groups }, key, id) => groups.get(by)?.get(key)?.checklists.get(id)),
    section: scoreIn(({ detail }, key, id) => (detail === null ? null : sectionOf(detail, by, key, id))),
  };

  function scoreIn(pick: (tally: Tally, key: string, id: string) => Moments | null | undefined): ScoreIn {
    return (key, id, target) => {
      const score = weighedScore(scaleOf(key), tally => pick(tally, key, id) ?? undefined, target);
      const deviation = deviationOf(pick(all, key, id) ?? emptyMoments());
      return score.score === null ? null : { ...score, deviation };
    };
  }
}

function itemIn(own: Scale, by: string, key: string, item: string): ReturnType<Parts['item']> {
  const shareIn = ({ detail }: Tally) => (detail === null ? null : shareOf(detail, by, key, item));
  const { estimate, ...rate } = weighedRate(own, tally => {
    const share = shareIn(tally);
    return share === null ? undefined : { part: share.credits, n: share.judged };
  });
  if (estimate === null) return null;
  const pointsLost = weighedRatio(own, tally => ({
    part: shareIn(tally)?.lost ?? 0,
    n: tally.groups.get(by)?.get(key)?.scores.moments.n ?? 0,
  }));
  return { judged: estimate.judged, rate, pointsLost: pointsLost ?? 0 };
}

/**
 * The variance of each mean, with what one audit varies pooled over all groups by their degrees of freedom: each alone
 * knows too little of it. `open / even` is what weights, and strata audited to the last, make of it; in one large stratum it
 * is 1/n, as where nothing is weighed. 0 where all were audited, for such a mean is known; `null` where no
 * group tells.
 */
function pooled(estimates: readonly (Estimate | null)[]): readonly (number | null)[] {
  const told = estimates.flatMap(one =>
    one === null || one.judged < 2 || one.variance === null || one.open === 0
      ? []
      : [{ degrees: one.degrees, each: (one.variance * one.even) / one.open }],
  );
  const freedom = told.reduce((sum, { degrees }) => sum + degrees, 0);
  const each = told.reduce((sum, one) => sum + one.degrees * one.each, 0) / freedom;
  return estimates.map(one => {
    if (one === null) return null;
    if (one.open === 0) return 0;
    return freedom === 0 ? null : (each * one.open) / one.even;
  });
}

function toldOf(estimate: Estimate | null): Told | null {
  if (estimate === null) return null;
  const { judged: n, mean, variance, degrees } = estimate;
  const half = (confidence: number) =>
    variance === null ? Number.POSITIVE_INFINITY : studentCritical(confidence, degrees) * Math.sqrt(variance);
  return { n, mean, half };
}
