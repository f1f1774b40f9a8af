import type { Answer } from '../model/answer.ts';
import { type Checklist, type Item, itemsOf, type Measurement } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { OnCritical } from '../model/program.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { millionths, type Weighted, weigh, weightedMean } from '../statistics/weighted-mean.ts';
import { besideChecklists, type Scored, type ScoringFacts } from './facts.ts';

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
  const score = programMean(scored, one => one.score);
  const criticalMisses = scored.flatMap(missesOf);
  return {
    id: interaction.id,
    file: interaction.source.file,
    line: interaction.source.line,
    fields: Object.fromEntries(interaction.fields),
    score,
    coverage: programMean(scored, one => one.coverage),
    passed: passes(scored, score, facts.program.pass, criticalMisses.length > 0),
    criticalMisses,
    metrics,
    checklists: scores,
  };
}

/** The credit of an answer that was judged, else `null`. Throws unless a judged one lies in 0..1. */
export function creditOf(answer: Answer): number | null {
  if (answer.outcome !== 'met' && answer.outcome !== 'partial' && answer.outcome !== 'missed') return null;
  const { credit } = answer;
  if (credit === null || !(credit >= 0 && credit <= 1)) {
    throw new Error(
      `item "${answer.item}" is ${answer.outcome} with credit ${credit}: a credit lies in 0..1`,
    );
  }
  return credit;
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

function programMean(
  scored: readonly Scored[],
  pick: (score: ChecklistScore) => number | null,
): number | null {
  return weightedMean(
    scored.flatMap(({ score, weight }) => {
      const value = pick(score);
      return value === null ? [] : [{ value, weight }];
    }),
  );
}

function missesOf({ checklist, score }: Scored): Scorecard['criticalMisses'] {
  if (score.criticalMisses.length === 0) return [];
  const missed = new Set(score.criticalMisses);
  return itemsOf(checklist).flatMap(({ id, critical }) =>
    critical !== null && missed.has(id) ? [{ checklist: checklist.id, item: id, family: critical }] : [],
  );
}

/**
 * Fails on what was seen. Passes only when every checklist that applies was looked at, and there was something to
 * pass: a pass mark, or a critical item that was judged. Else it cannot be told.
 */
function passes(
  scored: readonly Scored[],
  score: number | null,
  pass: number | null,
  criticalMissed: boolean,
): boolean | null {
  if (criticalMissed || isBelow(score, pass)) return false;
  if (scored.some(one => isBelow(one.score.score, one.pass))) return false;
  if (score === null || scored.some(one => one.score.applicable > 0 && one.score.judged === 0)) return null;
  return pass !== null || scored.some(hasBar) ? true : null;
}

function hasBar({ checklist, pass, score }: Scored): boolean {
  if (pass !== null && score.score !== null) return true;
  const critical = new Set(itemsOf(checklist).flatMap(item => (item.critical === null ? [] : [item.id])));
  return (
    critical.size > 0 && score.answers.some(answer => critical.has(answer.item) && creditOf(answer) !== null)
  );
}

function isBelow(score: number | null, pass: number | null): boolean {
  return score !== null && pass !== null && score < pass;
}
