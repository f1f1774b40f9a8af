import { describe, expect, it } from 'vitest';
import { readAll } from '../reading.ts';

const notesOf = async (content: string, columns: Readonly<Record<string, string>> = {}) =>
  (await readAll(content, { mapping: { columns } })).notes;

const NO_TRANSCRIPT = 'no transcript was found, so only fields, metrics and given answers can be judged';
const NO_AGENT = 'is known as the agent, so no score is told by agent';

describe('notes on an export', () => {
  it('are none where all is as usual', async () => {
    expect(
      await notesOf('id,agent,score,category,transcript\n1,Ana,5,x,Agent: Hi\n2,Ana,5,x,Agent: Hi\n'),
    ).toEqual([]);
    expect(await notesOf('id,agent,speaker,text,form,next,state\n1,Ana,agent,Hi,a,b,c\n')).toEqual([]);
    expect(
      await notesOf('{"id":1,"agent":"Ana","turns":[{"speaker":"agent","text":"Hi"}]}\n{"id":2}\n'),
    ).toEqual([]);
    expect(await notesOf('id,who,log\n1,Ana,Agent: Hi\n', { agent: 'who', transcript: 'log' })).toEqual([]);
  });

  it('say that there is no transcript and no agent, with the columns found', async () => {
    expect(await notesOf('id,who,csat\n1,Ana,5\n2,Ana,4\n')).toEqual([
      `${NO_TRANSCRIPT} (if a column holds it: --map transcript=<column>); columns found: "id", "who", "csat"`,
      `no column ${NO_AGENT} (if one is: --map agent=<column>)`,
    ]);
    expect(await notesOf('id,who,transcript\n1,Ana,Agent: Hi\n')).toEqual([
      `no column ${NO_AGENT} (if one is: --map agent=<column>); columns found: "id", "who", "transcript"`,
    ]);
  });

  it('say so of objects once, when all are read', async () => {
    expect(await notesOf('{"id":1,"who":"Ana"}\n{"id":2,"log":[{"a":1}],"turns":[]}\n')).toEqual([
      `${NO_TRANSCRIPT} (if a key holds it: --map turns=<key> or transcript=<key>); keys found: "id", "who", "log"`,
      `no key ${NO_AGENT} (if one is: --map agent=<key>)`,
    ]);
  });

  it.each([
    ['id,agnt,transcript\n1,Ana,Agent: Hi\n', 'agnt', 'agent'],
    ['id,agent,transcirpt\n1,Ana,Agent: Hi\n', 'transcirpt', 'transcript'],
    ['id,agent,custmer name,transcript\n1,Ana,Bo,Agent: Hi\n', 'custmer name', 'customer_name'],
    ['id,agent,wait_secnds,transcript\n1,Ana,4,Agent: Hi\n', 'wait_secnds', 'wait_seconds'],
    ['id,agent,speaker,text,timestmp\n1,Ana,agent,Hi,0:01\n', 'timestmp', 'timestamp'],
    ['id,agent,speakr,text\n1,Ana,agent,Hi\n', 'speakr', 'speaker'],
  ])('name a column near a known one: %j', async (content, column, near) => {
    expect(await notesOf(content)).toContain(`column "${column}" is kept as a field; did you mean ${near}?`);
  });

  it('name a near key', async () => {
    expect(await notesOf('{"id":1,"agnt":"Ana"}\n')).toContain(
      'key "agnt" is kept as a field; did you mean agent?',
    );
  });

  it('name no column near to what is there anyway', async () => {
    expect(await notesOf('id,agent,agents,agent_id,transcript\n1,Ana,2,3,Agent: Hi\n')).toEqual([]);
  });

  it('name no short word, and no name that is known for something else', async () => {
    const notes = await notesOf('id,agent,form,stor,message,agent_id\n1,Ana,a,b,c,d\n');
    expect(notes.filter(note => note.includes('did you mean'))).toEqual([
      'column "stor" is kept as a field; did you mean store?',
    ]);
  });

  it('name a duration that does not say in what it is counted', async () => {
    expect(
      await notesOf('id,agent,Queue Time,FRT,hold_seconds,hold_time,transcript\n1,Ana,2,1,3,1,Agent: Hi\n'),
    ).toEqual([
      'column "Queue Time" is kept as a field, for it does not say that it counts seconds (if it does: --map wait_seconds="Queue Time")',
      'column "FRT" is kept as a field, for it does not say that it counts seconds (if it does: --map first_response_seconds="FRT")',
    ]);
  });
});

it.each([
  ['Queue Time (s)', 'wait_seconds'],
  ['queue secs', 'wait_seconds'],
  ['wait_s', 'wait_seconds'],
  ['WaitSecs', 'wait_seconds'],
  ['wait time in seconds', 'wait_seconds'],
  ['Hold [sec]', 'hold_seconds'],
  ['First Response Time (seconds)', 'first_response_seconds'],
  ['frt_secs', 'first_response_seconds'],
  ['ACW (s)', 'wrap_seconds'],
])('%s counts seconds, and is %s', async (column, name) => {
  const { interactions } = await readAll(`id,${column}\n1,30\n`);
  expect(interactions[0]?.fields).toEqual(new Map([[name, '30']]));
});

it.each(['Queue Time', 'wait', 'AHT', 'queue_minutes', 'Queue Time (m)', 'wait_ms', 'Hold Time (h:mm:ss)'])(
  '%s may count anything, and is a field',
  async column => {
    const { interactions } = await readAll(`id,${column}\n1,30\n`);
    expect(interactions[0]?.fields).toEqual(new Map([[column, '30']]));
  },
);
