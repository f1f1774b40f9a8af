import { checklistRows, namedFigure } from '../checklist-rows.ts';
import { clean } from '../clean.ts';
import { littleJudged } from '../little-judged.ts';
import { difference, interval, points, share, target } from '../numbers.ts';
import { TONES } from '../style.ts';
import { chartedGrid } from './charted.ts';
import { figureColumn, textColumn } from './grid.ts';
import { SCORE_BARS, scoreChart, scoreLegend } from './score-bars.ts';
import { remark, remarks, type Section, STANDING, standing, strong, titled } from './section.ts';

const COLUMNS = [
  textColumn('checklist'),
  ...['score', 'interval', 'coverage', 'target', 'gap'].map(figureColumn),
  ...STANDING,
];

/**
 * Each checklist against its target, in the program's order, with its sections where there are findings; and of which of
 * them little was judged.
 */
export const checklists: Section = (report, page) => {
  const { style } = page;
  const told = checklistRows(report);
  const rows = told.map(({ checklist, section, figure: each }) => ({
    tone: TONES[each.state],
    cells: [
      section === null ? clean(checklist) : `  ${clean(section)}`,
      section === null ? strong(score(each), style) : score(each),
      interval(style, each.interval, each.target),
      share(style, each.coverage),
      target(style, each.target),
      difference(style, each.gap),
      ...standing(each),
    ],
    chart: scoreChart(each, TONES[each.state], style),
  }));
  const { lines, width } = chartedGrid(COLUMNS, rows, SCORE_BARS, page);
  const bars = scoreLegend(
    width,
    told.map(({ figure }) => figure.target),
    page,
  );
  const unsettled = told.some(({ figure }) => figure.needed !== null);
  const legend = unsettled ? [remark('more: interactions that would settle an unsure gap', style)] : [];
  const little = littleJudged(told.map(namedFigure), style, clean);
  const beware = little === null ? [] : remarks(little, page);
  return titled('Checklists', [...lines, ...beware, ...legend, ...bars], page);

  function score(each: (typeof told)[number]['figure']): string {
    return points(style, each.score, each.target);
  }
};
