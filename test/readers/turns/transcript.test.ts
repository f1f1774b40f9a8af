import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRoles } from '../../../src/readers/turns/roles.ts';
import { makeTimes } from '../../../src/readers/turns/times.ts';
import { readTranscript } from '../../../src/readers/turns/transcript.ts';

const times = makeTimes({ zone: 'UTC', dates: null });
const roles = makeRoles({ text: ['Order Number'] });
const read = (text: string) => readTranscript(text, roles, { agent: 'Ana', customer: null }, times);

/** The turns in short: speaker, seconds if any, text. */
function short(text: string): readonly string[] | string {
  const turns = read(text);
  if ('reason' in turns) return `${turns.line}: ${turns.reason}`;
  return turns.map(({ speaker, name, at, text }) =>
    [
      speaker,
      name === undefined ? '' : `(${name})`,
      at === undefined ? '' : `@${at.ms / 1000}`,
      ` ${text}`,
    ].join(''),
  );
}

describe('lines', () => {
  it.each<[string, string[]]>([
    ['Agent: Hello', ['agent Hello']],
    ['Agent:Hello', ['agent Hello']],
    ['Agent :  Hello  ', ['agent Hello']],
    ['Agent:\nHello', ['agent Hello']],
    ['\n\nAgent: Hi\r\n\r\nCustomer: Hello\n\n', ['agent Hi', 'customer Hello']],
    [
      '[0:05] Agent: Hi\n(00:00:07.5) Customer: Hello\n0:09 Ana: Bye',
      ['agent@5 Hi', 'customer@7.5 Hello', 'agent(Ana)@9 Bye'],
    ],
    ['[2026-04-03 10:00:00] Agent: Hi', ['agent@1775210400 Hi']],
    ['2026-04-03T10:00:00Z - Agent: Hi', ['agent@1775210400 Hi']],
    ['[3 Apr 2026 10:00] Agent: Hi', ['agent@1775210400 Hi']],
    ['[Friday, April 3, 2026 at 10:00:00 AM UTC] Agent: Hi', ['agent@1775210400 Hi']],
    [
      'Apr 3, 2026 10:00 AM - Agent: Hi\n03-Apr-2026 10:00:05 Ana: Bye',
      ['agent@1775210400 Hi', 'agent(Ana)@1775210405 Bye'],
    ],
    [
      'Agent: see\n[10.0.12.7] up: yes\n3 April 2026 10:00 suits me',
      ['agent see\n[10.0.12.7] up: yes\n3 April 2026 10:00 suits me'],
    ],
    ['(10:02:33 AM) Ana: Hi\n(10:02:40 AM) Visitor: Hello', ['agent(Ana)@36153 Hi', 'customer@36160 Hello']],
    ['[0:05]Agent Ana: Hi\n[0:06] Max (Bot): Beep', ['agent(Ana)@5 Hi', 'bot(Max)@6 Beep']],
    ['Agent: one\ntwo\n\nthree\nCustomer: four', ['agent one\ntwo\n\nthree', 'customer four']],
    [
      'Agent: see\nhttps://example.org\nHttp://example.org\nC:\\temp',
      ['agent see\nhttps://example.org\nHttp://example.org\nC:\\temp'],
    ],
    [
      'Agent: steps\n1. open: it\n(2) close: it\nand then: wait',
      ['agent steps\n1. open: it\n(2) close: it\nand then: wait'],
    ],
    [
      'Agent: it is\nOrder Number: 17\n0:05 Order Number: 18',
      ['agent it is\nOrder Number: 17\n0:05 Order Number: 18'],
    ],
    [
      'Customer: at\n10:30 or later\n[noise]\n(555-1234)',
      ['customer at\n10:30 or later\n[noise]\n(555-1234)'],
    ],
  ])('%j', (text, turns) => {
    expect(short(text)).toEqual(turns);
  });

  it.each([
    ['Hello there', '0: no speaker stands before "Hello there"'],
    [
      'Agent: Hi\nRobin: Hello',
      '1: unknown speaker "Robin": say who it is with --role agent="Robin" or roles:',
    ],
    ['Agent: Hi\nMary Jane Watson: Hello', '1: unknown speaker "Mary Jane Watson"'],
    ['Agent: Hi\n[0:10] jdoe42: Hello', '1: unknown speaker "jdoe42"'],
    ['Agent: Hi\n0:10 jdoe42: Hello', '1: unknown speaker "jdoe42"'],
    ['Agent: Hi\n[0:10] Hello', '1: a time but no speaker stands before "Hello"'],
    [
      '[03/04/2026 10:10] Agent: Hi',
      '0: cannot tell what time "03/04/2026 10:10" is: say --dates day-first or month-first',
    ],
    ['Agent: Hi\n[03/04/2026 10:10] jdoe42: Hi', '1: unknown speaker "jdoe42"'],
    ['[2 Feb 2026] Agent: Hi', '0: no speaker stands before "[2 Feb 2026] Agent: Hi"'],
    ['03/04/2026 10:10 - Agent: Hi', '0: cannot tell what time "03/04/2026 10:10" is: say --dates'],
    [
      'Assistant: Hi',
      '0: unknown speaker "Assistant": say who it is with --role bot=assistant or agent=assistant or',
    ],
    ['Agent: Hi\n[0:75] Customer: Hi', '1: cannot tell what time "0:75" is'],
    ['Agent: Hi\nCustomer Number: 12', '1: unknown speaker "Customer Number"'],
  ])('%j is not guessed', (text, problem) => {
    expect(short(text)).toEqual(expect.stringContaining(problem));
  });
});

it('gives back turns as they were written', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '"', ',', '😀', '.'), maxLength: 12 });
  const text = fc.array(words, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n').trim());
  const turn = fc.record({
    speaker: fc.constantFrom('agent' as const, 'customer' as const, 'bot' as const, 'system' as const),
    text,
    seconds: fc.option(fc.nat(100_000)),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 8 }), turns => {
      const lines = turns.map(({ speaker, text, seconds }) => {
        const [hours, minutes] = [
          Math.floor((seconds ?? 0) / 3600),
          Math.floor(((seconds ?? 0) % 3600) / 60),
        ];
        const clock = [hours, minutes, (seconds ?? 0) % 60]
          .map(part => String(part).padStart(2, '0'))
          .join(':');
        return `${seconds === null ? '' : `[${clock}] `}${speaker}: ${text}`;
      });
      const expected = turns.map(({ speaker, text, seconds }) => ({
        speaker,
        text,
        ...(seconds !== null && { at: { kind: 'clock', ms: seconds * 1000 } }),
      }));
      expect(read(lines.join('\n'))).toEqual(expected);
    }),
  );
});

it('never loses a word of a transcript it takes', () => {
  const line = fc.oneof(
    fc.string({ unit: fc.constantFrom('w', ':', ' ', '[', ']', '(', ')', '1', '0', 'A'), maxLength: 15 }),
    fc.constantFrom('Agent: w', '[0:10] Customer: w', '0:10 w', 'Note: w'),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), lines => {
      const turns = read(['Agent: w', ...lines].join('\n'));
      if ('reason' in turns) return;
      const count = (text: string) => text.split('w').length - 1;
      const kept = turns.reduce((sum, { text, name = '' }) => sum + count(text) + count(name), 0);
      expect(kept).toBe(1 + count(lines.join('\n')));
    }),
  );
});
