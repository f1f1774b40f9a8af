import { describe, expect, it } from 'vitest';
import type { Findings, Member } from '../../../src/model/findings.ts';
import type { Report } from '../../../src/model/report.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { amountBars } from '../../../src/renderers/table/score-bars.ts';
import { table } from '../../../src/renderers/table/table.ts';
import { aGroup, aMember, anItemReport, aReport, noGate, plain, totalsOf } from '../a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};

function section(title: string, report: Partial<Report>, width = 80): readonly string[] {
  const lines = table.render(aReport(report), noGate, { ...plain, width }).split('\n');
  const start = lines.indexOf(title);
  return start < 0 ? [] : lines.slice(start + 1, lines.indexOf('', start));
}

describe('items that lose most points', () => {
  const items = [60, 39.9, 0.1].map((pointsLost, at) => anItemReport({ id: `i${at}`, pointsLost }));
  const cumulated = [60, 99.9, 100];
  const pareto = items.map(({ id, pointsLost }, at) => {
    return { item: `courtesy.${id}`, pointsLost, share: pointsLost, cumulated: cumulated[at] ?? 0 };
  });
  const rows = (lines: readonly string[]) => lines.filter(line => line.includes('courtesy.i'));

  it('have bars on one scale, which the head names', () => {
    const lines = section('Items that lose most points', { items });
    expect(lines[0]).toMatch(/ 0 +60\.0$/u);
    const bars = rows(lines).map(line => /[█-▏]*$/u.exec(line)?.[0] ?? '');
    expect(bars[0]).toBe('█'.repeat(24));
    expect(bars[1]).toBe(`${'█'.repeat(16)}`);
    expect(bars[2]).toBe('▏');
    expect(lines.join()).not.toContain('sum %');
  });

  it('say with findings what they add up to: 100 only where nothing is left', () => {
    const lines = section('Items that lose most points', { items, findings: { ...none, pareto } });
    expect(rows(lines).map(line => line.trim().split(/ +/u)[2])).toEqual(['60', '99', '100']);
    expect(lines.at(-1)).toBe('  sum %: of all points lost, this item and those above it');
  });

  it('have no bar narrower than its head', () => {
    expect(amountBars('1.5').least).toBe(5);
    expect(amountBars('100.25').least).toBe(8);
  });
});

describe('how bars are to be read', () => {
  const legend = (target: number | null, width: number) => {
    const agent = [aGroup({ key: 'Ana', score: 50, interval: [40, 60], target })];
    const [last] = section('By agent, lowest first', { groups: { agent } }, width).slice(-1);
    return last?.trim();
  };

  it.each([
    [90, 120, 'bar: █ to low end, ▓ to score, ░ to high end of the interval; ╎ target'],
    [null, 120, 'bar: █ to low end, ▓ to score, ░ to high end of the interval'],
    [90, 60, 'bar: the score, from 0 to 100; ╎ target'],
  ])('is said for a target of %j in %i columns', (target, width, expected) => {
    expect(legend(target, width)).toBe(expected);
  });

  it('is not said where there is none', () => {
    expect(
      section('By agent, lowest first', { groups: { agent: [aGroup({ score: null })] } }).join(),
    ).not.toContain('bar:');
  });
});

describe('the bar of an agent', () => {
  const member = (key: string, certain: Member['certain']): Member =>
    aMember({ key, interactions: 9, score: 50, shrunk: 50, certain });

  it('has the colour of what is certain of the agent', () => {
    const style = makeStyle({ colour: true, unicode: true });
    const agent = [member('Ana', 'below'), member('Ben', 'above'), member('Cleo', null)];
    const report = aReport({ findings: { ...none, who: { agent } }, totals: totalsOf({ target: 90 }) });
    const lines = table.render(report, noGate, { ...plain, style }).split('\n');
    const barOf = (key: string) =>
      lines
        .find(line => line.startsWith(`  ${key} `))
        ?.split('50.0')
        .at(-1)
        ?.trim();
    const bar = barOf('Cleo');
    expect(bar).toMatch(/^▓+ +╎$/u);
    expect(barOf('Ana')).toBe(style.bad(bar ?? ''));
    expect(barOf('Ben')).toBe(style.good(bar ?? ''));
  });
});
