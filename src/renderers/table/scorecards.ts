import { clean } from '../clean.ts';
import { points, share } from '../numbers.ts';
import { shortfallsOf } from '../passing.ts';
import { toneOfPassed } from '../style.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { andMore, type Section, titled } from './section.ts';

const SHOWN = 200;
const COLUMNS = [
  textColumn('interaction'),
  textColumn('agent'),
  figureColumn('score'),
  figureColumn('coverage'),
  textColumn('not passed for', 20),
];

/** One line for each interaction, when scorecards were asked for; the sign says whether it passed. */
export const scorecards: Section = ({ scorecards, program }, page) => {
  const { style } = page;
  if (scorecards === null) return [];
  const rows = scorecards.slice(0, SHOWN).map(card => ({
    tone: toneOfPassed(card.passed),
    cells: [
      clean(card.id),
      clean(String(card.fields.agent ?? '')),
      points(style, card.score, program.pass),
      share(style, card.coverage),
      clean(shortfallsOf(card, program, style)),
    ],
  }));
  const more = andMore(scorecards.length - SHOWN, style, ' (-f jsonl lists all)');
  return titled('Scorecards', [...grid(COLUMNS, rows, page), ...more], page);
};
