import type { ProgramReport } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { points, written } from './numbers.ts';
import type { Style, Tone } from './style.ts';

/** One thing a scorecard must show to pass, and how it came out. */
export type Condition = { readonly tone: Tone; readonly text: string };

/** What passing hangs on: no critical item missed, every pass mark reached, every checklist that applies judged. */
export function conditionsOf(card: Scorecard, program: ProgramReport, style: Style): readonly Condition[] {
  const conditions = [
    ...criticals(card),
    ...marksOf(card, program).map(mark => reaches(mark, style)),
    ...card.checklists
      .filter(({ applicable, judged }) => applicable > 0 && judged === 0)
      .map(({ id }): Condition => ({ tone: 'unsure', text: `nothing of ${id} was judged` })),
    ...(card.score === null ? [{ tone: 'unsure', text: 'no checklist has a score' } as const] : []),
  ];
  if (card.passed !== null || conditions.some(({ tone }) => tone === 'unsure')) return conditions;
  return [{ tone: 'unsure', text: 'there is no pass mark, and no critical item was judged' }];
}

/** Why a card does not pass, as short as it can be said: `courtesy.respect, consistency 77.8 < 80`. */
export function shortfallsOf(card: Scorecard, program: ProgramReport, style: Style): string {
  const misses = card.criticalMisses.map(({ checklist, item }) => `${checklist}.${item}`);
  const low = marksOf(card, program).flatMap(({ name, score, pass }) =>
    score !== null && score < pass ? [`${name} ${points(style, score, pass)} < ${written(pass)}`] : [],
  );
  return [...misses, ...low].join(', ');
}

type Mark = { readonly name: string; readonly score: number | null; readonly pass: number };

function marksOf(card: Scorecard, program: ProgramReport): readonly Mark[] {
  const all = [
    { name: 'score', score: card.score, pass: program.pass },
    ...card.checklists.map(({ id, score }) => {
      return { name: id, score, pass: program.checklists.find(each => each.id === id)?.pass ?? null };
    }),
  ];
  return all.flatMap(({ name, score, pass }) => (pass === null ? [] : [{ name, score, pass }]));
}

function criticals({ criticalMisses }: Scorecard): readonly Condition[] {
  if (criticalMisses.length === 0) return [{ tone: 'good', text: 'no critical item was missed' }];
  return criticalMisses.map(({ checklist, item, family }) => {
    return { tone: 'bad', text: `${checklist}.${item} was missed (critical: ${family})` };
  });
}

function reaches({ name, score, pass }: Mark, style: Style): Condition {
  if (score === null) return { tone: 'unsure', text: `${name} has no score, pass mark ${written(pass)}` };
  const tone = score >= pass ? 'good' : 'bad';
  return { tone, text: `${name} ${points(style, score, pass, 2)}, pass mark ${written(pass)}` };
}
