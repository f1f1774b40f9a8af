import { itemsOf } from '../model/checklist.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { besideChecklists, type Scored, type ScoringFacts } from './facts.ts';
import { creditOf } from './scorecard.ts';

/**
 * The points of the interaction's score each item cost: by checklist, then by item, in the facts' order. They add
 * up to 100 − score; all are 0 where there is no score.
 *
 * An item costs 100 · (weight·(1 − credit) / Σ weight judged) · (the checklist's weight / Σ weights of the
 * checklists that have a score). What a zeroing took beyond that is shared equally among the critical items missed.
 */
export function pointsLost(card: Scorecard, facts: ScoringFacts): readonly (readonly number[])[] {
  const scored = besideChecklists(card.checklists, facts);
  const weights = scored.reduce((sum, { score, weight }) => (score.score === null ? sum : sum + weight), 0);
  return scored.map(one => itemLosses(one, one.weight / weights, facts.program.onCritical === 'zero'));
}

function itemLosses({ checklist, score }: Scored, share: number, zeroes: boolean): readonly number[] {
  const critical = new Set(score.criticalMisses);
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
