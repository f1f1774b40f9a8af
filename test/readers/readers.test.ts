import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { readAll, refusal } from './reading.ts';

/** One small export for each reader, all of the same interaction. */
const samples: Readonly<Record<keyof typeof readers, string>> = {
  csv: 'id,channel,agent,transcript\nC-1,chat,Ana,"[0:00] Customer: Hello?\n[0:20] Agent: Hello, this is Ana."\n',
  jsonl:
    '{"id":"C-1","channel":"chat","agent":"Ana","turns":[{"speaker":"customer","text":"Hello?","at":"0:00"},' +
    '{"speaker":"agent","text":"Hello, this is Ana.","at":"0:20"}]}\n',
};

describe('every reader', () => {
  it.each(Object.entries(samples))(
    '%s: is recognised by its content alone, and gives the same interaction',
    async (id, sample) => {
      const known = Object.values(readers).filter(reader => reader.recognises(sample));
      expect(known.map(reader => reader.id)).toEqual([id]);
      const { reader, interactions, rejected } = await readAll(sample);
      expect(reader).toBe(id);
      expect(rejected).toEqual([]);
      expect(interactions).toEqual([
        {
          id: 'C-1',
          fields: new Map([
            ['channel', 'chat'],
            ['agent', 'Ana'],
          ]),
          answers: new Map(),
          turns: [
            { speaker: 'customer', text: 'Hello?', at: 0 },
            { speaker: 'agent', text: 'Hello, this is Ana.', at: 20_000 },
          ],
          source: { file: 'export', line: id === 'csv' ? 2 : 1 },
        },
      ]);
    },
  );

  it('has its id as its name in the list', () => {
    expect(Object.values(readers).map(({ id }) => id)).toEqual(Object.keys(readers));
  });
});

describe('an export wrong as a whole', () => {
  it.each([
    ['empty', '', 'export: the file is empty'],
    ['blank', ' \n\r\n \n', 'export: the file is empty'],
    ['only a byte order mark', '\uFEFF', 'export: the file is empty'],
    ['a JSON array', '[{"id":"1"}]', 'export:1: this is a JSON array\n  Write one object per line'],
    ['JSON over several lines', '{\n  "id": "1"\n}', 'export:1: this is JSON over several lines'],
    ['HTML', '<html><body>a, b</body></html>', 'export:1: this is HTML or XML'],
    [
      'neither',
      'WEBVTT\n\n00:01.000 --> 00:02.000',
      'export:1: not known as any of jsonl, csv: it begins with "WEBVTT',
    ],
    ['a log', '[06:01] <ann> hello\n', 'export:1: not known as any of'],
    [
      'without id',
      'a,b\n1,2\n',
      'export:1: no column is known as the id of the interaction\n  Say which column it is with --map id=<column>',
    ],
  ])('%s is refused', async (_, content, message) => {
    expect(await refusal(content)).toContain(message);
  });

  it('names the known readers when another is asked for', async () => {
    expect(await refusal('id\n1\n', { reader: 'csvv' })).toBe(
      'unknown reader "csvv"\n  did you mean "csv"? allowed: jsonl, csv',
    );
  });

  it('is read by the reader that was asked for, whatever it looks like', async () => {
    const { reader, rejected } = await readAll('id,text\n1,2\n', { reader: 'jsonl' });
    expect(reader).toBe('jsonl');
    expect(rejected.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('is refused for a zone or a role it is told that csaudit does not know', async () => {
    expect(await refusal('id\n1\n', { mapping: { zone: 'Budapest' } })).toContain('unknown zone "Budapest"');
    expect(await refusal('id\n1\n', { mapping: { roles: { agnet: ['Rep'] } } })).toContain(
      'unknown role "agnet"',
    );
  });
});

it('has no interactions, and is no error, when there is only a header', async () => {
  expect((await readAll('id,agent\n')).records).toEqual([]);
});

it('notes an encoding that is not the usual one', async () => {
  const { notes, interactions } = await readAll(
    Buffer.from('\uFEFFid,agent,transcript\n1,Zoë,Agent: Hi\n', 'utf16le'),
  );
  expect(notes).toEqual(['read as utf-16le']);
  expect(interactions[0]?.fields.get('agent')).toBe('Zoë');
});
