import { describe, expect, it } from 'vitest';
import type { Findings, Member } from '../../../src/model/findings.ts';
import type { Report } from '../../../src/model/report.ts';
import { table } from '../../../src/renderers/table/table.ts';
import { aGroup, aMember, aReport, noGate, plain, totalsOf } from '../a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};
const member = (key: string, path: Member['path'] = null): Member =>
  aMember({ key, interactions: 9, score: 50, path });

/** The table beneath a title, up to the next empty line, in lines. */
function section(title: string, report: Partial<Report>): readonly string[] {
  const lines = table.render(aReport(report), noGate, { ...plain, width: 80 }).split('\n');
  const start = lines.indexOf(title);
  return start < 0 ? [] : lines.slice(start + 1, lines.indexOf('', start));
}

describe('findings at 80 columns', () => {
  it('name every item of the cheapest way whole, beneath the agent', () => {
    const items = [
      'responsiveness.outcome',
      'responsiveness.queue-wait',
      'knowledge.lands',
      'courtesy.thanks',
    ];
    const who = { agent: [member('Elin', { items, score: 70, reaches: false })] };
    const lines = section('Agents, and the cheapest way to target', { findings: { ...none, who } });
    const told = lines.map(line => line.trim()).join(' ');
    expect(told).toContain(`${items.slice(0, 3).join(', ')} and 1 more (not enough)`);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
  });

  it('rank from the highest, and nobody where all intervals overlap', () => {
    const inWords = (lines: readonly string[]) => lines.map(line => line.trim()).join(' ');
    const ranked = (rank: number | null): Member => ({ ...member(`rank-${rank}`), interval: [40, 60], rank });
    const title = 'Agents, and the cheapest way to target';
    const of = (...ranks: readonly (number | null)[]) =>
      section(title, { findings: { ...none, who: { agent: ranks.map(ranked) } } });
    expect(of(2, 1)[0]).toMatch(/^ +agent +rank +score/u);
    expect(of(2, 1)[1]).toMatch(/^ +rank-2 +2 /u);
    expect(inWords(of(2, 1))).toContain(
      'rank: 1 is the highest; same rank: their intervals overlap, directly or through others;',
    );
    expect(of(null, null)[0]).toMatch(/^ +agent +score/u);
    expect(inWords(of(null, null))).toContain(
      'no ranking: all intervals overlap, directly or through others;',
    );
    expect(of(null).join(' ')).not.toContain('ranking');
  });

  it('say beneath marked agents whose mark is certain among all', () => {
    const compared = { interactions: 9, target: 60 };
    const agents = [
      aGroup({ ...compared, key: 'Al', state: 'below' }),
      aGroup({ ...compared, key: 'Bo', state: 'above' }),
    ];
    const groups = { agent: agents };
    const of = (...who: readonly Member[]) =>
      section('By agent, lowest first', { findings: { ...none, who: { agent: who } }, groups }).join(' ');
    const al: Member = { ...member('Al'), certain: 'below' };
    expect(of(al, member('Bo'))).toContain(
      '✗ ✓: by the interval of this agent alone; certain among all 2 agents: below',
    );
    expect(of(al, member('Bo'))).toMatch(/below +target Al$/u);
    expect(of(member('Al'), member('Bo'))).toMatch(/certain among all 2 agents: none$/u);
    expect(of(al, { ...member('Bo'), certain: 'below' })).toMatch(
      /among all +2 +agents: +all +below +target$/u,
    );
    const alone = { agent: [...agents.slice(0, 1), aGroup({ key: 'Bo', interactions: 1, target: 60 })] };
    const told = section('By agent, lowest first', {
      findings: { ...none, who: { agent: [al] } },
      groups: alone,
    });
    expect(told.join(' ')).not.toContain('certain');
    const plainly = section('By agent, lowest first', { groups }).map(line => line.trim());
    expect(plainly.join(' ')).toMatch(/alone; csaudit gaps says who is certain among all 2 agents$/u);
  });

  it('say that nothing was judged, and nothing good of it', () => {
    expect(section('In short', { findings: none }).map(line => line.trim())).toEqual([
      '? Nothing was judged: there is no score, and of no item can anything be said.',
    ]);
    const totals = totalsOf({ score: 100 });
    expect(section('In short', { findings: none, totals })).toContain(
      '✓ No item that was judged loses points.',
    );
  });

  it('name all questions that nobody judged', () => {
    const items = Array.from({ length: 24 }, (_, at) => `responsiveness.question-${at}`);
    const advice = items.map(item => ({ item, kind: 'never-judged' as const, text: '' }));
    const lines = section('The questions themselves', { findings: { ...none, advice } });
    for (const item of items) expect(lines.join(' ')).toContain(item);
  });

  it('say once what holds for many questions, before their names', () => {
    const text = 'met in all 99 that were judged';
    const advice = ['c.a', 'c.b'].map(item => ({ item, kind: 'always-met' as const, text }));
    const other = { item: 'c.d', kind: 'duplicate' as const, text: 'answered as c.e in 98 of 99' };
    const lines = section('The questions themselves', { findings: { ...none, advice: [...advice, other] } });
    const told = lines.map(line => line.trim()).join(' ');
    expect(told).toMatch(/^c\.d: answered as c\.e in 98 of 99 always met \(2\): .* c\.a, c\.b$/u);
  });

  it('say why questions may never be met, once', () => {
    const advice = ['c.a', 'c.b'].map(item => ({ item, kind: 'never-met' as const, text: 'met in none' }));
    const lines = section('The questions themselves', { findings: { ...none, advice } });
    expect(lines.map(line => line.trim()).join(' ')).toBe(
      'never met (2): nobody does these, or the questions do not fit, or their phrases do not find them: c.a, c.b',
    );
  });

  it('call certain only those who are off target with all agents together, and perhaps so who are alone', () => {
    const certain = (key: string, side: Member['certain']) => ({ ...member(key), certain: side });
    const groups = {
      agent: [
        ...['Al', 'Bo', 'Di'].map(key => aGroup({ key, interactions: 9, target: 60, state: 'below' })),
        ...['Ed', 'Flo'].map(key => aGroup({ key, interactions: 9, target: 60, state: 'above' })),
        aGroup({ key: 'Gus', interactions: 1, target: 60, state: 'unsure' }),
      ],
    };
    const said = (who: readonly Member[]) =>
      section('In short', { findings: { ...none, who: { agent: who } }, groups })
        .map(line => line.trim())
        .join(' ');
    const named = said([
      certain('Al', 'below'),
      ...['Bo', 'Di'].map(key => member(key)),
      ...['Ed', 'Flo'].map(key => certain(key, 'above')),
    ]);
    expect(named).toContain(
      'Below target, certain for all 5 agents together: Al (50.0). ? Perhaps below target: Bo (50.0), Di (50.0). Certain taken alone, not among 5 agents.',
    );
    expect(named).toContain('Above target, certain for all 5 agents together: Flo, Ed.');
    const nobody = said(['Al', 'Bo', 'Di', 'Ed', 'Flo'].map(key => member(key)));
    expect(nobody).toContain('? Perhaps below target: Al (50.0), Bo (50.0), Di (50.0). Certain taken alone,');
    expect(nobody).toContain('? Perhaps above target: Flo, Ed. Certain taken alone, not among 5 agents.');
    expect(nobody).not.toContain('together');
  });

  it.each([
    ['beyond', [70, 80], true],
    ['beyond', [70, 95], false],
    ['beyond', null, false],
    ['side', [70, 95], true],
  ] as const)(
    'name a period flagged %s, its interval %j about a centre of 90: %s',
    (rule, interval, said) => {
      const point = { key: '2026-W09', interactions: 9, score: 75, interval, rules: [rule] };
      const trends = [{ by: 'week', centre: 90, limits: [85, 95] as const, points: [point] }];
      const lines = section('In short', { findings: { ...none, trends } }).join(' ');
      expect(lines.includes('By week, more than chance: 2026-W09.')).toBe(said);
    },
  );

  it('say that the share between groups is not told of a weighed report', () => {
    const consistency = [
      { by: 'agent', groups: 2, share: null, interval: null, pairs: [], differing: 0, items: [] },
    ];
    const title = 'Share of the differences that lies between groups';
    const of = (weighing: Report['weighing']) =>
      section(title, { findings: { ...none, consistency }, weighing }).join(' ');
    expect(of({ strata: [], missing: [] })).toContain('the share is not told of a report weighed back');
    expect(of(null)).not.toContain('not told');
  });

  it('speak of one interaction as of one', () => {
    const totals = totalsOf({ score: 80, state: 'unsure', needed: 1 });
    const told = section('In short', { findings: none, totals }).map(line => line.trim());
    expect(told.join(' ')).toContain('; 1 more interaction would settle it.');
  });
});

describe('groups of the calendar', () => {
  const weeks = ['2026-W41', '2026-W39', '2026-W40'].map(key => aGroup({ key }));

  it('come in the order of time, the latest of many', () => {
    const keys = (lines: readonly string[]) => lines.slice(1).map(line => line.trim().split(/ +/u)[0]);
    expect(keys(section('By week, in order', { groups: { week: weeks } }))).toEqual([
      ...['2026-W39', '2026-W40', '2026-W41'],
    ]);
    const days = Array.from({ length: 31 }, (_, at) =>
      aGroup({ key: `2026-10-${String(31 - at).padStart(2, '0')}` }),
    );
    const shown = section('By day, in order', { groups: { day: days } });
    expect(shown[1]).toContain('2026-10-08');
    expect(shown.at(-1)).toMatch(/and 7 more before these$/u);
  });

  it('are not said twice where trends show them, and a field of that name is none of them', () => {
    const trend = { by: 'week', points: [], centre: null, limits: null };
    const report = { groups: { week: weeks }, findings: { ...none, trends: [trend] } };
    const text = table.render(aReport(report), noGate, plain);
    expect(text.match(/2026-W40/gu)).toBe(null);
    const words = { groups: { day: ['dull', 'bright'].map(key => aGroup({ key })) } };
    expect(section('By day, lowest first', words)).toHaveLength(3);
  });
});
