import type { Step } from '../../model/explanation.ts';
import type { Deviation, Gap, ScoreFigure } from '../../model/report.ts';
import { studentCritical } from '../../statistics/student-t.ts';
import type { About } from './about.ts';
import { type Ends, meanEnds, percentage } from './ends.ts';
import { gapSteps } from './gap.ts';
import { count, DOCS, number, points } from './steps.ts';
import { added, apart, shown, sum, term } from './sum.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** So many scores are told apart in a sum of squares. */
const FEW = 6;

/** A mean of scores, and the scores where they are known. */
export type MeanFigure = ScoreFigure & Deviation & { readonly values: readonly number[] | null };

/** A mean of scores with its interval, redone. `of` says of what the scores are, as in `of the whole interaction`. */
export function meanSteps(figure: MeanFigure, about: About, of: string): readonly Step[] {
  const { report } = about;
  const { interactions: n, score, deviation, values } = figure;
  const judged = count('interactions', n, `interactions that have a score ${of}`);
  if (score === null) return [judged];
  const weighed = isWeighed(report);
  return [
    judged,
    weighed
      ? points('score', score, `the mean of the scores ${of}, ${WEIGHED}`, { source: DOCS.weighing })
      : points('score', score, `the mean of the scores ${of}${told(about, values)}`, {
          ...{ sum: meanSum(values), source: DOCS.aggregation },
        }),
    ...(deviation === null ? [] : [deviationStep(about, deviation, values, n)]),
    ...intervalSteps(figure, report),
  ];
}

/** `(80 + 90) / 2` */
export function meanSum(values: readonly number[] | null): string | null {
  if (values === null || values.length === 0) return null;
  return sum`${added(values.map(term))} / ${values.length}`;
}

/** What is said where the single scores are not there: who lists them. Of a sample weighed back nobody does. */
export function told({ report, facts }: About, values: readonly unknown[] | null): string {
  if (values !== null || isWeighed(report)) return '';
  return facts === null
    ? '; the export or the store has the sum: csaudit gaps … --scorecards'
    : '; with --scorecards the sum stands here';
}

function deviationStep(about: About, deviation: number, values: readonly number[] | null, n: number): Step {
  const words = `how far single scores lie from their mean: the root of the squared distances over n − 1${told(about, values)}`;
  return points('deviation', deviation, words, { sum: squaresSum(values, n), source: DOCS.interval });
}

function squaresSum(values: readonly number[] | null, n: number): string | null {
  if (values === null || values.length < 2) return null;
  const mean = values.reduce((all, value) => all + value, 0) / values.length;
  const terms = values.map(value => ({ text: sum`${apart(value, mean)}²`, value: (value - mean) ** 2 }));
  const squares = terms.length > FEW ? shown(terms.reduce((all, one) => all + one.value, 0)) : added(terms);
  return sum`√(${squares} / (${n} − 1))`;
}

function intervalSteps(figure: MeanFigure, report: About['report']): readonly Step[] {
  const { interactions: n, interval, deviation } = figure;
  if (interval === null) return [];
  const ends = isWeighed(report) ? null : endsOf(figure, report.confidence)?.(n);
  const source = ends === null ? DOCS.weighing : DOCS.interval;
  const words = (which: string, sign: string) =>
    ends === null || ends === undefined
      ? `the ${which} end of its ${percentage(report.confidence)} interval, ${ends === null ? WEIGHED : 'made of a deviation that the report does not tell'}`
      : deviation === 0
        ? `the ${which} end of Wilson's interval of the mean as a rate, for all scores are equal`
        : `the ${which} end of Student's interval: mean ${sign} t × deviation / √n, within 0 and 100`;
  return [
    ...(ends && deviation !== 0 ? [tStep(n, report.confidence)] : []),
    points('low', interval[0], words('low', '−'), { sum: ends?.low.text ?? null, source }),
    points('high', interval[1], words('high', '+'), { sum: ends?.high.text ?? null, source }),
  ];
}

/** Target, gap and state of a mean of scores. */
export function meanGapSteps(figure: MeanFigure & Gap, about: About, from: string): readonly Step[] {
  const { score, interactions } = figure;
  const ends = isWeighed(about.report) ? null : endsOf(figure, about.report.confidence);
  return gapSteps(figure, { actual: score, n: interactions, ends }, from);
}

function endsOf({ score, deviation }: MeanFigure, confidence: number): ((n: number) => Ends | null) | null {
  if (score === null || deviation === null) return null;
  return n => meanEnds({ n, mean: score, deviation }, confidence);
}

/** The critical value of Student's interval of `n` scores. */
function tStep(n: number, confidence: number): Step {
  const words = `Student's t of n − 1 = ${n - 1} degrees of freedom at ${percentage(confidence)}, from a table`;
  return number('t', studentCritical(confidence, n - 1), words, { source: DOCS.interval });
}
