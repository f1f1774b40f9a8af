import { FAMILIES, itemsOf } from '../model/checklist.ts';
import type { ChecklistScore } from '../model/scorecard.ts';
import { weightedMean } from '../statistics/weighted-mean.ts';
import { creditOf } from './credit.ts';
import type { Scored } from './facts.ts';

/**
 * A checklist's score on one interaction with what it means for the whole. `bar`: there was something to pass;
 * families of critical items are bits, in the order of FAMILIES: those an item of which was judged, and missed.
 */
export type Standing = Scored & {
  readonly bar: boolean;
  readonly judgedFamilies: number;
  readonly missedFamilies: number;
};

/** How an interaction came out: its score and coverage (0..100 or `null`), and whether it passed. */
export type Overall = {
  readonly score: number | null;
  readonly coverage: number | null;
  readonly passed: boolean | null;
};

export function standingOf(scored: Scored): Standing {
  const { checklist, score, pass } = scored;
  const missed = new Set(score.criticalMisses);
  let judgedFamilies = 0;
  let missedFamilies = 0;
  itemsOf(checklist).forEach(({ id, critical }, at) => {
    const answer = score.answers[at];
    if (critical === null || answer === undefined || creditOf(answer) === null) return;
    const family = 1 << FAMILIES.indexOf(critical);
    judgedFamilies |= family;
    if (missed.has(id)) missedFamilies |= family;
  });
  const bar = (pass !== null && score.score !== null) || judgedFamilies > 0;
  return { ...scored, bar, judgedFamilies, missedFamilies };
}

/** Puts the checklists of one interaction together; `pass` is the program's own mark. */
export function overall(standings: readonly Standing[], pass: number | null): Overall {
  const score = programMean(standings, one => one.score);
  return {
    score,
    coverage: programMean(standings, one => one.coverage),
    passed: passes(standings, score, pass),
  };
}

function programMean(
  standings: readonly Standing[],
  pick: (score: ChecklistScore) => number | null,
): number | null {
  const parts: { value: number; weight: number }[] = [];
  for (const { score, weight } of standings) {
    const value = pick(score);
    if (value !== null) parts.push({ value, weight });
  }
  return weightedMean(parts);
}

/**
 * Fails on what was seen. Passes only when every checklist that applies was looked at, and there was something to
 * pass: a pass mark, or a critical item that was judged. Else it cannot be told.
 */
function passes(standings: readonly Standing[], score: number | null, pass: number | null): boolean | null {
  if (standings.some(one => one.missedFamilies > 0) || isBelow(score, pass)) return false;
  if (standings.some(one => isBelow(one.score.score, one.pass))) return false;
  if (score === null || standings.some(({ score }) => score.applicable > 0 && score.judged === 0))
    return null;
  return pass !== null || standings.some(one => one.bar) ? true : null;
}

function isBelow(score: number | null, pass: number | null): boolean {
  return score !== null && pass !== null && score < pass;
}
