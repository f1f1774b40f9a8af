import { type Bounds, wilsonInterval } from '../../statistics/intervals.ts';

/** What a label or a probe may say of an item that it has judged. */
export const JUDGED = ['met', 'partial', 'missed', 'notApplicable'] as const;
export type JudgedOutcome = (typeof JUDGED)[number];

/** How often people said the one and a probe the other. */
export type Confusion = ReadonlyMap<JudgedOutcome, ReadonlyMap<JudgedOutcome, number>>;

/** A share in 0..1 of `of`, with its Wilson interval at 95 %; `null`: there is nothing it could be a share of. */
export type Share = { readonly share: number | null; readonly of: number; readonly interval: Bounds };

/** `precision`: of those the probe found so, how many people labelled so. `recall`: the other way round. */
export type Quality = { readonly precision: Share; readonly recall: Share };

/** Of the intervals. */
export const CONFIDENCE = 0.95;

export function countsOf(confusion: Confusion) {
  const at = (label: JudgedOutcome, found: JudgedOutcome) => confusion.get(label)?.get(found) ?? 0;
  const labelled = (label: JudgedOutcome) => JUDGED.reduce((sum, found) => sum + at(label, found), 0);
  const found = (outcome: JudgedOutcome) => JUDGED.reduce((sum, label) => sum + at(label, outcome), 0);
  const all = JUDGED.reduce((sum, label) => sum + labelled(label), 0);
  const same = JUDGED.reduce((sum, outcome) => sum + at(outcome, outcome), 0);
  return { at, labelled, found, all, same };
}

/** The share of labels that the probe agrees with. */
export function agreementOf(confusion: Confusion): Share {
  const { same, all } = countsOf(confusion);
  return shareOf(same, all);
}

export function qualityOf(confusion: Confusion, outcome: JudgedOutcome): Quality {
  const { at, labelled, found } = countsOf(confusion);
  const right = at(outcome, outcome);
  return { precision: shareOf(right, found(outcome)), recall: shareOf(right, labelled(outcome)) };
}

/**
 * Cohen's kappa over the four outcomes: agreement beyond what chance would give, 1 at best, 0 where it is no better.
 * `null` without labels, and where both said one and the same of all: chance then explains everything.
 * Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960) 37–46.
 */
export function kappaOf(confusion: Confusion): number | null {
  const { labelled, found, all, same } = countsOf(confusion);
  if (all === 0) return null;
  const chance = JUDGED.reduce((sum, outcome) => sum + labelled(outcome) * found(outcome), 0) / all ** 2;
  return chance === 1 ? null : (same / all - chance) / (1 - chance);
}

function shareOf(part: number, of: number): Share {
  if (of === 0) return { share: null, of, interval: null };
  return { share: part / of, of, interval: wilsonInterval(part / of, of, CONFIDENCE) };
}
