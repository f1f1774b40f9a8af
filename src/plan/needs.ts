import type { MemberItem } from '../model/findings.ts';
import type { Report } from '../model/report.ts';
import { certaintyOf, intervalAt, type Sampled } from '../scoring/judge-certainty.ts';
import { sideOf } from '../statistics/intervals.ts';
import { itemName, targetOf } from './losses.ts';

/** An item of an agent that lies below its target by more than chance: what it was told from, and how far its interval reaches. */
export type Shortfall = { readonly figure: Sampled; readonly high: number; readonly target: number };

/** All items of all agents that are looked at together. */
export type Comparison = {
  /** How many: an item judged once has no interval and cannot be told, and so is none of them. */
  readonly compared: number;
  /** How sure each interval is, so that all of them hold together. */
  readonly confidence: number;
  /** `null`: chance may explain it, or it is not below its target. */
  readonly shortfall: (item: MemberItem) => Shortfall | null;
};

/**
 * Which items of an agent lie below their targets by more than chance, told as surely as a gate tells what fails: with
 * all agents and items of all topics together, so that nobody is named for training who only had bad luck.
 */
export function compareAgents(report: Report, items: readonly string[]): Comparison {
  const known = new Map(report.items.map(item => [itemName(item), item]));
  const targets = new Map(
    items.flatMap(name => {
      const item = known.get(name);
      return item === undefined ? [] : [[name, targetOf(item, report)] as const];
    }),
  );
  const agents = report.findings?.who.agent ?? [];
  const compared = agents
    .flatMap(member => member.items)
    .filter(({ item, judged }) => judged > 1 && (targets.get(item) ?? null) !== null).length;
  const { fails } = certaintyOf(report, report.confidence, compared);
  const shortfall = ({ item, judged: n, rate, interval }: MemberItem): Shortfall | null => {
    const target = targets.get(item) ?? null;
    // Who is not below by the item's own interval is not so with all others.
    if (target === null || rate === null || rate >= target) return null;
    if (interval !== null && sideOf(interval, target) !== 'below') return null;
    const figure = { kind: 'rate', actual: rate, interval, n, deviation: null } as const;
    const made = intervalAt(figure, report, { confidence: fails, decides: true });
    return made === null || sideOf(made, target) !== 'below' ? null : { figure, high: made[1], target };
  };
  return { compared, confidence: fails, shortfall };
}
