import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/model/checklist.ts';
import { blindTo } from '../../../src/renderers/desk/blind.ts';
import { clock, spent } from '../../../src/renderers/desk/clock.ts';
import { heading } from '../../../src/renderers/desk/heading.ts';
import { PAGE, PARCEL } from './desk.ts';

const KNOWN: Readonly<Record<string, number>> = { first_response_seconds: 47.4, csat: 2, turns: 5 };
const metric = (name: string): Measurement => {
  const value = KNOWN[name];
  if (value === undefined) return { state: 'unavailable', value: null, why: 'no such field' };
  return { state: 'measured', value, field: name };
};
const progress = { number: 7, of: 20, seconds: 850 };
const shown = (fields: Readonly<Record<string, string>>) => {
  const interaction = { ...PARCEL, fields: new Map(Object.entries(fields)) };
  return heading({ interaction, metric: () => metric(''), progress: null }, PAGE);
};

describe('heading', () => {
  it('says who, how, how far, and the metrics that are known', () => {
    expect(heading({ interaction: PARCEL, metric, progress }, PAGE)).toEqual([
      `C-1001${' '.repeat(51)}7 of 20 · 14 min so far`,
      'chat · agent Ana Horvat',
      'csat 2 · first response 0:47 · turns 5',
    ]);
  });

  it('hides the agent', () => {
    const page = { ...PAGE, blind: blindTo(PARCEL) };
    expect(heading({ interaction: PARCEL, metric, progress: null }, page).slice(0, 2)).toEqual([
      ...['C-1001', 'chat · agent hidden'],
    ]);
  });

  it('has the time of the first turn that has a date', () => {
    const turns = PARCEL.turns.map((turn, at) => ({ ...turn, at: Date.UTC(2026, 9, 1, 14, 3 + at) }));
    const interaction = { ...PARCEL, turns };
    expect(heading({ interaction, metric, progress }, PAGE)[1]).toBe(
      'chat · 2026-10-01 14:03 UTC · agent Ana Horvat',
    );
  });

  it.each([
    [{ started_at: '2026-03-02T11:03:55Z' }, ['2026-03-02 11:03 UTC']],
    [{ started_at: '2026-03-02T11:03:55+02:00' }, ['2026-03-02 09:03 UTC']],
    [{ started_at: '2026-03-02 11:03' }, ['2026-03-02 11:03']],
    [{ date: 'last Friday', channel: 'visit' }, ['visit · last Friday']],
    [{ date: '' }, []],
  ])('else that of a field: %o', (fields, line) => {
    expect(shown(fields)).toEqual(['C-1001', ...line]);
  });

  it('cuts an id that is longer than the line', () => {
    const [first = ''] = heading({ interaction: { ...PARCEL, id: 'x'.repeat(200) }, metric, progress }, PAGE);
    expect(first).toBe(`${'x'.repeat(54)}…  7 of 20 · 14 min so far`);
  });
});

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [59.6, '1:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [86_399, '23:59:59'],
    [86_400, '1 d 00:00'],
    [-65, '-1:05'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });

  it.each([
    [59, 'under 1 min'],
    [60, '1 min'],
    [3599, '59 min'],
    [3900, '1 h 5 min'],
  ])('of work, %d seconds are %s', (seconds, text) => {
    expect(spent(seconds)).toBe(text);
  });
});
