import { clean } from '../../clean.ts';
import { count, interval, points } from '../../numbers.ts';
import { signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { NO_SHARE } from '../../weighed-words.ts';
import { figureColumn, grid, textColumn } from '../grid.ts';
import { remarks, type Section, titled } from '../section.ts';

const PAIRS = 2;
const COLUMNS = [
  textColumn('between', 12),
  ...['groups', 'share %', 'interval', 'pairs that differ'].map(figureColumn),
];

/** How much of what differs lies between groups rather than within them, and what causes it. */
export const consistency: Section = ({ findings, weighing }, page) => {
  const { style, width } = page;
  const layout = { width, indent: signWidth(style) + 2, lines: 3, more: style.marks.more };
  const rows = (findings?.consistency ?? []).map(
    ({ by, groups, share, interval: ends, pairs, differing, items }) => {
      const apart = pairs
        .slice(0, PAIRS)
        .map(({ higher, lower, difference }) => `${higher} over ${lower} by ${points(style, difference)}`);
      const [cause] = items;
      const causes =
        cause === undefined || differing === 0
          ? []
          : [
              `most by ${cause.item} (${cause.highest} loses ${points(style, cause.spread)} more than ${cause.lowest})`,
            ];
      const told = [...apart, ...causes].join('; ');
      return {
        tone: null,
        cells: [clean(by), count(groups), points(style, share), interval(style, ends), count(differing)],
        ...(told === '' ? {} : { below: paragraph(clean(told), layout) }),
      };
    },
  );
  const note = weighing === null || rows.length === 0 ? [] : remarks(NO_SHARE, page);
  const lines = [...grid(COLUMNS, rows, page), ...note];
  return titled('Share of the differences that lies between groups', lines, page);
};
