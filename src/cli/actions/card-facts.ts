import type { Checklist } from '../../model/checklist.ts';
import { InputError } from '../../model/input-error.ts';
import type { Report } from '../../model/report.ts';
import { averageCosts, type Costs } from '../../renderers/sarif/sarif.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { pointsLost } from '../../scoring/points-lost.ts';
import type { Format } from '../options.ts';

/** What outputs know of scorecards before they come: what each answer cost, and the checklists, as far as they are there. */
export type CardFacts = { readonly costs: Costs; readonly checklists: readonly Checklist[] };

export const NOTHING_KNOWN: CardFacts = { costs: () => [], checklists: [] };

/** Of scorecards that are made now. */
export function cardFacts(facts: ScoringFacts): CardFacts {
  return { costs: card => pointsLost(card, facts), checklists: facts.checklists };
}

/** Of scorecards that were saved. */
export function savedCardFacts(report: Report): CardFacts {
  return { costs: averageCosts(report), checklists: [] };
}

/** Tells before an hour of scoring, not after, that what is asked for points at lines of a file, and there is none. */
export function refuseWithoutFile(exports: readonly string[], format: readonly Format[] = []): void {
  if (!exports.includes('-') || !format.some(({ name }) => name === 'sarif')) return;
  const message = '--format sarif points at lines of files, and - is read from a pipe';
  throw new InputError([{ message, hint: 'save what comes to a file, and name that' }]);
}
