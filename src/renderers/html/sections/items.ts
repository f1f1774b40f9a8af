import type { ItemReport } from '../../../model/report.ts';
import { toneOfItem } from '../../losing.ts';
import { points } from '../../numbers.ts';
import {
  countCell,
  GAP_COLUMNS,
  gapCells,
  intervalCell,
  nameCell,
  pointsCell,
  textCell,
  withBeneath,
} from '../cells.ts';
import { figure as drawn } from '../charts/draw.ts';
import { type Loss, pareto } from '../charts/pareto.ts';
import { name, safe } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { STYLE } from '../signs.ts';
import { figure, prose, table, word } from '../table.ts';
import { instances } from './instances.ts';

const MOST_BARS = 15;
const MOST_SHOWN = 20;
const COLUMNS = [
  ...[prose('item'), figure('points lost'), figure('rate'), figure('interval'), ...GAP_COLUMNS],
  ...[word('critical'), figure('missed'), figure('judged'), figure('not judged')],
];

/** Items by what they cost: the few that make up most of it, all of them, and what misses of them look like. */
export const items: MakePart = ({ items }, { quotes }) => {
  const costly = items.filter(({ pointsLost }) => pointsLost > 0);
  const all = costly.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  let lost = 0;
  const losses = costly.slice(0, MOST_BARS).map((item): Loss => {
    lost += item.pointsLost;
    return {
      label: `${item.checklist}.${item.id}`,
      lost: item.pointsLost,
      share: (100 * item.pointsLost) / all,
      cumulated: Math.min(100, (100 * lost) / all),
    };
  });
  const told = `Bars of the items that lose most points: ${losses.length}. The table below holds the same figures.`;
  const chart = drawn(
    'Bar: share of all points lost that an item costs; line, on a wide page: those shares added up. Beside them: points of the overall score, and the sum of shares.',
    (width, narrow) => pareto(losses, width, narrow, told),
  );
  const rows = items.map(item => [
    withBeneath(nameCell(`${item.checklist}.${item.id}`), safe(item.ask)),
    pointsCell(item.pointsLost, 0),
    pointsCell(item.rate, item.target),
    intervalCell(item.interval, item.target),
    ...gapCells(item, toneOfItem(item)),
    textCell(item.critical ?? STYLE.marks.none),
    countCell(item.missed),
    countCell(item.met + item.partial + item.missed),
    countCell(item.unanswered + item.unverifiable),
  ]);
  const body = `${losses.length === 0 ? '' : chart}${table('Items', COLUMNS, rows)}${evidenceOf(costly, quotes)}`;
  return { id: 'items', title: 'Items that lose most points', body: items.length === 0 ? '' : body };
};

function evidenceOf(costly: readonly ItemReport[], quotes: boolean): string {
  const shown = costly.slice(0, MOST_SHOWN).filter(item => item.instances.length > 0);
  if (shown.length === 0) return '';
  const each = shown.map(
    item => `<details><summary><b>${name(`${item.checklist}.${item.id}`)}</b> · ${points(STYLE, item.pointsLost, 0)} points lost</summary>
<p>${safe(item.ask)}</p>${instances(item.instances, quotes)}</details>`,
  );
  return `<h3>What misses look like</h3>\n${each.join('\n')}`;
}
