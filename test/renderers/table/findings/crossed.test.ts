import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Findings, Member, MemberItem, MemberScore } from '../../../../src/model/findings.ts';
import type { GapState } from '../../../../src/model/report.ts';
import { makeStyle } from '../../../../src/renderers/style.ts';
import { table } from '../../../../src/renderers/table/table.ts';
import {
  aChecklistReport,
  aMember,
  aMemberItem,
  aReport,
  aSectionReport,
  noGate,
  plain,
} from '../../a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};

const score = (id: string, actual: number, state: GapState): MemberScore => ({
  ...{ id, interactions: 9, score: actual, interval: null, deviation: null },
  ...{ target: 90, gap: actual - 90, state, needed: null },
});
const rate = (item: string, actual: number, state: GapState): MemberItem =>
  aMemberItem({
    ...{ item, judged: 9, rate: actual, pointsLost: 1 },
    ...{ target: 90, gap: actual - 90, state },
  });

const ana = aMember({
  key: 'Ana',
  checklists: [score('courtesy', 40, 'below')],
  sections: [score('courtesy.opening', 20, 'below'), score('courtesy.closing', 89.98, 'unsure')],
  items: [rate('courtesy.greeting', 40, 'below')],
});
const ben = aMember({
  key: 'Ben',
  checklists: [score('courtesy', 95, 'above')],
  sections: [score('courtesy.opening', 99, 'above')],
  items: [rate('courtesy.greeting', 95, 'above')],
});
const checklists = [aChecklistReport({ id: 'courtesy' }), aChecklistReport({ id: 'never' })];
const sections = ['opening', 'closing', 'silent'].map(id => aSectionReport({ checklist: 'courtesy', id }));
const pareto = [{ item: 'courtesy.greeting', pointsLost: 1, share: 100, cumulated: 100 }];

/** The tables of crossed figures, in lines. */
function crossed(
  who: Findings['who'],
  width = 80,
  style = plain.style,
  over: Partial<Findings> = {},
): string {
  const report = aReport({ checklists, sections, findings: { ...none, pareto, who, ...over } });
  const all = table.render(report, noGate, { ...plain, style, width });
  return all
    .split('\n\n')
    .filter(part => / by \w+, lowest first\n.*(?:score|rate)/u.test(part))
    .join('\n\n');
}

describe('parts of groups side by side', () => {
  it('are checklists, their sections and the items that lose most of agents, and checklists of others', () => {
    expect(crossed({ team: [ana, ben], agent: [ana, ben] })).toBe(
      `
Checklists and their sections by agent, lowest first
  score        Ana   Ben
  courtesy    ✗ 40  ✓ 95
    opening   ✗ 20  ✓ 99
    closing  89.98     –

Items that lose most by agent, lowest first
  rate                Ana   Ben
  courtesy.greeting  ✗ 40  ✓ 95

Checklists by team, lowest first
  score      Ana   Ben
  courtesy  ✗ 40  ✓ 95
  ✗ ✓: below, above target by the interval of that figure alone; sections and
  items of other groups: -f html, -f csv.who-sections, -f csv.who-items`.slice(1),
    );
  });

  it('stand where there are two groups, not where a trend tells of them, nor without any figure', () => {
    expect(crossed({ agent: [ana] })).toBe('');
    expect(crossed({ agent: [aMember(), aMember({ key: 'Ben' })] })).toBe('');
    const trends = [{ by: 'week', points: [], centre: null, limits: null }];
    expect(crossed({ week: [ana, ben] }, 80, plain.style, { trends })).toBe('');
  });

  it('have no sections of a checklist that has only one: it is the checklist again', () => {
    const report = aReport({
      ...{ checklists, sections: sections.slice(0, 1) },
      findings: { ...none, who: { agent: [ana, ben] } },
    });
    expect(table.render(report, noGate, plain)).not.toContain('opening');
  });

  it('are as many groups as there is room for, and say how many are not shown', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at): Member => ({ ...ana, key: `Ana ${at + 10}`, sections: [] }));
    const lines = crossed({ agent: many(12) }).split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
    // 2 for signs, 8 for the longest name, 8 for each agent: 8 of 80 columns
    expect(lines[1]).toMatch(/^ {2}score {5}Ana 10 .* Ana 17$/u);
    const all = lines.map(line => line.trim()).join(' ');
    expect(all).toContain('and 4 more agents; a wider terminal and -f html show more, -f json all');
    // 120 columns, which no page is wider than, hold 13
    const widest = crossed({ agent: many(15) }, 120);
    expect(widest).toContain('and 2 more agents; -f html shows more, -f json all');
    expect(crossed({ agent: many(15) }, 119)).toContain('a wider terminal');
    expect(crossed({ agent: many(9) })).toContain('and 1 more agent;');
    expect(crossed({ agent: many(6) })).not.toContain('more agent');
    expect(crossed({ team: many(12) })).toContain('and 4 more of team;');
  });

  it('have the colour of what is certain, and the same text without', () => {
    const coloured = makeStyle({ colour: true, unicode: true });
    const report = aReport({
      ...{ checklists, sections },
      findings: { ...none, pareto, who: { agent: [ana, ben] } },
    });
    const render = (style: typeof coloured) => table.render(report, noGate, { ...plain, style });
    const painted = render(coloured);
    for (const sure of [coloured.bad('✗ 40'), coloured.good('✓ 95'), coloured.bad('✗ 20')])
      expect(painted).toContain(sure);
    expect(painted).not.toContain(coloured.unsure('89.98'));
    expect(stripVTControlCharacters(painted)).toBe(render(plain.style));
  });
});
