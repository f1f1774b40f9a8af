import type { Answer } from '../model/answer.ts';
import type { Instance, LowInteraction } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';

/** So many interactions or answers are kept to show what a figure is made of. */
const KEPT = 3;

/** Where an interaction was read: one place, one interaction. */
type Place = { readonly file: string; readonly line: number; readonly id: string };

/** A low interaction with its place, which breaks ties the same way in any order of merging. */
export type KeptLow = LowInteraction & Place;

/** An instance with its place and how well it shows the gap: the lower, the better. */
export type KeptInstance = { readonly rank: number; readonly place: Place; readonly instance: Instance };

/** Keeps an interaction in `lows` if its score is among the lowest. Changes `lows`. */
export function keepLow(lows: KeptLow[], low: KeptLow): void {
  keepFirst(lows, low, (a, b) => a.score - b.score || comparePlaces(a, b));
}

/** Keeps an instance among the best few: by rank, then by place. Changes `instances`. */
export function keepInstance(instances: KeptInstance[], instance: KeptInstance): void {
  keepFirst(instances, instance, (a, b) => a.rank - b.rank || comparePlaces(a.place, b.place));
}

export function lowOf(card: Scorecard, score: number): KeptLow {
  return { id: card.id, score, file: card.file, line: card.line };
}

/**
 * An answer as an instance of its item. Of a critical item the misses come first; then those that can be quoted.
 */
export function instanceOf(card: Scorecard, answer: Answer, critical: boolean): KeptInstance {
  const quoted = answer.evidence.some(({ quote }) => quote !== '');
  return {
    rank: (critical && answer.outcome !== 'missed' ? 2 : 0) + (quoted ? 0 : 1),
    place: { file: card.file, line: card.line, id: card.id },
    instance: {
      interaction: card.id,
      agent: fieldText(card, 'agent'),
      note: answer.note,
      evidence: answer.evidence,
    },
  };
}

/** A field of the card as text; `null` where there is none or it is empty. */
export function fieldText(card: Scorecard, name: string): string | null {
  const value = Object.hasOwn(card.fields, name) ? card.fields[name] : undefined;
  return value === undefined || value === '' ? null : String(value);
}

/** Order of texts by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function comparePlaces(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.id, b.id);
}

function keepFirst<T>(kept: T[], candidate: T, compare: (a: T, b: T) => number): void {
  const after = kept.findIndex(other => compare(candidate, other) < 0);
  if (after >= 0) kept.splice(after, 0, candidate);
  else if (kept.length < KEPT) kept.push(candidate);
  if (kept.length > KEPT) kept.pop();
}
