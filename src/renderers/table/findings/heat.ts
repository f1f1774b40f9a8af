import type { Member } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { points } from '../../numbers.ts';
import { cut } from '../../text.ts';
import { figureColumn, grid, textColumn } from '../grid.ts';
import { andMore, type Section, titled } from '../section.ts';

const ITEMS = 10;
const NAME = 9;
const ITEM = 30;

/** Rates of the items that lose most, by agent: as many agents as fit, those first who stand lowest. */
export const heat: Section = ({ findings }, page) => {
  const { style, width } = page;
  const all = findings?.who.agent ?? [];
  const members = all.slice(0, Math.max(1, Math.floor((width - ITEM - 4) / (NAME + 2))));
  const items = (findings?.pareto ?? []).slice(0, ITEMS);
  if (members.length < 2 || items.length === 0) return [];
  const columns = [
    textColumn('rate by item', ITEM),
    ...members.map(({ key }) => figureColumn(cut(clean(key), NAME, style.marks.more))),
  ];
  const rows = items.map(({ item }) => ({
    tone: null,
    cells: [clean(item), ...members.map(member => rateOf(member, item, page.style.marks.none))],
  }));
  const left = all.length - members.length;
  const hint = ` ${left === 1 ? 'agent' : 'agents'}; a wider terminal shows more, -f html all`;
  const lines = [...grid(columns, rows, page), ...andMore(left, style, hint)];
  return titled('Items by agent, lowest agents first', lines, page);

  function rateOf({ items: own }: Member, item: string, none: string): string {
    const found = own.find(one => one.item === item);
    return found === undefined || found.rate === null ? none : points(style, found.rate, null, 0);
  }
};
