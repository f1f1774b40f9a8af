import { describe, expect, it } from 'vitest';
import { readAll, refusal } from '../reading.ts';

describe('a mapping', () => {
  it.each([
    ['agnet', 'handler', 'agent'],
    ['Agent', 'handler', 'agent'],
    ['wait_secnds', 'w', 'wait_seconds'],
    ['transcipt', 'log', 'transcript'],
  ])('of %s=%s is refused, with the near name', async (name, column, near) => {
    const message =
      `"${column}" is mapped to "${name}", a name that csaudit does not know\n` +
      `  Did you mean ${near}="${column}"? A field must have a name that is less like it.`;
    const mapping = { columns: { [name]: column } };
    expect(await refusal(`id,${column}\n1,x\n`, { mapping })).toBe(message);
    expect(await refusal(`{"id":1,"${column}":"x"}\n`, { mapping })).toBe(message);
  });

  it.each(['queue', 'skill', 'score', 'customer_email'])('may make a field %s', async name => {
    const { interactions } = await readAll('id,x\n1,2\n', { mapping: { columns: { [name]: 'x' } } });
    expect(interactions[0]?.fields.get(name)).toBe('2');
  });

  it.each([
    ['Conversation Ref,agent', 'id'],
    ['Conversation Ref,id', 'id'],
  ])('that is the wrong way round is told so: %s', async (header, name) => {
    const mapping = { columns: { 'Conversation Ref': name } };
    expect(await refusal(`${header}\n1,Ana\n`, { mapping })).toContain(
      'export:1: the mapping "Conversation Ref"=id is the wrong way round: "Conversation Ref" is the column\n' +
        '  Write --map id="Conversation Ref"',
    );
  });

  it('that is the wrong way round is told so in JSONL', async () => {
    const mapping = { columns: { handler: 'agent' } };
    expect(await refusal('{"id":1,"handler":"Ana"}\n', { mapping })).toBe(
      'export: the mapping "handler"=agent is the wrong way round: "handler" is the column\n' +
        '  Write --map agent="handler"',
    );
  });

  it('may exchange two columns that csaudit knows', async () => {
    const { interactions } = await readAll('id,agent,team\n1,North,Ana\n', {
      mapping: { columns: { agent: 'team', team: 'agent' } },
    });
    expect(interactions[0]?.fields).toEqual(
      new Map([
        ['team', 'North'],
        ['agent', 'Ana'],
      ]),
    );
  });
});
