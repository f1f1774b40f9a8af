import type { Report } from '../../../model/report.ts';
import { checklistRows, namedFigure } from '../../checklist-rows.ts';
import { littleJudged } from '../../little-judged.ts';
import { countCell, GAP_COLUMNS, gapCells, intervalCell, nameCell, pointsCell, shareCell } from '../cells.ts';
import { type Bar, bars } from '../charts/bars.ts';
import { figure as drawn } from '../charts/draw.ts';
import { name } from '../escape.ts';
import { type MakePart, note } from '../section.ts';
import { STYLE } from '../signs.ts';
import { type Cell, figure, table, text } from '../table.ts';

const MOST_BARS = 40;
const COLUMNS = [
  text('what'),
  text('part of'),
  figure('score'),
  figure('interval'),
  figure('coverage'),
  ...GAP_COLUMNS,
];

/** The whole, its checklists and their sections against their targets. */
export const gaps: MakePart = report => {
  const all = levels(report);
  // What nothing was judged of has no bar; its row says so.
  const known = all.flatMap(({ bar }) => (bar.score === null ? [] : bar));
  const shown = known.slice(0, MOST_BARS);
  const told = `Bars of ${shown.length} scores with their intervals and targets. The table below holds the same figures.`;
  const caption = 'Bar: score. Whisker: interval. Stroke: target. Right: score, state and gap.';
  const rows = all.map(({ cells }) => cells);
  const titles = titlesOf(report);
  for (const { checklist, id, title } of report.sections)
    titles.set(`${checklist}.${id}`, `${titles.get(checklist) ?? checklist}: ${title}`);
  const little = littleJudged(checklistRows(report).map(namedFigure), STYLE, id =>
    name(titles.get(id) ?? id),
  );
  const body = `${drawn(caption, (width, narrow) => bars(shown, width, narrow, told))}
${note(little ?? '')}${table('Scores against targets', [...COLUMNS, figure('interactions')], rows)}`;
  return { id: 'gaps', title: 'Gaps', body: report.checklists.length === 0 ? '' : body };
};

type Level = { readonly bar: Bar; readonly cells: readonly Cell[] };

function titlesOf({ program }: Report): Map<string, string> {
  return new Map(program.checklists.map(({ id, title }) => [id, title]));
}

function levels(report: Report): readonly Level[] {
  const { totals, checklists, sections } = report;
  const titles = titlesOf(report);
  const whole = level({ ...totals, interactions: totals.scored }, 'All checklists', '', true);
  return [
    whole,
    ...checklists.flatMap((checklist, at) => {
      const title = titles.get(checklist.id) ?? checklist.id;
      return [
        { ...level(checklist, title, 'the whole', true, at >= 0) },
        ...sections
          .filter(section => section.checklist === checklist.id)
          .map(section => level(section, section.title, title, false)),
      ];
    }),
  ];
}

type Standing = Report['checklists'][number] | Report['sections'][number] | Report['totals'];

function level(of: Standing, label: string, part: string, strong: boolean, parted = false): Level {
  const { score, interval, target, gap, state, interactions, coverage } = of;
  return {
    bar: { label, strong, score, interval, target, gap, state, other: null, parted },
    cells: [
      nameCell(label),
      nameCell(part),
      pointsCell(score, target),
      intervalCell(interval, target),
      shareCell(coverage),
      ...gapCells(of),
      countCell(interactions),
    ],
  };
}
