import { type Scene, textField } from '../model/checklist.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Glimpse } from '../readers/bulk/glimpse.ts';
import { addScorecard } from '../scoring/count.ts';
import type { Tally } from '../scoring/tally.ts';
import { type Folded, makeFold } from './fold.ts';
import type { Run } from './run.ts';
import { scoreOne } from './score-one.ts';
import { makeStages } from './stages.ts';

/** What some records of an export came to. Rejects beyond the first MOST_LISTED are only counted. */
export type Counts = {
  readonly folded: Folded;
  interactions: number;
  rejected: number;
  readonly listed: Rejected[];
};

export const MOST_LISTED = 1000;

/** Counts records, one by one, as `prepared` gives them; of those that somebody wants to see it gives the scorecard. */
export type Counter = {
  readonly begin: () => Counts;
  readonly glimpse: (counts: Counts, glimpse: Glimpse) => void;
  readonly record: (counts: Counts, record: Interaction | Rejected, wanted: boolean) => Scorecard | null;
  readonly accept: (counts: Counts) => void;
  /** The tally of all that was accepted. */
  readonly finish: () => Tally;
};

export function makeCounter(run: Run): Counter {
  const fold = makeFold(run.facts);
  const stages = makeStages(run.loaded.book, run.speech);
  const reject = (counts: Counts, record: Rejected): null => {
    counts.rejected += 1;
    if (counts.listed.length < MOST_LISTED)
      counts.listed.push({ ...record, reason: run.mask(record.reason) });
    return null;
  };
  const count = (counts: Counts, scene: Scene, place: Glimpse['place']): void => {
    counts.interactions += 1;
    fold.add(counts.folded, scene, place, name => textField(scene, name));
  };
  return {
    begin: () => ({ folded: fold.begin(), interactions: 0, rejected: 0, listed: [] }),
    glimpse: (counts, glimpse) => count(counts, stages.ofGlimpse(glimpse), glimpse.place),
    record: (counts, record, wanted) => {
      if ('reason' in record) return reject(counts, record);
      const { id, source, answers } = record;
      if (!wanted && answers.size === 0) {
        count(counts, stages.ofInteraction(record), { ...source, id });
        return null;
      }
      const card = scoreOne(record, run, wanted);
      if ('reason' in card) return reject(counts, card);
      counts.interactions += 1;
      addScorecard(counts.folded.tally, card, run.facts);
      return wanted ? card : null;
    },
    accept: counts => fold.accept(counts.folded),
    finish: fold.finish,
  };
}
