import { describe, expect, it } from 'vitest';
import { readAll, refusal } from './reading.ts';

const line = (record: unknown) => `${JSON.stringify(record)}\n`;
const turns = [{ speaker: 'agent', text: 'Hello' }];

describe('fields', () => {
  it('keeps every value by its path; null and empty ones are absent', async () => {
    const { interactions } = await readAll(
      line({
        ...{
          Conversation_ID: 12,
          channel: 'Voice',
          queue_seconds: 30,
          ok: false,
          none: null,
          empty: '',
          list: [],
          nothing: {},
        },
        ...{
          tags: ['a', 2, null, true],
          things: [{ a: 1 }],
          meta: { queue: 'x', deep: { er: { still: { more: 1 } } } },
          turns,
        },
      }),
    );
    expect(interactions[0]?.id).toBe('12');
    expect([...(interactions[0]?.fields ?? [])]).toEqual([
      ['channel', 'phone'],
      ['wait_seconds', 30],
      ['ok', false],
      ['tags', 'a, 2, true'],
      ['things', '[{"a":1}]'],
      ['meta.queue', 'x'],
      ['meta.deep.er.still', '{"more":1}'],
    ]);
  });

  it('keeps hostile keys as they are', async () => {
    const { interactions } = await readAll('{"id":"1","__proto__":{"x":1},"constructor":"c","":"e"}\n');
    expect([...(interactions[0]?.fields ?? [])]).toEqual([
      ['__proto__.x', 1],
      ['constructor', 'c'],
      ['column 4', 'e'],
    ]);
  });

  it('are mapped, by their path, and the list of turns too', async () => {
    const record = { key: 'k', meta: { agent_name: 'Ana' }, agent: 7, log: turns };
    const { interactions } = await readAll(line(record), {
      mapping: { columns: { id: 'key', agent: 'meta.agent_name', turns: 'log' } },
    });
    expect(interactions[0]?.id).toBe('k');
    expect(interactions[0]?.turns).toHaveLength(1);
    expect([...(interactions[0]?.fields ?? [])]).toEqual([
      ['agent', 'Ana'],
      ['export.agent', 7],
    ]);
  });

  it('may lack a mapped key now and then, but not always', async () => {
    const mapping = { columns: { agent: 'who' } };
    expect(
      (await readAll(line({ id: 1 }) + line({ id: 2, who: 'Ana' }), { mapping })).interactions,
    ).toHaveLength(2);
    expect(await refusal(line({ id: 1, whom: 'Ana' }), { mapping })).toContain(
      'no interaction has anything under the key "who", which agent is mapped to',
    );
    expect(await refusal(line({ id: 1, turns }), { mapping: { columns: { turns: 'log' } } })).toContain(
      'the key "log"',
    );
  });

  it('hold answers, under their own name or within `answers`', async () => {
    const { interactions } = await readAll(
      line({
        id: 1,
        'courtesy.greeting': 'yes',
        answers: { courtesy: { thanks: 4 }, 'courtesy.tone': false, other: 'x' },
      }),
      { answerColumns: new Set(['courtesy.greeting', 'courtesy.thanks', 'courtesy.tone']) },
    );
    expect([...(interactions[0]?.answers ?? [])]).toEqual([
      ['courtesy.greeting', 'yes'],
      ['courtesy.thanks', '4'],
      ['courtesy.tone', 'false'],
    ]);
    expect([...(interactions[0]?.fields ?? [])]).toEqual([['answers.other', 'x']]);
  });
});

describe('turns', () => {
  it('have speaker and text, and may have name and times; other keys are of no interest', async () => {
    const { interactions } = await readAll(
      line({
        id: 1,
        customer: 'U1',
        turns: [
          { speaker: 'Caller', text: ' hi ', at: '2026-01-01T00:00:00Z', act: 'x', name: null },
          { speaker: 'agent', name: 'Ana', text: '', start: 1_767_225_601, until: '2026-01-01T00:00:02.5Z' },
          { speaker: 'U1', text: 'bye', start_ms: 1_767_225_605_000, end_ms: 1_767_225_606_000 },
          { speaker: 'IVR', text: 'end', at: '' },
        ],
      }),
    );
    const start = Date.UTC(2026, 0, 1);
    expect(interactions[0]?.turns).toEqual([
      { speaker: 'customer', text: ' hi ', at: start },
      { speaker: 'agent', name: 'Ana', text: '', at: start + 1000, until: start + 2500 },
      { speaker: 'customer', name: 'U1', text: 'bye', at: start + 5000, until: start + 6000 },
      { speaker: 'bot', text: 'end' },
    ]);
  });

  it.each([
    ['none', { id: 1, csat: 5 }],
    ['null', { id: 1, csat: 5, turns: null }],
    ['an empty list', { id: 1, csat: 5, turns: [] }],
  ])('may be %s: the interaction is kept, with no turns', async (_, record) => {
    const { interactions } = await readAll(line(record));
    expect(interactions).toMatchObject([{ id: '1', turns: [] }]);
    expect(interactions[0]?.fields).toEqual(new Map([['csat', 5]]));
  });

  it('may stand in a transcript, and beside one the transcript is a field', async () => {
    const { interactions } = await readAll(
      line({ id: 1, transcript: 'Agent: Hi\nCustomer: Hello' }) +
        line({ id: 2, transcript: 'Agent: Hi', turns }),
    );
    expect(interactions[0]?.turns.map(({ speaker }) => speaker)).toEqual(['agent', 'customer']);
    expect(interactions[1]?.turns).toEqual(turns);
    expect(interactions[1]?.fields.get('transcript')).toBe('Agent: Hi');
  });
});

describe('turns in other words', () => {
  const spoken = [
    { speaker: 'customer', text: 'Hi', at: 1000 },
    { speaker: 'agent', text: 'Hello', at: 2000 },
  ];
  const said = [
    { role: 'user', content: 'Hi', timestamp: '0:01' },
    { role: 'agent', content: 'Hello', timestamp: '0:02' },
  ];

  it.each(['turns', 'messages', 'transcript', 'Conversation', 'dialogue', 'dialog'])(
    'may be the list of objects under %s',
    async key => {
      const { interactions } = await readAll(line({ id: 1, [key]: said }));
      expect(interactions[0]?.turns).toEqual(spoken);
      expect(interactions[0]?.fields).toEqual(new Map());
    },
  );

  it('may be called as message columns are', async () => {
    const { interactions } = await readAll(
      line({
        id: 1,
        messages: [
          { Sender: 'visitor', role: null, Body: 'Hi', created_at: '0:01', author_name: null },
          { author_role: 'agent', message: 'Hello', 'Start-Time': '0:02', seq: 2, turn_number: 7 },
        ],
      }),
    );
    expect(interactions[0]?.turns).toEqual(spoken);
  });

  it('are mapped as they are told, with dots for keys within', async () => {
    const { interactions } = await readAll(
      line({
        id: 1,
        messages: [
          { author: { type: 'user' }, role: 'x', html: 'Hi', text: '<p>', ms: 1000 },
          { author: { type: 'agent' }, role: 'x', html: 'Hello', text: '<p>', ms: 2000 },
        ],
      }),
      { mapping: { columns: { speaker: 'author.type', text: 'html', start_ms: 'ms' } } },
    );
    expect(interactions[0]?.turns).toEqual(spoken);
  });

  it('are the ones called turns, where others are there too; an empty list is none', async () => {
    const { interactions } = await readAll(
      line({ id: 1, messages: [{ n: 1 }], turns: said }) + line({ id: 2, turns: [], messages: said }),
    );
    expect(interactions.map(({ turns }) => turns)).toEqual([spoken, spoken]);
    expect(interactions[0]?.fields.get('messages')).toBe('[{"n":1}]');
  });

  it('are refused where a mapped key is in none of them', async () => {
    expect(await refusal(line({ id: 1, turns: said }), { mapping: { columns: { text: 'html' } } })).toContain(
      'no interaction has anything under the key "html", which text is mapped to',
    );
  });

  it('do not mind a mapped key that only some have', async () => {
    const { interactions } = await readAll(
      line({
        id: 1,
        turns: [
          { role: 'user', html: 'Hi' },
          { role: 'agent', content: 'Hello' },
        ],
      }),
      { mapping: { columns: { text: 'html' } } },
    );
    expect(interactions[0]?.turns.map(({ text }) => text)).toEqual(['Hi', 'Hello']);
  });
});

describe('a line that is wrong', () => {
  it.each([
    ['{"id":', 'this is no JSON: "{"id":"'],
    ['[1]', 'expected an object, found "[1]"'],
    ['"id"', 'expected an object, found "id"'],
    ['null', 'expected an object, found "null"'],
    [
      '{"text":"x"}',
      'no column is known as the id of the interaction. Say which column it is with --map id=<column>. Columns found: "text"',
    ],
    ['{"id":null}', 'no column is known as the id'],
    ['{"id":" "}', 'no id'],
    ['{"id":true}', 'id must be a text or a whole number, found "true"'],
    ['{"id":12345678901234567890}', 'id must be a text or a whole number'],
    ['{"id":"9","csat":1e999}', 'csat is too great a number'],
    ['{"id":"1","turns":[]}', 'id "1" comes back on line 2; it was used on line 1'],
    ['{"id":"9","turns":"Agent: Hi"}', 'turns must be a list, found "Agent: Hi"'],
    ['{"id":"9","turns":["Hi"]}', 'interaction "9": turn 1: "Hi" is no object'],
    ['{"id":"9","turns":[{"speaker":"agent","text":"a"},{"text":"b"}]}', 'turn 2: no speaker'],
    ['{"id":"9","turns":[{"speaker":"agent"}]}', 'turn 1: no text'],
    [
      '{"id":"9","Transcript":[{"ParticipantId":"AGENT","Words":"a"}]}',
      'interaction "9": turn 1: no speaker; keys found: "ParticipantId", "Words"; wanted: one of speaker, role, sender,',
    ],
    [
      '{"id":"9","messages":[{"role":"agent","words":"a"}]}',
      'no text; keys found: "role", "words"; wanted: one of text, message, message_text, content, body, utterance, message_body, or --map text=<key>',
    ],
    [
      '{"id":"9","messages":[{"role":"agent","sender":"Ana","text":"a"}]}',
      'turn 1: both "role" and "sender" may be speaker. Say which: --map speaker="role" or --map speaker="sender"',
    ],
    [
      '{"id":"9","messages":[{"text":"a"}],"conversation":[{"text":"b"}]}',
      'both "messages" and "conversation" may be turns. Say which: --map turns="messages"',
    ],
    [
      '{"id":"9","messages":[{"role":"assistant","content":"a"}]}',
      'unknown speaker "assistant": say who it is with --role bot=assistant or agent=assistant or roles:',
    ],
    [
      '{"conversations":[{"id":"9"}]}',
      'if the interactions are in "conversations": jq -c ".conversations[]" writes one on each line',
    ],
    ['{"id":"9","turns":[{"speaker":"agent","text":5}]}', 'turn 1: text "5" is no text'],
    ['{"id":"9","turns":[{"speaker":3,"text":"a"}]}', 'turn 1: speaker "3" is no text'],
    ['{"id":"9","turns":[{"speaker":"agent","text":"a","name":3}]}', 'turn 1: name "3" is no text'],
    [
      '{"id":"9","turns":[{"speaker":"spk_0","text":"a"}]}',
      'turn 1: unknown speaker "spk_0": say who it is with --role agent="spk_0"',
    ],
    [
      '{"id":"9","turns":[{"speaker":"agent","text":"a","at":12.5}]}',
      'turn 1: cannot tell what time "12.5" is',
    ],
    ['{"id":"9","turns":[{"speaker":"agent","text":"a","at":[1]}]}', 'cannot tell what time "[1]" is'],
    ['{"id":"9","turns":[{"speaker":"agent","text":"a","start_ms":"5"}]}', 'cannot tell what time "5" is'],
    ['{"id":"9","turns":[{"speaker":"agent","text":"a","end_ms":-5}]}', 'cannot tell what time "-5" is'],
    [
      '{"id":"9","speaker":"agent","text":"a"}',
      'this line is one message; expected an interaction with its turns',
    ],
    [
      '{"id":"9","transcript":"Agent: a\\nSam: b"}',
      'interaction "9": line 2 of the transcript: unknown speaker "Sam"',
    ],
    [
      '{"id":"9","agent_id":1,"agent_name":"Ana"}',
      'both "agent_id" and "agent_name" may be agent. Say which',
    ],
  ])('%s is rejected, and the rest is read', async (wrong, reason) => {
    const { interactions, rejected } = await readAll(`{"id":"1"}\n${wrong}\r\n\n{"id":"2"}`, {
      reader: 'jsonl',
    });
    expect(interactions.map(({ id, source }) => [id, source.line])).toEqual([
      ['1', 1],
      ['2', 4],
    ]);
    expect(rejected).toEqual([{ file: 'export', line: 2, reason: expect.stringContaining(reason) }]);
  });
});
