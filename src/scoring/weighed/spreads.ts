import { type Checklist, itemsOf, type Spread } from '../../model/checklist.ts';
import type { SpreadReport } from '../../model/spread.ts';
import { total } from '../../statistics/exact-sum.ts';
import { effectiveSize } from '../../statistics/weighed-intervals.ts';
import { compareText } from '../kept.ts';
import { type GroupSample, spreadFigure } from '../spread-figure.ts';
import { endsOf, writtenScore } from '../spread-report.ts';
import { type Scale, type WeighedFigure, weighedMean, weighedRate } from './figure.ts';
import { ownScales } from './groups.ts';

/** `n` were judged; `sample` is what its mean is as sure as. */
type Group = {
  readonly key: string;
  readonly n: number;
  readonly mean: number;
  readonly sample: GroupSample;
};

/** The spreads with the groups' means weighed. How many groups were judged, and which were not, stays as it was. */
export function weighedSpreads(
  scale: Scale,
  spreads: readonly SpreadReport[],
  checklists: readonly Checklist[],
): readonly SpreadReport[] {
  return spreads.map(report => {
    const checklist = checklists.find(({ id }) => id === report.checklist);
    const spread = checklist && itemsOf(checklist).find(({ id }) => id === report.item)?.spread;
    if (!spread || report.highest === null) return report;
    const groups = groupsOf(scale, spread);
    const [lowest, highest] = endsOf(groups);
    const samples = groups.map(({ sample }) => sample);
    return { ...report, ...spreadFigure(samples, report.limit, scale.confidence), highest, lowest };
  });
}

/** The groups that had this score in two interactions or more, by name. */
function groupsOf(scale: Scale, { by, of }: Spread): readonly Group[] {
  const keys = new Set(scale.strata.flatMap(({ tally }) => [...(tally.groups.get(by)?.keys() ?? [])]));
  const scaleOf = ownScales(scale, by);
  return [...keys].toSorted(compareText).flatMap(key => {
    const own = scaleOf(key);
    const figure =
      of.kind === 'item'
        ? weighedRate(own, tally => {
            const credits = tally.groups.get(by)?.get(key)?.items.get(writtenScore(of));
            return credits && { part: total(credits.sum), n: credits.n };
          })
        : weighedMean(own, tally => {
            const group = tally.groups.get(by)?.get(key);
            return of.kind === 'overall' ? group?.scores.moments : group?.checklists.get(of.checklist);
          });
    return groupOf(key, figure, of.kind === 'item', scale.confidence);
  });
}

/**
 * A group as a spread knows it: so large a simple random sample, with such a variance, that its mean would be as sure as
 * the weighed one is.
 */
function groupOf(
  key: string,
  { estimate }: WeighedFigure,
  isRate: boolean,
  confidence: number,
): readonly Group[] {
  if (estimate === null || estimate.judged < 2) return [];
  const { mean, judged, variance, degrees, even } = estimate;
  const group = (sample: GroupSample) => [{ key, n: judged, mean, sample }];
  if (isRate) return group({ n: effectiveSize(estimate, confidence), mean, variance: null });
  if (!variance) return group({ n: even, mean, variance: 0 });
  return group({ n: degrees + 1, mean, variance: variance * (degrees + 1) });
}
