import { describe, expect, it } from 'vitest';
import type { Findings, Trend } from '../../../../src/model/findings.ts';
import type { Report } from '../../../../src/model/report.ts';
import { makeStyle } from '../../../../src/renderers/style.ts';
import { table } from '../../../../src/renderers/table/table.ts';
import { aGroup, aProgram, aReport, noGate, plain, totalsOf } from '../../a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};
const ascii = makeStyle({ colour: false, unicode: false });

/** A trend of these scores in the weeks of 2026, the flagged ones by their number. */
function trendOf(scores: readonly (number | null)[], flagged: readonly number[] = []): Trend {
  const points = scores.map((score, at) => ({
    ...{ key: `2026-W${String(at + 1).padStart(2, '0')}`, interactions: 9, score, interval: null },
    rules: flagged.includes(at + 1) ? (['beyond'] as const) : [],
  }));
  return { by: 'week', points, centre: null, limits: null };
}

/** The table beneath a title, up to the next empty line. */
function section(title: string, report: Partial<Report>, style = plain.style): readonly string[] {
  const lines = table.render(aReport(report), noGate, { ...plain, style }).split('\n');
  const start = lines.indexOf(title);
  return start < 0 ? [] : lines.slice(start + 1, lines.indexOf('', start));
}

const weekly = (trend: Trend, style = plain.style) =>
  section('By week, in order', { findings: { ...none, trends: [trend] } }, style);

describe('a trend', () => {
  it('begins with a line of its scores, lowest and highest told, and what is flagged marked', () => {
    expect(weekly(trendOf([80, 70, 75, null, 90], [2, 5])).slice(0, 2)).toEqual([
      '  ▅▁▃ █  lowest 70.0 (2026-W02), highest 90.0 (2026-W05); ^ flagged',
      '   ^  ^',
    ]);
    expect(weekly(trendOf([80, 70, 75]))[0]).toBe('  █▁▅  lowest 70.0 (2026-W02), highest 80.0 (2026-W01)');
    expect(weekly(trendOf([80, 70, 75], [3]), ascii).slice(0, 2)).toEqual([
      '   905  lowest 70.0 (2026-W02), highest 80.0 (2026-W01); ^ flagged',
      '     ^',
    ]);
  });

  it('has no line of fewer than three scores', () => {
    for (const few of [
      [80, 70],
      [80, null, 70],
      [null, null, null],
    ]) {
      expect(weekly(trendOf(few))[0]).toMatch(/^ {2}week +interactions/u);
    }
  });

  it('shows the last 26 periods, in the line and in the table', () => {
    const lines = weekly(trendOf(Array.from({ length: 30 }, (_, at) => 50 + at)));
    expect(lines[0]?.trim().split(' ')[0]).toHaveLength(26);
    expect(lines[0]).toContain('lowest 54.0 (2026-W05)');
    expect(lines.filter(line => /^ {2}2026-W/u.test(line))).toHaveLength(26);
    expect(lines.join(' ')).toContain('the last 26 of 30');
  });

  it('holds each period against its target, with the sign of that, and what it is flagged for in a word', () => {
    const week = [
      aGroup({ key: '2026-W02', interactions: 9, target: 75, gap: -0.04, state: 'unsure', needed: 12_345 }),
      aGroup({ key: '2026-W01', interactions: 9, target: 75, gap: 5, state: 'above' }),
      aGroup({ key: '2026-W03', interactions: 9, target: 75, gap: -15, state: 'below' }),
    ];
    const [first, ...others] = trendOf([80, 74.96, 60]).points;
    const interval = [74.99, 100] as const;
    const points: Trend['points'] = [
      ...(first === undefined ? [] : [{ ...first, interval: [75.04, 100] as const }]),
      ...others.map(point => ({ ...point, interval, rules: ['beyond', 'side', 'trend'] as const })),
    ];
    const trend = { ...trendOf([]), points };
    const lines = section('By week, in order', { groups: { week }, findings: { ...none, trends: [trend] } });
    expect(lines.slice(2).map(line => line.trimEnd())).toEqual([
      '  week      interactions  score        interval    gap  state     more  flagged',
      '✓ 2026-W01             9   80.0  75.04 to 100.0   +5.0  above',
      '? 2026-W02             9  74.96  74.99 to 100.0  -0.04  unsure  12,345  beyond,…',
      '✗ 2026-W03             9   60.0  74.99 to 100.0  -15.0  below           beyond,…',
      '  a control chart needs three weeks with a score',
      '  beyond: outside the limits; side: the ninth or more in a row on one side of',
      '  the centre; trend: the sixth or more of a steady rise or fall',
      '  ✗ ✓: by the interval of this group alone; certain among all 3 groups: none',
    ]);
  });

  it('says in columns what two rules found in a week of ten thousand', () => {
    const [point] = trendOf([80]).points;
    const rules = ['beyond', 'side'] as const;
    const points =
      point === undefined ? [] : [{ ...point, interactions: 12_345, interval: [79, 81] as const, rules }];
    const week = [aGroup({ key: '2026-W01', target: 90, gap: -10, state: 'below' })];
    const trends = [{ ...trendOf([]), points }];
    expect(section('By week, in order', { groups: { week }, findings: { ...none, trends } })[1]).toBe(
      '✗ 2026-W01        12,345   80.0  79.0 to 81.0  -10.0  below  beyond, side',
    );
  });

  it('draws a bar for each period, against the target of the whole', () => {
    const report = { findings: { ...none, trends: [trendOf([80, 70])] }, totals: totalsOf({ target: 75 }) };
    const bars = section('By week, in order', report)
      .slice(1, 3)
      .map(line => line.replace(/^.*–/u, '').trim());
    expect(bars.map(bar => bar.indexOf('╎'))).toEqual([17, 17]);
    expect(bars[0]).toMatch(/╎▓+$/u);
    expect(bars[1]).toMatch(/▓ *╎$/u);
  });
});

describe('checklists over time', () => {
  const [courtesy] = aProgram().checklists;
  const program = aProgram({
    checklists: ['courtesy', 'knowledge'].flatMap(id => (courtesy === undefined ? [] : { ...courtesy, id })),
  });
  const week = [
    aGroup({ key: '2026-W02', checklists: { courtesy: 60, knowledge: null } }),
    aGroup({ key: '2026-W01', checklists: { courtesy: 50, knowledge: 90 } }),
    aGroup({ key: '2026-W03', checklists: { courtesy: 55, knowledge: 80 } }),
  ];
  const title = 'Checklists by week, in order';
  const report = { program, groups: { week }, findings: { ...none, trends: [trendOf([1, 2, 3])] } };

  it('are each a line on one scale, in order of time, with first and last', () => {
    expect(section(title, report)).toEqual([
      '  checklist  first  last  lowest  highest  trend',
      '  courtesy    50.0  55.0    50.0     60.0  ▁▃▂',
      '  knowledge   90.0  80.0    80.0     90.0  █ ▆',
      '  trend: all on one scale, ▁ 50.0 to █ 90.0',
    ]);
    expect(
      section(title, report, ascii)
        .slice(1, 3)
        .map(line => line.slice(-3)),
    ).toEqual(['021', '9 7']);
  });

  it('are not told of one period, or of one checklist', () => {
    const one = { ...report, findings: { ...none, trends: [trendOf([1])] } };
    expect(section(title, one)).toEqual([]);
    expect(section(title, { ...report, program: aProgram() })).toEqual([]);
  });
});
