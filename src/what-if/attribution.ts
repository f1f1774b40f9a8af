import { itemsOf } from '../model/checklist.ts';
import type { OnCritical } from '../model/program.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import type { Pair } from '../model/what-if.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import type { ChecklistPair, ItemPair } from './pairing.ts';

/** Points by which each checklist (its weight, its having a score) and each item moved a score; in the order of the pairs. */
export type Moves = { readonly checklist: number; readonly items: readonly number[] }[];

/** What a checklist adds to a score: its weight, the share of its own points that is lost, and what that is made of. */
type Part = {
  readonly weight: number;
  /** Σ weight·(1 − credit), and its share of the weight judged; 1 where it was set to 0. */
  readonly lost: number;
  readonly loss: number;
  readonly zeroed: boolean;
  readonly score: ChecklistScore;
};

/**
 * What moved the score of one interaction that has one on both sides: all moves add up to score after − score before.
 *
 * A score is 100·(1 − Q/P): Q = Σ weight·loss and P = Σ weight over the checklists with a score, loss = D/J: D = Σ
 * weight·(1 − credit) and J = Σ weight over the items judged. A quotient changes by Δ(D/J) = (ΔD − D/J·ΔJ)/J′, exactly,
 * or seen from the other end by (ΔD − D′/J′·ΔJ)/J. The mean of the two is linear in ΔD and ΔJ, so each item is given its
 * own part of both, and each checklist that of ΔQ and ΔP: what did not change moves nothing, whatever changes around
 * it. (The midpoint rule of Marshall and Edgeworth, by which price and volume are told apart in a change of turnover.)
 * A checklist that has a score on one side only is the matter of the checklist, not of its items; one that a critical
 * miss sets to 0 on one side only is the matter of the critical items missed.
 */
export function movesOf(
  pairs: readonly ChecklistPair[],
  cards: Pair<Scorecard>,
  facts: Pair<ScoringFacts>,
): Moves {
  const parts = pairs.map(pair => ({
    before: partOf(cards.before, facts.before, pair.before?.place),
    after: partOf(cards.after, facts.after, pair.after?.place),
  }));
  const whole = { before: sums(parts.map(part => part.before)), after: sums(parts.map(part => part.after)) };
  const perWeight = (1 / whole.before.weight + 1 / whole.after.weight) / 2;
  return pairs.map((pair, at) => {
    const { before = null, after = null } = parts[at] ?? {};
    const [was, is] = [before?.weight ?? 0, after?.weight ?? 0];
    const loss = (((before ?? after)?.loss ?? 0) + ((after ?? before)?.loss ?? 0)) / 2;
    return {
      checklist: 0 - 100 * quotientPart({ part: (is - was) * loss, of: is - was }, whole),
      items:
        before === null || after === null
          ? pair.items.map(() => 0)
          : itemMoves(pair.items, { before, after }).map(
              move => 0 - 100 * perWeight * ((was + is) / 2) * move,
            ),
    };
  });
}

/** What is lost, and the weight it is lost of. */
type Whole = { readonly weight: number; readonly loss: number };

/** Its part in the change of a quotient, of what adds `part` to the change of the numerator and `of` to that of the denominator. */
function quotientPart(
  change: { readonly part: number; readonly of: number },
  { before, after }: Pair<Whole>,
): number {
  const forwards = (change.part - (before.loss / before.weight) * change.of) / after.weight;
  const backwards = (change.part - (after.loss / after.weight) * change.of) / before.weight;
  return (forwards + backwards) / 2;
}

function partOf(
  card: Scorecard,
  { program, checklists }: ScoringFacts,
  place: number | undefined,
): Part | null {
  if (place === undefined) return null;
  const [score, entry, checklist] = [card.checklists[place], program.checklists[place], checklists[place]];
  if (entry === undefined || checklist === undefined || score === undefined || score.score === null)
    return null;
  const zeroed = isZeroed(score, program.onCritical);
  // Not judged − earned: a checklist that loses nothing must lose exactly that.
  let lost = 0;
  itemsOf(checklist).forEach(({ weight }, at) => {
    lost += weight * (1 - (score.answers[at]?.credit ?? 1));
  });
  return { weight: entry.weight, loss: zeroed ? 1 : lost / score.judged, lost, zeroed, score };
}

function isZeroed({ criticalMisses }: ChecklistScore, onCritical: OnCritical): boolean {
  return onCritical === 'zero' && criticalMisses.length > 0;
}

function sums(parts: readonly (Part | null)[]): Whole {
  let [weight, loss] = [0, 0];
  for (const part of parts) {
    weight += part?.weight ?? 0;
    loss += (part?.weight ?? 0) * (part?.loss ?? 0);
  }
  return { weight, loss };
}

/** By how much each item changed the share of its checklist's points that is lost. */
function itemMoves(items: readonly ItemPair[], { before, after }: Pair<Part>): readonly number[] {
  if (before.zeroed || after.zeroed) {
    const missed = new Set((before.zeroed ? before : after).score.criticalMisses);
    return items.map(({ id }) => (missed.has(id) ? (after.loss - before.loss) / missed.size : 0));
  }
  const [was, is] = [before.score, after.score];
  const whole = {
    before: { weight: was.judged, loss: before.lost },
    after: { weight: is.judged, loss: after.lost },
  };
  return items.map(item => {
    const old = termOf(item.before, was);
    const now = termOf(item.after, is);
    return quotientPart({ part: now.lost - old.lost, of: now.judged - old.judged }, whole);
  });
}

/** The weight of an item that was judged, and what of it was lost; nothing of one that was not. */
function termOf(found: ItemPair['before'], { answers }: ChecklistScore): { judged: number; lost: number } {
  const credit = found === null ? null : (answers[found.place]?.credit ?? null);
  if (found === null || credit === null) return { judged: 0, lost: 0 };
  return { judged: found.item.weight, lost: found.item.weight * (1 - credit) };
}
