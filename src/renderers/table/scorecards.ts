import { clean } from '../clean.ts';
import { count, points, share } from '../numbers.ts';
import { toneOfPassed } from '../style.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { remark, type Section, titled } from './section.ts';

const SHOWN = 200;
const COLUMNS = [
  textColumn('interaction'),
  textColumn('agent'),
  figureColumn('score'),
  figureColumn('coverage'),
  textColumn('critical misses'),
];

/** One line for each interaction, when scorecards were asked for; the sign says whether it passed. */
export const scorecards: Section = ({ scorecards, program }, { style, width }) => {
  if (scorecards === null) return [];
  const rows = scorecards.slice(0, SHOWN).map(card => ({
    tone: toneOfPassed(card.passed),
    cells: [
      clean(card.id),
      clean(String(card.fields.agent ?? '')),
      points(style, card.score, program.pass),
      share(style, card.coverage),
      clean(card.criticalMisses.map(({ checklist, item }) => `${checklist}.${item}`).join(', ')),
    ],
  }));
  const left = scorecards.length - SHOWN;
  const more =
    left > 0 ? [remark(`${style.marks.more} and ${count(left)} more (-f jsonl lists all)`, style)] : [];
  return titled('Scorecards', [...grid(COLUMNS, rows, { style, width }), ...more], style);
};
