import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import type { FactTold, ToldValue } from '../../model/findings.ts';
import { count, word } from './steps.ts';

/** So many agents are named of each value. */
const NAMED = 5;

/** A fact: what was told of it, by whom, and where first; each item that asks of it by itself. `told` is not empty. */
export function explainFact(name: string, told: readonly FactTold[]): Explanation {
  const ask = told.find(one => one.ask !== null)?.ask ?? null;
  const parts = told.map((one): ExplainedPart => ({ of: one.item, steps: factSteps(one) }));
  return { of: name, title: ask === null ? `the fact ${name}` : `the fact ${name}: ${ask}`, parts };
}

function factSteps({
  value,
  interactions,
  wrong,
  agents,
  differing,
  told,
  others,
}: FactTold): readonly Step[] {
  const known = value === null ? 'the facts do not tell it' : 'as the facts tell it';
  const apart = 'whether customers were told different things: two values, all right ones being one';
  return [
    count('interactions', interactions, 'interactions in which an agent stated it'),
    word('right', value ?? 'not known', known),
    ...(value === null ? [] : [count('wrong', wrong, 'of them, those in which something else was stated')]),
    count('agents', agents, 'agents who stated it'),
    ...told.map(one => count(`told ${one.value}`, one.interactions, toldWords(one))),
    ...(others === 0 ? [] : [count('others', others, 'times another value was told, which is not listed')]),
    word('differing', differing ? 'yes' : 'no', apart),
  ];
}

function toldWords({ right, agents, example }: ToldValue): string {
  const sides = right === null ? '' : right ? 'right; ' : 'wrong; ';
  const named = agents.slice(0, NAMED).map(({ key, interactions }) => `${key} (${interactions})`);
  const more = agents.length > NAMED ? ` and ${agents.length - NAMED} more` : '';
  const by = named.length === 0 ? 'by agents without a name' : `by ${named.join(', ')}${more}`;
  return `${sides}interactions in which it was told ${by}; first in ${example.interaction}, turn ${example.turn}`;
}
