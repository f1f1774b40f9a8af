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
  readonly loss: number;
  readonly zeroed: boolean;
  readonly score: ChecklistScore;
};

/**
 * What moved the score of one interaction that has one on both sides: all moves add up to score after − score before.
 *
 * A score is 100·(1 − Q/P): Q = Σ weight·loss and P = Σ weight over the checklists with a score, loss = D/J: D = Σ
 * weight·(1 − credit) and J = Σ weight over the items judged. A quotient changes by
 * Δ(Q/P) = ½(1/P + 1/P′)·ΔQ − ½(Q + Q′)·ΔP/(P·P′), exactly, and so does D/J: each item is given its own part of ΔD and
 * ΔJ, each checklist that of ΔP, so that what did not change moves nothing, whatever changes around it. (The midpoint
 * rule of Marshall and Edgeworth, by which price and volume are told apart in a change of turnover.)
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
  const perChecklist =
    (whole.before.loss + whole.after.loss) / (2 * whole.before.weight * whole.after.weight);
  return pairs.map((pair, at) => {
    const { before = null, after = null } = parts[at] ?? {};
    const [was, is] = [before?.weight ?? 0, after?.weight ?? 0];
    const loss = ((before ?? after)?.loss ?? 0) + ((after ?? before)?.loss ?? 0);
    return {
      checklist: -100 * (is - was) * ((perWeight * loss) / 2 - perChecklist),
      items:
        before === null || after === null
          ? pair.items.map(() => 0)
          : itemMoves(pair.items, { before, after }).map(move => -100 * perWeight * ((was + is) / 2) * move),
    };
  });
}

function partOf(
  { checklists }: Scorecard,
  { program }: ScoringFacts,
  place: number | undefined,
): Part | null {
  const score = place === undefined ? undefined : checklists[place];
  const entry = place === undefined ? undefined : program.checklists[place];
  if (entry === undefined || score === undefined || score.score === null) return null;
  const zeroed = isZeroed(score, program.onCritical);
  return {
    weight: entry.weight,
    loss: zeroed ? 1 : (score.judged - score.earned) / score.judged,
    zeroed,
    score,
  };
}

function isZeroed({ criticalMisses }: ChecklistScore, onCritical: OnCritical): boolean {
  return onCritical === 'zero' && criticalMisses.length > 0;
}

function sums(parts: readonly (Part | null)[]): { weight: number; loss: number } {
  let [weight, loss] = [0, 0];
  for (const part of parts) {
    weight += part?.weight ?? 0;
    loss += (part?.weight ?? 0) * (part?.loss ?? 0);
  }
  return { weight, loss };
}

/** By how much each item changed the share of its checklist's points that is lost. */
function itemMoves(items: readonly ItemPair[], { before, after }: Pair<Part>): readonly number[] {
  if (before.zeroed && after.zeroed) return items.map(() => 0);
  if (before.zeroed || after.zeroed) {
    const missed = new Set((before.zeroed ? before : after).score.criticalMisses);
    return items.map(({ id }) => (missed.has(id) ? (after.loss - before.loss) / missed.size : 0));
  }
  const [was, is] = [before.score, after.score];
  const perLost = (1 / was.judged + 1 / is.judged) / 2;
  const perJudged = (was.judged - was.earned + is.judged - is.earned) / (2 * was.judged * is.judged);
  return items.map(item => {
    const old = termOf(item.before, was);
    const now = termOf(item.after, is);
    return perLost * (now.lost - old.lost) - perJudged * (now.judged - old.judged);
  });
}

/** The weight of an item that was judged, and what of it was lost; nothing of one that was not. */
function termOf(found: ItemPair['before'], { answers }: ChecklistScore): { judged: number; lost: number } {
  const credit = found === null ? null : (answers[found.place]?.credit ?? null);
  if (found === null || credit === null) return { judged: 0, lost: 0 };
  return { judged: found.item.weight, lost: found.item.weight * (1 - credit) };
}
