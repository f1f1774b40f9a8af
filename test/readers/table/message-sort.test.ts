import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIds } from '../../../src/readers/index.ts';
import { makeSpool, readAll, refusal } from '../reading.ts';

const header = 'chat_id,agent,speaker,text\n';
const sorted = (content: string, size?: number) => readAll(content, { spool: makeSpool() }, size);

describe('messages that stand apart', () => {
  it('are put together, interactions in the order of their first rows, lines as in the export', async () => {
    const { interactions, rejected } = await sorted(
      `${header}2,Ben,agent,a\n1,Ana,agent,b\n2,Ben,customer,"c\nd"\n3,Cy,agent,e\n1,Ana,customer,f\n2,Ben,agent,g\n`,
    );
    expect(rejected).toEqual([]);
    expect(
      interactions.map(({ id, source, turns }) => [id, source.line, turns.map(({ text }) => text)]),
    ).toEqual([
      ['2', 2, ['a', 'c\nd', 'g']],
      ['1', 3, ['b', 'f']],
      ['3', 6, ['e']],
    ]);
  });

  it('give the interactions of the same export grouped by hand, however they are mixed', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', 'é', '😀'), maxLength: 6 });
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom('1', ' 1', 'C-2', 'a much longer id, "quoted"', 'é'),
        agent: fc.constantFrom('Ana', ''),
        speaker: fc.constantFrom('agent', 'customer', 'agent', 'customer', 'Robin'),
        text,
        cells: fc.constantFrom('', '', '', '', '', ',ragged'),
      }),
      { maxLength: 25 },
    );
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const plain = (content: string, records: Awaited<ReturnType<typeof readAll>>['records']) =>
      records.map(record => {
        // A line of the export by what stands on it, which is the same wherever that is.
        const lines = content.split('\n');
        if ('reason' in record)
          return { at: lines[record.line - 1], reason: record.reason.replace(/line \d+/u, '') };
        return { ...record, source: lines[record.source.line - 1] };
      });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 90 }), async (found, size) => {
        const written = found.map(
          ({ id, agent, speaker, text, cells }, index) =>
            `${[id, agent, speaker, `${index}: ${text}`].map(quoted).join(',')}${cells}\n`,
        );
        const ids = [...new Set(found.map(({ id }) => id.trim()))];
        const together = ids.flatMap(one => written.filter((_, index) => found[index]?.id.trim() === one));
        const apart = header + written.join('');
        const byHand = header + together.join('');
        expect(plain(apart, (await sorted(apart, size)).records)).toEqual(
          plain(byHand, (await readAll(byHand)).records),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are put together beyond what fits in memory, through the spool, which is closed', async () => {
    const chats = 40;
    const text = 'x'.repeat(100_000);
    let content = 'chat_id,agent,speaker,text\n';
    for (let turn = 0; turn < 10; turn++)
      for (let chat = 0; chat < chats; chat++)
        content += `C-${(chat * 7) % chats},Ana,agent,${turn} ${text}\n`;
    const spool = makeSpool();
    const { interactions, rejected } = await readAll(content, { spool });
    expect(rejected).toEqual([]);
    expect(spool.state.bytes.length).toBeGreaterThan(30 << 20);
    expect(spool.state.closed).toBe(true);
    expect(interactions.map(({ id, source }) => `${id} ${source.line}`)).toEqual(
      Array.from({ length: chats }, (_, chat) => `C-${(chat * 7) % chats} ${chat + 2}`),
    );
    for (const { turns } of interactions) expect(turns.map(turn => turn.text[0])).toEqual([...'0123456789']);
  });

  it('are rejected once where another export of the run has the id', async () => {
    const ids = makeIds();
    await readAll(`${header}1,Ana,agent,a\n`, { ids, file: 'first' });
    const mixed = `${header}2,Ana,agent,b\n1,Ana,agent,c\n2,Ana,agent,d\n1,Ana,agent,e\n3,Ana,agent,f\n1,Ana,agent,g\n`;
    const { interactions, rejected } = await readAll(mixed, { ids, file: 'second', spool: makeSpool() });
    expect(interactions.map(({ id, turns }) => [id, turns.length])).toEqual([
      ['2', 2],
      ['3', 1],
    ]);
    expect(rejected).toEqual([
      { file: 'second', line: 3, reason: 'id "1" comes back on line 3; it was used on line 2 of first' },
    ]);
  });

  it('are rejected where together they are too long, with the line of the first', async () => {
    const { interactions, rejected } = await readAll(
      `${header}1,Ana,agent,a\n2,Ana,agent,b\n1,Ana,agent,c\n2,Ana,agent,d\n2,Ana,agent,e\n`,
      { spool: makeSpool(), mostBytes: 40 },
    );
    expect(interactions.map(({ id }) => id)).toEqual(['1']);
    expect(rejected).toEqual([
      {
        file: 'export',
        line: 3,
        reason: expect.stringContaining('interaction "2": its messages take more than 40 bytes'),
      },
    ]);
  });
});

it.each([
  ['has no id', ' ,Ana,agent,b\n', 'export:3: no id; with --sort, it may be a message of any interaction'],
  ['cannot be read', '1,A"na,agent,b\n', 'export:3: line 3 could not be read: a quote inside a cell'],
  [
    'is too long',
    `1,Ana,agent,${'x'.repeat(99)}\n`,
    'export:3: line 3 could not be read: a row of more than 90 bytes',
  ],
])('a row that %s ends the run, for it may belong to any interaction', async (_, row, message) => {
  const spool = makeSpool();
  const content = `${header}1,Ana,agent,a\n${row}1,Ana,agent,c\n`;
  expect(await refusal(content, { spool, mostBytes: 90 })).toContain(message);
  expect(spool.state.closed).toBe(true);
});

it.each([
  ['a row per interaction', 'id,agent,csat\n1,Ana,5\n', '--sort changes nothing: a row is an interaction'],
  ['JSON Lines', '{"id":"1","agent":"Ana"}\n', '--sort changes nothing: a line is an interaction'],
])('is noted to change nothing in %s', async (_, content, note) => {
  const { notes, interactions } = await sorted(content);
  expect(interactions).toHaveLength(1);
  expect(notes.filter(text => text.startsWith('--sort'))).toEqual([note]);
});
