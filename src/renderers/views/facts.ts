import { count, key, type MakeView, text } from './view.ts';

/** What agents stated of facts: one row for each value, with who told it and where first. */
export const facts: MakeView = ({ findings }, _verdict, quotes) => ({
  one: 'fact',
  columns: [
    ...[key('item'), key('fact'), key('told'), text('ask'), text('value'), text('right')],
    ...[count('interactions'), count('agents'), text('differing')],
    ...[text('interaction'), { ...text('agent'), after: ', agent ' }, { ...count('turn'), after: ', turn ' }],
    { ...text('quote'), after: ': ' },
  ],
  rows: (findings?.facts ?? []).flatMap(({ item, fact, ask, value, differing, told }) =>
    told.map(({ value: said, right, interactions, agents, example }) => [
      ...[item, fact, said, ask, value, right, interactions, agents.length, differing],
      ...[example.interaction, example.agent, example.turn, quotes ? example.quote : null],
    ]),
  ),
});

/** One row for each agent and each value that the agent told. */
export const factsAgents: MakeView = ({ findings }) => ({
  one: 'fact',
  columns: [
    ...[key('item'), key('fact'), key('agent'), key('told'), text('value'), text('right')],
    count('interactions'),
  ],
  rows: (findings?.facts ?? []).flatMap(({ item, fact, value, told }) =>
    told.flatMap(({ value: said, right, agents }) =>
      agents.map(({ key, interactions }) => [item, fact, key, said, value, right, interactions]),
    ),
  ),
});
