import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../src/model/findings.ts';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { csvCell } from '../../../src/renderers/csv/cell.ts';
import { csv, csvViews } from '../../../src/renderers/csv/csv.ts';
import { formats } from '../../../src/renderers/formats.ts';
import { views } from '../../../src/renderers/views/index.ts';
import { aReport, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict, hostileText } from '../any-report.ts';
import { july, julyGate } from '../july.ts';

const recordsOf = (name: string, report: Report = july, verdict: Verdict = julyGate, quotes = true) =>
  parse(written(name, report, verdict, quotes), { columns: true });

function written(name: string, report: Report, verdict: Verdict, quotes = true): string {
  const text = formats[name]?.render(report, verdict, { ...plain, quotes });
  if (typeof text !== 'string') throw new Error(`${name} is no text`);
  return text;
}

describe('csv', () => {
  it('is the items, every figure with all its digits, and nothing where nothing is known', () => {
    const [greeting, , , tone] = recordsOf('csv');
    expect(greeting).toMatchObject({
      item: 'courtesy.greeting',
      rate: '75.1252086811352',
      low: '72.6',
      gap: '-14.8747913188648',
      state: 'below',
      needed: '',
    });
    expect(tone).toMatchObject({ item: 'courtesy.tone', rate: '', low: '', unanswered: '1204' });
    expect(csv.render(july, julyGate, plain)).toBe(written('csv.items', july, julyGate));
  });

  it.each([
    ['csv.summary', { verdict: 'failed', score: '89.96', low: '88.71', high: '91.21', rejected: '6' }],
    ['csv.verdict', { what: 'score', operator: '>=', expected: '90', interactions: 'chat-0042, chat-0017' }],
    ['csv.checklists', { id: 'courtesy', title: 'Courtesy', weight: '2', score: '88.2', state: 'below' }],
    ['csv.sections', { section: 'courtesy.opening', checklist: 'courtesy', pointsLost: '2.4412' }],
    ['csv.groups', { by: 'team', key: 'north', score: '88', 'courtesy.score': '' }],
    ['csv.evidence', { item: 'courtesy.greeting', interaction: 'chat-0017', turn: '1', quote: 'Shipped.' }],
    ['csv.spreads', { item: 'consistency.teams', highest: 'south', highestScore: '91.93' }],
    ['csv.critical', { family: 'customer', errors: '298', opportunities: '1198' }],
    ['csv.rejected', { file: 'july.csv', line: '17' }],
    [
      'csv.scorecards',
      { id: 'chat-0042', agent: 'Ana', passed: 'false', 'courtesy.score': '0', 'metric.wait_seconds': '12' },
    ],
    ['csv.answers', { interaction: 'chat-0042', item: 'courtesy.greeting', outcome: 'missed', credit: '0' }],
  ])('%s begins with the row that is expected', (name, expected) => {
    expect(recordsOf(name)[0]).toMatchObject(expected);
  });

  it('names the group that loses most by an item, which is not the highest', () => {
    const items = [{ item: 'courtesy.tone', spread: 6, losesMost: 'Elin', losesLeast: 'Farid' }];
    const figures = { share: null, interval: null, pairs: [], differing: 0 };
    const findings: Findings = {
      ...{ pareto: [], training: [], who: {}, facts: [], trends: [], advice: [] },
      consistency: [{ by: 'agent', groups: 2, ...figures, items }],
    };
    expect(recordsOf('csv.consistency-items', aReport({ findings }))).toEqual([
      { by: 'agent', item: 'courtesy.tone', spread: '6', losesMost: 'Elin', losesLeast: 'Farid' },
    ]);
  });

  it('has a head and no rows where there is nothing to tell', () => {
    expect(csv.render(aReport(), noGate, plain).split('\n')).toHaveLength(2);
    expect(recordsOf('csv.summary', aReport(), noGate)[0]).toMatchObject({
      verdict: 'no gate asked for',
      score: '',
    });
  });

  it('says what to do where scorecards are wanted and were not kept', () => {
    const report = { ...july, scorecards: null };
    expect(() => written('csv.scorecards', report, julyGate)).toThrow(/made without scorecards/u);
    expect(() => written('csv.answers', report, julyGate)).toThrow(/made without scorecards/u);
  });

  it('holds no quote without quotes', () => {
    for (const name of Object.keys(csvViews))
      expect(written(name, july, julyGate, false), name).not.toMatch(/Order number|Shipped|returns/u);
  });

  it('is read again with the same rows and columns, and no cell is a formula, whatever a report holds', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, fc.boolean(), (given, verdict, quotes) => {
        const report = { ...given, scorecards: given.scorecards ?? [] };
        for (const [name, make] of Object.entries(views)) {
          const { columns, rows } = make(report, verdict, quotes);
          const read: string[][] = parse(written(`csv.${name}`, report, verdict, quotes));
          expect(read).toHaveLength(rows.length + 1);
          expect(read[0]).toHaveLength(columns.length);
          rows.forEach((row, at) => {
            row.forEach((cell, place) => {
              const text = read[at + 1]?.[place];
              if (typeof cell === 'number') expect(Number(text)).toBe(cell);
              else expect(text).not.toMatch(/^\s*[=+\-@]/u);
            });
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['\t=1+1', "' =1+1"],
    ['+36 30 123', "'+36 30 123"],
    ['-2', "'-2"],
    ['-2-3', "'-2-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', '"a;=1+1"'],
    ['say "hi", then go', '"say ""hi"", then go"'],
    ['two\r\nlines', 'two lines'],
    [-2.5, '-2.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [true, 'true'],
    [null, ''],
  ])('of %j is %j', (value, text) => {
    expect(csvCell(value)).toBe(text);
  });

  it('is one line without control characters', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(csvCell(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});
