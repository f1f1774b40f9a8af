import type { Report } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { makeMost } from './most.ts';
import { physicalLocation } from './place.ts';
import { type Miss, resultOf } from './result.ts';

/** GitHub shows so many results of a run, and refuses a file with five times as many. */
export const MOST_RESULTS = 5000;

/** The points each answer of a scorecard cost: by checklist, then by answer, in its order. */
export type Costs = (card: Scorecard) => readonly (readonly number[])[];

/** Takes scorecards one by one, in any order, and keeps the answers that cost most; they come out in the order of the exports. */
export type Collector = { readonly add: (card: Scorecard) => void; readonly results: () => Results };

/** Answers that cost points: those kept, and how many are not, for their number or because they come from no file. */
export type Results = {
  readonly kept: readonly Result[];
  readonly leftOut: number;
  readonly withoutLine: number;
};
type Result = ReturnType<typeof resultOf>;

/** What places an answer among others: critical misses come first, then the points it cost, then where it stands. */
type Key = {
  readonly critical: boolean;
  readonly cost: number;
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly at: number;
};
/** A result as text: what is kept of an interaction holds on to nothing of its transcript. */
type Kept = Key & { readonly text: string };

export function makeCollector(costs: Costs, quotes: boolean, limit = MOST_RESULTS): Collector {
  const most = makeMost<Key, Kept>(limit, byCost);
  let withoutLine = 0;
  return {
    add: card => {
      const place = physicalLocation(card);
      // no viewer shows a result without a file, and GitHub refuses all for one of them
      if (place === null) {
        withoutLine += missesOf(card).length;
        return;
      }
      const cost = costs(card);
      for (const [index, key, miss] of missesOf(card)) {
        const whole = { ...key, cost: cost[index.checklist]?.[index.answer] ?? 0 };
        most.add(whole, () => ({ ...whole, text: JSON.stringify(resultOf({ ...miss, place }, quotes)) }));
      }
    },
    results: () => ({
      kept: most
        .kept()
        .toSorted(byPlace)
        .map(({ text }): Result => JSON.parse(text)),
      leftOut: most.leftOut(),
      withoutLine,
    }),
  };
}

type Index = { readonly checklist: number; readonly answer: number };

type Found = readonly [Index, Omit<Key, 'cost'>, Omit<Miss, 'place'>];

function missesOf(card: Scorecard): readonly Found[] {
  const { file, line, id } = card;
  const found: Found[] = [];
  let at = 0;
  for (const [checklist, score] of card.checklists.entries()) {
    for (const [index, answer] of score.answers.entries()) {
      at += 1;
      if (answer.outcome !== 'missed' && answer.outcome !== 'partial') continue;
      const critical = score.criticalMisses.includes(answer.item);
      const miss = { card, checklist: score.id, answer, critical };
      found.push([{ checklist, answer: index }, { critical, file, line, id, at }, miss]);
    }
  }
  return found;
}

function byCost(a: Key, b: Key): number {
  return Number(b.critical) - Number(a.critical) || b.cost - a.cost || byPlace(a, b);
}

function byPlace(a: Key, b: Key): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.id, b.id) || a.at - b.at;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The costs of answers where the weights of items are not known, as in a saved report: what the answers to each item cost on
 * the average, by how much credit they lack.
 */
export function averageCosts({ items, totals }: Pick<Report, 'items' | 'totals'>): Costs {
  const average = new Map(
    items.map(({ checklist, id, met, partial, missed, rate, pointsLost }) => {
      const lacking = (met + partial + missed) * (1 - (rate ?? 100) / 100);
      return [`${checklist}.${id}`, lacking > 0 ? (pointsLost * totals.scored) / lacking : 0];
    }),
  );
  return ({ checklists }) =>
    checklists.map(({ id, answers }) =>
      answers.map(({ item, credit }) => (average.get(`${id}.${item}`) ?? 0) * (1 - (credit ?? 1))),
    );
}
