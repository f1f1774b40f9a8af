import type { Rejected } from '../model/interaction.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { MOST_LISTED } from './counter.ts';

/** What is told while an export is scored. */
export type Watch = {
  readonly onCard: (card: Scorecard) => Promise<void> | void;
  /** Told of the records so far. */
  readonly onRecord: (records: number) => void;
  readonly signal: AbortSignal;
};

/** What an export came to, but for its figures. Rejects beyond the first MOST_LISTED are only counted. */
export type Part = { interactions: number; rejected: number; readonly listed: Rejected[] };

export function emptyPart(): Part {
  return { interactions: 0, rejected: 0, listed: [] };
}

/** Adds `more` to `part`, which comes before it in the export. Changes `part`. */
export function addPart(
  part: Part,
  more: Omit<Part, 'listed'> & { readonly listed: readonly Rejected[] },
): void {
  part.interactions += more.interactions;
  part.rejected += more.rejected;
  part.listed.push(...more.listed.slice(0, MOST_LISTED - part.listed.length));
}
