import type { Trend } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { count, interval, points } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { chartedGrid } from '../charted.ts';
import { figureColumn, textColumn, wordColumn } from '../grid.ts';
import { SCORE_BARS, scoreChart, scoreLegend } from '../score-bars.ts';
import { remarks, type Section, titled } from '../section.ts';
import { checklistsOverTime } from './checklists-over-time.ts';
import { sparkLines } from './spark-lines.ts';

const SHOWN = 26;
const RULES = { beyond: 'beyond the limits', side: 'nine on one side', trend: 'six in a row' } as const;

/**
 * The score over days, weeks or months, with the limits within which chance alone would keep it, and each checklist
 * over the same time.
 */
export const trends: Section = ({ findings, groups, program, totals: { target } }, page) =>
  (findings?.trends ?? []).flatMap((trend, at) => {
    const shown = { ...trend, points: trend.points.slice(-SHOWN) };
    const checklists = checklistsOverTime(shown, groups[trend.by] ?? [], program, page);
    return [
      ...(at > 0 ? [''] : []),
      ...trendOf(shown, trend.points.length, target, page),
      ...(checklists.length > 0 ? ['', ...checklists] : []),
    ];
  });

function trendOf(
  { by: field, points: shown, centre, limits }: Trend,
  all: number,
  target: number | null,
  page: RenderOptions,
): readonly string[] {
  const by = clean(field);
  const { style } = page;
  const rows = shown.map(({ key, interactions, score, interval: ends, rules }) => {
    const tone = rules.length > 0 ? ('unsure' as const) : null;
    const told = rules.map(rule => RULES[rule]).join(', ');
    return {
      tone,
      cells: [clean(key), count(interactions), points(style, score), interval(style, ends), told],
      chart: scoreChart({ score, interval: ends, target }, tone, style),
    };
  });
  const columns = [
    textColumn(by),
    ...['interactions', 'score', 'interval'].map(figureColumn),
    wordColumn('flagged'),
  ];
  const chart =
    centre === null
      ? `a control chart needs three ${by}s with a score`
      : `centre ${points(style, centre)}, limits of chance ${interval(style, limits)}`;
  const earlier = all > shown.length ? `; the last ${shown.length} of ${count(all)}` : '';
  const { lines, width } = chartedGrid(columns, rows, SCORE_BARS, page);
  const told = [
    ...sparkLines(shown, page),
    ...lines,
    ...remarks(chart + earlier, page),
    ...scoreLegend(width, [target], page),
  ];
  return titled(`By ${by}, in order`, shown.length === 0 ? [] : told, page);
}
