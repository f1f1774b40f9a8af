import { InputError } from '../../model/input-error.ts';
import type { Report } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { isPlain } from '../scorecard-json.ts';
import { EVIDENCE, evidenceOf } from './items.ts';
import { count, key, type MakeView, number, points, share, text } from './view.ts';

/** Fields by which a report is split stand under their own names, whether or not any interaction has them. */
const NAMED = ['agent', 'team', 'site', 'channel'] as const;
/** A row wider than this, nobody reads; an export whose every row brings new fields would make them without end. */
const MOST = 200;

/** One row for each interaction: its score, that of each checklist, its other fields and its metrics. */
export const scorecards: MakeView = (report, _verdict, quotes) => {
  const cards = cardsOf(report);
  const ids = report.program.checklists.map(({ id }) => id);
  const fields = namesIn(cards, ({ fields }) =>
    Object.entries(fields).flatMap(([name, value]) => (quotes || isPlain(name, value) ? [name] : [])),
  ).filter(name => !NAMED.some(named => named === name));
  const metrics = namesIn(cards, card => Object.keys(card.metrics));
  return {
    one: 'interaction',
    columns: [
      ...[key('id'), text('file'), count('line'), text('at'), ...NAMED.map(text)],
      ...[text('passed'), points('score'), share('coverage'), text('criticalMisses')],
      ...ids.map(id => points(`${id}.score`)),
      ...metrics.map(name => number(`metric.${name}`)),
      ...fields.map(name => text(`field.${name}`)),
    ],
    rows: cards.map(card => [
      ...[card.id, card.file, card.line, card.at, ...NAMED.map(name => own(card.fields, name))],
      ...[card.passed, card.score, card.coverage],
      card.criticalMisses.map(({ checklist, item }) => `${checklist}.${item}`).join(', '),
      ...ids.map(id => card.checklists.find(each => each.id === id)?.score ?? null),
      ...metrics.map(name => own(card.metrics, name)?.value ?? null),
      ...fields.map(name => {
        const value = own(card.fields, name);
        return value !== null && (quotes || isPlain(name, value)) ? value : null;
      }),
    ]),
  };
};

/** One row for each answer of each interaction, with its first evidence. */
export const answers: MakeView = (report, _verdict, quotes) => ({
  one: 'answer',
  columns: [
    ...[key('interaction'), key('item'), text('agent'), text('outcome'), number('credit'), text('by')],
    ...EVIDENCE,
    text('note'),
  ],
  rows: cardsOf(report).flatMap(({ id, fields, checklists }) =>
    checklists.flatMap(checklist =>
      checklist.answers.map(({ item, outcome, credit, by, evidence: [first], note }) => [
        ...[id, `${checklist.id}.${item}`, own(fields, 'agent'), outcome, credit, by],
        ...evidenceOf(first, quotes),
        note,
      ]),
    ),
  ),
});

function cardsOf({ scorecards }: Report): readonly Scorecard[] {
  if (scorecards !== null) return scorecards;
  const message =
    'this report was made without scorecards, and there is nothing to write of each interaction';
  throw new InputError([{ message, hint: 'add --scorecards to the run that scores' }]);
}

/** The names that occur, in order of first appearance. */
function namesIn(cards: readonly Scorecard[], of: (card: Scorecard) => readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const card of cards) {
    for (const name of of(card)) if (names.size < MOST) names.add(name);
  }
  return [...names];
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}
