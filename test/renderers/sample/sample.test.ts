import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../src/model/sample.ts';
import { renderSampleCsv } from '../../../src/renderers/sample/csv.ts';
import { renderSampleTable } from '../../../src/renderers/sample/table.ts';
import { makeStyle } from '../../../src/renderers/style.ts';

const page = { style: makeStyle({ colour: false, unicode: true }), width: 80 };
const one = {
  id: 'C-1',
  file: 'chats.csv',
  line: 1204,
  why: 'csat 1',
  stratum: 'risk=high',
  probability: 0.5,
};
const sample: Sample = {
  seed: 'march',
  method: '2 of 4, at random',
  sources: [{ file: 'chats.csv', interactions: 4, rejected: 1 }],
  strata: [
    {
      key: 'risk=high',
      population: 4,
      drawn: 2,
      probability: 0.5,
      reserve: [{ id: 'C-3', file: 'chats.csv', line: 4, why: '' }],
    },
  ],
  drawn: [one, { ...one, id: 'C-2', line: 3 }],
  log: [
    { what: 'drawn', id: 'C-1', stratum: 'risk=high', why: 'csat 1' },
    { what: 'replaced', id: 'C-7', by: 'C-2', stratum: 'risk=high', why: 'no recording' },
    { what: 'replaced', id: 'C-8', by: null, stratum: 'risk=high', why: 'agent left' },
  ],
};
const withId = (id: string, why = ''): Sample => ({ ...sample, drawn: [{ ...one, id, why }] });
const cellsOf = (text: string): string[] => parse(text, { fromLine: 2 }).flat();

describe('a sample as CSV', () => {
  it('has a row for each interaction, in their order', () => {
    expect(renderSampleCsv(sample)).toBe(
      [
        'id,file,line,stratum,probability,why',
        'C-1,chats.csv,1204,risk=high,0.5,csat 1',
        'C-2,chats.csv,3,risk=high,0.5,csat 1',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1+1', "' =1+1"],
    ['C-1, "the first"', 'C-1, "the first"'],
    ['two\nlines', 'two lines'],
    ['\u001b[31mred', 'red'],
    ["O'Neil", "O'Neil"],
  ])('holds %j as a text, and never as a formula', (id, cell) => {
    expect(cellsOf(renderSampleCsv(withId(id)))[0]).toBe(cell);
    expect(cellsOf(renderSampleCsv(withId('C-1', id)))[5]).toBe(cell);
  });

  it('keeps every digit of a chance', () => {
    const third = { ...sample, drawn: [{ ...one, probability: 1 / 3 }] };
    expect(cellsOf(renderSampleCsv(third))[4]).toBe('0.3333333333333333');
  });
});

describe('a sample as a table', () => {
  it('tells how it was drawn, its strata, its interactions and who was replaced', () => {
    expect(renderSampleTable(sample, page)).toMatchInlineSnapshot(`
      "chats.csv · 2 of 4, at random · 1 rejected · seed march

      Strata
        stratum    population  drawn  chance  reserve
        risk=high           4      2  50.0 %        1

      To audit, in this order
        interaction  line  stratum    why
        C-1          1204  risk=high  csat 1
        C-2             3  risk=high  csat 1

      Replaced (2 interactions)
        C-7: replaced by C-2 (no recording)
        C-8: taken out, nobody was left (agent left)
      "
    `);
  });

  it('names the file of each where there are several', () => {
    const two = {
      ...sample,
      sources: [...sample.sources, { file: 'calls.csv', interactions: 1, rejected: 0 }],
    };
    expect(renderSampleTable(two, page)).toMatch(/C-1 +chats\.csv +1204 +risk=high +csat 1/);
  });

  it('prints no control sequence', () => {
    expect(renderSampleTable(withId('C\u001b[31m-1\u202e'), page)).toMatch(/^ {2}C-1 +1204 /mu);
  });

  it.each([
    [1, '100.0 %'],
    [0.9994, '99.9 %'],
    [0.99999, '> 99.9 %'],
    [0.00001, '< 0.1 %'],
    [1 / 3, '33.3 %'],
  ])('shows a chance of %d as %s', (probability, shown) => {
    const [stratum] = sample.strata;
    const text = renderSampleTable(
      { ...sample, strata: stratum === undefined ? [] : [{ ...stratum, probability }] },
      page,
    );
    expect(text).toContain(shown);
  });

  it('says how many more there are than it lists', () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ ...one, id: `C-${at}` }));
    expect(renderSampleTable({ ...sample, drawn: many }, page)).toContain(
      '… and 210 more (-f csv lists all)',
    );
  });
});
