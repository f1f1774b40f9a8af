import type { Review, ReviewedGoal } from '../../model/review.ts';
import { clean } from '../clean.ts';
import { count, counted, interval, points, target } from '../numbers.ts';
import { LEAST_WIDTH, type RenderOptions } from '../renderer.ts';
import { signWidth } from '../style.ts';
import { figureColumn, grid, textColumn, wordColumn } from '../table/grid.ts';
import { andMore, remarks, strong, titled } from '../table/section.ts';
import { paragraph } from '../text.ts';
import { certainWords } from './certain-goals.ts';
import {
  countedStates,
  fellWords,
  filesOf,
  goalPoints,
  nameOf,
  SHOWN,
  stateTone,
  stateWords,
} from './words.ts';

/** For people, in a terminal: what came of each goal, what keeps coming back, and last the goals to set now. */
export function table(review: Review, options: RenderOptions): string {
  const page = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const parts = [head(review, page), goals(review, page), returning(review, page), next(review, page)];
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Lines = readonly string[];

function head({ goals, sources, made }: Review, { style }: RenderOptions): Lines {
  const files = clean(filesOf(sources, file => file));
  const read = sources.reduce((sum, { interactions }) => sum + interactions, 0);
  const dot = ` ${style.marks.dot} `;
  return [
    style.strong(`Goals: ${countedStates(goals)}`),
    [files, counted(read, 'interaction'), made].join(dot),
  ];
}

const COLUMNS = [
  textColumn('goal', 16),
  ...['target', 'score', 'interval'].map(figureColumn),
  wordColumn('state'),
  figureColumn('days left'),
];

function goals(review: Review, page: RenderOptions): Lines {
  const { goals } = review;
  const { style } = page;
  const rows = goals.slice(0, SHOWN.goals).map(one => ({
    tone: stateTone(one),
    cells: [
      clean(nameOf(one.goal)),
      goalPoints(style, one.goal),
      strong(points(style, one.score, one.goal.target), style),
      interval(style, one.interval, one.goal.target),
      stateWords(one),
      count(one.daysLeft),
    ],
    below: beside(one, page),
  }));
  const told = certainWords(review, clean).flatMap(words => remarks(words, page));
  return [...grid(COLUMNS, rows, page), ...andMore(goals.length - SHOWN.goals, style), ...told];
}

/** Where it stood before, what would settle it, why there is no figure, and what was written beside the goal. */
function beside(one: ReviewedGoal, { style, width }: RenderOptions): Lines {
  const { goal, needed, note } = one;
  const fell = fellWords(one, style);
  const words = [
    goal.from === null || fell !== null ? fell : `was ${target(style, goal.from)}`,
    needed === null ? null : `${counted(needed, 'more interaction')} would settle it`,
    note,
    goal.note,
  ].filter(text => text !== null);
  const layout = { width, indent: signWidth(style) + 2, lines: 2, more: style.marks.more };
  return paragraph(clean(words.join('; ')), layout).map(style.dim);
}

function returning({ returning, earlier }: Review, page: RenderOptions): Lines {
  const { style } = page;
  if (earlier === 0) return remarks('what keeps coming back: give earlier reports with --before', page);
  const rows = returning.slice(0, SHOWN.later).map(one => ({
    tone: 'bad' as const,
    cells: [
      clean(nameOf(one)),
      points(style, one.score, one.target),
      target(style, one.target),
      `${count(one.earlier)} of ${count(earlier)}`,
      one.changed ? 'its checklist was another' : '',
    ],
  }));
  const columns = [
    textColumn('below target', 16),
    ...['score', 'target', 'earlier reports'].map(figureColumn),
    wordColumn(''),
  ];
  const found = [...grid(columns, rows, page), ...andMore(returning.length - SHOWN.later, style)];
  return titled(
    'What keeps coming back',
    found.length === 0 ? remarks('nothing that was below target in an earlier report still is', page) : found,
    page,
  );
}

function next({ goals, proposed, due }: Review, page: RenderOptions): Lines {
  const { style } = page;
  const rows = goals.slice(0, SHOWN.goals).map(({ next }) => ({
    tone: null,
    cells: [clean(nameOf(next)), strong(goalPoints(style, next), style), next.by, next.why],
  }));
  const columns = [textColumn('goal', 16), figureColumn('target'), wordColumn('by'), textColumn('', 20)];
  const note = remarks('-f yaml prints them for csaudit.yaml', page);
  return titled(
    `Goals to set now, new ones by ${due}`,
    proposed.length === 0
      ? []
      : [...grid(columns, rows, page), ...andMore(goals.length - SHOWN.goals, style), ...note],
    page,
  );
}
