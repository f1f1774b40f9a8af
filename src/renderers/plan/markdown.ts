import type { Plan } from '../../model/plan.ts';
import { clean } from '../clean.ts';
import { count, counted, interval, points, share, target, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { prose } from '../scorecard/prose.ts';
import type { Style } from '../style.ts';
import { cell, code } from '../what-if/markdown/code.ts';
import { type Lines, listOf, pageOf, section, tableOf } from './page.ts';
import { topicPages } from './topics-markdown.ts';
import {
  filesOf,
  followUpWords,
  goalPoints,
  kindWords,
  nameOf,
  SHOWN,
  standsAt,
  toSeeLegend,
  toSeeWords,
} from './words.ts';

/** A page to take into a meeting. What others wrote is escaped or stands in code spans. */
export function markdown(plan: Plan, { style, quotes }: RenderOptions): string {
  return pageOf([
    ...head(plan, style),
    ...section('Critical errors, before anything else', critical(plan)),
    ...topicPages(plan, style, quotes),
    ...section(`Goals for ${plan.due}`, goals(plan, style)),
    ...section('Follow-ups', followUps(plan, style)),
    ...section('Recognition', recognition(plan, style)),
    ...section(
      'To be said',
      plan.notes.map(note => `- ${prose(note)}`),
    ),
    `<sub>${clean(plan.tool.name)} ${code(plan.tool.version)}, made ${plan.made}</sub>`,
  ]);
}

function head(plan: Plan, style: Style): Lines {
  const { totals, topics, taken, due, sources, confidence } = plan;
  const { score, interval: ends, target: aim, pointsLost, coverage } = totals;
  const [won, all] = [topics.slice(0, taken), topics].map(some =>
    some.reduce((sum, { toWin }) => sum + toWin, 0),
  );
  const against = aim === null ? '' : `, target ${target(style, aim)}`;
  const sure =
    ends === null ? '' : ` (${written(100 * confidence)} % interval ${interval(style, ends, aim)})`;
  return [
    `# Improvement plan until ${due}`,
    '',
    `**Score ${points(style, score, aim)}${against}.** ${standsAt(plan)}${sure}.`,
    `${points(style, pointsLost)} points are lost; ${points(style, all ?? 0)} come back when every item is at its target, ${points(style, won ?? 0)} of them with the first ${taken === 1 ? 'topic' : counted(taken, 'topic')}.`,
    '',
    `${filesOf(sources, code)} ${style.marks.dot} ${counted(totals.interactions, 'interaction')} ${style.marks.dot} coverage ${share(style, coverage)}${coverage === null ? '' : ' %'}`,
    '',
  ];
}

function critical({ critical }: Plan): Lines {
  const entries = critical.map(({ item, ask, family, missed, interactions }) => {
    const left = missed - interactions.length;
    const named = interactions.map(id => code(id, 80)).join(', ');
    const more = left > 0 ? ` and ${count(left)} more` : '';
    return `${code(item)} (${family}), ${counted(missed, 'miss', 'misses')}: ${named}${more}. ${prose(ask)}`;
  });
  return listOf(entries, SHOWN.later, 'items');
}

function goals({ goals }: Plan, style: Style): Lines {
  const rows = goals.map(goal => [
    cell(nameOf(goal), 100),
    points(style, goal.present.score, goal.target),
    interval(style, goal.present.interval, goal.aim),
    `**${goalPoints(style, goal)}**`,
    kindWords(goal, style),
    goal.topics.map(topic => cell(topic)).join(', '),
    toSeeWords(goal),
  ]);
  const heads = ['for', '>today', '>interval', '>goal', '', 'counts on', '>to see it'];
  const table = tableOf(heads, rows, SHOWN.goals, 'goals');
  if (table.length === 0)
    return ['None can be set: a goal takes a target, and interactions enough to tell where it stands today.'];
  const told =
    'A goal goes from today towards the target by what its three topics with most to win would give back, and never beyond it. ' +
    `${toSeeLegend(goals, { see: '*To see it*', none: '*none*', compare: '`csaudit compare`' })}. ` +
    '`csaudit plan -f yaml` prints the goals for `csaudit.yaml`; `csaudit review` tells what came of them.';
  return [...table, '', told];
}

function followUps({ followUps }: Plan, style: Style): Lines {
  const rows = followUps.map(one => [
    one.on,
    cell(nameOf(one), 100),
    points(style, one.score),
    interval(style, one.interval),
    followUpWords(one),
  ]);
  const table = tableOf(
    ['audit again on', 'whom', '>score', '>interval', 'why'],
    rows,
    SHOWN.followUps,
    'follow-ups',
  );
  return followUps.some(({ state }) => state === 'below') ? [...table, '', TOGETHER] : table;
}

const TOGETHER =
  '*Certain* and *below target*: with all agents, or all teams, taken together. One whose own interval alone says so is not named so.';

function recognition({ recognition }: Plan, style: Style): Lines {
  const entries = recognition.map(one => {
    const of = counted(one.interactions, 'interaction');
    return `${code(nameOf(one), 100)}: ${points(style, one.score)} (${interval(style, one.interval)}) in ${of}, above target for certain`;
  });
  const list = listOf(entries, SHOWN.recognition, 'groups');
  return list.length === 0 ? [] : [...list, '', TOGETHER];
}
