import type { Answer, Outcome } from '../model/answer.ts';
import type { Instance, LowInteraction } from '../model/report.ts';

/** So many interactions or answers are kept to show what a figure is made of. */
const KEPT = 3;

/** Where an interaction was read: one place, one interaction. */
export type Place = { readonly file: string; readonly line: number; readonly id: string };

/** A low interaction with its place, which breaks ties the same way in any order of merging. */
export type KeptLow = LowInteraction & Place;

/** An instance with its place and how well it shows the gap: the lower, the better. */
export type KeptInstance = { readonly rank: number; readonly place: Place; readonly instance: Instance };

/** Keeps an interaction in `lows` if its score is among the lowest. Changes `lows`. */
export function keepLow(lows: KeptLow[], low: KeptLow): void {
  keepFirst(lows, low, (a, b) => a.score - b.score || comparePlaces(a, b));
}

/** Keeps an interaction of which not all was judged, if its coverage is among the lowest. Changes `lows`. */
export function keepCoverage(lows: KeptLow[], place: Place, coverage: number): void {
  if (coverage < 100) keepLow(lows, lowOf(place, coverage));
}

/** Keeps those of `from` that are among the lowest as well. Changes `into`. */
export function mergeLows(into: KeptLow[], from: readonly KeptLow[]): void {
  for (const low of from) keepLow(into, low);
}

/** Keeps an instance among the best few: by rank, then by place. Changes `instances`. */
export function keepInstance(instances: KeptInstance[], instance: KeptInstance): void {
  keepFirst(instances, instance, (a, b) => a.rank - b.rank || comparePlaces(a.place, b.place));
}

export function lowOf(place: Place, score: number): KeptLow {
  return { id: place.id, score, file: place.file, line: place.line };
}

/** What of an answer says how well it shows a gap, but for its grounds. */
type Ranked = { readonly outcome: Outcome; readonly credit: number | null };

/** An answer as an instance of its item. */
export function instanceOf(
  place: Place,
  agent: string | null,
  answer: Answer,
  critical: boolean,
): KeptInstance {
  const quoted = answer.evidence.some(({ quote }) => quote !== '');
  const { note, evidence } = answer;
  return {
    rank: bestRank(answer, critical) + (quoted ? 0 : 1),
    place,
    instance: { interaction: place.id, agent, note, evidence },
  };
}

/**
 * The rank of an answer that can be quoted: the lower its credit, the better it shows the gap, which is less than a quote
 * makes up for, since what lost points has a credit below 1; of a critical item the misses come first.
 */
function bestRank({ outcome, credit }: Ranked, critical: boolean): number {
  return (critical && outcome !== 'missed' ? 2 : 0) + (credit ?? 0);
}

/** Whether an answer could be among the best few, were it one that can be quoted: asked before its grounds are. */
export function mayBeKept(
  instances: readonly KeptInstance[],
  place: Place,
  answer: Ranked,
  critical: boolean,
): boolean {
  const last = instances[KEPT - 1];
  if (last === undefined) return true;
  const rank = bestRank(answer, critical);
  return rank < last.rank || (rank === last.rank && comparePlaces(place, last.place) < 0);
}

/** Order of texts by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Order of places: by file, then by line. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.id, b.id);
}

function keepFirst<T>(kept: T[], candidate: T, compare: (a: T, b: T) => number): void {
  const last = kept[KEPT - 1];
  // Nearly all stop here: of many interactions few are among the lowest three.
  if (last !== undefined && compare(candidate, last) >= 0) return;
  const after = kept.findIndex(other => compare(candidate, other) < 0);
  kept.splice(after < 0 ? kept.length : after, 0, candidate);
  if (kept.length > KEPT) kept.pop();
}
