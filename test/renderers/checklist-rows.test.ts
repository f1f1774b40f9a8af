import { expect, it } from 'vitest';
import { checklistRows, namedFigure } from '../../src/renderers/checklist-rows.ts';
import { markdown } from '../../src/renderers/markdown/markdown.ts';
import { aChecklistReport, aReport, aSectionReport, noGate, plain } from './a-report.ts';

const findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};
const report = aReport({
  checklists: ['courtesy', 'visit'].map(id => aChecklistReport({ id, score: 80 })),
  sections: [
    aSectionReport({ checklist: 'visit', id: 'only', score: 70 }),
    aSectionReport({ id: 'opening', score: 60, coverage: 100, target: 90, gap: -30, state: 'below' }),
    aSectionReport({ id: 'silent' }),
  ],
  findings,
});

it('names each checklist and beneath it the sections that say more than it does', () => {
  const rows = checklistRows(report);
  expect(rows.map(({ checklist, section, figure }) => [checklist, section, figure.score])).toEqual([
    ['courtesy', null, 80],
    ['courtesy', 'opening', 60],
    ['visit', null, 80],
  ]);
  expect(rows.map(row => namedFigure(row).id)).toEqual(['courtesy', 'courtesy.opening', 'visit']);
});

it('has checklists alone without findings', () => {
  const rows = checklistRows({ ...report, findings: null });
  expect(rows.map(({ section }) => section)).toEqual([null, null]);
});

it('is what Markdown lists, sections by their whole names', () => {
  const page = markdown.render(report, noGate, plain);
  const table = page.slice(page.indexOf('#### Checklists')).split('\n\n')[1]?.split('\n');
  expect(table?.slice(2).map(line => line.split(' | ')[0])).toEqual([
    '| `courtesy`',
    '| ✗ `courtesy.opening`',
    '| `visit`',
  ]);
  expect(table?.[3]).toBe('| ✗ `courtesy.opening` | 60.0 | – | 100.0 | 90 | -30.0 | below |');
  expect(markdown.render({ ...report, findings: null }, noGate, plain)).not.toContain('opening');
});
