import { describe, expect, it } from 'vitest';
import { brief, interaction, look, talk } from '../looking.ts';

const on = (probe: string, fields: Record<string, string | number | boolean>) =>
  look(probe, interaction([], fields));

describe('metric', () => {
  it.each([
    ['atMost: 5', { csat: 5 }, 'met | csat "5"'],
    ['atMost: 5', { csat: 5.01 }, 'missed | csat "5.01"'],
    ['atLeast: 5', { csat: 5 }, 'met | csat "5"'],
    ['atLeast: 5', { csat: 4.99 }, 'missed | csat "4.99"'],
    ['atLeast: 2, atMost: 4', { csat: 2 }, 'met | csat "2"'],
    ['atLeast: 2, atMost: 4', { csat: 1 }, 'missed | csat "1"'],
    ['between: [2, 4]', { csat: 4 }, 'met | csat "4"'],
    ['between: [2, 4]', { csat: 5 }, 'missed | csat "5"'],
    ['between: [2, 2]', { csat: 2 }, 'met | csat "2"'],
    ['atMost: 0', { csat: 0 }, 'met | csat "0"'],
    ['atMost: -1', { csat: -2 }, 'met | csat "-2"'],
    ['atMost: 5', { csat: '4.5' }, 'met | csat "4.5"'],
  ])('%s on %o: %s', async (bounds, fields, expected) => {
    expect(brief(await on(`{ metric: csat, ${bounds} }`, fields))).toBe(expected);
  });

  it.each([
    [5, 'met'],
    [4, 'partial 0.75'],
    [3, 'partial 0.5'],
    [1, 'missed'],
    [10, 'missed'],
  ])('bands on %d: %s', async (csat, expected) => {
    const bands = '[{ atLeast: 5, atMost: 9, credit: 1 }, { between: 0 }]'.replace(
      '{ between: 0 }',
      '{ atLeast: 4, atMost: 4, credit: 0.75 }, { atLeast: 2, atMost: 4, credit: 0.5 }',
    );
    expect(brief(await on(`{ metric: csat, bands: ${bands} }`, { csat }))).toBe(
      `${expected} | csat "${csat}"`,
    );
  });

  it('takes the first band that fits, and a band without bounds for all others', async () => {
    const probe =
      '{ metric: csat, bands: [{ atMost: 3, credit: 0.25 }, { atMost: 4, credit: 1 }, { credit: 0.5 }] }';
    expect(brief(await on(probe, { csat: 3 }))).toBe('partial 0.25 | csat "3"');
    expect(brief(await on(probe, { csat: 4 }))).toBe('met | csat "4"');
    expect(brief(await on(probe, { csat: 5 }))).toBe('partial 0.5 | csat "5"');
  });

  it('quotes the turns a number was worked out from', async () => {
    const turns = talk('C 0: hi', 'A 2: hello', 'C 10: and?', 'A 99: yes');
    expect(brief(await look('{ metric: longest_response_seconds, atMost: 60 }', interaction(turns)))).toBe(
      'missed | 3 "and?" | 4 "yes"',
    );
  });

  it.each([
    ['{ metric: csat, atMost: 5 }', { csat: 'good' }, 'csat: csat is "good", which is no number'],
    ['{ metric: csat, atMost: 5 }', {}, 'csat: the export has no csat'],
    ['{ metric: csat, atMost: 5 }', { csat: '' }, 'csat: it is empty'],
    ['{ metric: turns, atMost: 5 }', {}, 'turns: no transcript'],
  ])('%s on %o is unverifiable', async (probe, fields, note) => {
    expect(await on(probe, fields)).toMatchObject({
      outcome: 'unverifiable',
      credit: null,
      evidence: [],
      note,
    });
  });

  it.each([
    ['{ metric: csat, atMost: 5 }', 'csat 4.667 (measured), wanted at most 5'],
    ['{ metric: csat, atLeast: 1, atMost: 5 }', 'csat 4.667 (measured), wanted at least 1 and at most 5'],
    ['{ metric: csat, between: [1, 5] }', 'csat 4.667 (measured), wanted at least 1 and at most 5'],
    [
      '{ metric: csat, bands: [{ atLeast: 9, credit: 1 }, { atLeast: 5, credit: 0.5 }] }',
      'csat 4.667 (measured), wanted at least 9 for 100 %, at least 5 for 50 %',
    ],
    [
      '{ metric: csat, bands: [{ atLeast: 5, answer: a0 }, { atLeast: 3, atMost: 4, answer: a1 }, { credit: 0 }] }',
      'csat 4.667 (measured), wanted at least 5 for a0, at least 3 and at most 4 for a1, anything else for 0 %',
    ],
  ])('says what was found and wanted: %s', async (probe, note) => {
    expect((await on(probe, { csat: 4.66667 })).note).toBe(note);
  });
});
