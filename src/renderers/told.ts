import type { FactTold, Findings, ToldValue } from '../model/findings.ts';
import { count, counted } from './numbers.ts';
import type { Tone } from './style.ts';

/** The question that a fact answers, as the facts ask it; else the name of the fact. */
export function questionOf({ ask, fact }: FactTold): string {
  return ask ?? fact;
}

export function rightOf({ value }: FactTold): string {
  return value === null ? 'not in the facts' : `right is ${value}`;
}

/** `Farid 3, Ana 1 and 4 more`; how often, where nobody is named. */
export function tellersOf({ agents, interactions }: ToldValue, most: number): string {
  if (agents.length === 0) return counted(interactions, 'time');
  const named = agents.slice(0, most).map(({ key, interactions }) => `${key} ${count(interactions)}`);
  const left = agents.length - named.length;
  return `${named.join(', ')}${left > 0 ? ` and ${count(left)} more` : ''}`;
}

export function toneOfTold({ right }: ToldValue): Tone {
  if (right === null) return 'unsure';
  return right ? 'good' : 'bad';
}

/** Facts a manager has to look at: told differently, or wrongly; the former come first. */
export function astray(findings: Findings | null): readonly FactTold[] {
  return (findings?.facts ?? []).filter(({ differing, wrong }) => differing || wrong > 0);
}

/** What a list of them is called. */
export function titleOf(facts: readonly FactTold[]): string {
  return facts.some(({ differing }) => differing)
    ? 'The same question, answered differently'
    : 'Questions answered alike, and wrongly';
}

/** How often other values were told than the first `shown`. */
export function timesBeyond({ told, others }: FactTold, shown: number): number {
  return told.slice(shown).reduce((sum, { interactions }) => sum + interactions, others);
}

/** `C-2 · Farid · turn 4`. */
export function placeOf({ interaction, agent, turn }: ToldValue['example'], dot: string): string {
  return [interaction, ...(agent === null ? [] : [agent]), `turn ${turn}`].join(dot);
}

const VALUES = 3;
const TELLERS = 2;

/** One line about what most customers were told differently; `null`: nothing was. */
export function differently({ facts }: Findings): { readonly text: string; readonly tone: Tone } | null {
  const differing = facts.filter(fact => fact.differing);
  const [first] = differing;
  if (first === undefined) return null;
  const values = first.told.slice(0, VALUES).map(told => `${told.value} (${tellersOf(told, TELLERS)})`);
  const more = first.told.length > VALUES || first.others > 0 ? ' and more' : '';
  const rest = differing.length - 1;
  const others = rest === 0 ? '' : `; ${counted(rest, 'other question')} likewise`;
  const text = `Customers were told different things on "${questionOf(first)}": ${values.join(', ')}${more}; ${rightOf(first)}${others}.`;
  return { text, tone: first.value === null ? 'unsure' : 'bad' };
}
