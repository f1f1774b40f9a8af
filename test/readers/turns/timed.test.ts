import { describe, expect, it } from 'vitest';
import { settleTimes } from '../../../src/readers/turns/timed.ts';
import { makeTimes } from '../../../src/readers/turns/times.ts';
import { readAll } from '../reading.ts';

const times = makeTimes({ zone: 'UTC', dates: null });

/** Settles turns whose times are written `at` or `at/until`: their seconds as `at` or `at/until`, or the problem. */
function settle(...writtenTimes: readonly string[]): readonly string[] | string {
  const raw = writtenTimes.map(written => {
    const [at, until] = written.split('/').map(time => times.read(time));
    return { speaker: 'agent' as const, text: '', ...(at && { at }), ...(until && { until }) };
  });
  const settled = settleTimes(raw);
  if ('problem' in settled) return settled.problem;
  if (settled.backwards !== null) return `backwards at ${settled.backwards}`;
  return settled.turns.map(({ at, until }) => {
    const shown = [at, until].map(ms => (ms === undefined ? '' : String(ms / 1000)));
    return shown.join('/').replace(/\/$/u, '');
  });
}

describe('settleTimes', () => {
  it.each<[string, string[], string[]]>([
    ['times in order, equal ones too', ['0:00', '0:05', '0:05', '1:00:00'], ['0', '5', '5', '3600']],
    ['turns without a time', ['0:10', '', '0:20'], ['10', '', '20']],
    ['turns that overlap', ['0:10/0:30', '0:20/0:25'], ['10/30', '20/25']],
    ['a clock that passes midnight', ['23:59:50', '0:00:10', '0:20:00'], ['86390', '86410', '87600']],
    ['one that does so within a turn', ['23:59:50/0:00:05', '0:00:10'], ['86390/86405', '86410']],
    [
      'one that does so twice',
      ['23:00:00', '1:00:00', '23:30:00', '0:10:00'],
      ['82800', '90000', '171000', '173400'],
    ],
    ['hours beyond a day', ['23:00:00', '25:00:00', '49:00:00'], ['82800', '90000', '176400']],
    ['minutes beyond five that are not the first', ['4:59', '9:05'], ['299', '545']],
  ])('keeps %s', (_, times, expected) => {
    expect(settle(...times)).toEqual(expected);
  });

  it.each<[string, string[], string]>([
    ['a clock that goes back a little', ['10:00:00', '9:59:59'], 'backwards at 2'],
    ['a clock that goes back not quite half a day', ['13:00:00', '1:00:01'], 'backwards at 2'],
    ['minutes that go back, however far', ['0:00', '800:00', '0:05'], 'backwards at 3'],
    ['dates that go back', ['2026-04-03 23:59:50', '2026-04-03 00:00:10'], 'backwards at 2'],
    [
      'dates that go back past a turn without time',
      ['2026-04-03 10:00', '', '2026-04-03 09:00'],
      'backwards at 3',
    ],
    ['an end before its beginning', ['0:10', '0:20/0:15'], 'backwards at 2'],
    [
      'some with a date and some without',
      ['0:10', '2026-04-03 10:00'],
      'some times have a date and some have none',
    ],
    [
      'a first time that may be nine o’clock',
      ['9:05', '9:07'],
      'the first time, 09:05, may be minutes and seconds or hours and minutes: write 09:05:00 or 00:09:05',
    ],
  ])('does not keep %s', (_, times, expected) => {
    expect(settle(...times)).toEqual(expected);
  });
});

it('drops all times of an interaction where they run backwards, and says so in a field', async () => {
  const { interactions } = await readAll(
    'id,transcript\n1,"[0:10] Agent: Hi\n[0:05] Customer: Hello\n[0:20] Agent: Bye"\n2,"[0:10] Agent: Hi"\n',
  );
  expect(interactions[0]?.turns).toEqual([
    { speaker: 'agent', text: 'Hi' },
    { speaker: 'customer', text: 'Hello' },
    { speaker: 'agent', text: 'Bye' },
  ]);
  expect(interactions[0]?.fields).toEqual(new Map([['csaudit.times', 'run backwards at turn 2']]));
  expect(interactions[1]?.turns).toEqual([{ speaker: 'agent', text: 'Hi', at: 10_000 }]);
});
