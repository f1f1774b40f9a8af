import { TREND_RULES, type Trend, type TrendRule } from '../../../model/findings.ts';
import type { Report } from '../../../model/report.ts';
import { groupsOf, marksAlone } from '../../certain.ts';
import { clean } from '../../clean.ts';
import { count, difference, interval, points } from '../../numbers.ts';
import { type Period, periodsOf } from '../../periods.ts';
import type { RenderOptions } from '../../renderer.ts';
import { type Style, TONES } from '../../style.ts';
import { chartedGrid } from '../charted.ts';
import { figureColumn, textColumn } from '../grid.ts';
import { SCORE_BARS, scoreChart, scoreLegend } from '../score-bars.ts';
import { remarks, type Section, STANDING, standing, titled } from '../section.ts';
import { checklistsOverTime } from './checklists-over-time.ts';
import { sparkLines } from './spark-lines.ts';

const SHOWN = 26;
/** The rules by the names that stand in the column `flagged`. */
const RULES: Readonly<Record<TrendRule, string>> = {
  beyond: 'outside the limits',
  side: 'the ninth or more in a row on one side of the centre',
  trend: 'the sixth or more of a steady rise or fall',
};
const FLAGGED = textColumn('flagged', 6);

/**
 * The score over days, weeks or months, with the limits within which chance alone would keep it, and each checklist
 * over the same time.
 */
export const trends: Section = (report, page) =>
  (report.findings?.trends ?? []).flatMap((trend, at) => {
    const shown = { ...trend, points: trend.points.slice(-SHOWN) };
    const checklists = checklistsOverTime(shown, groupsOf(report, trend.by), report.program, page);
    return [
      ...(at > 0 ? [''] : []),
      ...trendOf(report, shown, trend.points.length, page),
      ...(checklists.length > 0 ? ['', ...checklists] : []),
    ];
  });

function trendOf(report: Report, trend: Trend, all: number, page: RenderOptions): readonly string[] {
  const { centre, limits, points: shown } = trend;
  const by = clean(trend.by);
  const { style } = page;
  const rows = periodsOf(report, trend).map(period => ({
    tone: TONES[period.against.state],
    cells: cellsOf(period, style),
    chart: scoreChart({ ...period, target: report.totals.target }, TONES[period.against.state], style),
  }));
  const columns = [
    textColumn(by),
    ...['interactions', 'score', 'interval', 'gap'].map(figureColumn),
    ...STANDING,
    FLAGGED,
  ];
  const chart =
    centre === null
      ? `a control chart needs three ${by}s with a score`
      : `centre ${points(style, centre)}, limits of chance ${interval(style, limits)}`;
  const earlier = all > shown.length ? `; the last ${shown.length} of ${count(all)}` : '';
  const { lines, width } = chartedGrid(columns, rows, SCORE_BARS, page);
  const caution = marksAlone(report, trend.by, style);
  const told = [
    ...sparkLines(shown, page),
    ...lines,
    ...remarks(chart + earlier, page),
    ...remarks(ruleWords(shown), page),
    ...(caution === null ? [] : remarks(clean(caution), page)),
    ...scoreLegend(width, [report.totals.target], page),
  ];
  return titled(`By ${by}, in order`, shown.length === 0 ? [] : told, page);
}

function cellsOf({ key, interactions, score, interval: ends, rules, against }: Period, style: Style) {
  return [
    clean(key),
    count(interactions),
    points(style, score, against.target),
    interval(style, ends, against.target),
    difference(style, against.gap),
    ...standing(against),
    { text: rules.join(', '), paint: style.unsure },
  ];
}

/** What the names of the rules mean by which these periods are flagged; empty where none is. */
function ruleWords(shown: Trend['points']): string {
  const broken = TREND_RULES.filter(rule => shown.some(({ rules }) => rules.includes(rule)));
  return broken.map(rule => `${rule}: ${RULES[rule]}`).join('; ');
}
