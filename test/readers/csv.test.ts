import { describe, expect, it } from 'vitest';
import { readAll, refusal } from './reading.ts';

const row = (id: string, ...cells: string[]) => [id, ...cells].join(',');

describe('columns', () => {
  it('keeps every column: known ones by csaudit’s name, others as written, empty values not at all', async () => {
    const { interactions } = await readAll(
      'Chat ID,Agent-Name,Queue Time (s),Brand new,csat\n7, Ana ,12,x,\n',
    );
    expect(interactions[0]?.id).toBe('7');
    expect(interactions[0]?.fields).toEqual(
      new Map([
        ['agent', 'Ana'],
        ['wait_seconds', '12'],
        ['Brand new', 'x'],
      ]),
    );
  });

  it('puts columns of known items into the answers, and others beside them', async () => {
    const { interactions } = await readAll('id,courtesy.greeting,survey.other\n1,yes,no\n2,,no\n', {
      answerColumns: new Set(['courtesy.greeting']),
    });
    expect(interactions.map(({ answers }) => [...answers])).toEqual([[['courtesy.greeting', 'yes']], []]);
    expect(interactions[0]?.fields).toEqual(new Map([['survey.other', 'no']]));
  });

  it.each([
    [',', 'id,agent,note\n1,Ana,"a;b;c;d"\n'],
    [';', 'id;agent;"note, or so, with commas, and more"\n1;Ana;"a,b"\n'],
    ['tab', 'id\tagent\tnote, if any\n1\tAna\ta,b\n'],
  ])('recognises %s as the delimiter from the header', async (_, content) => {
    const { interactions, rejected } = await readAll(content);
    expect(rejected).toEqual([]);
    expect(interactions[0]?.fields.get('agent')).toBe('Ana');
    expect(interactions[0]?.fields.size).toBe(2);
  });

  it.each([
    ['sep=;\nid;agent\n1;Ana, Bo\n', 3],
    ['"sep=,"\r\nid,agent\r\n1,"Ana, Bo"\r\n', 3],
    ['\uFEFFSEP=|\r\nid|agent\r\n1|Ana, Bo\r\n', 3],
    ['sep=\t\n\nid\tagent\n1\tAna, Bo\n', 4],
    ['sep=;\nid;agent;"a,b,c,d"\n1;Ana, Bo;\n', 3],
  ])('takes the delimiter that Excel tells, and skips that line: %j', async (content, line) => {
    const { interactions, rejected } = await readAll(content);
    expect(rejected).toEqual([]);
    expect(interactions[0]).toMatchObject({ id: '1', source: { line } });
    expect([...(interactions[0]?.fields ?? [])]).toEqual([['agent', 'Ana, Bo']]);
  });

  it('takes sep= for what it is only in the first line, and in full', async () => {
    expect((await readAll('id,x\nsep=,\n')).interactions[0]?.id).toBe('sep=');
    expect((await readAll('sep=a,id\n1,2\n')).interactions[0]?.id).toBe('2');
    expect((await readAll('sep=;\n')).records).toEqual([]);
  });

  it('keeps a value without a column name, and hostile names', async () => {
    const { interactions } = await readAll('id,,__proto__,constructor\n1,a,b,c\n');
    expect([...(interactions[0]?.fields ?? [])]).toEqual([
      ['column 2', 'a'],
      ['__proto__', 'b'],
      ['constructor', 'c'],
    ]);
  });

  it.each([
    ['Voice', 'phone'],
    ['phone_call', 'phone'],
    ['Live Chat', 'chat'],
    ['E-Mail', 'email'],
    ['Face to face', 'visit'],
    ['WhatsApp', 'whatsapp'],
  ])('reads the channel %s as %s', async (written, channel) => {
    const { interactions } = await readAll(`id,channel\n1,${written}\n`);
    expect(interactions[0]?.fields.get('channel')).toBe(channel);
  });

  it('is mapped by the program before any synonym', async () => {
    const content = 'ref,agent,agent_name,messages\n9,17,Ana,4\n';
    const columns = { id: 'ref', agent: 'agent_name', message_count: 'messages' };
    const { interactions } = await readAll(content, { mapping: { columns } });
    expect(interactions[0]?.id).toBe('9');
    expect([...(interactions[0]?.fields ?? [])]).toEqual([
      ['export.agent', '17'],
      ['agent', 'Ana'],
      ['message_count', '4'],
    ]);
  });

  it('may be mapped to two names', async () => {
    const { interactions } = await readAll('key,who\n1,Ana\n', {
      mapping: { columns: { id: 'key', agent: 'who', team: 'who' } },
    });
    expect(interactions[0]?.fields).toEqual(
      new Map([
        ['agent', 'Ana'],
        ['team', 'Ana'],
      ]),
    );
  });

  it.each([
    [
      'id,ticket_id,case_id,from,body\n',
      '',
      '"id" may be the id of the message, and "ticket_id" that of the interaction',
    ],
    ['id,a,b,a\n', '', 'export:1: columns 2 and 4 are both called "a"'],
    [
      'id,agent_id,agent_name\n',
      '',
      'both "agent_id" and "agent_name" may be agent\n  Say which: --map agent="agent_id"',
    ],
    ['id,Agent,agent\n', '', 'both "Agent" and "agent" may be agent'],
    [
      'id,agent_nme\n',
      'agent_name',
      'agent is mapped to the column "agent_name", which is not there\n  Did you mean "agent_nme"?',
    ],
    ['\n\nref,text\n', '', 'export:3: no column is known as the id'],
    [
      'id,ticket_id,from,body\n',
      '',
      '"id" may be the id of the message, and "ticket_id" that of the interaction',
    ],
  ])('refuses the header %j', async (header, agent, message) => {
    const columns: Record<string, string> = agent === '' ? {} : { agent };
    expect(await refusal(`${header}1\n`, { mapping: { columns } })).toContain(message);
  });

  it('tells all that is wrong with a header at once', async () => {
    const message = await refusal('agent_id,agent_name,team_id,team_name\n');
    expect(message).toContain('may be agent');
    expect(message).toContain('may be team');
    expect(message).toContain('no column is known as the id');
  });
});

describe('a row per interaction', () => {
  it('rejects, with its line, what is wrong, and reads the rest', async () => {
    const rows = [
      row('1', 'Agent: Hi'),
      row('2', 'Agent: Hi', 'one too many'),
      row('3'),
      row('', 'Agent: Hi'),
      row('5', ''),
      row('1', 'Agent: Hi again'),
      row('7', '"Agent: Hi\nAna: who am I?"'),
      row('8', 'Agent: Bye'),
    ];
    const { interactions, rejected } = await readAll(`id,transcript\n${rows.join('\r\n')}`);
    expect(interactions.map(({ id }) => id)).toEqual(['1', '8']);
    expect(rejected.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: the row on line 3 has 3 cells and the header 2 (a cell that holds the delimiter must be quoted)',
      '4: the row on line 4 has 1 cells and the header 2',
      '5: no id',
      '6: interaction "5": no transcript',
      '7: id "1" comes back on line 7; it was used on line 2',
      '9: interaction "7": unknown speaker "Ana": say who it is with --role agent="Ana" or roles: in csaudit.yaml (text=… if it is no speaker)',
    ]);
    expect(interactions[1]?.source.line).toBe(10);
  });

  it('names the line of a transcript that is wrong, whatever cells stand before it', async () => {
    const { rejected } = await readAll(
      'id,note,transcript\n1,"a\nb\n",Agent: Hi\n2,"a\nb","Agent: Hi\n\nRobin: Hi"\n',
    );
    expect(rejected).toMatchObject([{ line: 8, reason: expect.stringContaining('unknown speaker "Robin"') }]);
  });

  it('has no turns, and is read, where the export is figures alone', async () => {
    const { interactions } = await readAll('id,wait_secs,csat\n1,30,5\n2,,4\n');
    expect(interactions.map(({ turns, fields }) => [turns.length, [...fields]])).toEqual([
      [
        0,
        [
          ['wait_seconds', '30'],
          ['csat', '5'],
        ],
      ],
      [0, [['csat', '4']]],
    ]);
  });

  it('says what may be meant where rows of figures repeat an id', async () => {
    const { rejected } = await readAll('id,said\n1,Hello\n1,Bye\n');
    expect(rejected[0]?.reason).toContain(
      'if each row is a message: --map speaker=<column> --map text=<column>',
    );
  });

  it('says what may be meant where a body has no speaker, or its id comes back', async () => {
    const perMessage = '(if each row is a message: --map speaker=<column> --map text=<column>)';
    const { rejected } = await readAll('ticket_id,who,body\n1,Ana,Hello\n1,Bo,Hi\n');
    expect(rejected.map(({ reason }) => reason)).toEqual([
      `interaction "1": no speaker stands before "Hello" ${perMessage}`,
      `id "1" comes back on line 3; it was used on line 2 ${perMessage}`,
    ]);
    expect((await readAll('id,transcript\n1,Hello\n')).rejected[0]?.reason).not.toContain(perMessage);
  });

  it('leaves out blank rows, and nothing else', async () => {
    const { interactions, rejected } = await readAll('id,transcript\n\n1,Agent: Hi\n,\n \n2,Agent: Hi\n\n');
    expect(interactions.map(({ id, source }) => [id, source.line])).toEqual([
      ['1', 3],
      ['2', 6],
    ]);
    expect(rejected).toEqual([]);
  });
});

describe('a row per message', () => {
  const header = 'chat_id,agent,speaker,sent_at,text,csat\n';
  const message = (id: string, agent: string, speaker: string, at: string, text: string, csat = '') =>
    `${row(id, agent, speaker, at, text, csat)}\n`;

  it('groups neighbouring rows; a field is the first value its rows give', async () => {
    const { interactions } = await readAll(
      header +
        message('1', '', 'customer', '2026-04-03 10:00:00', 'Hello?') +
        message('1', 'Ana', 'agent', '2026-04-03 10:00:30', 'Hello!') +
        message('1', 'Béla', 'agent', '2026-04-03 10:01:00', 'I take over.', '5') +
        message('2', 'Ana', 'agent', '2026-04-03 11:00:00', 'Good morning.'),
    );
    expect(interactions.map(({ id, source }) => [id, source.line])).toEqual([
      ['1', 2],
      ['2', 5],
    ]);
    expect(interactions[0]?.fields).toEqual(
      new Map([
        ['agent', 'Ana'],
        ['csat', '5'],
      ]),
    );
    expect(interactions[0]?.turns).toEqual([
      { speaker: 'customer', text: 'Hello?', at: Date.UTC(2026, 3, 3, 10) },
      { speaker: 'agent', text: 'Hello!', at: Date.UTC(2026, 3, 3, 10, 0, 30) },
      { speaker: 'agent', name: 'Béla', text: 'I take over.', at: Date.UTC(2026, 3, 3, 10, 1) },
    ]);
  });

  it('knows the agent and the customer by the names their columns give', async () => {
    const { interactions } = await readAll(
      'id,agent,customer,from,body\n1,Ana,Zoë,Zoë,Hi\n1,Ana,Zoë,ANA,Hello\n',
    );
    expect(interactions[0]?.turns).toEqual([
      { speaker: 'customer', name: 'Zoë', text: 'Hi' },
      { speaker: 'agent', name: 'ANA', text: 'Hello' },
    ]);
  });

  it.each(['author_role', 'sender_role', 'participant_role'])('knows who speaks by %s', async role => {
    const { interactions } = await readAll(
      `ticket_id,${role},body,created_at\n1,end-user,Hi,2026-04-03T10:00:00Z\n1,agent,Hello,2026-04-03T10:00:30Z\n`,
    );
    expect(interactions[0]?.turns).toEqual([
      { speaker: 'customer', text: 'Hi', at: Date.UTC(2026, 3, 3, 10) },
      { speaker: 'agent', text: 'Hello', at: Date.UTC(2026, 3, 3, 10, 0, 30) },
    ]);
  });

  it('reads dates in the order that is told', async () => {
    const content = 'id,role,body,at\n1,agent,Hello,03/04/2026 10:00\n';
    const { rejected } = await readAll(content);
    expect(rejected[0]?.reason).toContain('say --dates day-first or month-first');
    const { interactions } = await readAll(content, { mapping: { dates: 'day-first' } });
    expect(interactions[0]?.turns[0]?.at).toBe(Date.UTC(2026, 3, 3, 10));
  });

  it('puts messages in the order of their numbers, as numbers', async () => {
    const { interactions } = await readAll(
      'id,seq,role,content\n1,10,agent,last\n1,2,agent,second\n1,1,user,first\n',
    );
    expect(interactions[0]?.turns.map(({ text }) => text)).toEqual(['first', 'second', 'last']);
  });

  it.each([
    [
      'an unknown speaker',
      '1,,agent,,a,\n1,,Robin,,b,\n2,,agent,,c,\n',
      ['2'],
      ['3: interaction "1": unknown speaker "Robin"'],
    ],
    ['no speaker', '1,,,,a,\n2,,agent,,c,\n', ['2'], ['2: interaction "1": a message has no speaker']],
    [
      'an unclear time',
      '1,,agent,03/04/2026,a,\n2,,agent,,c,\n',
      ['2'],
      ['2: interaction "1": cannot tell what time "03/04/2026" is'],
    ],
    [
      'a ragged row',
      '1,,agent,,a,\n1,,agent,,b\n2,,agent,,c,\n',
      ['2'],
      ['3: interaction "1": the row on line 3 has 5 cells and the header 6'],
    ],
    [
      'a row without id, which may belong to either neighbour',
      '1,,agent,,a,\n,,agent,,b,\n2,,agent,,c,\n3,,agent,,d,\n',
      ['3'],
      [
        '3: no id',
        '3: interaction "1": a message of it may be lost on line 3',
        '3: interaction "2": a message of it may be lost',
      ],
    ],
    [
      'a row with a broken quote, which may too',
      '1,,agent,,a,\n2,,agent,,"b" c,\n3,,agent,,d,\n4,,agent,,e,\n5,,agent,,"f",\n6,,agent,,g,\n7,,agent,,h,\n',
      ['7'],
      ['3: lines 3 to 6 could not be read', '3: interaction "1": a message', '3: interaction "6": a message'],
    ],
  ])('rejects %s', async (_, rows, read, reasons) => {
    const { interactions, rejected } = await readAll(header + rows);
    expect(interactions.map(({ id }) => id)).toEqual(read);
    expect(rejected.map(({ line, reason }) => `${line}: ${reason}`)).toEqual(
      reasons.map(reason => expect.stringContaining(reason)),
    );
  });

  it('rejects a message without a number, or with one that is none, among numbered ones', async () => {
    const { rejected } = await readAll('id,seq,role,content\n1,1,agent,a\n1,,agent,b\n2,x,agent,c\n');
    expect(rejected.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: interaction "1": "" is no turn number',
      '4: interaction "2": "x" is no turn number',
    ]);
  });

  it('reads times counted in milliseconds', async () => {
    const { interactions } = await readAll(
      'id,role,content,start_ms,end_ms\n1,agent,a,500,1250.5\n1,user,b,2000,\n',
    );
    expect(interactions[0]?.turns).toEqual([
      { speaker: 'agent', text: 'a', at: 500, until: 1250.5 },
      { speaker: 'customer', text: 'b', at: 2000 },
    ]);
  });
});
