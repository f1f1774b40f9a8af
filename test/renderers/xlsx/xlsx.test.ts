import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/model/findings.ts';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { xlsxText } from '../../../src/renderers/xlsx/cell.ts';
import { sheetOf } from '../../../src/renderers/xlsx/sheet.ts';
import { sheetsOf } from '../../../src/renderers/xlsx/sheets.ts';
import { titleFor } from '../../../src/renderers/xlsx/title.ts';
import { xlsx } from '../../../src/renderers/xlsx/xlsx.ts';
import { aMember, aMemberItem, aReport, aScorecard, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';
import { unzip } from './unzip.ts';
import { readWorkbook, within } from './workbook.ts';

const read = async (report: Report, verdict: Verdict, quotes = true) =>
  readWorkbook(await xlsx.render(report, verdict, { ...plain, quotes }));
const sheetNamed = async (name: string, report = july) =>
  (await read(report, julyGate)).find(sheet => sheet.name === name) ?? expect.fail(`no sheet ${name}`);

describe('xlsx', () => {
  it('has a sheet for every view that has something to say', async () => {
    expect((await read(july, julyGate)).map(({ name }) => name)).toEqual([
      ...['Summary', 'Verdict', 'Checklists', 'Sections', 'Items', 'By team', 'By site', 'By agent'],
      ...['Spreads', 'Evidence', 'Critical accuracy', 'Sources', 'Rejected', 'Scorecards'],
    ]);
    expect((await read(aReport(), noGate)).map(({ name }) => name)).toEqual([
      ...['Summary', 'Verdict', 'Checklists', 'Items'],
    ]);
  });

  it('has those of findings where findings were asked for', async () => {
    const figure = { interactions: 2, score: 50, interval: null };
    const findings = {
      pareto: [{ item: 'courtesy.greeting', pointsLost: 2.4, share: 70, cumulated: 70 }],
      training: [
        { topic: 'first-contact', items: ['courtesy.greeting'], pointsLost: 2, share: 7, agents: [] },
      ],
      who: { agent: [aMember({ key: 'Ana', ...figure, shrunk: 60, rank: 1 })] },
      ...{ consistency: [], facts: [] },
      trends: [{ by: 'week', points: [{ key: '2026-W01', ...figure, rules: [] }], centre: 50, limits: null }],
      advice: [],
    };
    const names = (await read({ ...july, findings }, julyGate)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Pareto', 'Training', 'Who by agent', 'Trend by week']));
  });

  it('holds numbers as numbers with all their digits, and nothing where nothing is known', async () => {
    const { rows } = await sheetNamed('Items');
    const [head = [], greeting = [], , , tone = []] = rows;
    const at = (name: string) => head.indexOf(name);
    expect([greeting[0], greeting[at('rate')], greeting[at('missed')]]).toEqual([
      ...['courtesy.greeting', 75.1252086811352, 298],
    ]);
    expect([tone[0], tone[at('rate')], tone[at('unanswered')]]).toEqual(['courtesy.tone', null, 1204]);
    expect((await sheetNamed('Summary')).rows.slice(0, 3)).toEqual([
      ['figure', 'value'],
      ['verdict', 'failed'],
      ['score', 89.96],
    ]);
    expect((await sheetNamed('By agent')).rows[0]?.slice(0, 3)).toEqual(['agent', 'interactions', 'score']);
  });

  it('has a bold head that stays, and columns as wide as what is in them', async () => {
    const { xml } = await sheetNamed('Items');
    expect(within(xml, 'pane')[0]?.attributes).toMatchObject({
      ySplit: '1',
      state: 'frozen',
      topLeftCell: 'A2',
    });
    expect(
      within(xml, 'col')
        .map(({ attributes }) => Number(attributes.width))
        .slice(0, 4),
    ).toEqual([...[31, 16, 9, 52]]);
    const styles = new Set(within(xml, 'row')[0]?.children.map(({ attributes }) => attributes.s));
    expect(styles.size).toBe(1);
    expect([...styles][0]).toMatch(/^[1-9]/u);
  });

  it('takes no text for a formula, nor for a name of its own', async () => {
    const ids = ['=1+1', '+1', '@SUM(A1)', 'constructor', '__proto__', 'toString', '_x0041_', ' x ', '<a&b>'];
    const scorecards = ids.map(id => aScorecard({ id }));
    const { rows } = await sheetNamed('Scorecards', { ...july, scorecards });
    expect(rows.slice(1).map(([id]) => id)).toEqual(ids);
  });

  it('holds no quote without quotes', async () => {
    const texts = JSON.stringify((await read(july, julyGate, false)).map(({ rows }) => rows));
    expect(texts).not.toMatch(/Shipped|Order number/u);
    expect(texts).toContain("not said in the agent's first 2 turns");
  });

  it('is the same bytes every time: no file in it tells when it was made', async () => {
    const [once, again] = [
      await xlsx.render(july, julyGate, plain),
      await xlsx.render(july, julyGate, plain),
    ];
    expect(Buffer.compare(once, again)).toBe(0);
    const moments = [...unzip(once).values()].flatMap(entry => entry.moments);
    expect(moments.length).toBeGreaterThan(20);
    expect(new Set(moments)).toEqual(new Set([0x0021_0000]));
  });

  it('is a workbook that can be read, whatever a report holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, anyVerdict, fc.boolean(), async (report, verdict, quotes) => {
        const sheets = await read(report, verdict, quotes);
        const names = sheets.map(({ name }) => name.toLowerCase());
        expect(names).toEqual([...new Set(names)]);
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
        for (const { rows } of sheets)
          for (const row of rows) expect(row.length).toBeLessThanOrEqual(rows[0]?.length ?? 0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('what groups scored in each part', () => {
  const gap = { target: 90, gap: -15, state: 'below', needed: null } as const;
  const score = { interactions: 9, score: 75, interval: [70, 80] as const, deviation: 6, ...gap };
  const member = aMember({
    checklists: [{ id: 'courtesy', ...score }],
    sections: [{ id: 'courtesy.opening', ...score }],
    items: [aMemberItem({ judged: 9, rate: 75, interval: [60, 89.96], ...gap, pointsLost: 1.5 })],
  });
  const findings = { pareto: [], training: [], consistency: [], facts: [], trends: [], advice: [] };
  const reportOf = (who: Readonly<Record<string, readonly Member[]>>) =>
    aReport({ findings: { ...findings, who } });

  it('has a sheet for each field, after who stands where, with the target and the gap beside each figure', async () => {
    const sheets = await read(reportOf({ team: [member], agent: [member] }), noGate);
    expect(sheets.map(({ name }) => name).slice(4)).toEqual([
      ...['Who by team', 'Who by agent', 'Checklists by team', 'Checklists by agent'],
      ...['Sections by team', 'Sections by agent', 'Items by team', 'Items by agent'],
    ]);
    const rowsOf = (name: string) => sheets.find(sheet => sheet.name === name)?.rows ?? [];
    expect(rowsOf('Checklists by team')).toEqual([
      [
        ...['team', 'checklist', 'interactions', 'score', 'low', 'high'],
        ...['deviation', 'target', 'gap', 'state', 'needed'],
      ],
      ['Ana', 'courtesy', 9, 75, 70, 80, 6, 90, -15, 'below'],
    ]);
    expect(rowsOf('Sections by agent')[1]?.slice(0, 4)).toEqual(['Ana', 'courtesy.opening', 9, 75]);
    expect(rowsOf('Items by agent')).toEqual([
      [
        ...['agent', 'item', 'rate', 'low', 'high', 'judged'],
        ...['target', 'gap', 'state', 'needed', 'points lost'],
      ],
      ['Ana', 'courtesy.greeting', 75, 60, 89.96, 9, 90, -15, 'below', null, 1.5],
    ]);
  });

  it('has names Excel takes, whatever fields are called', async () => {
    const long = 'the queue that the customer was first put into';
    const who = Object.fromEntries([long, `${long} again`, 'a/b:c', 'A?B*C'].map(by => [by, [member]]));
    const names = (await read(reportOf(who), noGate)).map(({ name }) => name).slice(4);
    expect(names).toHaveLength(4 * 4);
    expect(names).toContain('Checklists by the queue that th');
    expect(names).toContain('Checklists by the queue tha (2)');
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  });

  it('ends where a workbook would be too much, those of the lowest groups first, and says so', () => {
    const many = Array.from({ length: 1_001 }, (_, at) => ({
      ...member,
      key: `A${at}`,
      items: Array.from({ length: 100 }, () => member.items).flat(),
    }));
    const sheets = sheetsOf(reportOf({ agent: many }), noGate, true);
    const rowsOf = (name: string) => sheets.find(sheet => sheet.sheet === name)?.data ?? [];
    expect(rowsOf('Who by agent')).toHaveLength(1_002);
    expect(rowsOf('Checklists by agent')).toHaveLength(1_002);
    expect(rowsOf('Items by agent')).toHaveLength(100_000);
    expect(rowsOf('Items by agent')[1]?.[0]).toMatchObject({ value: 'A0' });
    expect(rowsOf('Items by agent').at(-1)).toEqual([
      { value: '… and 102 more left out here', type: String },
    ]);
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['By team', 'By team'],
    ['By a/b:c*d?[e]\\f', 'By a b c d  e  f'],
    ["'quoted'", 'quoted'],
    [`By ${'x'.repeat(40)}`, `By ${'x'.repeat(28)}`],
    [`By ${'x'.repeat(27)}😀`, `By ${'x'.repeat(27)}`],
    ['//', 'Sheet'],
  ])('of %j is %j', (wanted, title) => {
    expect(titleFor(wanted, new Set())).toBe(title);
  });

  it('is never that of another', () => {
    const taken = new Set<string>();
    const titles = ['By Team', 'by team', 'BY TEAM', 'x'.repeat(40), 'x'.repeat(50)].map(one =>
      titleFor(one, taken),
    );
    expect(titles).toEqual([
      ...['By Team', 'by team (2)', 'BY TEAM (3)', 'x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ]);
  });
});

describe('what a sheet cannot hold', () => {
  it('is cut, and told', () => {
    const rows = Array.from({ length: 1_048_580 }, () => ['x']);
    const { data } = sheetOf('Many', { one: '', columns: [{ name: 'id', kind: 'key' }], rows });
    expect(data.length).toBe(1_048_576);
    expect(data.at(-1)).toEqual([{ value: '… and 6 more left out here', type: String }]);
  });

  it('is a text of more than 32,767 characters', () => {
    expect(xlsxText('x'.repeat(40_000))).toBe(`${'x'.repeat(32_766)}…`);
    expect(xlsxText(`${'x'.repeat(32_765)}😀yyy`)).toBe(`${'x'.repeat(32_765)}…`);
    expect(xlsxText('x'.repeat(32_767))).toHaveLength(32_767);
  });
});
