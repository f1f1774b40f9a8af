import type { SpreadReport } from '../../model/spread.ts';
import { addValue, emptyMoments, mean, variance } from '../../statistics/moments.ts';
import type { About } from './about.ts';
import { creditIn, groupedValues, ofChecklist } from './cards.ts';
import { samplesOf } from './samples.ts';

/** A group as a spread compares it; a rate has no variance of its own. */
export type SpreadSample = {
  readonly key: string;
  readonly n: number;
  readonly mean: number;
  readonly variance: number | null;
};

/** The groups a spread was told from; `null` where the report does not hold them. */
export function spreadSamples(about: About, spread: SpreadReport): readonly SpreadSample[] | null {
  const { by, of } = spread;
  const { report } = about;
  if (report.weighing !== null) return null;
  const groups = report.groups[by];
  if (of === 'score' && groups !== undefined) return samplesOf(groups).filter(({ n }) => n > 1);
  const item = report.items.find(one => `${one.checklist}.${one.id}` === of);
  const pick =
    of === 'score'
      ? (card: { readonly score: number | null }) => card.score
      : item === undefined
        ? ofChecklist(of, 'score')
        : creditIn(item.checklist, item.id);
  const grouped = groupedValues(about, pick, by);
  if (grouped === null) return null;
  return (
    groups?.flatMap(({ key }) => {
      const values = grouped.get(key) ?? [];
      if (values.length < 2) return [];
      const moments = emptyMoments();
      for (const value of values) addValue(moments, item === undefined ? value : 100 * value);
      const centre = mean(moments) ?? 0;
      const spread = item === undefined ? (variance(moments) ?? 0) : null;
      return [{ key, n: values.length, mean: centre, variance: spread }];
    }) ?? null
  );
}
