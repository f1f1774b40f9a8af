import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import type { Report } from '../../model/report.ts';
import { weightedMean } from '../../statistics/weighted-mean.ts';
import type { About } from './about.ts';
import { valuesOf } from './cards.ts';
import { coverageStep } from './coverage.ts';
import { meanGapSteps, meanSteps } from './mean.ts';
import { count, number } from './steps.ts';
import { added, sum } from './sum.ts';
import { weighingParts } from './weighing.ts';

/** The whole: its score, how sure it is, and everything that is counted of it. */
export function explainTotals(about: About): Explanation {
  const { report } = about;
  const { totals, confidence } = report;
  const figure = { ...totals, interactions: totals.scored, values: valuesOf(about, card => card.score) };
  const [scored, ...steps] = meanSteps(figure, about, 'of interactions');
  const whole: ExplainedPart = {
    of: '',
    steps: [
      ...countSteps(report),
      ...(scored === undefined
        ? []
        : [{ ...scored, name: 'scored', words: 'of them, those that have a score' }]),
      ...steps,
      number('confidence', confidence, 'how sure every interval is; --confidence asks for another'),
      ...targetSteps(meanGapSteps(figure, about, 'set by the program'), report),
      ...coverageStep(
        about,
        totals.coverage,
        valuesOf(about, card => card.coverage),
      ),
    ],
  };
  return { of: 'score', title: 'the whole', parts: [whole, ...weighingParts(report)] };
}

function countSteps({ totals, sources, items }: Report): readonly Step[] {
  const { interactions, passed, failed, undetermined, criticalMisses } = totals;
  const critical = items.filter(item => item.critical !== null && item.missed > 0);
  const each = (of: readonly number[]) => added(of.map(value => ({ text: String(value), value })));
  return [
    count('interactions', interactions, 'interactions read: those that passed, did not, or cannot be told', {
      sum: sum`${passed} + ${failed} + ${undetermined}`,
    }),
    count('rejected', rejectedIn(sources), 'records that could not be read, of each source', {
      sum: each(sources.map(({ rejected }) => rejected)),
    }),
    count('passed', passed, 'interactions that passed'),
    count('failed', failed, 'interactions that did not pass'),
    count('undetermined', undetermined, 'interactions of which it cannot be told'),
    count('criticalMisses', criticalMisses, namedMisses(critical), {
      sum: each(critical.map(({ missed }) => missed)),
    }),
  ];
}

function namedMisses(critical: Report['items']): string {
  if (critical.length === 0) return 'no critical item was missed';
  const names = critical.map(({ checklist, id }) => `${checklist}.${id}`);
  return `critical items missed: of ${names.join(', ')}`;
}

function rejectedIn(sources: Report['sources']): number {
  return sources.reduce((all, { rejected }) => all + rejected, 0);
}

/** A target that the program leaves open is the mean of those of its checklists. */
function targetSteps(steps: readonly Step[], { program }: Report): readonly Step[] {
  const parts = program.checklists.flatMap(({ target, weight }) =>
    target === null ? [] : [{ value: target, weight }],
  );
  const mean = parts.length === program.checklists.length ? weightedMean(parts) : null;
  if (mean === null || mean !== program.target) return steps;
  const products = parts.map(({ value, weight }) => ({
    text: sum`${weight} × ${value}`,
    value: weight * value,
  }));
  const weights = parts.map(({ weight }) => ({ text: sum`${weight}`, value: weight }));
  const words = 'the mean of the targets of its checklists, by their weights';
  return steps.map(step =>
    step.name === 'target' ? { ...step, words, sum: sum`${added(products)} / ${added(weights)}` } : step,
  );
}
