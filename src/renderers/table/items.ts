import type { Instance, ItemReport } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { quotable, quoteOf } from '../instance.ts';
import { criticalWords, toneOfItem } from '../losing.ts';
import { difference, interval, points } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { signWidth } from '../style.ts';
import { paragraph } from '../text.ts';
import { chartedGrid } from './charted.ts';
import { figureColumn, textColumn } from './grid.ts';
import { amountBars, amountChart } from './score-bars.ts';
import { andMore, remarks, type Section, strong, titled } from './section.ts';

const SHOWN = 8;
/** An item's name is what a gate and a checklist call it: it is not cut while there is another way. */
const COLUMNS = [textColumn('item', 30), ...['lost', 'sum %', 'rate', 'interval', 'gap'].map(figureColumn)];

/**
 * The items that cost the score most, in the report's order, each with one piece of evidence; where there are findings,
 * with the share of all points lost that they add up to.
 */
export const items: Section = (report, options) => {
  const { style } = options;
  const costly = report.items.filter(({ pointsLost }) => pointsLost > 0);
  const pareto = new Map(report.findings?.pareto.map(({ item, cumulated }) => [item, cumulated]));
  const most = costly.reduce((most, { pointsLost }) => Math.max(most, pointsLost), 0);
  const rows = costly.slice(0, SHOWN).map(item => ({
    tone: toneOfItem(item),
    cells: [
      clean(`${item.checklist}.${item.id}`),
      strong(points(style, item.pointsLost, 0), style),
      sumOf(pareto.get(`${item.checklist}.${item.id}`)),
      points(style, item.rate, item.target),
      interval(style, item.interval, item.target),
      difference(style, item.gap),
    ],
    below: below(item, options),
    chart: amountChart(item.pointsLost, most, style),
  }));
  const { lines } = chartedGrid(COLUMNS, rows, amountBars(points(style, most, 0)), options);
  const told = 'sum %: of all points lost, this item and those above it';
  const legend = lines.length === 0 || pareto.size === 0 ? [] : remarks(told, options);
  const more = andMore(costly.length - SHOWN, style, ' (-f csv lists all)');
  return titled('Items that lose most points', [...lines, ...more, ...legend], options);
};

/** In whole percent: 100 only where nothing is left. */
function sumOf(cumulated: number | undefined): string {
  if (cumulated === undefined) return '';
  return String(cumulated < 100 ? Math.min(99, Math.round(cumulated)) : 100);
}

/** The question of an item, and what a miss of it looks like. */
function below(item: ItemReport, { style, width, quotes }: RenderOptions): string[] {
  const layout = { width, indent: signWidth(style) + 2, lines: 3, more: style.marks.more };
  const words = criticalWords(item);
  const critical = words === null ? '' : ` (${words})`;
  const instance = quotable(item.instances);
  const told =
    instance === undefined ? [] : paragraph(tell(instance, quotes, ` ${style.marks.dot} `), layout);
  const why = instance === undefined || !quotes ? '' : noteBeside(instance);
  const note = why === '' ? [] : paragraph(clean(why), { ...layout, lines: 2 });
  return [...paragraph(`${clean(item.ask)}${critical}`, layout).map(style.dim), ...told, ...note];
}

/** `chat-42 · Ana · turn 7: "…"`; the note where there is no turn to quote, or quotes are to be left out. */
function tell(instance: Instance, quotes: boolean, dot: string): string {
  const { interaction, agent, note } = instance;
  const quote = quoteOf(instance);
  const place = [
    interaction,
    ...(agent === null ? [] : [agent]),
    ...(quote === null ? [] : [`turn ${quote.turn}`]),
  ];
  const said = quote !== null && quotes ? `"${quote.quote}"` : note;
  return clean(`${place.join(dot)}${said === '' ? '' : `: ${said}`}`);
}

/**
 * The note that stands below a quote: what was found against what was wanted, a wrong value, an order. That phrases were
 * or were not said, and where, the question and the quote say already.
 */
function noteBeside(instance: Instance): string {
  return quoteOf(instance) === null || WHERE_SAID.test(instance.note) ? '' : instance.note;
}

const WHERE_SAID = /^(not wanted: )?(said|not said( \d+ times)?) in /u;
