import type { SpreadEnd, SpreadReport } from '../../model/spread.ts';
import { clean } from '../clean.ts';
import { count, counted, interval, points, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { signWidth, TONES } from '../style.ts';
import { paragraph } from '../text.ts';
import { figureColumn, grid, textColumn, wordColumn } from './grid.ts';
import { remark, type Section, strong, titled } from './section.ts';

const COLUMNS = [
  textColumn('item', 20),
  ...['spread', 'interval', 'at most'].map(figureColumn),
  wordColumn('state'),
  figureColumn('more'),
];

/** How far groups lie apart, item by item, with the groups at both ends and those that could not be judged. */
export const spreads: Section = ({ spreads }, page) => {
  const { style } = page;
  const rows = spreads.map(each => ({
    tone: TONES[each.state],
    cells: [
      clean(`${each.checklist}.${each.item}`),
      strong(points(style, each.spread, each.limit), style),
      interval(style, each.interval, each.limit),
      written(each.limit),
      each.state === 'none' ? '' : each.state,
      each.needed === null ? '' : count(each.needed),
    ],
    below: below(each, page),
  }));
  const unsettled = spreads.some(({ needed }) => needed !== null);
  const legend = unsettled ? [remark('more: interactions in each group that would settle it', style)] : [];
  return titled('Consistency between groups', [...grid(COLUMNS, rows, page), ...legend], page);
};

/** What was compared by what, the ends, and what the figure does not speak of. */
function below(spread: SpreadReport, { style, width }: RenderOptions): string[] {
  const layout = { width, indent: signWidth(style) + 2, lines: 3, more: style.marks.more };
  const { of, by, groups, highest, lowest, leftOut, groupsLeftOut, note } = spread;
  const named = leftOut.map(({ key, needed }) => `${key} (${count(needed)} more)`);
  const others =
    groupsLeftOut > leftOut.length ? [`and ${count(groupsLeftOut - leftOut.length)} others`] : [];
  const end = ({ key, interactions, score }: SpreadEnd) =>
    `${key} ${points(style, score)} (n ${count(interactions)})`;
  const ends =
    highest === null || lowest === null
      ? ''
      : `, ${counted(groups, 'group')}: ${end(highest)} to ${end(lowest)}`;
  return [
    ...paragraph(clean(`${of} by ${by}${ends}`), layout).map(style.dim),
    ...(groupsLeftOut === 0
      ? []
      : paragraph(clean(`not judged, too few: ${[...named, ...others].join(', ')}`), layout)),
    ...(note === null ? [] : paragraph(clean(note), layout)),
  ];
}
