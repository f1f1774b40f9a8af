import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../running.ts';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const run = await runOf(['complaints']);

/** A complaint that was handled well, as a register has it: dates and a few fields, no text. */
const GOOD = {
  opened_at: '2026-03-02',
  acknowledged_at: '2026-03-02',
  owner: 'Ana',
  promised_at: '2026-03-09',
  apology: 'yes',
  remedy: 'refund',
  resolved_at: '2026-03-06',
  informed_at: '2026-03-06',
  cause: 'loaded for the wrong round',
  reopens: '0',
  disputed: 'no',
};

const registered = (fields: Record<string, string>) => audited('', fields, run);
const outcome = async (item: string, fields: Record<string, string>) =>
  outcomeOf(await registered(fields), `complaints.${item}`);
const missesOf = async (fields: Record<string, string>) => {
  const answers = (await registered(fields)).checklists[0]?.answers ?? [];
  return answers.filter(({ outcome }) => outcome === 'missed').map(({ item }) => item);
};

describe('what those who handle complaints may rely on', () => {
  it('a register of dates and fields is enough: a good row reaches the target', async () => {
    const card = await registered(GOOD);
    expect(await missesOf(GOOD)).toEqual([]);
    expect(scoreOf(card, 'complaints')).toBe(100);
    expect(card.passed).toBe(true);
  });

  it.each([
    ['acknowledged', { acknowledged_at: '2026-03-04' }],
    ['acknowledged', { acknowledged_at: '' }],
    ['owner', { owner: '' }],
    ['apology', { apology: 'no' }],
    ['remedy', { remedy: '' }],
    ['remedy', { remedy: 'none' }],
    ['informed', { informed_at: '' }],
    ['promise-kept', { promised_at: '2026-03-05' }],
    ['stays-resolved', { reopens: '1' }],
    ['accepted', { disputed: 'yes' }],
    ['cause', { cause: '' }],
    ['cause', { cause: 'unknown' }],
  ])('one slip is one miss: %s %j', async (item, change) => {
    expect(await missesOf({ ...GOOD, ...change })).toEqual([item]);
  });

  it.each([
    ['acknowledged', { acknowledged_at: '2026-03-03' }, 'met'],
    ['resolved-in-time', { resolved_at: '2026-03-16', promised_at: '' }, 'met'],
    ['resolved-in-time', { resolved_at: '2026-03-17', promised_at: '' }, 'missed'],
    ['promise-kept', { promised_at: '2026-03-06' }, 'met'],
    ['promise-kept', { promised_at: '' }, 'notApplicable'],
    ['stays-resolved', { reopens: '' }, 'notApplicable'],
    ['accepted', { disputed: 'N/A' }, 'notApplicable'],
    ['apology', { apology: '' }, 'unverifiable'],
  ])('%s with %j: %s', async (item, change, expected) => {
    expect(await outcome(item, { ...GOOD, ...change })).toBe(expected);
  });

  const OPEN = { opened_at: '2026-03-02', owner: 'Ana', promised_at: '2026-03-09' };

  it('an open complaint is asked for nothing but its owner, however old, as long as no day of export is told', async () => {
    const card = await registered(OPEN);
    expect(await missesOf(OPEN)).toEqual([]);
    expect(scoreOf(card, 'complaints')).toBe(100);
    expect(outcomeOf(card, 'complaints.resolved-in-time')).toBe('notApplicable');
  });

  it.each([
    ['2026-03-03', []],
    ['2026-03-04', ['acknowledged']],
    ['2026-03-09', ['acknowledged']],
    ['2026-03-10', ['acknowledged', 'promise-kept']],
    ['2026-03-16', ['acknowledged', 'promise-kept']],
    ['2026-03-17', ['acknowledged', 'resolved-in-time', 'promise-kept']],
  ])('of one still open on %s is overdue: %j', async (as_of, overdue) => {
    expect(await missesOf({ ...OPEN, as_of })).toEqual(overdue);
  });

  it('a row that says nothing earns nothing', async () => {
    expect(scoreOf(await registered({ opened_at: '2026-03-02' }), 'complaints')).toBe(0);
  });

  it('dates that cannot be read are not taken for late or in time', async () => {
    expect(await outcome('resolved-in-time', { ...GOOD, opened_at: '02/03/2026' })).toBe('unverifiable');
  });

  it('the text of the reply serves where the register has no column for the apology', async () => {
    const card = await audited('Agent: Dear Jo, we are sorry.', { ...GOOD, apology: '' }, run);
    expect(outcomeOf(card, 'complaints.apology')).toBe('met');
  });

  it('the bundled register shows each kind of failing', async () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(ROOT, 'examples/complaints.csv')), {
      columns: true,
    });
    const found = new Map<string, readonly string[]>();
    for (const { id = '', ...fields } of rows) found.set(id, await missesOf(fields));
    expect(Object.fromEntries(found)).toEqual({
      'K-3201': [],
      'K-3202': [],
      'K-3203': ['acknowledged', 'apology', 'promise-kept'],
      'K-3204': [
        'acknowledged',
        'owner',
        'apology',
        'remedy',
        'informed',
        'resolved-in-time',
        'stays-resolved',
        'accepted',
        'cause',
      ],
      'K-3205': [],
      'K-3206': ['acknowledged', 'accepted'],
      'K-3207': ['apology', 'remedy', 'cause'],
      'K-3208': [],
      'K-3209': ['resolved-in-time', 'promise-kept'],
      'K-3210': ['stays-resolved'],
      'K-3211': [],
      'K-3212': ['owner'],
    });
  });
});
