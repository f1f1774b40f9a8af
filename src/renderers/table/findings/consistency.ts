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

/** How much of what differs lies between groups rather than within them, and the item in which they lie furthest apart. */
export const consistency: Section = ({ findings, weighing }, page) => {
  const { style, width } = page;
  const layout = { width, indent: signWidth(style) + 2, lines: 3, more: style.marks.more };
  const rows = (findings?.consistency ?? []).map(
    ({ by, groups, share, interval: ends, pairs, differing, items }) => {
      const apart = pairs
        .slice(0, PAIRS)
        .map(({ higher, lower, difference }) => `${higher} over ${lower} by ${points(style, difference)}`);
      const [cause] = items;
      // Of groups of its own, which need not be those of the pairs: it stands on a line of its own.
      const furthest =
        cause === undefined || differing === 0
          ? ''
          : `the item furthest apart: ${cause.item} (${cause.losesMost} loses ${points(style, cause.spread)} more than ${cause.losesLeast})`;
      const told = [apart.join('; '), furthest].filter(text => text !== '');
      return {
        tone: null,
        cells: [clean(by), count(groups), points(style, share), interval(style, ends), count(differing)],
        below: told.flatMap(text => paragraph(clean(text), layout)),
      };
    },
  );
  const note = weighing === null || rows.length === 0 ? [] : remarks(NO_SHARE, page);
  const lines = [...grid(COLUMNS, rows, page), ...note];
  return titled('Share of the differences that lies between groups', lines, page);
};
