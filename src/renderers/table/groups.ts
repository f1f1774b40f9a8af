import type { GroupReport } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { count, difference, interval, points, standing } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { TONES } from '../style.ts';
import { figureColumn, grid, textColumn, wordColumn } from './grid.ts';
import { remark, type Section, strong, titled } from './section.ts';

const SHOWN = 12;
const FIGURES = [...['interactions', 'score', 'interval', 'gap'].map(figureColumn), wordColumn('state')];

/** Agents, and every other kind of group there is more than one of, in the report's order: lowest first. */
export const groups: Section = (report, options) =>
  Object.entries(report.groups)
    .filter(([by, members]) => members.length > (by === 'agent' ? 0 : 1))
    .toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'))
    .flatMap(([by, members], index) => [
      ...(index > 0 ? [''] : []),
      ...groupsBy(clean(by), members, options),
    ]);

function groupsBy(
  by: string,
  members: readonly GroupReport[],
  { style, width }: RenderOptions,
): readonly string[] {
  const rows = members.slice(0, SHOWN).map(group => ({
    tone: TONES[group.state],
    cells: [
      clean(group.key),
      count(group.interactions),
      strong(points(style, group.score, group.target), style),
      interval(style, group.interval, group.target),
      difference(style, group.gap),
      standing(group),
    ],
  }));
  const left = members.length - rows.length;
  const more = left > 0 ? [remark(`${style.marks.more} and ${count(left)} more`, style)] : [];
  return titled(
    `By ${by}, lowest first`,
    [...grid([textColumn(by), ...FIGURES], rows, { style, width }), ...more],
    style,
  );
}
