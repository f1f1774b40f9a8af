import type { Measurement, Scene } from '../model/checklist.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { metrics } from '../probes/metrics/index.ts';
import { makeScene } from '../probes/scene.ts';
import { answerOf, bareAnswer, evaluate } from '../scoring/evaluate.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { Run } from './run.ts';
import { makeStages } from './stages.ts';

/** One interaction's scorecard; or a reject when an answer it brings along cannot be read. */
export function scoreOne(interaction: Interaction, run: Run, withMetrics: boolean): Scorecard | Rejected {
  const scene = makeScene(interaction, run.loaded.book, run.speech);
  const answered = answersOn(scene, interaction, run, answerOf);
  if ('reason' in answered) return answered;
  return makeScorecard(interaction, answered.scores, run.facts, withMetrics ? measureAll(scene) : {});
}

/**
 * Makes what scores one interaction after the other as `scoreOne` does, without the grounds of its answers and without
 * metrics: several times as fast.
 */
export function makeBareScorer(run: Run): (interaction: Interaction) => Scorecard | Rejected {
  const stages = makeStages(run.loaded.book, run.speech);
  return interaction => {
    const answered = answersOn(stages.ofInteraction(interaction), interaction, run, bareAnswer);
    return 'reason' in answered ? answered : makeScorecard(interaction, answered.scores, run.facts, {});
  };
}

function answersOn(
  scene: Scene,
  interaction: Interaction,
  run: Run,
  answered: typeof answerOf,
): { readonly scores: readonly ChecklistScore[] } | Rejected {
  if (typeof run.speech !== 'string' && run.speech.lacking())
    throw new Error('the language cannot be told yet: await prepareFor(run.speech, interaction) first');
  const scores: ChecklistScore[] = [];
  for (const checklist of run.loaded.checklists) {
    const answers = evaluate(checklist, scene, interaction.answers, answered);
    if ('problem' in answers) return { ...interaction.source, reason: answers.problem };
    scores.push(scoreChecklist(checklist, answers, run.facts.program.onCritical));
  }
  return { scores };
}

function measureAll(scene: Scene): Record<string, Measurement> {
  return Object.fromEntries([...metrics.keys()].map(name => [name, scene.metric(name)]));
}
