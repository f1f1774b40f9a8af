import type { ItemReport, Report } from '../../model/report.ts';
import { quotable, quoteOf } from '../instance.ts';
import { criticalWords, toneOfItem } from '../losing.ts';
import { count, counted, difference, interval, points } from '../numbers.ts';
import { prose } from '../scorecard/prose.ts';
import type { Style } from '../style.ts';
import { cell, code } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { block, tableBlock } from './block.ts';
import { mark } from './figures.ts';

const SHOWN = 8;
const AGENTS = 3;

/** The items that cost the score most, each with what it asks and one answer that cost points. */
export function items({ items }: Report, style: Style, quotes: boolean): Block {
  const costly = items.filter(({ pointsLost }) => pointsLost > 0);
  const rows = costly.map(item => [
    `${mark(toneOfItem(item), style)} ${cell(`${item.checklist}.${item.id}`)}`.trim(),
    points(style, item.pointsLost, 0),
    points(style, item.rate, item.target),
    interval(style, item.interval, item.target),
    difference(style, item.gap),
    [question(item), example(item, style, quotes)].filter(text => text !== '').join('<br>'),
  ]);
  const figures = ['lost', 'rate', 'interval', 'gap'].map(name => [name, 'right'] as const);
  return tableBlock('Items that lose most points', [['item', 'left'], ...figures, ['', 'left']], rows, {
    noun: 'items',
    most: SHOWN,
  });
}

/** In ordinary words, where nothing in them can end the cell of a table; and whether it is critical. */
function question(item: ItemReport): string {
  const { ask } = item;
  const critical = criticalWords(item);
  return `${/[|\\]/u.test(ask) ? cell(ask) : prose(ask)}${critical === null ? '' : ` (${critical})`}`.trim();
}

function example({ instances }: ItemReport, { marks }: Style, quotes: boolean): string {
  const instance = quotable(instances);
  if (instance === undefined) return '';
  const quote = quoteOf(instance);
  const place = [
    cell(instance.interaction, 80),
    cell(instance.agent ?? '', 80),
    quote === null ? '' : `turn ${quote.turn}`,
  ];
  const said = quote !== null && quotes ? `"${quote.quote}"` : instance.note;
  const where = place.filter(text => text !== '').join(` ${marks.dot} `);
  return said === '' ? where : `${where}: ${cell(said)}`;
}

/** Topics of training, with the points they cost; where findings were asked for. */
export function training({ findings }: Report, style: Style): Block {
  const rows = (findings?.training ?? []).map(({ topic, pointsLost, items, agents }) => [
    cell(topic),
    points(style, pointsLost, 0),
    items.map(item => cell(item)).join(', '),
    agents
      .slice(0, AGENTS)
      .map(({ key }) => cell(key, 80))
      .join(', '),
  ]);
  return tableBlock(
    'Training',
    [
      ['topic', 'left'],
      ['points lost', 'right'],
      ['items', 'left'],
      ['agents who lose most', 'left'],
    ],
    rows,
    { noun: 'topics', most: SHOWN },
  );
}

/** What lowers the coverage, in one line for each item. */
export function unjudged({ items }: Report): Block {
  const open = items
    .filter(({ unanswered, unverifiable }) => unanswered + unverifiable > 0)
    .toSorted((a, b) => b.unanswered + b.unverifiable - (a.unanswered + a.unverifiable));
  if (open.length === 0) return block({});
  return block({
    open: ['<details>', `<summary>${counted(open.length, 'item')} not judged everywhere</summary>`, ''],
    rows: open
      .slice(0, MOST_OPEN)
      .map(
        ({ checklist, id, unverifiable, unanswered }) =>
          `- ${code(`${checklist}.${id}`)}: ${count(unverifiable)} unverifiable, ${count(unanswered)} unanswered`,
      ),
    close: ['', '</details>'],
    rest: Math.max(0, open.length - MOST_OPEN),
    noun: 'items',
  });
}

const MOST_OPEN = 30;
