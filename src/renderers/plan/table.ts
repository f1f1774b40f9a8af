import type { Plan } from '../../model/plan.ts';
import { clean } from '../clean.ts';
import { count, counted, interval, points, target } from '../numbers.ts';
import { LEAST_WIDTH, type RenderOptions } from '../renderer.ts';
import { signed, signWidth, TONES } from '../style.ts';
import { figureColumn, grid, textColumn, wordColumn } from '../table/grid.ts';
import { andMore, remarks, strong, titled } from '../table/section.ts';
import { cut, paragraph } from '../text.ts';
import {
  agentsWords,
  audienceWords,
  filesOf,
  followUpWords,
  goalPoints,
  kindWords,
  nameOf,
  SHOWN,
  standsAt,
  TO_SEE,
  toSeeLegend,
  toSeeWords,
} from './words.ts';

/** For people, in a terminal: the topics, then the goals, follow-ups and recognition. */
export function table(plan: Plan, options: RenderOptions): string {
  const page = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const parts = [
    head(plan, page),
    topics(plan, page),
    goals(plan, page),
    followUps(plan, page),
    last(plan, page),
  ];
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Lines = readonly string[];

/** A longer name is cut, so that in so many lines all who are named fit, and how many more there are. */
const LONGEST_NAME = 40;
const MOST_LINES = 36;

const nameIn = (text: string, { marks }: RenderOptions['style']) =>
  cut(clean(text), LONGEST_NAME, marks.more);

/** Quiet lines, as many as it takes. */
function quiet(text: string, { style, width }: RenderOptions, indent = signWidth(style)): Lines {
  const layout = { width, indent, lines: MOST_LINES, more: style.marks.more };
  return paragraph(text, layout).map(style.dim);
}

function head(plan: Plan, page: RenderOptions): Lines {
  const { style, width } = page;
  const { totals, sources, due } = plan;
  const { score, target: aim, interval: ends, interactions, state } = totals;
  const layout = { width, indent: signWidth(style), lines: 4, more: style.marks.more };
  const against = aim === null ? '' : `, target ${target(style, aim)}`;
  const where = `Score ${points(style, score, aim)} (${interval(style, ends, aim)})${against}. ${standsAt(plan)}.`;
  const of = [filesOf(sources, file => file), counted(interactions, 'interaction'), `plan until ${due}`];
  return [clean(of.join(` ${style.marks.dot} `)), ...signed(TONES[state], paragraph(where, layout), style)];
}

const TOPICS = [textColumn('topic', 12), figureColumn('to win'), figureColumn('of'), wordColumn('')];

function topics({ topics, taken }: Plan, page: RenderOptions): Lines {
  const { style } = page;
  const rows = topics.slice(0, taken + SHOWN.agents).map((topic, at) => {
    const { needs, mayProfit } = topic;
    const named = (key: string) => nameIn(key, style);
    const need = needs.length === 0 ? '' : `needed by ${agentsWords(needs, style, named)}`;
    const may = mayProfit.length === 0 ? '' : `may profit: ${agentsWords(mayProfit, style, named)}`;
    const whom = [need, may].filter(words => words !== '').join('; ');
    return {
      tone: at < taken ? ('bad' as const) : null,
      cells: [
        clean(topic.topic),
        strong(points(style, topic.toWin), style),
        points(style, topic.pointsLost),
        at < taken ? audienceWords(topic) : 'can wait',
      ],
      below: at < taken ? quiet(whom, page, signWidth(style) + 2) : [],
    };
  });
  const more = andMore(topics.length - rows.length, style);
  const words = `${style.signs.bad}: for this period; of: points lost by its items below target; csaudit gaps counts all of its items`;
  const legend = rows.length === 0 ? [] : remarks(words, page);
  const lines = [...grid(TOPICS, rows, page), ...more, ...legend];
  return titled('Training, most points to win first', lines, page);
}

const GOALS = [
  textColumn('goal', 16),
  ...['today', 'interval', 'goal'].map(figureColumn),
  wordColumn(''),
  figureColumn('to see it'),
];

function goals({ goals, due }: Plan, page: RenderOptions): Lines {
  const { style } = page;
  const rows = goals.slice(0, SHOWN.goals).map(goal => ({
    tone: TONES[goal.state],
    cells: [
      clean(nameOf(goal)),
      points(style, goal.present.score, goal.aim),
      interval(style, goal.present.interval, goal.aim),
      strong(goalPoints(style, goal), style),
      kindWords(goal, style),
      toSeeWords(goal),
    ],
  }));
  const more = andMore(goals.length - SHOWN.goals, style);
  const note =
    rows.length === 0 ? [] : [...remarks(toSeeLegend(goals, TO_SEE), page), ...marksAlone(goals, page)];
  return titled(`Goals for ${due}`, [...grid(GOALS, rows, page), ...more, ...note], page);
}

/** A mark here is of one interval; whom follow-ups and recognition name is certain among all of them. */
function marksAlone(goals: Plan['goals'], page: RenderOptions): Lines {
  const { bad, good } = page.style.signs;
  const marked = goals.some(({ state }) => state === 'below' || state === 'above');
  const words = `${bad} ${good}: off target by the interval of this row alone; follow-ups and recognition: with all agents, or teams, together`;
  return marked ? remarks(words, page) : [];
}

const FOLLOW_UPS = [
  wordColumn('audit again on'),
  textColumn('whom', 16),
  figureColumn('score'),
  wordColumn('why'),
];

function followUps({ followUps }: Plan, page: RenderOptions): Lines {
  const { style } = page;
  const rows = followUps.slice(0, SHOWN.followUps).map(one => ({
    tone: TONES[one.state],
    cells: [one.on, clean(nameOf(one)), points(style, one.score), followUpWords(one)],
  }));
  const more = andMore(followUps.length - SHOWN.followUps, style);
  return titled('Follow-ups', [...grid(FOLLOW_UPS, rows, page), ...more], page);
}

function last({ recognition, critical, notes }: Plan, page: RenderOptions): Lines {
  const { style } = page;
  const named = recognition
    .slice(0, SHOWN.agents)
    .map(one => `${nameIn(nameOf(one), style)} ${points(style, one.score)}`);
  const more =
    recognition.length > named.length ? ` and ${count(recognition.length - named.length)} more` : '';
  const missed = critical.map(({ item, missed: times }) => `${clean(item)} ${count(times)}`);
  const above = `Above target, certain with all agents or teams together: ${named.join(', ')}${more}`;
  return [
    ...(named.length === 0 ? [] : quiet(above, page)),
    ...(missed.length === 0 ? [] : quiet(`Critical misses: ${missed.join(', ')}`, page)),
    ...notes.flatMap(note => quiet(clean(note), page)),
  ];
}
