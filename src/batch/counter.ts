import type { Measurement, Scene } from '../model/checklist.ts';
import { textField } from '../model/checklist.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { metrics } from '../probes/metrics/index.ts';
import { makeScene } from '../probes/scene.ts';
import type { Glimpse } from '../readers/bulk/glimpse.ts';
import { addScorecard } from '../scoring/count.ts';
import { evaluate } from '../scoring/evaluate.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { Tally } from '../scoring/tally.ts';
import { type Folded, makeFold } from './fold.ts';
import type { Run } from './run.ts';
import { makeStages } from './stages.ts';

/** What some records of an export came to. Rejects beyond the first MOST_LISTED are only counted. */
export type Counts = {
  readonly folded: Folded;
  interactions: number;
  rejected: number;
  readonly listed: Rejected[];
};

export const MOST_LISTED = 1000;

/** Counts records, one by one; of those that somebody wants to see it gives the scorecard. */
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
  const stages = makeStages(run.loaded.book, run.language);
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
      const interaction = run.prepare === null ? record : run.prepare(record);
      const { id, source, answers } = interaction;
      if (!wanted && answers.size === 0) {
        count(counts, stages.ofInteraction(interaction), { ...source, id });
        return null;
      }
      const card = scoreOne(interaction, run, wanted);
      if ('reason' in card) return reject(counts, card);
      counts.interactions += 1;
      addScorecard(counts.folded.tally, card, run.facts);
      return wanted ? card : null;
    },
    accept: counts => fold.accept(counts.folded),
    finish: fold.finish,
  };
}

/** One interaction's scorecard; or a reject when an answer it brings along cannot be read. */
export function scoreOne(interaction: Interaction, run: Run, withMetrics: boolean): Scorecard | Rejected {
  const scene = makeScene(interaction, run.loaded.book, run.language);
  const scores: ChecklistScore[] = [];
  for (const checklist of run.loaded.checklists) {
    const answers = evaluate(checklist, scene, interaction.answers);
    if ('problem' in answers) return { ...interaction.source, reason: answers.problem };
    scores.push(scoreChecklist(checklist, answers, run.facts.program.onCritical));
  }
  return makeScorecard(interaction, scores, run.facts, withMetrics ? measureAll(scene) : {});
}

function measureAll(scene: Scene): Record<string, Measurement> {
  return Object.fromEntries([...metrics.keys()].map(name => [name, scene.metric(name)]));
}
