import type { Trend, TrendRule } from '../../../model/findings.ts';
import { count, interval, points } from '../../numbers.ts';
import { countCell, intervalCell, nameCell, pointsCell } from '../cells.ts';
import { figure as drawn } from '../charts/draw.ts';
import { trend } from '../charts/trend.ts';
import { safe } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { STYLE, sign } from '../signs.ts';
import { type Cell, figure, prose, table, text } from '../table.ts';
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
    .map(trend => `${trendHtml(trend)}${partsTable(report, trend.by)}`)
    .join('\n');
  return { id: 'time', title: 'Over time', body };
};

const COLUMNS = [
  text('period'),
  figure('interactions'),
  figure('score'),
  figure('interval'),
  prose('sign of a change'),
];

function trendHtml(all: Trend): string {
  const shown = { ...all, points: all.points.slice(-MOST_POINTS) };
  const left = all.points.length - shown.points.length;
  const flagged = all.points.filter(({ rules }) => rules.length > 0);
  const said =
    flagged.length === 0
      ? 'No period lies outside what chance explains.'
      : `${count(flagged.length)} of ${count(all.points.length)} periods are not explained by chance.`;
  const told = `Line of the score over ${shown.points.length} periods. ${said} The table below holds the same figures.`;
  const limits =
    all.limits === null
      ? ' Too few periods for limits.'
      : ` Limits: ${interval(STYLE, all.limits)}, centre ${points(STYLE, all.centre)}.`;
  const rest = left > 0 ? ` The first ${count(left)} periods are in the table only.` : '';
  const caption = `Line: score. Strokes: intervals. Dashed: limits of chance. Diamond: a period that chance does not explain.${limits}${rest}`;
  const rows = all.points.map(period => [
    nameCell(period.key),
    countCell(period.interactions),
    pointsCell(period.score),
    intervalCell(period.interval),
    rulesCell(period.rules),
  ]);
  const chart =
    shown.points.length < 2 ? '' : drawn(caption, (width, narrow) => trend(shown, width, narrow, told));
  return `<h3>By ${safe(all.by, 60)}</h3>\n<p>${said}</p>${chart}${table(`Scores by ${all.by}`, COLUMNS, rows)}`;
}

function rulesCell(rules: readonly TrendRule[]): Cell {
  if (rules.length === 0) return { html: '', by: null };
  const words = rules.map(rule => RULES[rule]).join(', ');
  return { html: sign('bad', words), by: words };
}
