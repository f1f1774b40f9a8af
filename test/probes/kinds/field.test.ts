import { describe, expect, it } from 'vitest';
import { brief, interaction, look } from '../looking.ts';

const on = (condition: string, value?: string | number | boolean) =>
  look(`{ field: queue, ${condition} }`, interaction([], value === undefined ? {} : { queue: value }));

describe('field', () => {
  it.each([
    ['present: true', 'billing', 'met | queue "billing"'],
    ['present: true', 0, 'met | queue "0"'],
    ['present: true', false, 'met | queue "false"'],
    ['present: true', '', 'missed'],
    ['present: true', undefined, 'missed'],
    ['is: billing', 'billing', 'met | queue "billing"'],
    ['is: Billing', ' BILLING ', 'met | queue " BILLING "'],
    ['is: Élan', 'e\u0301lan', 'met | queue "e\u0301lan"'],
    ['is: billing', 'bill', 'missed | queue "bill"'],
    ['is: 3', '3', 'met | queue "3"'],
    ['is: "3"', 3, 'met | queue "3"'],
    ['is: true', 'TRUE', 'met | queue "TRUE"'],
    ['is: false', false, 'met | queue "false"'],
    ['is: billing', undefined, 'unverifiable'],
    ['is: billing', '', 'unverifiable'],
    ['in: [sales, billing]', 'Billing', 'met | queue "Billing"'],
    ['in: [sales, 7]', '7', 'met | queue "7"'],
    ['in: [sales]', 'billing', 'missed | queue "billing"'],
    ['in: [sales]', undefined, 'unverifiable'],
    ['matches: "/^b/"', 'Billing', 'met | queue "Billing"'],
    ['matches: "/^b$/"', 'billing', 'missed | queue "billing"'],
    ['matches: "/[0-9]/"', 42, 'met | queue "42"'],
    ['matches: "/./"', undefined, 'unverifiable'],
  ])('%s on %o: %s', async (condition, value, expected) => {
    expect(brief(await on(condition, value))).toBe(expected);
  });

  it.each([
    ['is: sales', 'queue is not sales'],
    ['in: [sales, 7]', 'queue is not one of sales, 7'],
    ['matches: "/^s/"', 'queue does not match /^s/'],
    ['is: billing', 'queue is billing'],
    ['in: [sales, billing]', 'queue is one of sales, billing'],
    ['matches: "/^b/"', 'queue matches /^b/'],
  ])('says why: %s', async (condition, note) => {
    expect((await on(condition, 'billing')).note).toBe(note);
  });
});

it('tells an empty field from one that is not there', async () => {
  expect((await on('is: billing', '')).note).toBe('queue is empty');
  expect((await on('is: billing')).note).toBe('the export has no queue');
});

describe('field within a time of another', () => {
  const within = (opened: string | number, closed: string | number, seconds = 3600) =>
    look(
      `{ field: closed, within: { of: opened, seconds: ${seconds} } }`,
      interaction([], { opened, closed }),
    );

  it.each([
    ['2024-05-01T10:00:00Z', '2024-05-01T11:00:00Z', 'met'],
    ['2024-05-01T10:00:00Z', '2024-05-01T11:00:01Z', 'missed'],
    ['2024-05-01T10:00:00Z', '2024-05-01T09:59:59Z', 'missed'],
    ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z', 'met'],
    ['2024-05-01 10:00', '2024-05-01 10:59', 'met'],
    ['2024-05-01T10:00:00', '2024-05-01T12:30:00+02:00', 'unverifiable'],
    ['2024-05-01T10:00:00Z', '2024-05-01T12:30:00+0200', 'met'],
    ['2024-05-01 23:59:59.5', '2024-05-02 00:00', 'met'],
    [1714557600, '2024-05-01T10:30:00Z', 'met'],
    ['1714557600', 1714557600 + 3601, 'missed'],
    [1714557600000, 1714557600000 + 3600_000, 'met'],
    ['2024-05-01', '2024-05-02', 'missed'],
    ['2024-05-01', '2024-05-01T01:00', 'met'],
    ['yesterday', '2024-05-01', 'unverifiable'],
    ['2024-05-01', 'soon', 'unverifiable'],
    ['2024-13-01', '2024-05-01', 'unverifiable'],
    ['2024-02-30', '2024-03-01', 'unverifiable'],
    ['2024-05-01 25:00', '2024-05-02', 'unverifiable'],
    ['', '2024-05-01', 'unverifiable'],
    [12, 14, 'unverifiable'],
  ])('%s, %s: %s', async (opened, closed, expected) => {
    expect((await within(opened, closed)).outcome).toBe(expected);
  });

  it('shows both times, and the seconds between', async () => {
    const answer = await within('2024-05-01 10:00', '2024-05-01 11:30');
    expect(brief(answer)).toBe('missed | opened "2024-05-01 10:00" | closed "2024-05-01 11:30"');
    expect(answer.note).toBe('closed is 1 h 30 min after opened, wanted at most 1 h after');
  });

  it('says that one comes before the other, and how long', async () => {
    const answer = await within('2024-05-02', '2024-05-01', 1_209_600);
    expect(answer.note).toBe('closed is 1 day before opened, wanted at most 14 days after');
  });

  it('names the field that holds no time', async () => {
    expect((await within('soon', '2024-05-01')).note).toBe('opened holds no time');
    expect((await within('2024-05-01', 'soon')).note).toBe('closed holds no time');
  });
});
