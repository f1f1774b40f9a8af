import { InputError, type Problem } from '../../model/input-error.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Weighing } from '../../model/weighing.ts';
import { addScorecard } from '../count.ts';
import { entryOf } from '../entry.ts';
import type { ScoringFacts } from '../facts.ts';
import { emptyTally, type Tally } from '../tally.ts';

/** The scorecard of an interaction that was drawn and audited, and the stratum it was drawn from. */
export type DrawnCard = { readonly card: Scorecard; readonly stratum: string };

/** A stratum of which something was audited, and what was counted of it. */
export type AuditedStratum = {
  readonly key: string;
  readonly population: number;
  readonly audited: number;
  readonly tally: Tally;
};

/**
 * Counts the cards stratum by stratum, in the order of the populations: no order of the cards shows. Throws InputError
 * on a stratum that has no population, and on one with more audits than interactions.
 */
export function auditedStrata(
  cards: readonly DrawnCard[],
  populations: ReadonlyMap<string, number>,
  facts: ScoringFacts,
): readonly AuditedStratum[] {
  const tallies = new Map<string, Tally>();
  for (const { card, stratum } of cards) addScorecard(entryOf(tallies, stratum, emptyTally), card, facts);
  const problems = [...tallies].flatMap(([key, { interactions }]) =>
    problemsOf(key, interactions, populations),
  );
  if (problems.length > 0) throw new InputError(problems);
  return [...populations].flatMap(([key, population]) => {
    const tally = tallies.get(key);
    return tally === undefined ? [] : { key, population, audited: tally.interactions, tally };
  });
}

/** What the report says of its weighing. */
export function weighingOf(
  strata: readonly AuditedStratum[],
  populations: ReadonlyMap<string, number>,
): Weighing {
  const audited = new Set(strata.map(({ key }) => key));
  return {
    strata: strata.map(({ key, population, audited }) => {
      return { key, population, audited, weight: population / audited };
    }),
    missing: [...populations].flatMap(([key, population]) => (audited.has(key) ? [] : { key, population })),
  };
}

function problemsOf(
  key: string,
  audited: number,
  populations: ReadonlyMap<string, number>,
): readonly Problem[] {
  const population = populations.get(key);
  if (population === undefined) {
    const known = [...populations.keys()].map(one => `"${one}"`).join(', ');
    return [{ message: `the sample has no stratum "${key}", which was audited`, hint: `it has: ${known}` }];
  }
  if (audited <= population) return [];
  const message = `${audited} audits count for the stratum "${key}", which has ${population} interactions`;
  return [{ message, hint: 'an interaction counts once: choose one auditor, or one sample' }];
}
