import { itemsOf } from '../../model/checklist.ts';
import type { CriticalAccuracy, ItemReport, Report, SectionReport, Totals } from '../../model/report.ts';
import { addSum, emptySum, total } from '../../statistics/exact-sum.ts';
import type { ScoringFacts } from '../facts.ts';
import { gapTo } from '../figure.ts';
import type { Tally } from '../tally.ts';
import {
  type MayHold,
  type Rated,
  type Scale,
  weighedMean,
  weighedRate,
  weighedRatio,
  weighedScore,
} from './figure.ts';
import { weighedGroups } from './groups.ts';
import { weighedSpreads } from './spreads.ts';
import { auditedStrata, type DrawnCard, weighingOf } from './strata.ts';

/** A report weighed back, and what its findings are weighed with. */
export type Weighed = { readonly report: Report; readonly scale: Scale };

/**
 * The report of a sample, weighed back to the interactions it was drawn from: every score, rate, coverage, accuracy and
 * number of points lost is what they are estimated to be over all of these, with its interval, gap and `needed`. Counts
 * (interactions, met, missed, passed …) stay counts of audits. `cards` are those `report` was made of, each interaction
 * once; `populations` tells how many interactions each stratum has, and `mayHold` what may be in it (anything, where nothing
 * is told of that).
 * Throws InputError on a stratum without a population, and on one with more audits than interactions.
 */
export function weighReport(
  report: Report,
  cards: readonly DrawnCard[],
  populations: ReadonlyMap<string, number>,
  facts: ScoringFacts,
  mayHold: MayHold = () => true,
): Weighed {
  if (report.totals.interactions !== cards.length) throw new Error('the cards are not those of the report');
  const strata = auditedStrata(cards, populations, facts);
  const scale: Scale = { strata, confidence: report.confidence, mayHold };
  const weighed = {
    ...report,
    weighing: weighingOf(strata, populations),
    totals: weighedTotals(scale, report.totals),
    checklists: report.checklists.map(one => ({
      ...one,
      ...weighedScore(scale, tally => tally.checklists.get(one.id)?.scores.moments, one.target),
      coverage: weighedMean(scale, tally => tally.checklists.get(one.id)?.coverage).actual,
    })),
    sections: report.sections.map(one => weighedSection(scale, one, facts)),
    items: weighedItems(scale, report.items, facts),
    groups: Object.fromEntries(
      Object.entries(report.groups).map(([by, groups]) => [by, weighedGroups(scale, by, groups)]),
    ),
    spreads: weighedSpreads(scale, report.spreads, facts.checklists),
  };
  return { report: weighed, scale };
}

function weighedTotals(scale: Scale, totals: Totals): Totals {
  const accuracy = (family: keyof Totals['critical']): CriticalAccuracy => {
    const figure = weighedRate(scale, ({ critical }) => {
      const { opportunities, errors } = critical[family];
      return { part: opportunities - errors, n: opportunities };
    });
    return { ...totals.critical[family], accuracy: figure.actual, interval: figure.interval };
  };
  return {
    ...totals,
    ...weighedScore(scale, tally => tally.scores.moments, totals.target),
    interactions: totals.interactions,
    coverage: weighedMean(scale, tally => tally.coverage).actual,
    critical: {
      customer: accuracy('customer'),
      business: accuracy('business'),
      compliance: accuracy('compliance'),
    },
  };
}

function weighedSection(scale: Scale, one: SectionReport, { checklists }: ScoringFacts): SectionReport {
  const sections = checklists.find(({ id }) => id === one.checklist)?.sections ?? [];
  const items = sections.find(({ id }) => id === one.id)?.items ?? [];
  const sectionOf = (tally: Tally) => tally.checklists.get(one.checklist)?.sections.get(one.id);
  const ids = items.map(({ id }) => id);
  return {
    ...one,
    ...weighedScore(scale, tally => sectionOf(tally)?.scores, one.target),
    coverage: weighedMean(scale, tally => sectionOf(tally)?.coverage).actual,
    pointsLost: weighedRatio(scale, tally => lostBy(tally, one.checklist, ids)) ?? 0,
  };
}

/** The items that cost most first, as in any report; equal ones in the order of the checklists. */
function weighedItems(
  scale: Scale,
  items: readonly ItemReport[],
  { checklists }: ScoringFacts,
): readonly ItemReport[] {
  const names = checklists.flatMap(one => itemsOf(one).map(({ id }) => `${one.id}.${id}`));
  const places = new Map(names.map((name, at) => [name, at]));
  const placeOf = ({ checklist, id }: ItemReport) => places.get(`${checklist}.${id}`) ?? 0;
  return items
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(item => {
      const { checklist, id, target } = item;
      const figure = weighedRate(scale, tally => judgedOf(tally, checklist, id));
      return {
        ...item,
        rate: figure.actual,
        interval: figure.interval,
        ...gapTo(target, figure),
        pointsLost: weighedRatio(scale, tally => lostBy(tally, checklist, [id])) ?? 0,
      };
    })
    .sort((a, b) => b.pointsLost - a.pointsLost);
}

/** The answers to an item that were judged, and the sum of their credits. */
function judgedOf(tally: Tally, checklist: string, item: string): Rated | undefined {
  const counted = tally.checklists.get(checklist)?.items.get(item);
  if (counted === undefined) return undefined;
  const { met, partial, missed } = counted.outcomes;
  return { part: total(counted.credits), n: met + partial + missed };
}

/** What items lost together, of all interactions scored. */
function lostBy(tally: Tally, checklist: string, items: readonly string[]): Rated {
  const lost = emptySum();
  for (const id of items) {
    addSum(lost, tally.checklists.get(checklist)?.items.get(id)?.lost ?? emptySum());
  }
  return { part: total(lost), n: tally.scores.moments.n };
}
