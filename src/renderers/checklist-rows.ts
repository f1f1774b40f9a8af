import type { ChecklistReport, Report, SectionReport } from '../model/report.ts';
import { onlySections } from './parts.ts';

/** A checklist, or one of its sections: `section` is `null` of the whole checklist. */
export type ChecklistRow = {
  readonly checklist: string;
  readonly section: string | null;
  readonly figure: ChecklistReport | SectionReport;
};

/**
 * The checklists, and where there are findings beneath each its sections, in the program's order. A section nothing was
 * judged of is left out, and so is the only one of a checklist, which is the checklist again.
 */
export function checklistRows(report: Report): readonly ChecklistRow[] {
  const repeated = onlySections(report);
  const told =
    report.findings === null
      ? []
      : report.sections.filter(
          ({ checklist, id, score }) => score !== null && !repeated.has(`${checklist}.${id}`),
        );
  return report.checklists.flatMap(whole => [
    { checklist: whole.id, section: null, figure: whole },
    ...told
      .filter(({ checklist }) => checklist === whole.id)
      .map(figure => ({ checklist: whole.id, section: figure.id, figure })),
  ]);
}

/** The figure under its whole name: `courtesy`, `courtesy.opening`. */
export function namedFigure({ checklist, section, figure }: ChecklistRow): ChecklistRow['figure'] {
  return { ...figure, id: section === null ? checklist : `${checklist}.${section}` };
}
