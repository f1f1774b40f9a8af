import type { Trend, TrendRule } from '../../../model/findings.ts';
import type { Report } from '../../../model/report.ts';
import { marksAlone } from '../../certain.ts';
import { count, interval, points } from '../../numbers.ts';
import { type Period, periodsOf } from '../../periods.ts';
import { countCell, GAP_COLUMNS, gapCells, intervalCell, nameCell, pointsCell } from '../cells.ts';
import { figure as drawn } from '../charts/draw.ts';
import { trend } from '../charts/trend.ts';
import { safe } from '../escape.ts';
import { type MakePart, note } from '../section.ts';
import { STYLE, sign } from '../signs.ts';
import { type Cell, figure, prose, tableOf, text } from '../table.ts';
import { partsTable } from './parts.ts';

const MOST_POINTS = 120;
const RULES: Readonly<Record<TrendRule, string>> = {
  beyond: 'beyond a limit',
  side: 'nine in a row on one side',
  trend: 'six that rise or fall',
};

/** How the score went over time, and which periods chance does not explain. */
export const time: MakePart = report => {
  const body = (report.findings?.trends ?? [])
    .map(trend => `${trendHtml(report, trend)}${partsTable(report, trend.by)}`)
    .join('\n');
  return { id: 'time', title: 'Over time', body };
};

const COLUMNS = [
  text('period'),
  figure('interactions'),
  figure('score'),
  figure('interval'),
  ...GAP_COLUMNS,
  prose('sign of a change'),
];

function trendHtml(report: Report, all: Trend): string {
  const shown = { ...all, points: all.points.slice(-MOST_POINTS) };
  const left = all.points.length - shown.points.length;
  const flagged = all.points.filter(({ rules }) => rules.length > 0);
  const said = saidOf(all, flagged.length);
  const told = `Line of the score over ${shown.points.length} periods. ${said} The table below holds the same figures.`;
  const limits =
    all.limits === null
      ? ''
      : ` Dashed: limits of chance. Diamond: a period that chance does not explain. Limits: ${interval(STYLE, all.limits)}, centre ${points(STYLE, all.centre)}.`;
  const rest = left > 0 ? ` The first ${count(left)} periods are in the table only.` : '';
  const caption = `Line: score. Strokes: intervals.${limits}${rest}`;
  const caution = marksAlone(report, all.by, STYLE);
  const chart =
    shown.points.length < 2 ? '' : drawn(caption, (width, narrow) => trend(shown, width, narrow, told));
  return `<h3>By ${safe(all.by, 60)}</h3>\n<p>${said}</p>${chart}${tableOf(`Scores by ${all.by}`, COLUMNS, periodsOf(report, all), cellsOf)}${caution === null ? '' : note(safe(caution))}`;
}

function saidOf({ points: periods, limits }: Trend, flagged: number): string {
  if (limits === null) return 'Too few periods with a score for limits of chance: it takes three.';
  return flagged === 0
    ? 'No period lies outside what chance explains.'
    : `${count(flagged)} of ${count(periods.length)} periods are not explained by chance.`;
}

function cellsOf({ key, interactions, score, interval, rules, against }: Period): readonly Cell[] {
  return [
    nameCell(key),
    countCell(interactions),
    pointsCell(score, against.target),
    intervalCell(interval, against.target),
    ...gapCells(against),
    rulesCell(rules),
  ];
}

function rulesCell(rules: readonly TrendRule[]): Cell {
  if (rules.length === 0) return { html: '', by: null };
  const words = rules.map(rule => RULES[rule]).join(', ');
  return { html: sign('unsure', words), by: words };
}
