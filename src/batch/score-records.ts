import type { LoadedChecklists } from '../checklist/index.ts';
import type { Measurement, Scene } from '../model/checklist.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { metrics } from '../probes/metrics/index.ts';
import { makeScene } from '../probes/scene.ts';
import { addScorecard } from '../scoring/count.ts';
import { evaluate } from '../scoring/evaluate.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import { emptyTally, type Tally } from '../scoring/tally.ts';

/** What scoring needs to know of the run. `prepare` is done to each interaction first (redaction). */
export type Run = {
  readonly loaded: LoadedChecklists;
  readonly facts: ScoringFacts;
  readonly language: string;
  readonly prepare: (interaction: Interaction) => Interaction;
  /** Is done to the reason of a reject, which may quote the record. */
  readonly mask: (text: string) => string;
};

/** What is told while records stream by. `wantsCard`: metrics are worked out only for cards somebody wants to see. */
export type Watch = {
  readonly wantsCard: (interaction: Interaction) => boolean;
  readonly onCard: (card: Scorecard) => Promise<void> | void;
  readonly onRecord: (records: number) => void;
  readonly signal: AbortSignal;
};

/** The part of a report that one export (or one block of it) makes. Rejects beyond the first MOST_LISTED are only counted. */
export type Part = {
  readonly tally: Tally;
  interactions: number;
  rejected: number;
  readonly listed: Rejected[];
};

const MOST_LISTED = 1000;

/** Scores the records of an export as they stream; none is kept. */
export async function scoreRecords(
  records: AsyncIterable<Interaction | Rejected>,
  run: Run,
  watch: Watch,
): Promise<Part> {
  const part: Part = { tally: emptyTally(), interactions: 0, rejected: 0, listed: [] };
  for await (const record of records) {
    watch.signal.throwIfAborted();
    const wanted = !('reason' in record) && watch.wantsCard(record);
    const card = 'reason' in record ? record : scoreOne(run.prepare(record), run, wanted);
    if ('reason' in card) {
      part.rejected += 1;
      if (part.listed.length < MOST_LISTED) part.listed.push({ ...card, reason: run.mask(card.reason) });
    } else {
      part.interactions += 1;
      addScorecard(part.tally, card, run.facts);
      if (wanted) await watch.onCard(card);
    }
    watch.onRecord(part.interactions + part.rejected);
  }
  // An interrupted stream may look like one that ended: half an export is not scored as a whole one.
  watch.signal.throwIfAborted();
  return part;
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
