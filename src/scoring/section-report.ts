import type { Section } from '../model/checklist.ts';
import type { ProgramReport, SectionReport } from '../model/report.ts';
import { addSum, emptySum, total } from '../statistics/exact-sum.ts';
import { mean } from '../statistics/moments.ts';
import type { ScoringFacts } from './facts.ts';
import { scoreFigure } from './figure.ts';
import { emptySectionTally } from './section-tally.ts';
import type { ChecklistTally, Tally } from './tally.ts';

/** Every section, in the order of the checklists, measured against the target of its checklist. */
export function sectionReports(
  tally: Tally,
  checklists: ScoringFacts['checklists'],
  program: ProgramReport,
  confidence: number,
): readonly SectionReport[] {
  const targets = new Map(program.checklists.map(({ id, target }) => [id, target]));
  const scored = tally.scores.moments.n;
  return checklists.flatMap(({ id: checklist, sections }) => {
    const target = targets.get(checklist) ?? null;
    const counted = tally.checklists.get(checklist);
    return sections.map(section => {
      const { scores, coverage } = counted?.sections.get(section.id) ?? emptySectionTally();
      return {
        checklist,
        id: section.id,
        title: section.title,
        ...scoreFigure(scores, target, confidence),
        coverage: mean(coverage),
        pointsLost: scored === 0 ? 0 : lostBy(section, counted) / scored,
      };
    });
  });
}

/** What the items of a section lost together, summed before anything is rounded. */
function lostBy({ items }: Section, counted: ChecklistTally | undefined): number {
  const lost = emptySum();
  for (const { id } of items) addSum(lost, counted?.items.get(id)?.lost ?? emptySum());
  return total(lost);
}
