import type { Member } from '../../../model/findings.ts';
import { points } from '../../numbers.ts';
import { STYLE } from '../signs.ts';
import { draw, INK } from './draw.ts';
import { fitting, group, label, rect } from './shapes.ts';

const CELL = { width: 34, height: 24 };
const LEFT = 130;
const TOP = 170;
/** Room for the last name, which leans out to the right. */
const LEAN = 110;

/** Rates of members (rows) on items (columns), each a number on a shade of it: the lower, the stronger. */
export function heat(members: readonly Member[], items: readonly string[], told: string): string {
  const width = LEFT + items.length * CELL.width + LEAN;
  const height = TOP + members.length * CELL.height + 4;
  const rates = members.map(member => new Map(member.items.map(({ item, rate }) => [item, rate])));
  const row = (at: number) => {
    const y = TOP + at * CELL.height;
    const name = label(fitting(members[at]?.key ?? '', LEFT - 10), LEFT - 8, y + CELL.height / 2, {
      align: 'right',
    });
    const cells = items.flatMap((item, column) =>
      cell(rates[at]?.get(item) ?? null, LEFT + column * CELL.width, y),
    );
    return group([name, ...cells]);
  };
  const heads = items.map((item, column) =>
    label(fitting(item, 190), LEFT + (column + 0.5) * CELL.width, TOP - 8, { turn: Math.PI / 3.4 }),
  );
  const option = {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      {
        type: 'custom',
        silent: true,
        clip: false,
        data: [[0, 0], ...members.map(() => [0, 0])],
        renderItem: ({ dataIndex }: { dataIndex: number }) =>
          dataIndex === 0 ? group(heads) : row(dataIndex - 1),
      },
    ],
  };
  return draw(option, { width, height }, told);
}

function cell(rate: number | null, x: number, y: number) {
  if (rate === null)
    return [label('·', x + CELL.width / 2, y + CELL.height / 2, { align: 'center', fill: INK.muted })];
  const shade = Math.min(4, Math.floor(rate / 20));
  return [
    rect(x + 1, y + 1, CELL.width - 2, CELL.height - 2, `var(--heat-${shade})`),
    label(points(STYLE, rate, null, 0), x + CELL.width / 2, y + CELL.height / 2, {
      align: 'center',
      fill: `var(--on-heat-${shade})`,
    }),
  ];
}
