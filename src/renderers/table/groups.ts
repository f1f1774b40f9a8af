import type { GroupReport } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { count, difference, interval, points } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { TONES } from '../style.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { andMore, type Section, STANDING, standing, strong, titled } from './section.ts';

const SHOWN = 12;
const FIGURES = [...['interactions', 'score', 'interval', 'gap'].map(figureColumn), ...STANDING];

/** Agents, and every other kind of group there is more than one of, in the report's order: lowest first. */
export const groups: Section = (report, options) =>
  Object.entries(report.groups)
    .filter(([by, members]) => members.length > (by === 'agent' ? 0 : 1))
    .toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'))
    .flatMap(([by, members], index) => [
      ...(index > 0 ? [''] : []),
      ...groupsBy(clean(by), members, options),
    ]);

function groupsBy(by: string, members: readonly GroupReport[], page: RenderOptions): readonly string[] {
  const { style } = page;
  const rows = members.slice(0, SHOWN).map(group => ({
    tone: TONES[group.state],
    cells: [
      clean(group.key),
      count(group.interactions),
      strong(points(style, group.score, group.target), style),
      interval(style, group.interval, group.target),
      difference(style, group.gap),
      ...standing(group),
    ],
  }));
  const lines = grid([textColumn(by), ...FIGURES], rows, page);
  return titled(`By ${by}, lowest first`, [...lines, ...andMore(members.length - SHOWN, style)], page);
}
