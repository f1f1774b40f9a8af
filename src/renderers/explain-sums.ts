import type { Item } from '../model/checklist.ts';
import type { ChecklistScore } from '../model/scorecard.ts';
import { points, written } from './numbers.ts';
import type { Style } from './style.ts';

/** A checklist's score on the interaction, beside what it weighs in the program and whether a critical miss zeroed it. */
export type Weighed = {
  readonly score: ChecklistScore;
  readonly weight: number;
  readonly zeroed: boolean;
};

/** `2×1`: what an item earned. */
export function term(weight: number, credit: number, { marks }: Style): string {
  return `${written(weight)}${marks.times}${written(credit)}`;
}

/** `(2×1 + 1×0) / 3 × 100 = 66.67`: earned weight over judged weight. */
export function scoreSum({ score, zeroed }: Weighed, items: ReadonlyMap<string, Item>, style: Style): string {
  if (score.judged === 0) return `${style.marks.none} (nothing was judged)`;
  const terms = score.answers.flatMap(({ item, credit }) => {
    const weight = items.get(item)?.weight;
    return credit === null || weight === undefined ? [] : [term(weight, credit, style)];
  });
  const sum = percent(
    `(${terms.join(' + ')})`,
    written(score.judged),
    (100 * score.earned) / score.judged,
    style,
  );
  return zeroed ? `${sum}, set to 0: a critical item was missed` : sum;
}

/** `14 / 16 × 100 = 87.50`: judged weight over the weight that applies. */
export function coverageSum({ judged, applicable, coverage }: ChecklistScore, style: Style): string {
  if (coverage === null) return `${style.marks.none} (nothing applies)`;
  return percent(written(judged), written(applicable), coverage, style);
}

/**
 * `(2 × 10/14 + 1 × 9/10) / (2 + 1) × 100 = 77.62`: the mean of the checklists' scores weighted by the program, over
 * those with a score. They stand as the fractions they are: no rounding on the way can change the last digit.
 */
export function scoreMean(weighed: readonly Weighed[], result: number | null, style: Style): string {
  const scored = weighed.filter(({ score }) => score.score !== null);
  const share = ({ score, zeroed }: Weighed) => (zeroed ? '0' : fraction(score.earned, score.judged));
  return mean(scored, share, result, style);
}

/** The same mean of the coverages, over the checklists in which something applies. */
export function coverageMean(weighed: readonly Weighed[], result: number | null, style: Style): string {
  const applying = weighed.filter(({ score }) => score.coverage !== null);
  return mean(applying, ({ score }) => fraction(score.judged, score.applicable), result, style);
}

function mean(
  parts: readonly Weighed[],
  share: (part: Weighed) => string,
  result: number | null,
  style: Style,
): string {
  if (result === null) return `${style.marks.none} (nothing was judged)`;
  const terms = parts.map(part => `${written(part.weight)} ${style.marks.times} ${share(part)}`);
  const weights = parts.map(({ weight }) => written(weight));
  return percent(`(${terms.join(' + ')})`, `(${weights.join(' + ')})`, result, style);
}

function percent(part: string, whole: string, result: number, style: Style): string {
  return `${part} / ${whole} ${style.marks.times} 100 = ${points(style, result, null, 2)}`;
}

function fraction(part: number, whole: number): string {
  return `${written(part)}/${written(whole)}`;
}
