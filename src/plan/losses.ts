import type { MemberItem } from '../model/findings.ts';
import type { ItemReport, Report } from '../model/report.ts';

/** What one item costs a score, in points of it, and how many of them come back when the item is at its target. */
export type Loss = {
  readonly item: string;
  readonly topic: string;
  readonly pointsLost: number;
  readonly toWin: number;
};

/** A topic, and the sum of its items. */
export type TopicLoss = { readonly topic: string; readonly pointsLost: number; readonly toWin: number };

export function itemName({ checklist, id }: Pick<ItemReport, 'checklist' | 'id'>): string {
  return `${checklist}.${id}`;
}

/** The topic an item is trained under; without one it is its own. */
export function topicOf(item: ItemReport): string {
  return item.training ?? itemName(item);
}

/** The target of an item, or that of the whole where it has none. */
export function targetOf(item: ItemReport, { totals }: Pick<Report, 'totals'>): number | null {
  return item.target ?? totals.target;
}

/**
 * How many of the points an item costs come back when its rate rises to its target: all of them at 100, in proportion
 * below, none where it is there already. Without a target, all of them.
 */
export function toWin(pointsLost: number, rate: number | null, target: number | null): number {
  if (rate === null || pointsLost <= 0) return 0;
  if (target === null) return pointsLost;
  return rate >= target ? 0 : (pointsLost * (target - rate)) / (100 - rate);
}

/** What the items cost the overall score, in the report's order. */
export function lossesOf(report: Pick<Report, 'items' | 'totals'>): readonly Loss[] {
  return report.items.map(item => lossOf(item, item, report));
}

/**
 * What the items of a checklist cost its own score: their shares of the points it is short of 100, as they share the
 * points of the overall score.
 */
export function checklistLosses(
  report: Pick<Report, 'items' | 'totals'>,
  checklist: string,
  score: number,
): readonly Loss[] {
  const own = report.items
    .filter(item => item.checklist === checklist)
    .map(item => lossOf(item, item, report));
  const all = own.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  const scale = all === 0 ? 0 : (100 - score) / all;
  return own.map(one => ({ ...one, pointsLost: one.pointsLost * scale, toWin: one.toWin * scale }));
}

/** What items cost the score of one group. */
export function memberLosses(report: Pick<Report, 'items' | 'totals'>, items: readonly MemberItem[]) {
  const known = new Map(report.items.map(item => [itemName(item), item]));
  return items.flatMap((own): Loss[] => {
    const item = known.get(own.item);
    return item === undefined ? [] : [lossOf(item, own, report)];
  });
}

function lossOf(
  item: ItemReport,
  { pointsLost, rate }: Pick<ItemReport, 'pointsLost' | 'rate'>,
  report: Pick<Report, 'totals'>,
): Loss {
  const win = toWin(pointsLost, rate, targetOf(item, report));
  return { item: itemName(item), topic: topicOf(item), pointsLost, toWin: win };
}

/** The topics of losses, the most points to win first, then the most lost, then by name. */
export function byTopic(losses: readonly Loss[]): readonly TopicLoss[] {
  const topics = new Map<string, { pointsLost: number; toWin: number }>();
  for (const { topic, pointsLost, toWin: win } of losses) {
    const sum = topics.get(topic) ?? { pointsLost: 0, toWin: 0 };
    topics.set(topic, { pointsLost: sum.pointsLost + pointsLost, toWin: sum.toWin + win });
  }
  return [...topics]
    .map(([topic, sums]) => ({ topic, ...sums }))
    .sort((a, b) => b.toWin - a.toWin || b.pointsLost - a.pointsLost || (a.topic < b.topic ? -1 : 1));
}
