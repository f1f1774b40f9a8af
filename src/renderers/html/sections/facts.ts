import type { FactTold, ToldValue } from '../../../model/findings.ts';
import type { Tone } from '../../style.ts';
import { astray, placeOf, questionOf, tellersOf, titleOf, toneOfTold } from '../../told.ts';
import { countCell, textCell } from '../cells.ts';
import { name, safe } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { sign } from '../signs.ts';
import { type Cell, figure, prose, table, text } from '../table.ts';

const AGENTS = 20;
const COLUMNS = [
  ...[prose('question'), text('right is'), text('told'), figure('interactions')],
  ...[text('by'), prose('as in')],
];

/** What customers were told of the same fact, by whom and how often, beside what is right. */
export const facts: MakePart = ({ findings }, { quotes }) => {
  const all = astray(findings);
  const rows = all.flatMap(fact => [
    ...fact.told.map(told => row(fact, told, quotes)),
    ...(fact.others === 0 ? [] : [rest(fact)]),
  ]);
  return { id: 'facts', title: titleOf(all), body: table('What customers were told', COLUMNS, rows) };
};

const WORDS: Readonly<Record<Tone, string>> = { good: 'right', bad: 'wrong', unsure: 'not known' };

function row(fact: FactTold, told: ToldValue, quotes: boolean): readonly Cell[] {
  const { example, interactions, value } = told;
  const tone = toneOfTold(told);
  const said = quotes && example.quote !== '' ? `: <q dir="auto">${safe(example.quote)}</q>` : '';
  return [
    ...about(fact),
    { html: `${safe(value)} ${sign(tone, WORDS[tone])}`, by: value },
    countCell(interactions),
    textCell(tellersOf(told, AGENTS)),
    { html: `${name(placeOf(example, ' · '))}${said}`, by: example.interaction },
  ];
}

function about(fact: FactTold): readonly Cell[] {
  return [
    { html: `${safe(questionOf(fact))} · ${name(fact.item)}`, by: questionOf(fact) },
    textCell(fact.value ?? 'not in the facts'),
  ];
}

/** What is not told value by value. */
function rest(fact: FactTold): readonly Cell[] {
  const none = { html: '', by: null };
  return [...about(fact), { html: 'something else', by: null }, countCell(fact.others), none, none];
}
