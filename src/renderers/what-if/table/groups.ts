import type { GroupCrossing, WhatIf } from '../../../model/what-if.ts';
import { clean } from '../../clean.ts';
import { count, points, target } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import type { Style } from '../../style.ts';
import { figureColumn, grid, textColumn, wordColumn } from '../../table/grid.ts';
import { andMore, titled } from '../../table/section.ts';

const SHOWN = 20;
const COLUMNS = [
  textColumn('group'),
  figureColumn('interactions'),
  ...['before', 'after'].map(figureColumn),
  wordColumn('line'),
];

/** The groups that would stand on the other side of a line. */
export function groups({ groups }: WhatIf, page: RenderOptions): readonly string[] {
  const { style } = page;
  const rows = groups.slice(0, SHOWN).map(one => ({
    tone:
      one.reached.after === null
        ? ('unsure' as const)
        : one.reached.after
          ? ('good' as const)
          : ('bad' as const),
    cells: [
      clean(`${one.by} ${one.key}`),
      count(one.interactions.after),
      points(style, one.score.before, one.bound.before),
      points(style, one.score.after, one.bound.after),
      lineWords(one, style),
    ],
  }));
  const more = andMore(groups.length - SHOWN, style);
  return titled('Groups that cross a line', [...grid(COLUMNS, rows, page), ...more], page);
}

/** `target 85`, `pass mark 75 → 80`. */
export function lineWords({ line, bound }: GroupCrossing, style: Style): string {
  const name = { target: 'target', pass: 'pass mark', gate: 'gate' }[line];
  const [was, is] = [target(style, bound.before), target(style, bound.after)];
  return `${name} ${bound.before === bound.after ? was : `${was} ${style.marks.arrow} ${is}`}`;
}
