import { itemsOf } from '../model/checklist.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { creditOf } from './credit.ts';
import { besideChecklists, type Scored, type ScoringFacts } from './facts.ts';

/**
 * The points of the interaction's score each item cost: by checklist, then by item, in the facts' order. They add
 * up to 100 − score; all are 0 where there is no score.
 *
 * An item costs 100 · (weight·(1 − credit) / Σ weight judged) · (the checklist's weight / Σ weights of the
 * checklists that have a score). What a zeroing took beyond that is shared equally among the critical items missed.
 */
export function pointsLost(
  card: Pick<Scorecard, 'checklists'>,
  facts: ScoringFacts,
): readonly (readonly number[])[] {
  const scored = besideChecklists(card.checklists, facts);
  const weights = weightsScored(scored);
  return scored.map(one => itemLosses(one, weights, facts));
}

/** Σ weights of the checklists that have a score. */
export function weightsScored(scored: readonly Scored[]): number {
  let weights = 0;
  for (const { score, weight } of scored) if (score.score !== null) weights += weight;
  return weights;
}

/** The points each item of one checklist cost, in its order; `weights` as of `weightsScored`. */
export function itemLosses(
  { checklist, score, weight }: Scored,
  weights: number,
  facts: ScoringFacts,
): readonly number[] {
  const share = weight / weights;
  const critical = new Set(score.criticalMisses);
  const zeroes = facts.program.onCritical === 'zero';
  const zeroing =
    zeroes && critical.size > 0 ? ((score.earned / score.judged) * share * 100) / critical.size : 0;
  return itemsOf(checklist).map((item, at) => {
    const answer = score.answers[at];
    if (answer?.item !== item.id) throw new Error(`the answers of "${checklist.id}" are not in its order`);
    const credit = creditOf(answer);
    if (credit === null) return 0;
    const lost = ((item.weight * (1 - credit)) / score.judged) * share * 100;
    return critical.has(item.id) ? lost + zeroing : lost;
  });
}
