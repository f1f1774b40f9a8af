import type { Review } from '../../model/review.ts';
import { clean } from '../clean.ts';
import { counted, interval, points, target } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { prose } from '../scorecard/prose.ts';
import { type Style, TONES } from '../style.ts';
import { cell, code } from '../what-if/markdown/code.ts';
import { certainWords } from './certain-goals.ts';
import { type Lines, listOf, pageOf, section, tableOf } from './page.ts';
import {
  countedStates,
  daysWords,
  fellWords,
  filesOf,
  goalPoints,
  nameOf,
  returningWords,
  SHOWN,
  stateTone,
  stateWords,
} from './words.ts';

/** A page to take into a meeting. What others wrote is escaped or stands in code spans. */
export function markdown(review: Review, { style }: RenderOptions): string {
  const { goals, sources, made, due, tool } = review;
  const read = sources.reduce((sum, { interactions }) => sum + interactions, 0);
  return pageOf([
    `# Goals reviewed: ${countedStates(goals)}`,
    '',
    `${filesOf(sources, code)} ${style.marks.dot} ${counted(read, 'interaction')}`,
    '',
    ...section('What came of them', outcomes(review, style)),
    ...section('What keeps coming back', returning(review, style)),
    ...section(`Goals to set now, new ones by ${due}`, next(review, style)),
    `<sub>${clean(tool.name)} ${code(tool.version)}, made ${made}</sub>`,
  ]);
}

function outcomes(review: Review, style: Style): Lines {
  const { goals } = review;
  const rows = goals.map(one => {
    const { goal, score, interval: ends, daysLeft, needed, note } = one;
    const tone = stateTone(one);
    const fell = fellWords(one, style);
    const sign = tone === null ? '' : `${style.signs[tone]} `;
    const more = needed === null ? '' : `; ${counted(needed, 'more interaction')} would settle it`;
    return [
      cell(nameOf(goal), 100),
      goalPoints(style, goal),
      points(style, score, goal.target),
      interval(style, ends, goal.target),
      goal.from === null ? '' : target(style, goal.from),
      `${sign}${stateWords(one)}${fell === null ? '' : `: ${fell}`}${more}${note === null ? '' : `: ${cell(note)}`}`,
      `${goal.by}, ${daysWords(daysLeft)}`,
      goal.note === null ? '' : cell(goal.note),
    ];
  });
  const table = tableOf(
    ['goal', '>target', '>score', '>interval', '>was', 'state', 'due', 'note'],
    rows,
    SHOWN.goals,
    'goals',
  );
  const told = certainWords(review, key => code(key, 80));
  return [...table, ...told.flatMap(words => ['', `${words}.`])];
}

function returning({ returning, earlier }: Review, style: Style): Lines {
  const entries = returning.map(one => {
    const at = `${points(style, one.score, one.target)}, target ${target(style, one.target)}`;
    return `${style.signs[TONES.below ?? 'bad']} ${code(nameOf(one), 100)} (${at}): ${returningWords(one, earlier)}`;
  });
  if (earlier > 0 && entries.length === 0)
    return ['Nothing that was below target in an earlier report still is.'];
  return listOf(entries, SHOWN.later, 'of them');
}

function next({ goals, proposed }: Review, style: Style): Lines {
  if (proposed.length === 0) return [];
  const rows = goals.map(({ next }) => [
    cell(nameOf(next), 100),
    `**${goalPoints(style, next)}**`,
    next.by,
    prose(next.why),
  ]);
  return tableOf(['goal', '>target', 'by', ''], rows, SHOWN.goals, 'goals');
}
