import { describe, expect, it } from 'vitest';
import { makeIds, readExport } from '../../../src/readers/index.ts';
import { readAll, readOptions, refusal } from '../reading.ts';

const header = 'chat_id,agent,speaker,text\n';

describe('an id that comes back where rows are messages', () => {
  const apart = '1,Ana,agent,a\n2,Ana,agent,b\n2,Ana,agent,c\n1,Ana,agent,d\n';

  it('refuses the export, with both lines and what to do', async () => {
    const message = await refusal(header + apart);
    expect(message).toContain('export:5: id "1" comes back on line 5; it was used on line 2\n');
    expect(message).toContain('--sort puts them together first');
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

describe('an interaction that is too long', () => {
  const reason = (most: string) =>
    `interaction "all": its messages take more than ${most} (--max-record-bytes); if "chat_id" is not the id of the interaction, say which column is with --map id=<column>`;

  it('is rejected with its first line, and the others are read; what counts are the bytes of its rows', async () => {
    const row = 'all,Ana,agent,é\n';
    const content = `${header}0,Ana,agent,a\n${row.repeat(3)}\n1,Ana,agent,a\n`;
    const most = 3 * Buffer.byteLength(row);
    expect((await readAll(content, { mostBytes: most })).rejected).toEqual([]);
    const { interactions, rejected } = await readAll(content, { mostBytes: most - 1 });
    expect(rejected).toEqual([{ file: 'export', line: 3, reason: reason(`${most - 1} bytes`) }]);
    expect(interactions.map(({ id }) => id)).toEqual(['0', '1']);
  });

  it('is not held, without end as it may be, also where its rows are wrong', async () => {
    const endless = async function* (row: string) {
      yield Buffer.from(header);
      const rows = Buffer.from(`${row}${'x'.repeat((1 << 20) - row.length - 1)}\n`);
      for (let count = 0; count < 60; count++) yield rows;
      yield Buffer.from('1,Ana,agent,b\n');
    };
    const rejectsOf = async (row: string) => {
      const { records } = await readExport(endless(row), readOptions({}));
      const found: string[] = [];
      for await (const record of records) found.push('reason' in record ? record.reason : record.id);
      return found;
    };
    expect(await rejectsOf('all,Ana,agent,')).toEqual([reason('16 MiB'), '1']);
    expect(await rejectsOf('all,Ana,')).toEqual([
      'interaction "all": the row on line 2 has 3 cells and the header 4',
      '1',
    ]);
  });

  it('is none of 16 MiB, however many interactions there are', async () => {
    const row = (id: string) => `${id},Ana,agent,${'x'.repeat((1 << 20) - id.length - 12)}\n`;
    const { interactions, rejected } = await readAll(header + row('1').repeat(16) + row('2').repeat(3));
    expect(rejected).toEqual([]);
    expect(interactions.map(({ id, turns }) => [id, turns.length])).toEqual([
      ['1', 16],
      ['2', 3],
    ]);
  });
});
