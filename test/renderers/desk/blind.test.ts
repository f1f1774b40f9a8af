import { describe, expect, it } from 'vitest';
import { blindTo, hideIn, shownEvidence, shownField } from '../../../src/renderers/desk/blind.ts';
import { interaction, talk } from '../../probes/looking.ts';
import { said } from './desk.ts';

const of = (agent: string, ...names: readonly string[]) =>
  blindTo({
    ...interaction(
      names.map(name => ({ ...said('A: Hi'), name })),
      { agent },
    ),
  });
const ana = of('Ana Horvat', 'Will Lee', 'Jo');

describe('hideIn', () => {
  it.each([
    ['This is Ana.', 'This is Agent.'],
    ["ANA HORVAT's case", "Agent's case"],
    ['Will you? I will, Lee', 'Agent you? I will, Agent'],
    ['Banana, Hana, Anabel', 'Banana, Hana, Anabel'],
    ['write to ana.horvat@example.com', 'write to Agent.Agent@example.com'],
    ['Jo is too short a name to tell', 'Jo is too short a name to tell'],
  ])('%s', (text, hidden) => {
    expect(hideIn(text, ana)).toBe(hidden);
  });

  it('leaves everything where nothing is hidden, or nobody is named', () => {
    expect(hideIn('This is Ana.', null)).toBe('This is Ana.');
    expect(hideIn('This is Ana.', blindTo(interaction(talk('A: Hi'))))).toBe('This is Ana.');
  });
});

describe('fields and evidence', () => {
  it.each([
    ['agent', 'Ana Horvat', 'hidden'],
    ['agent', 17, 'hidden'],
    ['handled', 'by ana horvat', 'hidden'],
    ['handled', 'by Horvat', 'by Agent'],
    ['site', 'Riga', 'Riga'],
    ['csat', 4, '4'],
  ])('%s %s: %s', (name, value, text) => {
    expect(shownField(name, value, ana)).toBe(text);
    expect(shownField(name, value, null)).toBe(String(value));
  });

  it('know agents that are numbers', () => {
    expect(shownField('file', 'a-1017.wav', of('A-1017'))).toBe('hidden');
  });

  it('quote without names', () => {
    expect(shownEvidence({ turn: 2, start: 0, end: 2, quote: 'Hi, Ana here' }, ana)).toBe(
      'turn 2: "Hi, Agent here"',
    );
    expect(shownEvidence({ field: 'agent', quote: 'Ana Horvat' }, ana)).toBe('agent: hidden');
    expect(shownEvidence({ field: 'agent', quote: 'Ana Horvat' }, null)).toBe('agent: Ana Horvat');
  });
});
