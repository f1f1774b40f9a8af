import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readByBytes, readPlain } from './by-bytes.ts';
import { exportsOf, MESSAGES, quoted, TRANSCRIPTS } from './exports.ts';

const BIG = 1 << 20;

/** Both ways of reading an export give the same; gives how many records there were, and how many needed no plain reader. */
async function expectSame(header: readonly string[], rows: string, size = 64, most = BIG) {
  const tally = { sure: 0 };
  const fast = await readByBytes(header, rows, most, size, tally);
  expect(fast).toEqual(await readPlain(header, rows, most));
  return { ...tally, all: fast.records.length };
}

const rowOf = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;
const transcriptRow = (text: string) => rowOf(['1', 'Ana', 'Max Mustermann', '', text]);

describe('a transcript that is surely read', () => {
  it.each([
    'Agent: Hello',
    'Agent:Hello',
    'Agent :  Hello  ',
    'Agent:\nHello',
    '\n\nAgent: Hi\r\n\r\nCustomer: "Hello"\n\n',
    'customer: a\r\nb\r\nAGENT: c',
    'Ana: Hi\nMax Mustermann: Hello\nAgent Bob: x\nBob (Agent): y\nDesk 7: z',
    'Agent: steps\n1. open: it\nand then: wait\n3 items\n- a: b\nOrder Number: 17',
    'Agent: see\nhttps://example.org\n(laughs)\n[noise]\n: x',
    `Agent: ${'long '.repeat(40)}\n${'É'.repeat(101)}: x\n${'a b '.repeat(30)}: y`,
    '[0:05] Agent: Hi\n(00:00:07.5) Customer: Hello\n0:09 Ana: Bye',
    '[2026-04-03 10:00:00] Agent: Hi\n[2026-04-03T10:00:01.5Z] - Customer: x',
    '2026-04-03T10:00:00Z - Agent: Hi\n2026-04-03T10:00:00+00:00 – Agent: Hi',
    '[0:05]Agent Ana: Hi\n[0:06] Max (Bot): Beep',
    '[00:59:00] Agent: a\n[23:59:00] Agent: b\n[00:01:00] Agent: c',
    '[0:05] Agent: a\n[0:04] Agent: b',
    '[7:05] Agent: a',
    '[7:05] Agent: a\n[2026-04-03 10:00:00] Agent: Hi',
    'Agent: \u00a0x\u3000\ufeff\nCustomer:\u2028',
    'System:\nNote:',
  ])('%j', async text => {
    expect((await expectSame(TRANSCRIPTS, transcriptRow(text))).sure).toBe(1);
  });
});

describe('a transcript that is left to the plain reader', () => {
  it.each([
    'Hello there',
    '',
    ' \n ',
    'Agent: Hi\nRobin: Hello',
    'Agent: Hi\rCustomer: x',
    'Agent: Hi\r',
    'Agent: Hi\n[0:10] jdoe42: Hello',
    'Agent: Hi\n[0:10] Hello',
    '[03/04/2026 10:10] Agent: Hi',
    'Apr 3, 2026 10:00 AM - Agent: Hi',
    '0:05 pm Agent: Hi',
    'Agent: x\n0:05 pm Desk: y',
    'Agent: x\n[0:05]\u00a0- Agent: y',
    'Agent: x\n2026-04-03 10:10 Z Desk: y',
    '[0:75] Agent: Hi',
    'Agent: x\n\u00a0[1775210400] y',
    'Agent: x\n\u00a0[0:05] Agent: y',
    'Agent: x\n10:30 or later',
    'Agent: x\n10:30-11:30 suits: me',
    'Agent: x\n0:05 Order Number: 17',
    'Agent: x\nHttp://example.org',
  ])('%j', async text => {
    expect((await expectSame(TRANSCRIPTS, transcriptRow(text))).sure).toBe(0);
  });
});

describe('messages', () => {
  const row = (id: string, speaker: string, over: Readonly<Record<string, string>> = {}) =>
    rowOf(MESSAGES.map(name => ({ chat_id: id, speaker, text: ` "${speaker}"\r\n `, ...over })[name] ?? ''));

  it.each<[string, number, string]>([
    ['one run after the other', 2, row('1', 'agent') + row(' 1 ', 'Customer') + row('2', 'bot')],
    [
      'times',
      1,
      row('1', 'agent', { at: '2026-04-03T14:05:11.123Z' }) + row('1', 'agent', { at: '3 Apr 2026 18:00' }),
    ],
    [
      'names',
      1,
      row('1', 'agent', { name: 'Ana' }) +
        row('1', 'agent', { agent: 'Bo' }) +
        row('1', 'agent', { agent: 'Cy' }),
    ],
    [
      'people',
      1,
      row('1', 'agent', { agent: 'Bo' }) + row('1', 'Bo') + row('1', 'Agent Cy', { agent: 'Cy' }),
    ],
    ['a role that is a name', 1, row('1', 'Agent Cy', { agent: 'Agent Cy' })],
    [
      'a role that is a name told too late',
      0,
      row('1', 'Agent Cy') + row('1', 'agent', { agent: 'Agent Cy' }),
    ],
    ['people told too late', 0, row('1', 'Bo') + row('1', 'agent', { agent: 'Bo' })],
    [
      'turn numbers',
      1,
      row('1', 'agent', { seq: '1' }) + row('1', 'user', { seq: ' 1 ' }) + row('1', 'user', { seq: '12' }),
    ],
    ['turn numbers out of order', 0, row('1', 'agent', { seq: '2' }) + row('1', 'user', { seq: '1' })],
    ['turn numbers missing', 0, row('1', 'agent', { seq: '2' }) + row('1', 'user')],
    ['no turn number', 0, row('1', 'agent', { seq: 'x' })],
    [
      'first values',
      1,
      row('1', 'agent', { team: ' ' }) + row('1', 'user', { team: ' a ' }) + row('1', 'user', { team: 'b' }),
    ],
    ['a row without id', 1, row('1', 'agent') + row('', 'agent') + row('2', 'agent') + row('3', 'agent')],
    [
      'rows without id at the ends',
      1,
      row('', 'agent') + row('1', 'agent') + row('2', 'agent') + row('3', 'bot') + row('', 'bot'),
    ],
    ['a ragged row', 1, `${row('1', 'agent')}1,x\n${row('2', 'agent')}`],
    ['blank rows', 2, `\n,,\n${row('1', 'agent')}\n\n${row('1', 'agent')}\n${row('2', 'agent')}\n\n`],
    ['no time', 0, row('1', 'agent', { at: 'noon' })],
    ['a time that ends before', 0, row('1', 'agent', { at: '0:05', until: 'x' })],
    ['an unknown speaker', 1, row('1', 'Robin') + row('2', 'agent')],
    ['a speaker that is text', 0, row('1', 'Order Number')],
    [
      'an odd row',
      1,
      `${row('1', 'agent')}${row('2', 'agent')}2,a"b\n${row('2', 'agent')}${row('3', 'agent')}`,
    ],
    ['an id that comes back', 2, row('1', 'agent') + row('2', 'agent') + row('1', 'agent')],
  ])('with %s', async (_, sure, rows) => {
    for (const size of [1, 300, BIG]) expect((await expectSame(MESSAGES, rows, size)).sure).toBe(sure);
  });
});

it('leaves rows and runs that are too long to the plain reader', async () => {
  const [one, two] = ['1,,,agent,abc,,,,\n', '2,,,agent,abcdefghijkl,,,,\n'];
  const rows = `${one}${' '.repeat(40)}\n${one}${two}3,,,agent,${'x'.repeat(30)},,,,\n${two}${one.replace('1', '5').repeat(3)}`;
  for (const size of [1, 64, BIG]) {
    for (const most of [20, 30, 40, 60, 100]) await expectSame(MESSAGES, rows, size, most);
  }
  expect((await expectSame(MESSAGES, `${one}\n${two}`, BIG, 27)).sure).toBe(2);
  expect((await expectSame(MESSAGES, `${one}\n${two}`, BIG, 26)).sure).toBe(0);
  expect((await expectSame(MESSAGES, `${one}${' '.repeat(40)}\n${one}`, BIG, 40)).sure).toBe(0);
});

describe('any export', () => {
  const size = fc.integer({ min: 1, max: 400 });
  const most = fc.constantFrom(BIG, BIG, 200, 50);

  it.each([
    [false, 0.2],
    [true, 0.02],
  ])('gives the same either way (wild: %s), and more than %d of it the fast way', async (wild, share) => {
    let sure = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(exportsOf(wild), size, most, async ({ header, rows }, size, most) => {
        const found = await expectSame(header, rows, size, most);
        sure += found.sure;
        all += found.all;
      }),
      { numRuns: 400 },
    );
    expect(sure / all).toBeGreaterThan(share);
  });

  it('gives the same either way with a byte changed', async () => {
    const junk = fc.constantFrom('"', '\n', '\r', ',', ':', '[', ' ', '1', 'x', '\u00a0', '""', '\r\n', '');
    const any = fc.oneof(exportsOf(false), exportsOf(true));
    await fc.assert(
      fc.asyncProperty(any, size, fc.nat(), junk, async ({ header, rows }, size, place, put) => {
        const at = place % (rows.length + 1);
        await expectSame(header, `${rows.slice(0, at)}${put}${rows.slice(at + 1)}`.toWellFormed(), size);
      }),
      { numRuns: 600 },
    );
  });
});
