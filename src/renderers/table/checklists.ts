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

/** Each checklist against its target, in the program's order, and of which of them little was judged. */
export const checklists: Section = ({ checklists }, page) => {
  const { style } = page;
  const rows = checklists.map(each => ({
    tone: TONES[each.state],
    cells: [
      clean(each.id),
      strong(points(style, each.score, each.target), style),
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
    checklists.map(({ target }) => target),
    page,
  );
  const unsettled = checklists.some(({ needed }) => needed !== null);
  const legend = unsettled ? [remark('more: interactions that would settle an unsure gap', style)] : [];
  const little = littleJudged(checklists, style, clean);
  const beware = little === null ? [] : remarks(little, page);
  return titled('Checklists', [...lines, ...beware, ...legend, ...bars], page);
};
