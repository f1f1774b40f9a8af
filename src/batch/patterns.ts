import { type Answer, OUTCOMES, type Outcome } from '../model/answer.ts';
import { type Item, itemsOf } from '../model/checklist.ts';
import type { Judged } from '../scoring/evaluate.ts';
import type { Scored, ScoringFacts } from '../scoring/facts.ts';
import { scoreChecklist } from '../scoring/scorecard.ts';
import { type Standing, standingOf } from '../scoring/standing.ts';

/** The outcomes of all items of a checklist on some interaction, scored. */
export type Pattern = Standing;

/**
 * Finds the pattern of one interaction: `step` is told how each item came out, in the items' order; `pattern` then
 * gives what all of it comes to. Interactions with the same answers get the same object, scored once.
 */
export type Patterns = {
  readonly step: (judged: Judged) => void;
  readonly pattern: () => Pattern;
};

/** Codes of an answer: its outcome, or one for each credit of a partial one. */
const WIDTH = 32;
const CODES: Readonly<Record<Outcome, number>> = {
  met: OUTCOMES.indexOf('met'),
  partial: OUTCOMES.indexOf('partial'),
  missed: OUTCOMES.indexOf('missed'),
  notApplicable: OUTCOMES.indexOf('notApplicable'),
  unanswered: OUTCOMES.indexOf('unanswered'),
  unverifiable: OUTCOMES.indexOf('unverifiable'),
};
/** Beyond so many states the tree is begun anew: answers of this checklist hardly repeat. */
const MOST_STATES = 1 << 15;

/**
 * A tree of answers, an item a level: services answer alike again and again, and walking a table is all it then takes.
 * Throws when a scale has more different credits than there are codes.
 */
export function makePatterns(scored: Omit<Scored, 'score'>, facts: ScoringFacts): Patterns {
  const items = itemsOf(scored.checklist);
  const credits: number[] = [];
  let next = new Int32Array(WIDTH * 64);
  let states = 1;
  let leaves: (Pattern | undefined)[] = [];
  const codes = new Uint8Array(items.length);
  let state = 0;
  let level = 0;

  const grow = (place: number): number => {
    if (states * WIDTH >= next.length) {
      const larger = new Int32Array(next.length * 2);
      larger.set(next);
      next = larger;
    }
    next[place] = states;
    states += 1;
    return states - 1;
  };
  const codeOf = (credit: number): number => {
    const known = credits.indexOf(credit);
    const index = known >= 0 ? known : credits.push(credit) - 1;
    if (OUTCOMES.length + index >= WIDTH)
      throw new Error('more different credits than csaudit can tell apart');
    return OUTCOMES.length + index;
  };

  return {
    step: judged => {
      const code =
        judged === null
          ? CODES.unanswered
          : judged.outcome === 'partial'
            ? codeOf(judged.credit ?? 0)
            : CODES[judged.outcome];
      codes[level] = code;
      level += 1;
      const place = state * WIDTH + code;
      const known = next[place] ?? 0;
      state = known === 0 ? grow(place) : known;
    },
    pattern: () => {
      let found = leaves[state];
      if (found === undefined) {
        const answers = items.map((item, at) => answerOf(item, codes[at] ?? CODES.unanswered, credits));
        const score = scoreChecklist(scored.checklist, answers, facts.program.onCritical);
        found = standingOf({ ...scored, score });
        leaves[state] = found;
      }
      if (states >= MOST_STATES) {
        next = new Int32Array(WIDTH * 64);
        leaves = [];
        states = 1;
      }
      state = 0;
      level = 0;
      return found;
    },
  };
}

/** An answer without its grounds: scores do not ask for them. */
function answerOf({ id }: Item, code: number, credits: readonly number[]): Answer {
  const outcome = OUTCOMES[code] ?? 'partial';
  const judged = outcome === 'met' ? 1 : outcome === 'missed' ? 0 : null;
  const credit = outcome === 'partial' ? (credits[code - OUTCOMES.length] ?? null) : judged;
  return { item: id, by: 'probe', outcome, credit, evidence: [], note: '' };
}
