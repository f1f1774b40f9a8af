import type { Member } from '../../../model/findings.ts';
import type { ItemReport } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { points } from '../../numbers.ts';
import type { Tone } from '../../style.ts';
import { cut } from '../../text.ts';
import { type Cell, figureColumn, grid, textColumn } from '../grid.ts';
import { andMore, type Section, titled } from '../section.ts';

const ITEMS = 10;
const NAME = 9;
const ITEM = 30;

/**
 * Rates of the items that lose most, by agent: as many agents as fit, those first who stand lowest. Where there is
 * colour, a rate has that of where its own interval lies: below the item's target, or above.
 */
export const heat: Section = ({ findings, items: all }, page) => {
  const { style, width } = page;
  const agents = findings?.who.agent ?? [];
  const members = agents.slice(0, Math.max(1, Math.floor((width - ITEM - 4) / (NAME + 2))));
  const items = (findings?.pareto ?? []).slice(0, ITEMS);
  if (members.length < 2 || items.length === 0) return [];
  const targets = new Map(all.map(item => [`${item.checklist}.${item.id}`, item.target]));
  const columns = [
    textColumn('rate by item', ITEM),
    ...members.map(({ key }) => figureColumn(cut(clean(key), NAME, style.marks.more))),
  ];
  const rows = items.map(({ item }) => ({
    tone: null,
    cells: [clean(item), ...members.map(member => rateOf(member, item))],
  }));
  const left = agents.length - members.length;
  const hint = ` ${left === 1 ? 'agent' : 'agents'}; a wider terminal shows more, -f html all`;
  const lines = [...grid(columns, rows, page), ...andMore(left, style, hint)];
  return titled('Items by agent, lowest agents first', lines, page);

  function rateOf({ items: own }: Member, item: string): Cell {
    const found = own.find(one => one.item === item);
    if (found === undefined || found.rate === null) return style.marks.none;
    const text = points(style, found.rate, null, 0);
    const tone = toneOf(found, targets.get(item) ?? null);
    return tone === null ? text : { text, paint: style[tone] };
  }
};

function toneOf({ interval }: Member['items'][number], target: ItemReport['target']): Tone | null {
  if (interval === null || target === null) return null;
  if (interval[1] < target) return 'bad';
  return interval[0] > target ? 'good' : null;
}
