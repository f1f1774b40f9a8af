import type { Member } from '../../../model/findings.ts';
import { points } from '../../numbers.ts';
import type { Part } from '../../parts.ts';
import { TONES } from '../../style.ts';
import { STYLE } from '../signs.ts';
import { draw, series } from './draw.ts';
import { INK } from './ink.ts';
import { fitting, label, rect, type Shape } from './shapes.ts';

const CELL = { width: 36, height: 24 };
const LEFT = 110;
/** Names of columns lean out to the right; this long at most. */
const LONGEST = 190;
const TURN = Math.PI / 3;

/** What members are compared in; `undefined`: nothing of it was judged. */
export type HeatColumn = {
  readonly name: string;
  readonly strong: boolean;
  readonly of: (member: Member) => Part | undefined;
};

/** Members (rows) by columns, each figure on a shade of it: the lower, the stronger; signed where its state is certain. */
export function heat(members: readonly Member[], columns: readonly HeatColumn[], told: string): string {
  const names = columns.map(({ name }) => fitting(name, LONGEST));
  const longest = Math.min(LONGEST, 7.8 * Math.max(...names.map(name => name.length)));
  const top = 16 + longest * Math.sin(TURN);
  const size = {
    width: Math.ceil(LEFT + columns.length * CELL.width + longest * Math.cos(TURN) - CELL.width / 3),
    height: Math.ceil(top + members.length * CELL.height + 4),
  };
  const heads = columns.map(({ strong }, column) =>
    label(names[column] ?? '', LEFT + (column + 0.5) * CELL.width, top - 8, { turn: TURN, strong }),
  );
  const rows = members.flatMap((member, row) => {
    const y = top + row * CELL.height;
    return [
      label(fitting(member.key, LEFT - 10), LEFT - 8, y + CELL.height / 2, { align: 'right' }),
      ...columns.flatMap(({ of }, column) => cell(of(member), LEFT + column * CELL.width, y)),
    ];
  });
  const axis = { type: 'value', min: 0, max: 1, show: false };
  return draw(
    { grid: {}, xAxis: axis, yAxis: axis, series: [series(() => [...heads, ...rows])] },
    size,
    told,
  );
}

function cell(part: Part | undefined, x: number, y: number): readonly Shape[] {
  const middle = [x + CELL.width / 2, y + CELL.height / 2] as const;
  const value = part?.actual ?? null;
  if (value === null) return [label(STYLE.marks.dot, ...middle, { align: 'center', fill: INK.muted })];
  const shade = Math.min(4, Math.floor(value / 20));
  const tone = TONES[part?.against.state ?? 'none'];
  const strong = tone === 'bad' || tone === 'good';
  const sign = strong ? STYLE.signs[tone] : '';
  return [
    rect(x + 1, y + 1, CELL.width - 2, CELL.height - 2, `var(--heat-${shade})`),
    label(`${sign}${points(STYLE, value, null, 0)}`, ...middle, {
      ...{ align: 'center', fill: `var(--on-heat-${shade})`, strong },
    }),
  ];
}
