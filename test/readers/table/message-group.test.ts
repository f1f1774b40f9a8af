import { describe, expect, it } from 'vitest';
import { makeIds } from '../../../src/readers/index.ts';
import { readAll, refusal } from '../reading.ts';

const header = 'chat_id,agent,speaker,text\n';

describe('an id that comes back where rows are messages', () => {
  const apart = '1,Ana,agent,a\n2,Ana,agent,b\n2,Ana,agent,c\n1,Ana,agent,d\n';

  it('refuses the export, with both lines and what to do', async () => {
    const message = await refusal(header + apart);
    expect(message).toContain('export:5: id "1" comes back on line 5; it was used on line 2\n');
    expect(message).toContain('sort the export by its id column first');
  });

  it.each([
    ['in whatever order its rows are', '1,Ana,agent,d\n2,Ana,agent,b\n1,Ana,agent,a\n', 4],
    ['though its first rows were rejected', '1,Ana,Robin,a\n2,Ana,agent,b\n1,Ana,agent,c\n', 4],
    ['though its later rows would be', '1,Ana,agent,a\n2,Ana,agent,b\n1,Ana\n', 4],
    ['after a row without id', '1,Ana,agent,a\n2,Ana,agent,b\n,Ana,agent,c\n1,Ana,agent,d\n', 5],
  ])('refuses the export %s', async (_, rows, line) => {
    expect(await refusal(header + rows)).toContain(`export:${line}: id "1" comes back`);
  });

  it('is none with a lost row in its midst, which costs that interaction alone', async () => {
    const { interactions, rejected } = await readAll(
      `${header}1,Ana,agent,a\n,Ana,agent,b\n1,Ana,agent,c\n2,Ana,agent,d\n`,
    );
    expect(interactions.map(({ id }) => id)).toEqual(['2']);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'no id',
      'interaction "1": a message of it may be lost on line 3',
    ]);
  });

  it('is rejected where another export of the run has it, and the rest are read', async () => {
    const ids = makeIds();
    await readAll(`${header}1,Ana,agent,a\n`, { ids, file: 'first' });
    const { interactions, rejected } = await readAll(
      `${header}1,Ana,agent,b\n1,Ana,agent,c\n2,Ana,agent,d\n`,
      { ids, file: 'second' },
    );
    expect(interactions.map(({ id }) => id)).toEqual(['2']);
    expect(rejected).toEqual([
      {
        file: 'second',
        line: 2,
        reason: 'id "1" comes back on line 2; it was used on line 2 of first',
      },
    ]);
  });

  it.each([
    ['a row per interaction', 'id,csat\n1,5\n2,5\n1,4\n'],
    ['JSON Lines', '{"id":"1"}\n{"id":"2"}\n{"id":"1"}\n'],
  ])('is but a reject in %s', async (_, content) => {
    const { interactions, rejected } = await readAll(content);
    expect(interactions.map(({ id }) => id)).toEqual(['1', '2']);
    expect(rejected.map(({ reason }) => reason)).toEqual([expect.stringContaining('id "1" comes back')]);
  });
});

describe('an interaction without an end', () => {
  /** A million characters, with its delimiters and the line break. */
  const row = (id: string) => `${id},Ana,agent,${'x'.repeat((1 << 20) - id.length - 12)}\n`;
  const first = '0,Ana,agent,a\n';

  it('refuses the export, with its first line, its id and what to do', async () => {
    const message = await refusal(header + first + row('all').repeat(33));
    expect(message).toBe(
      'export:3: interaction "all" begins here, and its messages are longer than 32 million characters\n' +
        '  "chat_id" is probably not the id of the interaction: say which column is with --map id=<column>',
    );
  });

  it('is refused though its rows are wrong, one by one', async () => {
    const wrong = row('all').replace(',agent', '').repeat(33);
    expect(await refusal(header + wrong)).toContain('export:2: interaction "all" begins here');
  });

  it('is none up to 32 million characters, however many interactions there are', async () => {
    const { interactions, rejected } = await readAll(header + row('1').repeat(32) + row('2').repeat(3));
    expect(rejected).toEqual([]);
    expect(interactions.map(({ id, turns }) => [id, turns.length])).toEqual([
      ['1', 32],
      ['2', 3],
    ]);
  });
});
