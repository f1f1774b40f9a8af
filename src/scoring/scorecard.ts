import type { Answer } from '../model/answer.ts';
import { type Checklist, type Item, itemsOf, type Measurement } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { OnCritical } from '../model/program.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { millionths, type Weighted, weigh } from '../statistics/weighted-mean.ts';
import { creditOf } from './credit.ts';
import { beganAt } from './detail/began.ts';
import { besideChecklists, type Scored, type ScoringFacts } from './facts.ts';
import { overall, standingOf } from './standing.ts';

/**
 * Scores one checklist on one interaction: 100·Σ weight·credit / Σ weight over the items judged, `null` when none
 * was. Answers come back in the checklist's order; an item without one is `unanswered`. Throws on an answer that
 * is to no item, is the second to one, or was judged with a credit outside 0..1.
 */
export function scoreChecklist(
  checklist: Checklist,
  answers: readonly Answer[],
  onCritical: OnCritical,
): ChecklistScore {
  const items = itemsOf(checklist);
  const ordered = inOrder(checklist.id, items, answers);
  const applying: Weighted[] = [];
  const judged: Weighted[] = [];
  const criticalMisses: string[] = [];
  items.forEach(({ id, weight, critical }, at) => {
    const answer = ordered[at];
    if (answer === undefined || answer.outcome === 'notApplicable') return;
    const credit = creditOf(answer);
    applying.push({ weight, value: credit === null ? 0 : 100 });
    if (credit !== null) judged.push({ weight, value: pointsOf(credit) });
    if (critical !== null && answer.outcome === 'missed') criticalMisses.push(id);
  });
  const got = weigh(judged);
  const all = weigh(applying);
  return {
    id: checklist.id,
    score: onCritical === 'zero' && criticalMisses.length > 0 ? 0 : got.mean,
    earned: got.sum / 100,
    judged: got.weight,
    applicable: all.weight,
    coverage: all.mean,
    criticalMisses,
    answers: ordered,
  };
}

/** Puts the checklists' scores of one interaction, in the program's order, together into its scorecard. */
export function makeScorecard(
  interaction: Interaction,
  scores: readonly ChecklistScore[],
  facts: ScoringFacts,
  metrics: Readonly<Record<string, Measurement>>,
): Scorecard {
  const scored = besideChecklists(scores, facts);
  const at = beganAt(name => interaction.fields.get(name), interaction.turns);
  return {
    id: interaction.id,
    file: interaction.source.file,
    line: interaction.source.line,
    at: at === null ? null : new Date(at).toISOString(),
    fields: Object.fromEntries(interaction.fields),
    ...overall(scored.map(standingOf), facts.program.pass),
    criticalMisses: scored.flatMap(missesOf),
    metrics,
    checklists: scores,
  };
}

/** One answer per item, in the order of the items. */
function inOrder(checklist: string, items: readonly Item[], answers: readonly Answer[]): readonly Answer[] {
  if (answers.length === items.length && items.every(({ id }, at) => answers[at]?.item === id))
    return answers;
  const given = new Map(answers.map(answer => [answer.item, answer]));
  if (given.size !== answers.length) throw new Error(`two answers to one item of "${checklist}"`);
  const ordered = items.map(item => given.get(item.id) ?? unanswered(item));
  for (const { id } of items) given.delete(id);
  for (const stray of given.keys())
    throw new Error(`an answer to "${stray}", which "${checklist}" does not ask`);
  return ordered;
}

function unanswered(item: Item): Answer {
  return { item: item.id, by: null, outcome: 'unanswered', credit: null, evidence: [], note: 'no answer' };
}

/** A credit in points, to the decimal: 0.57 is 57, where 100 times it is 56.99999999999999. */
function pointsOf(credit: number): number {
  return millionths(credit) / 10_000;
}

function missesOf({ checklist, score }: Scored): Scorecard['criticalMisses'] {
  if (score.criticalMisses.length === 0) return [];
  const missed = new Set(score.criticalMisses);
  return itemsOf(checklist).flatMap(({ id, critical }) =>
    critical !== null && missed.has(id) ? [{ checklist: checklist.id, item: id, family: critical }] : [],
  );
}
