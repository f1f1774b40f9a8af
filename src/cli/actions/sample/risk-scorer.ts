import { prepared } from '../../../batch/prepared.ts';
import { loadRun } from '../../../batch/run.ts';
import { makeBareScorer } from '../../../batch/score-one.ts';
import { suggest } from '../../../decode/index.ts';
import { itemsOf } from '../../../model/checklist.ts';
import { InputError } from '../../../model/input-error.ts';
import type { Interaction, Rejected } from '../../../model/interaction.ts';
import { ASSUMED } from '../../../probes/language.ts';
import { FIELD_METRICS, metrics } from '../../../probes/metrics/index.ts';
import { languagesOf } from '../../../probes/phrases/book.ts';
import { makeScene } from '../../../probes/scene.ts';
import { type Level, riskOf, type Sign } from '../../../sampling/risk.ts';
import { addValue, emptyMoments, variance } from '../../../statistics/moments.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import type { ProgramFile } from '../../program-file.ts';
import { checkLanguage } from '../check-gate.ts';
import { planOf } from '../run-plan.ts';

/** Tells how great the risk of one interaction after the other is. */
export type RiskScorer = {
  readonly answerColumns: ReadonlySet<string>;
  /** A reject where an answer that the export brings along cannot be read. */
  readonly tell: (
    interaction: Interaction,
  ) => Promise<{ readonly level: Level; readonly why: string } | Rejected>;
  /** Standard deviation of the scores so far, in points; `null` of fewer than two. */
  readonly deviation: () => number | null;
  /** Throws InputError where the user names a sign that no interaction had. */
  readonly requireSeen: (own: readonly Sign[], fields: readonly string[]) => void;
};

/** Makes the program's run ready: what `csaudit score` would make of each interaction, without its grounds. */
export async function makeRiskScorer(
  chosen: ProgramFile,
  signs: readonly Sign[],
  options: SampleOptions,
  cwd: string,
): Promise<RiskScorer> {
  const run = await loadRun(await planOf(chosen, options, cwd));
  const { loaded, facts } = run;
  checkLanguage(chosen.program.language, languagesOf(loaded.book));
  const score = makeBareScorer(run);
  const scores = emptyMoments();
  const seen = new Set<string>();
  return {
    answerColumns: new Set(
      loaded.checklists.flatMap(one => itemsOf(one).map(item => `${one.id}.${item.id}`)),
    ),
    tell: async interaction => {
      const ready = await prepared(interaction, run);
      const card = 'reason' in ready ? ready : score(ready);
      if ('reason' in card) return card;
      if (card.score !== null) addValue(scores, card.score);
      const scene = makeScene(interaction, loaded.book, ASSUMED);
      const measure = (metric: string) => {
        const { value } = scene.metric(metric);
        if (value !== null) seen.add(metric);
        return value;
      };
      return riskOf({ card, target: facts.program.target, measure }, signs);
    },
    deviation: () => {
      const spread = variance(scores);
      return spread === null ? null : Math.sqrt(spread);
    },
    requireSeen: (own, fields) => {
      const known = [...new Set([...fields, ...FIELD_METRICS, ...metrics.keys()])];
      const problems = own
        .filter(({ metric }) => !seen.has(metric))
        .map(({ metric }) => ({
          message: `no interaction has a number "${metric}"`,
          hint: suggest(
            metric,
            known.filter(name => name !== metric),
          ),
        }));
      if (problems.length > 0) throw new InputError(problems);
    },
  };
}
