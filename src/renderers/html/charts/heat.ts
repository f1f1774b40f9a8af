import type { Member } from '../../../model/findings.ts';
import { points } from '../../numbers.ts';
import { STYLE } from '../signs.ts';
import { draw, series } from './draw.ts';
import { INK } from './ink.ts';
import { fitting, label, rect, type Shape } from './shapes.ts';

const CELL = { width: 30, height: 24 };
const LEFT = 110;
const TOP = 170;
/** Room for the last name, which leans out to the right. */
const LEAN = 105;
const TURN = Math.PI / 3.4;

/** Rates of members (rows) on items (columns), each a number on a shade of it: the lower, the stronger. */
export function heat(members: readonly Member[], items: readonly string[], told: string): string {
  const size = {
    width: LEFT + items.length * CELL.width + LEAN,
    height: TOP + members.length * CELL.height + 4,
  };
  const heads = items.map((item, column) =>
    label(fitting(item, 190), LEFT + (column + 0.5) * CELL.width, TOP - 8, { turn: TURN }),
  );
  const rows = members.flatMap(({ key, items: judged }, row) => {
    const y = TOP + row * CELL.height;
    const rates = new Map(judged.map(({ item, rate }) => [item, rate]));
    return [
      label(fitting(key, LEFT - 10), LEFT - 8, y + CELL.height / 2, { align: 'right' }),
      ...items.flatMap((item, column) => cell(rates.get(item) ?? null, LEFT + column * CELL.width, y)),
    ];
  });
  const axis = { type: 'value', min: 0, max: 1, show: false };
  return draw(
    { grid: {}, xAxis: axis, yAxis: axis, series: [series(() => [...heads, ...rows])] },
    size,
    told,
  );
}

function cell(rate: number | null, x: number, y: number): readonly Shape[] {
  const middle = [x + CELL.width / 2, y + CELL.height / 2] as const;
  if (rate === null) return [label(STYLE.marks.dot, ...middle, { align: 'center', fill: INK.muted })];
  const shade = Math.min(4, Math.floor(rate / 20));
  return [
    rect(x + 1, y + 1, CELL.width - 2, CELL.height - 2, `var(--heat-${shade})`),
    label(points(STYLE, rate, null, 0), ...middle, { align: 'center', fill: `var(--on-heat-${shade})` }),
  ];
}
