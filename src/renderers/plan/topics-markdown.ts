import type { ClassQuote, Plan, PlanTopic } from '../../model/plan.ts';
import { points } from '../numbers.ts';
import { prose } from '../scorecard/prose.ts';
import type { Style } from '../style.ts';
import { cell, code } from '../what-if/markdown/code.ts';
import { type Lines, section, tableOf } from './page.ts';
import { agentsWords, audienceWords, SHOWN } from './words.ts';

const name = (key: string) => code(key, 80);

/** The topics of the coming period, a part each; those that wait, a row each. */
export function topicPages({ topics, taken }: Plan, style: Style, quotes: boolean): Lines {
  const rows = topics
    .slice(taken)
    .map(topic => [
      cell(topic.topic),
      points(style, topic.toWin),
      topic.items.map(({ item }) => cell(item)).join(', '),
      agentsWords(topic.needs, style, key => cell(key, 80)),
    ]);
  const heads = ['topic', '>points to win', 'items', 'who needs it'];
  return [
    ...section(
      'Training for this period, most points to win first',
      topics.slice(0, taken).flatMap((topic, at) => page(topic, at, style, quotes)),
    ),
    ...section('Topics that can wait', tableOf(heads, rows, SHOWN.later, 'topics')),
  ];
}

function page(topic: PlanTopic, at: number, style: Style, quotes: boolean): Lines {
  const { toWin, pointsLost, needs, mayProfit, evidence } = topic;
  const whom = [
    needs.length === 0
      ? ''
      : ` **Needs it**, by points of their own score that these items cost: ${agentsWords(needs, style, name)}.`,
    mayProfit.length === 0 ? '' : ` May profit: ${agentsWords(mayProfit, style, name)}.`,
  ];
  return [
    `### ${at + 1}. ${code(topic.topic)}: ${points(style, toWin)} points to win, of ${points(style, pointsLost)} lost by items below target`,
    '',
    `${audienceWords(topic)}.${whom.join('')}`,
    '',
    ...topic.items.map(item => `- ${code(item.item)} (${points(style, item.toWin)}): ${prose(item.ask)}`),
    '',
    ...(evidence.length === 0
      ? []
      : ['To show in class:', '', ...evidence.map(one => quoted(one, quotes, style)), '']),
  ];
}

/** `- chat-42, turn 7: "…"`; the note where nobody is quoted. */
function quoted(
  { item, interaction, turn, quote, note }: ClassQuote,
  quotes: boolean,
  { marks }: Style,
): string {
  const place = `- ${code(interaction, 80)}${turn === null ? '' : `, turn ${turn}`} ${marks.dot} ${code(item)}`;
  const said = quotes && quote !== '' ? `"${quote}"` : note;
  return said === '' ? place : `${place}: ${code(said)}`;
}
