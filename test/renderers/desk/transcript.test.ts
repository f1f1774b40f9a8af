import { describe, expect, it } from 'vitest';
import { blindTo } from '../../../src/renderers/desk/blind.ts';
import { transcript } from '../../../src/renderers/desk/transcript.ts';
import { interaction, talk } from '../../probes/looking.ts';
import { PAGE, PARCEL } from './desk.ts';

const linesOf = (...said: readonly string[]) => transcript(interaction(talk(...said)), PAGE).lines;

describe('transcript', () => {
  it('numbers turns, with the time and the side of each, and tells the fields', () => {
    expect(transcript(PARCEL, PAGE).lines).toEqual([
      ' 1  0:00  (bot)               Welcome',
      ' 2  0:05  Customer          My parcel is late',
      ' 3  0:08  (system)            Ana Horvat joined',
      ' 4  0:52  Agent Ana Horvat      Good morning, this is Ana. May I have the',
      '                                number?',
      ' 5  1:01  Customer          Q-48213',
      '',
      'Fields',
      '  channel: chat',
      '  agent: Ana Horvat',
      '  mail: ana.horvat@example.com',
      '  csat: 2',
    ]);
  });

  it('hides who the agent is', () => {
    const { lines } = transcript(PARCEL, { ...PAGE, blind: blindTo(PARCEL) });
    expect(lines.slice(2, 5)).toEqual([
      ' 3  0:08  (system)    Agent joined',
      ' 4  0:52  Agent         Good morning, this is Agent. May I have the number?',
      ' 5  1:01  Customer  Q-48213',
    ]);
    expect(lines.slice(7)).toEqual([
      '  channel: chat',
      '  agent: hidden',
      '  mail: Agent.Agent@example.com',
      '  csat: 2',
    ]);
    expect(lines.join()).not.toMatch(/ana|horvat/iu);
  });

  it('says at which line each turn begins, and marks those that are picked', () => {
    const long = 'word '.repeat(30);
    const { lines, tops } = transcript(
      interaction(talk(`C: ${long}`, 'A: Yes?', `C: ${long}`)),
      PAGE,
      [2, 3],
    );
    expect(tops).toEqual([0, 3, 4]);
    expect(tops.map(top => lines[top]?.slice(0, 3))).toEqual([' 1 ', '*2 ', '*3 ']);
  });

  it('has no column for times nobody knows, and breaks lines where they were written', () => {
    expect(linesOf('C: Dear all,\n\n\n  my parcel\r\nis late\n', 'A: ')).toEqual([
      ' 1  Customer  Dear all,',
      '',
      '              my parcel',
      '              is late',
      ' 2  Agent         (no text)',
    ]);
  });

  it('breaks words that are wider than the line, and measures wide characters', () => {
    expect(linesOf(`C: ${'x'.repeat(100)}`, `A: ${'語'.repeat(40)}`)).toEqual([
      ` 1  Customer  ${'x'.repeat(64)}`,
      `              ${'x'.repeat(36)}`,
      ` 2  Agent         ${'語'.repeat(30)}`,
      `                  ${'語'.repeat(10)}`,
    ]);
  });

  it('has a time before the first one, and days', () => {
    const at = (seconds: number) => ({ speaker: 'customer', text: 'Hi', at: 1e12 + seconds * 1000 }) as const;
    const { lines } = transcript({ turns: [at(0), at(-5), at(3600), at(266_400)], fields: new Map() }, PAGE);
    expect(lines.map(line => line.slice(4, 13).trim())).toEqual(['0:00', '-0:05', '1:00:00', '3 d 02:00']);
  });

  it('cuts a message no person could read, and says so', () => {
    const lines = linesOf(`C: ${'ab '.repeat(400_000)}`);
    expect(lines.at(-1)).toBe('              (and 1,150,000 more characters)');
  });

  it('has neither turns nor fields of an interaction without', () => {
    expect(transcript(interaction([]), PAGE)).toEqual({ lines: [], tops: [] });
  });
});
