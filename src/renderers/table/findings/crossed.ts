import type { Report } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { onlySections, partIn } from '../../parts.ts';
import { remarks, type Section, titled } from '../section.ts';
import { type CrossRow, crossGrid } from './cross-grid.ts';

const ITEMS = 10;

/**
 * Checklists of the groups of every field but time; sections and the items that lose most of agents, for whom training is
 * planned. What periods scored stands with the trends.
 */
export const crossed: Section = (report, page) => {
  const { findings } = report;
  if (findings === null) return [];
  const inTime = new Set(findings.trends.map(({ by }) => by));
  const crosses = Object.entries(findings.who)
    .filter(([by]) => !inTime.has(by))
    .toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'))
    .flatMap(([by, members]) =>
      crossesOf(report, by).map(({ title, head, rows }) => {
        const { lines, marked } = crossGrid(by, head, rows, members, page);
        return { by, marked, lines: titled(`${title} by ${clean(by)}, lowest first`, lines, page) };
      }),
    )
    .filter(({ lines }) => lines.length > 0);
  const { bad, good } = page.style.signs;
  const legend = [
    ...(crosses.some(({ marked }) => marked)
      ? [`${bad} ${good}: below, above target by the interval of that figure alone`]
      : []),
    ...(crosses.some(({ by }) => by !== 'agent') ? [ELSEWHERE] : []),
  ];
  return [
    ...crosses.flatMap(({ lines }, at) => [...(at > 0 ? [''] : []), ...lines]),
    ...(legend.length > 0 ? remarks(legend.join('; '), page) : []),
  ];
};

const ELSEWHERE = 'sections and items of other groups: -f html, -f csv.who-sections, -f csv.who-items';

type Cross = { readonly title: string; readonly head: string; readonly rows: readonly CrossRow[] };

function crossesOf(report: Report, by: string): readonly Cross[] {
  if (by !== 'agent')
    return [
      { title: 'Checklists', head: 'score', rows: report.checklists.map(({ id }) => checklistRow(id)) },
    ];
  return [
    { title: 'Checklists and their sections', head: 'score', rows: partRows(report) },
    { title: 'Items that lose most', head: 'rate', rows: itemRows(report) },
  ];
}

function partRows(report: Report): readonly CrossRow[] {
  const repeated = onlySections(report);
  return report.checklists.flatMap(({ id }) => [
    checklistRow(id),
    ...report.sections
      .filter(one => one.checklist === id && !repeated.has(`${id}.${one.id}`))
      .map(section => sectionRow(id, section.id)),
  ]);
}

function checklistRow(id: string): CrossRow {
  return { name: id, of: member => partIn(member, 'checklist', id) };
}

function sectionRow(checklist: string, id: string): CrossRow {
  return { name: `  ${id}`, of: member => partIn(member, 'section', `${checklist}.${id}`) };
}

function itemRows({ findings }: Report): readonly CrossRow[] {
  return (findings?.pareto ?? [])
    .slice(0, ITEMS)
    .map(({ item }) => ({ name: item, of: member => partIn(member, 'item', item) }));
}
