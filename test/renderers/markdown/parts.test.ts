import { describe, expect, it } from 'vitest';
import type { Findings, Member, MemberScore } from '../../../src/model/findings.ts';
import type { Gap, Report } from '../../../src/model/report.ts';
import { markdown } from '../../../src/renderers/markdown/markdown.ts';
import { MOST_CHARACTERS } from '../../../src/renderers/what-if/markdown/fitted.ts';
import {
  aGroup,
  aMember,
  aMemberItem,
  aReport,
  aSectionReport,
  noGate,
  noTarget,
  plain,
} from '../a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};

const at = (score: number, low: number, high: number, state: Gap['state']) => ({
  ...{ interval: [low, high] as const, target: 90, gap: score - 90, state, needed: null },
});
const scored = (id: string, ...of: Parameters<typeof at>): MemberScore => ({
  ...{ id, interactions: 9, score: of[0], deviation: 5 },
  ...at(...of),
});
const rated = (item: string, ...of: Parameters<typeof at>) =>
  aMemberItem({ item, judged: 9, rate: of[0], ...at(...of) });

const FARID = aMember({
  key: 'Farid',
  checklists: [scored('courtesy', 70, 60, 89.96, 'below'), scored('visit', 85, 75, 95, 'unsure')],
  sections: [
    scored('courtesy.opening', 40, 20, 60, 'below'),
    scored('courtesy.manner', 95, 91, 99, 'above'),
    scored('visit.main', 10, 5, 15, 'below'),
  ],
  items: [
    rated('courtesy.opening', 50, 30, 70, 'below'),
    aMemberItem({ item: 'courtesy.tone', judged: 9, rate: 40, ...noTarget }),
  ],
});
const BEN = aMember({ key: 'B|n', checklists: [scored('courtesy', 60, 50, 70, 'below')] });
const sections = [
  aSectionReport(),
  aSectionReport({ id: 'manner' }),
  aSectionReport({ checklist: 'visit', id: 'main' }),
];

const reportOf = (who: Readonly<Record<string, readonly Member[]>>, over: Partial<Report> = {}) =>
  aReport({
    sections,
    groups: Object.fromEntries(
      Object.entries(who).map(([by, all]) => [by, all.map(({ key }) => aGroup({ key }))]),
    ),
    findings: { ...none, who },
    ...over,
  });

/** The fold of the parts, from its summary to its end; empty where there is none. */
function parts(report: Report): readonly string[] {
  const lines = markdown.render(report, noGate, plain).split('\n');
  const start = lines.findIndex(line => line.includes('part by part'));
  return start < 0 ? [] : lines.slice(start, lines.indexOf('</details>', start));
}

describe('what is below target of the groups of a field', () => {
  it('stands with the greatest shortfall first, beneath how many were looked at', () => {
    expect(parts(reportOf({ team: [FARID, BEN] }))).toEqual([
      '<summary>By <code>team</code>, part by part: 4 of 6 checklists, sections and items below target, 1 above</summary>',
      '',
      '| group | what | judged | actual | interval | gap |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      '| `Farid` | section `courtesy.opening` | 9 | 40.0 | 20.0 to 60.0 | -50.0 |',
      '| `Farid` | item `courtesy.opening` | 9 | 50.0 | 30.0 to 70.0 | -40.0 |',
      '| `B\\|n` | checklist `courtesy` | 9 | 60.0 | 50.0 to 70.0 | -30.0 |',
      '| `Farid` | checklist `courtesy` | 9 | 70.0 | 60.0 to 89.96 | -20.0 |',
      '',
      'Each by its own interval alone: of a hundred that lie at their target about 5 come out below or above it by chance.',
      '',
    ]);
  });

  it('says by what confidence the report goes', () => {
    const lines = parts(reportOf({ agent: [FARID, BEN] }, { confidence: 0.99 }));
    expect(lines.join()).toContain('at their target about 1 come out');
  });

  it('is not there without findings, where nothing is below, of one group, and of periods', () => {
    expect(parts(reportOf({ team: [FARID, BEN] }, { findings: null }))).toEqual([]);
    const well = aMember({ checklists: [scored('courtesy', 95, 91, 99, 'above')] });
    expect(parts(reportOf({ team: [well, well] }))).toEqual([]);
    expect(parts(reportOf({ agent: [FARID] }))).toEqual([]);
    const who = { week: [FARID, BEN] };
    const trends = [{ by: 'week', points: [], centre: null, limits: null }];
    expect(parts(reportOf(who, { findings: { ...none, who, trends } }))).toEqual([]);
    expect(parts(reportOf(who))).not.toEqual([]);
  });

  it('lists thirty and counts the rest, and what many fields hold is cut where a comment ends', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...FARID,
      key: `${'a long name '.repeat(6)}${at}`,
    }));
    const lines = parts(reportOf({ agent: many }));
    expect(lines.filter(line => line.startsWith('| `'))).toHaveLength(30);
    expect(lines).toContain('… and 30 more figures left out here');
    const fields = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`field ${at}`, many]));
    const page = markdown.render(reportOf(fields), noGate, plain);
    expect(page.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(page.match(/<details>/gu)?.length).toBe(page.match(/<\/details>/gu)?.length);
  });
});
