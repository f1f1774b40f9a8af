import { clean } from '../../clean.ts';
import { points } from '../../numbers.ts';
import { signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { chartedGrid } from '../charted.ts';
import { figureColumn, textColumn } from '../grid.ts';
import { amountBars, amountChart } from '../score-bars.ts';
import { andMore, type Section, strong, titled } from '../section.ts';

const SHOWN = 8;
const AGENTS = 3;
const COLUMNS = [
  textColumn('topic', 16),
  figureColumn('lost'),
  figureColumn('share'),
  textColumn('who loses most', 16),
];

/** Training topics, the most points lost first, the items they add up, and for whom. */
export const training: Section = ({ findings }, page) => {
  const { style, width } = page;
  if (findings === null) return [];
  const most = findings.training.reduce((most, { pointsLost }) => Math.max(most, pointsLost), 0);
  const rows = findings.training.slice(0, SHOWN).map(({ topic, items, pointsLost, share, agents }) => ({
    tone: null,
    cells: [
      clean(topic),
      strong(points(style, pointsLost), style),
      `${points(style, share)} %`,
      clean(
        agents
          .slice(0, AGENTS)
          .map(agent => `${agent.key} ${points(style, agent.pointsLost)}`)
          .join(', '),
      ),
    ],
    below: paragraph(clean(items.join(', ')), {
      ...{ width, indent: signWidth(style) + 2, lines: 2, more: style.marks.more },
    }).map(style.dim),
    chart: amountChart(pointsLost, most, style),
  }));
  const { lines } = chartedGrid(COLUMNS, rows, amountBars(points(style, most)), page);
  const more = andMore(findings.training.length - SHOWN, style);
  return titled('Training topics, most points lost first', [...lines, ...more], page);
};
