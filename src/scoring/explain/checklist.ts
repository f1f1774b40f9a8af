import type { Explanation } from '../../model/explanation.ts';
import type { ChecklistReport, SectionReport } from '../../model/report.ts';
import type { About } from './about.ts';
import { ofChecklist, ofSection, valuesOf } from './cards.ts';
import { coverageStep } from './coverage.ts';
import { meanGapSteps, meanSteps } from './mean.ts';
import { DOCS, number, points } from './steps.ts';
import { added, sum } from './sum.ts';

/** A checklist: its score, target and coverage. */
export function explainChecklist(about: About, checklist: ChecklistReport): Explanation {
  const { report } = about;
  const { id, coverage } = checklist;
  const entry = report.program.checklists.find(one => one.id === id);
  const figure = { ...checklist, values: valuesOf(about, ofChecklist(id, 'score')) };
  const steps = [
    ...(entry === undefined
      ? []
      : [number('weight', entry.weight, 'what the checklist is worth in the program')]),
    ...meanSteps(figure, about, `in ${id}`),
    ...meanGapSteps(figure, about, 'set by the program, else by the checklist'),
    ...coverageStep(about, coverage, valuesOf(about, ofChecklist(id, 'coverage'))),
  ];
  return { of: id, title: `the checklist ${entry?.title ?? id}`, parts: [{ of: '', steps }] };
}

/** A section, scored as a checklist of its own. */
export function explainSection(about: About, section: SectionReport): Explanation {
  const { report } = about;
  const { checklist, id, title, coverage, pointsLost } = section;
  const values = (what: 'score' | 'coverage') => {
    const pick = ofSection(about, checklist, id, what);
    return pick === null ? null : valuesOf(about, pick);
  };
  const figure = { ...section, values: values('score') };
  const items = report.items.filter(one => one.checklist === checklist && one.section === id);
  const losses = items.map(one => ({ text: sum`${one.pointsLost}`, value: one.pointsLost }));
  const named = items.map(one => one.id).join(', ');
  const steps = [
    ...meanSteps(figure, about, `in the section ${title}`),
    ...meanGapSteps(figure, about, `that of the checklist ${checklist}`),
    ...coverageStep(about, coverage, values('coverage')),
    points('pointsLost', pointsLost, `the points lost of its items: ${named}`, {
      ...{ sum: added(losses), source: DOCS.lost },
    }),
  ];
  return { of: `${checklist}.${id}`, title: `the section ${title}`, parts: [{ of: '', steps }] };
}
