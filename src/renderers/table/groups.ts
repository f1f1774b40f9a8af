import type { GroupReport } from '../../model/report.ts';
import { marksAlone } from '../certain.ts';
import { clean } from '../clean.ts';
import { count, difference, interval, points } from '../numbers.ts';
import { type Style, TONES } from '../style.ts';
import { chartedGrid, chartWidth } from './charted.ts';
import { figureColumn, textColumn } from './grid.ts';
import { SCORE_BARS, scoreChart, scoreLegend } from './score-bars.ts';
import { andMore, remarks, type Section, STANDING, standing, strong, titled } from './section.ts';

const SHOWN = 12;
/** All hours of a day. */
const SHOWN_IN_TIME = 24;
/** What groups of the calendar are called: their names sort as time does. */
const TIMES: Readonly<Record<string, RegExp>> = {
  ...{ day: /^\d{4}-\d\d-\d\d$/u, week: /^\d{4}-W\d\d$/u, month: /^\d{4}-\d\d$/u },
  ...{ hour: /^\d\dh$/u, weekday: /^[1-7] \p{L}+$/u },
};
const FIGURES = [...['interactions', 'score', 'interval', 'gap'].map(figureColumn), ...STANDING];

/**
 * Agents, and every other kind of group there is more than one of, in the report's order: lowest first. Groups of the
 * calendar come in the order of time; those the trends show already are not said twice.
 */
export const groups: Section = (report, options) => {
  const shown = Object.entries(report.groups)
    .filter(([by, members]) => members.length > (by === 'agent' ? 0 : 1))
    .filter(([by]) => report.findings?.trends.some(trend => trend.by === by) !== true)
    .toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'));
  const tables = shown.map(([by, members]) => {
    const caution = marksAlone(report, by, options.style);
    return {
      ...tableOf(clean(by), members, options.style),
      caution: caution === null ? [] : remarks(clean(caution), options),
    };
  });
  // One scale for all of them: else a bar could not be held against that of another table.
  const widths = tables
    .map(({ columns, rows }) => chartWidth(columns, rows, SCORE_BARS, options))
    .filter(width => width !== null);
  const width = widths.length === 0 ? null : Math.min(...widths);
  const bars = { ...SCORE_BARS, most: width ?? 0 };
  return [
    ...tables.flatMap(({ title, columns, rows, more, caution }, index) => {
      const { lines } = chartedGrid(columns, rows, bars, options);
      return [...(index > 0 ? [''] : []), ...titled(title, [...lines, ...more, ...caution], options)];
    }),
    ...scoreLegend(
      width,
      shown.map(([, [first]]) => first?.target ?? null),
      options,
    ),
  ];
};

/** The groups of one field. */
function tableOf(by: string, members: readonly GroupReport[], style: Style) {
  const inTime = isInTime(by, members);
  // Of times the latest matter, of others the lowest.
  const shown = inTime ? members.toSorted(byKey).slice(-SHOWN_IN_TIME) : members.slice(0, SHOWN);
  const rows = shown.map(group => ({
    tone: TONES[group.state],
    cells: [
      clean(group.key),
      count(group.interactions),
      strong(points(style, group.score, group.target), style),
      interval(style, group.interval, group.target),
      difference(style, group.gap),
      ...standing(group),
    ],
    chart: scoreChart(group, TONES[group.state], style),
  }));
  return {
    title: `By ${by}, ${inTime ? 'in order' : 'lowest first'}`,
    columns: [textColumn(by), ...FIGURES],
    rows,
    more: andMore(members.length - shown.length, style, inTime ? ' before these' : ''),
  };
}

/** Whether these are days, weeks, … and not values of a field that only has such a name. */
function isInTime(by: string, members: readonly GroupReport[]): boolean {
  const form = Object.hasOwn(TIMES, by) ? TIMES[by] : undefined;
  return form !== undefined && members.every(({ key }) => form.test(key));
}

function byKey(a: GroupReport, b: GroupReport): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
