import type { Measurement, Scene } from '../model/checklist.ts';
import type { Interaction, Rejected } from '../model/interaction.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { guessesOf } from '../probes/language.ts';
import { metrics } from '../probes/metrics/index.ts';
import { makeScene } from '../probes/scene.ts';
import { answerOf, bareAnswer, evaluate } from '../scoring/evaluate.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { Run } from './run.ts';
import { makeStages } from './stages.ts';

/** One interaction's scorecard; or a reject when an answer it brings along cannot be read. */
export function scoreOne(interaction: Interaction, run: Run, withMetrics: boolean): Scorecard | Rejected {
  const scene = sceneOf(run, () => makeScene(interaction, run.loaded.book, run.speech));
  return scoreOn(scene, interaction, run, answerOf, withMetrics ? measureAll(scene) : {});
}

/**
 * Makes what scores one interaction after the other as `scoreOne` does, without the grounds of its answers and without
 * metrics: several times as fast.
 */
export function makeBareScorer(run: Run): (interaction: Interaction) => Scorecard | Rejected {
  const stages = makeStages(run.loaded.book, run.speech);
  return interaction => {
    const scene = sceneOf(run, () => stages.ofInteraction(interaction));
    return scoreOn(scene, interaction, run, bareAnswer, {});
  };
}

function sceneOf({ speech }: Run, make: () => Scene): Scene {
  const guesses = guessesOf(speech);
  const scene = make();
  if (guessesOf(speech) > guesses)
    throw new Error('the language cannot be told yet: await prepareFor(run.speech, interaction) first');
  return scene;
}

function scoreOn(
  scene: Scene,
  interaction: Interaction,
  { loaded, facts }: Run,
  answered: typeof answerOf,
  metrics: Scorecard['metrics'],
): Scorecard | Rejected {
  const scores: ChecklistScore[] = [];
  for (const checklist of loaded.checklists) {
    const answers = evaluate(checklist, scene, interaction.answers, answered);
    if ('problem' in answers) return { ...interaction.source, reason: answers.problem };
    scores.push(scoreChecklist(checklist, answers, facts.program.onCritical));
  }
  return makeScorecard(interaction, scores, facts, metrics);
}

function measureAll(scene: Scene): Record<string, Measurement> {
  return Object.fromEntries([...metrics.keys()].map(name => [name, scene.metric(name)]));
}
