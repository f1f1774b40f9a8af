import type { LoadedChecklists } from '../checklist/index.ts';
import type { Answer } from '../model/answer.ts';
import { type Answered, itemsOf } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Pair } from '../model/what-if.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { ChecklistPair, ItemPair } from './pairing.ts';
import { isKept, type Telling, tellings } from './tellable.ts';

const UNTOLD = 'cannot be told without the export';

/** What a saved card comes to afterwards; `untold` gathers the items, as `checklist.item`, that some card cannot tell of. */
export type SavedAnswers = {
  readonly untold: ReadonlySet<string>;
  readonly score: (card: Scorecard) => Scorecard;
};

/** Why a card is not one of these checklists, or `null`: it can be scored again. */
export function misfitOf(card: Scorecard, { checklists }: ScoringFacts): string | null {
  if (card.checklists.length !== checklists.length) return 'it has other checklists';
  for (const [at, { id, answers }] of card.checklists.entries()) {
    const checklist = checklists[at];
    if (checklist?.id !== id) return `it has a checklist "${id}" in another place`;
    const items = itemsOf(checklist);
    if (answers.length !== items.length || items.some((item, i) => item.id !== answers[i]?.item))
      return `its answers are not those to "${id}"`;
    const odd = answers.find(({ outcome, credit }) => {
      const judged = outcome === 'met' || outcome === 'partial' || outcome === 'missed';
      return judged ? credit === null || credit > 1 : credit !== null;
    });
    if (odd !== undefined) return `"${id}.${odd.item}" is ${odd.outcome} with credit ${odd.credit}`;
  }
  return null;
}

/** A card scored again from its answers. */
export function scoreAgain(card: Scorecard, facts: ScoringFacts): Scorecard {
  const scores = facts.checklists.map((checklist, at) =>
    scoreChecklist(checklist, card.checklists[at]?.answers ?? [], facts.program.onCritical),
  );
  return makeScorecard(interactionOf(card), scores, facts, card.metrics);
}

/**
 * Answers the checklists there would be from those saved. An answer that nobody can tell without the export is
 * unverifiable: it lowers the coverage and is neither a pass nor a miss.
 */
export function answerFromSaved(
  pairs: readonly ChecklistPair[],
  after: ScoringFacts,
  books: Pair<Pick<LoadedChecklists, 'book'>>,
  sameFacts: boolean,
): SavedAnswers {
  const told = new Map(pairs.map(pair => [pair.after?.checklist.id, tellings(pair, books, sameFacts)]));
  const asked = after.checklists.flatMap(checklist => {
    const pair = pairs.find(one => one.after?.checklist === checklist);
    return pair === undefined ? [] : [{ checklist, pair }];
  });
  const untold = new Set<string>();
  return {
    untold,
    score: card => {
      const answered = (unknown: Answered) =>
        asked.map(({ checklist, pair }) => {
          const telling = told.get(checklist.id);
          const answers = pair.items.flatMap(item => {
            const kept = keptAnswer(item, pair, card, telling?.get(item.id) ?? 'none');
            if (kept === 'gone') return [];
            if (kept === null) untold.add(`${checklist.id}.${item.id}`);
            return [
              kept ??
                ({ item: item.id, by: 'probe', evidence: [], note: UNTOLD, ...unknown } satisfies Answer),
            ];
          });
          return scoreChecklist(checklist, answers, after.program.onCritical);
        });
      const made = (unknown: Answered) =>
        makeScorecard(interactionOf(card), answered(unknown), after, card.metrics);
      const scored = made({ outcome: 'unverifiable', credit: null });
      if (scored.checklists.every(({ answers }) => answers.every(({ note }) => note !== UNTOLD)))
        return scored;
      // Whether it passes is told only where that is the same whatever the answers are that nobody can tell.
      const best = made({ outcome: 'met', credit: 1 }).passed;
      const worst = made({ outcome: 'missed', credit: 0 }).passed;
      return { ...scored, passed: best === worst ? best : null };
    },
  };
}

/** What was saved for an item, as it would be answered; `null`: it cannot be told; `gone`: it is asked no more. */
function keptAnswer(
  { id, before, after }: ItemPair,
  pair: ChecklistPair,
  card: Scorecard,
  telling: Telling,
): Answer | 'gone' | null {
  if (after === null) return 'gone';
  if (telling === 'spread')
    return {
      item: id,
      by: 'probe',
      outcome: 'notApplicable',
      credit: null,
      evidence: [],
      note: 'judged on the whole report',
    };
  if (before === null || pair.before === null) return null;
  const saved = card.checklists[pair.before.place]?.answers[before.place];
  if (saved === undefined) return null;
  return isKept(saved, telling, { before: before.item, after: after.item }) ? saved : null;
}

function interactionOf({ id, file, line, fields }: Scorecard): Interaction {
  return {
    id,
    fields: new Map(Object.entries(fields)),
    turns: [],
    answers: new Map(),
    source: { file, line },
  };
}
