import { addValue, emptyMoments, type Moments, mergeMoments } from '../statistics/moments.ts';
import { type KeptLow, keepLow } from './kept.ts';

/** What is counted of a score: its moments, and the interactions that stand lowest. */
export type ScoreTally = { moments: Moments; lowest: KeptLow[] };

export function emptyScoreTally(): ScoreTally {
  return { moments: emptyMoments(), lowest: [] };
}

/** Counts the score of one interaction. Changes `tally`. */
export function addScore(tally: ScoreTally, low: KeptLow): void {
  addValue(tally.moments, low.score);
  keepLow(tally.lowest, low);
}

/** Adds `from` to `into`; `from` stays as it was. */
export function mergeScoreTally(into: ScoreTally, from: ScoreTally): void {
  mergeMoments(into.moments, from.moments);
  for (const low of from.lowest) keepLow(into.lowest, low);
}
