import type { Member } from '../../../model/findings.ts';
import { NO_RANKING, noRanking, OVERLAPPING } from '../../certain.ts';
import { clean } from '../../clean.ts';
import { count, points } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { signWidth, TONES } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { chartedGrid } from '../charted.ts';
import { figureColumn, textColumn } from '../grid.ts';
import { SCORE_BARS, scoreChart, scoreLegend } from '../score-bars.ts';
import { andMore, remarks, type Section, titled } from '../section.ts';

const SHOWN = 12;
const ITEMS = 3;
const COLUMNS = [textColumn('agent'), ...['rank', 'score', 'shrunk', 'needs'].map(figureColumn)];

/** Agents in groups that can be ranked, and the fewest items whose recovery would take each to target. */
export const who: Section = ({ findings, totals: { target } }, page) => {
  const { style } = page;
  const members = findings?.who.agent ?? [];
  if (members.length === 0) return [];
  const rows = members.slice(0, SHOWN).map(member => ({
    tone: null,
    cells: [
      clean(member.key),
      member.rank === null ? '' : count(member.rank),
      points(style, member.score),
      points(style, member.shrunk),
      needs(member),
    ],
    below: wayOf(member, page),
    chart: scoreChart({ ...member, target }, TONES[member.certain ?? 'none'], style),
  }));
  const { lines, width } = chartedGrid(COLUMNS, rows, SCORE_BARS, page);
  const bars = scoreLegend(width, [target], page);
  const note = remarks(`${ranking(members)}shrunk: drawn towards all by what chance may explain`, page);
  return titled(
    'Agents, and the cheapest way to target',
    [...lines, ...andMore(members.length - SHOWN, style), ...note, ...bars],
    page,
  );
};

/** How ranks are to be read, or why there are none. */
function ranking(all: readonly Member[]): string {
  if (all.some(({ rank }) => rank !== null))
    return `rank: 1 is the highest; same rank: their intervals ${OVERLAPPING}; `;
  return noRanking(all) ? `${NO_RANKING}; ` : '';
}

function needs({ path }: Member): string {
  return path === null ? '' : count(path.items.length);
}

/** The items, each by its whole name: a name that is cut cannot be looked up. */
function wayOf({ path }: Member, { style, width }: RenderOptions): readonly string[] {
  if (path === null || path.items.length === 0) return [];
  const named = path.items.slice(0, ITEMS).join(', ');
  const more = path.items.length > ITEMS ? ` and ${count(path.items.length - ITEMS)} more` : '';
  const way = `${named}${more}${path.reaches ? '' : ' (not enough)'}`;
  const layout = { width, indent: signWidth(style) + 2, lines: 4, more: style.marks.more };
  return paragraph(clean(way), layout).map(style.dim);
}
