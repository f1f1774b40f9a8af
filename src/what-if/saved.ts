import type { LoadedChecklists } from '../checklist/index.ts';
import type { Answer } from '../model/answer.ts';
import { itemsOf } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Pair } from '../model/what-if.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { ChecklistPair } from './pairing.ts';
import { isKept, tellings } from './tellable.ts';

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
      const scores = asked.map(({ checklist, pair }) => {
        const answers = pair.items.flatMap(({ id, before, after }) => {
          if (after === null) return [];
          const place = pair.before?.place ?? -1;
          const saved = before === null ? undefined : card.checklists[place]?.answers[before.place];
          const telling = told.get(checklist.id)?.get(id) ?? 'none';
          if (telling === 'spread') return [open(id, 'notApplicable', 'judged on the whole report')];
          const kept =
            before !== null &&
            saved !== undefined &&
            isKept(saved, telling, { before: before.item, after: after.item });
          if (!kept) untold.add(`${checklist.id}.${id}`);
          return [kept ? saved : open(id, 'unverifiable', UNTOLD)];
        });
        return scoreChecklist(checklist, answers, after.program.onCritical);
      });
      return makeScorecard(interactionOf(card), scores, after, card.metrics);
    },
  };
}

function open(item: string, outcome: 'unverifiable' | 'notApplicable', note: string): Answer {
  return { item, by: 'probe', outcome, credit: null, evidence: [], note };
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
