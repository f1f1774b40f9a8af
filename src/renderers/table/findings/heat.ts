import type { Member } from '../../../model/findings.ts';
import type { ItemReport } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { points } from '../../numbers.ts';
import { signWidth, type Tone } from '../../style.ts';
import { cut, displayWidth } from '../../text.ts';
import { type Cell, figureColumn, grid, textColumn } from '../grid.ts';
import { andMore, type Section, titled } from '../section.ts';

const ITEMS = 10;
const NAME = 9;
const ITEM = 30;
const HEAD = 'rate by item';
/** Of a rate, `100`. */
const RATE = 3;

/**
 * Rates of the items that lose most, by agent: as many agents as fit, those first who stand lowest. Where there is
 * colour, a rate has that of where its own interval lies: below the item's target, or above.
 */
export const heat: Section = ({ findings, items: all }, page) => {
  const { style, width } = page;
  const agents = findings?.who.agent ?? [];
  const items = (findings?.pareto ?? []).slice(0, ITEMS);
  const heads = agents.slice(0, width).map(({ key }) => cut(clean(key), NAME, style.marks.more));
  const names = Math.min(ITEM, Math.max(HEAD.length, ...items.map(({ item }) => displayWidth(clean(item)))));
  const members = agents.slice(0, fitting(heads, width - signWidth(style) - names));
  if (members.length < 2 || items.length === 0) return [];
  const targets = new Map(all.map(item => [`${item.checklist}.${item.id}`, item.target]));
  const columns = [textColumn(HEAD, names), ...heads.slice(0, members.length).map(figureColumn)];
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

/** How many columns with these heads have room; one at least. */
function fitting(heads: readonly string[], width: number): number {
  let left = width;
  const over = heads.findIndex(head => {
    left -= 2 + Math.max(displayWidth(head), RATE);
    return left < 0;
  });
  return over < 0 ? heads.length : Math.max(1, over);
}

function toneOf({ interval }: Member['items'][number], target: ItemReport['target']): Tone | null {
  if (interval === null || target === null) return null;
  if (interval[1] < target) return 'bad';
  return interval[0] >= target ? 'good' : null;
}
