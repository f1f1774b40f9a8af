import { describe, expect, it } from 'vitest';
import { makeRoles } from '../../../src/readers/turns/roles.ts';

const people = { agent: 'Ana Kovács', customer: 'U-17' };
const nobody = { agent: null, customer: null };
const roles = makeRoles({});

describe('a label', () => {
  it.each([
    ['Agent', 'agent'],
    ['CSR', 'agent'],
    [' support   agent ', 'agent'],
    ['support_agent', 'agent'],
    ['Customer Service', 'agent'],
    ['CALLER', 'customer'],
    ['Visitor', 'customer'],
    ['Chatbot', 'bot'],
    ['Virtual agent', 'bot'],
    ['Note', 'system'],
  ])('%s is the %s', (label, speaker) => {
    expect(roles(label, nobody)).toEqual({ speaker });
  });

  it.each([
    ['Agent Ana', 'agent', 'Ana'],
    ['Support Agent Ana Kovács', 'agent', 'Ana Kovács'],
    ['Ana (Agent)', 'agent', 'Ana'],
    ['Agent (Ana)', 'agent', 'Ana'],
    ["O'Neil-Smith (customer)", 'customer', "O'Neil-Smith"],
    ['Bot Max', 'bot', 'Max'],
    ['ana kovács', 'agent', 'ana kovács'],
    ['U-17', 'customer', 'U-17'],
  ])('%s is the %s %s', (label, speaker, name) => {
    expect(roles(label, people)).toEqual({ speaker, name });
  });

  it.each([
    ...['Ana', 'Kovács', 'spk_0', '', 'Ana (Sales)', 'Order Number', 'agents', 'agent ana', 'Agent 47'],
    ...['Customer Number', 'Customer Success Team', 'Agent Notes', 'Customer Email Address', 'x'.repeat(200)],
  ])('%s is not guessed', label => {
    expect(roles(label, people)).toBeNull();
  });

  it('that names both agent and customer is not guessed', () => {
    expect(roles('Alex', { agent: 'Alex', customer: 'alex' })).toBeNull();
  });
});

describe('the mapping', () => {
  it('wins over what labels mean otherwise', () => {
    const mapped = makeRoles({ agent: ['Robin', 'L1'], customer: ['Agent'], text: ['Note', 'Order Number'] });
    expect(mapped('robin', nobody)).toEqual({ speaker: 'agent' });
    expect(mapped('Kim (L1)', nobody)).toEqual({ speaker: 'agent', name: 'Kim' });
    expect(mapped('Agent', nobody)).toEqual({ speaker: 'customer' });
    expect(mapped('Note', nobody)).toBe('text');
    expect(mapped('ORDER number', nobody)).toBe('text');
    expect(mapped('Customer', nobody)).toEqual({ speaker: 'customer' });
  });

  it('is refused for a role that does not exist', () => {
    expect(() => makeRoles({ seller: ['A'] })).toThrow(
      'unknown role "seller" in roles\n  Roles are agent, customer, bot, system and text.',
    );
  });
});
