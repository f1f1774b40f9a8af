import type { Measurement, Scene } from '../model/checklist.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { metrics } from '../probes/metrics/index.ts';
import { makeScene } from '../probes/scene.ts';
import { evaluate } from '../scoring/evaluate.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { Run } from './run.ts';

/** One interaction's scorecard; or a reject when an answer it brings along cannot be read. */
export function scoreOne(interaction: Interaction, run: Run, withMetrics: boolean): Scorecard | Rejected {
  const scene = makeScene(interaction, run.loaded.book, run.speech);
  if (typeof run.speech !== 'string' && run.speech.lacking())
    throw new Error('the language cannot be told yet: await prepareFor(run.speech, interaction) first');
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
