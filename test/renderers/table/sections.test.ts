import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../src/model/findings.ts';
import type { Report } from '../../../src/model/report.ts';
import { table } from '../../../src/renderers/table/table.ts';
import {
  aChecklistReport,
  aGroup,
  anItemReport,
  aProgram,
  aReason,
  aReport,
  aScorecard,
  aSectionReport,
  noGate,
  plain,
  totalsOf,
} from '../a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};

const many = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

/** The lines of the table beneath a title, up to the next empty line. */
function section(title: string, report: Partial<Report>): string[] {
  const lines = table.render(aReport(report), noGate, plain).split('\n');
  const start = lines.indexOf(title);
  return start < 0 ? [] : lines.slice(start + 1, lines.indexOf('', start));
}

describe('long lists say how much they leave out', () => {
  it('shows 8 items, the costly ones alone', () => {
    const items = many(12, index => anItemReport({ id: `item-${index}`, pointsLost: 12 - index }));
    const lines = section('Items that lose most points', { items });
    expect(lines.filter(line => line.includes('courtesy.item-'))).toHaveLength(8);
    expect(lines.at(-1)).toBe('  … and 4 more (-f csv lists all)');
    const few = [...items.slice(0, 8), anItemReport({ id: 'free', pointsLost: 0 })];
    expect(section('Items that lose most points', { items: few }).join()).not.toContain('more');
    const free = [
      anItemReport({ id: 'free', pointsLost: 0 }),
      anItemReport({ id: 'costly', pointsLost: 0.01 }),
    ];
    expect(section('Items that lose most points', { items: free }).join()).not.toContain('free');
    expect(section('Items that lose most points', { items: free }).join()).toContain('courtesy.costly  0.01');
  });

  it('shows 12 groups of a kind', () => {
    const groups = {
      agent: many(43, index => aGroup({ key: `agent ${index}`, interactions: 2, score: index })),
    };
    const lines = section('By agent, lowest first', { groups });
    expect(lines).toHaveLength(15);
    expect(lines[1]).toMatch(/^ {2}agent 0 /u);
    expect(lines[12]).toMatch(/^ {2}agent 11 /u);
    expect(lines[13]).toBe('  … and 31 more');
    expect(lines[14]).toMatch(/^ {2}bar: /u);
  });

  it('shows a single agent, but no other kind of group with a single key; agents come first', () => {
    const page = (groups: Report['groups']) => table.render(aReport({ groups }), noGate, plain);
    const one = [aGroup()];
    const two = [aGroup({ key: 'a' }), aGroup({ key: 'b' })];
    expect(page({ team: one, agent: one })).toContain('By agent');
    expect(page({ team: one, agent: one })).not.toContain('By team');
    expect(page({ team: two, agent: two })).toMatch(/By agent.*By team/su);
    expect(page({ agent: [] })).not.toContain('By agent');
  });

  it('shows 5 rejected records and how many there were', () => {
    const rejected = many(8, index => ({ file: 'a.csv', line: index + 2, reason: 'no id' }));
    expect(section('Rejected (8)', { rejected })).toEqual([
      ...many(5, index => `  a.csv:${index + 2}: no id`),
      '  … and 3 more',
    ]);
    expect(section('Rejected (5)', { rejected: rejected.slice(3) })).toHaveLength(5);
  });

  it('shows 200 scorecards, in columns that stay in line', () => {
    const scorecards = many(203, index =>
      aScorecard({ id: `chat-${index}`, score: index % 101, passed: true }),
    );
    const lines = section('Scorecards', { scorecards });
    expect(lines).toHaveLength(202);
    expect(lines[201]).toBe('  … and 3 more (-f jsonl lists all)');
    expect(new Set(lines.slice(1, 201).map(line => line.indexOf('Ana'))).size).toBe(1);
  });

  it('shows 50 conditions of a gate, and still the outcome', () => {
    const reasons = many(60, index => aReason({ what: `agent ${index}`, state: 'failed' }));
    const lines = table.render(aReport(), { ok: false, state: 'failed', reasons }, plain).split('\n');
    expect(lines.slice(-4)).toEqual(['✗ agent 49 >= 85: found 90', '  … and 10 more', 'gate NOT met', '']);
  });
});

describe('where a figure stands', () => {
  const states = ['below', 'above', 'unsure', 'none'] as const;
  const checklists = states.map(state => {
    return aChecklistReport({ id: state, state, needed: state === 'unsure' ? 9718 : null });
  });

  it('is said with a sign and a word, and how many more interactions would settle it', () => {
    const lines = section('Checklists', { checklists });
    expect(lines.map(line => line.replaceAll(/ +[–.\d]+(?= |$)/gu, ''))).toEqual([
      '  checklist  score  interval  coverage  target  gap  state    more',
      '✗ below  below',
      '✓ above  above',
      '? unsure  unsure  9,718',
      '  none',
      '  more: interactions that would settle an unsure gap',
    ]);
  });

  it('has no column for what nobody needs', () => {
    const lines = section('Checklists', { checklists: checklists.slice(0, 2) });
    expect(lines[0]).toMatch(/state$/u);
    expect(lines).toHaveLength(3);
  });
});

describe('sections beneath their checklists', () => {
  const scored = (id: string, over: Partial<Report['sections'][number]> = {}) =>
    aSectionReport({ id, interactions: 9, score: 80, coverage: 100, target: 90, gap: -10, ...over });
  const report: Partial<Report> = {
    checklists: [
      aChecklistReport({ id: 'courtesy', score: 85, target: 90, gap: -5, coverage: 100 }),
      aChecklistReport({ id: 'visit', score: 70, target: 90, gap: -20, coverage: 100 }),
    ],
    sections: [
      scored('opening', { interval: [70, 89.96], state: 'below' }),
      scored('manner', { coverage: 40, score: 95, gap: 5, state: 'above' }),
      scored('silent', { interactions: 0, score: null }),
      scored('closing', { state: 'unsure', needed: 1234 }),
      scored('main', { checklist: 'visit' }),
    ],
    findings: none,
  };

  it('have the same figures, but not where nothing was judged or there is only one', () => {
    expect(section('Checklists', report)).toEqual([
      '  checklist  score       interval  coverage  target    gap  state    more',
      '  courtesy    85.0              –     100.0      90   -5.0',
      '✗   opening   80.0  70.0 to 89.96     100.0      90  -10.0  below',
      '✓   manner    95.0              –      40.0      90   +5.0  above',
      '?   closing   80.0              –     100.0      90  -10.0  unsure  1,234',
      '  visit       70.0              –     100.0      90  -20.0',
      '  above or below target on less than half of its weight: courtesy.manner (40.0',
      '  %); its score tells of that part only',
      '  more: interactions that would settle an unsure gap',
    ]);
  });

  it('stand where findings were asked for only', () => {
    const lines = section('Checklists', { ...report, findings: null });
    expect(lines.map(line => line.trim().split(' ')[0]).slice(1, 3)).toEqual(['courtesy', 'visit']);
    expect(lines.join()).not.toMatch(/opening|manner|more/u);
  });
});

describe('an item above its target that is critical and was missed', () => {
  const good = { state: 'above', rate: 98, target: 85, gap: 13, pointsLost: 1 } as const;
  const told = (over: Partial<Report['items'][number]>) =>
    section('Items that lose most points', { items: [anItemReport({ ...good, ...over })] });

  it('has no good sign, and says why', () => {
    const lines = told({ critical: 'customer', missed: 2 });
    expect(lines[1]).toMatch(/^ {2}courtesy\.greeting /u);
    expect(lines.slice(2).map(line => line.trim())).toEqual([
      'Did the agent greet the customer? (critical: customer; above its target, 2',
      'critical misses)',
    ]);
  });

  it.each<[string, Partial<Report['items'][number]>, RegExp]>([
    [
      'is critical, and was never missed',
      { critical: 'customer', partial: 2 },
      /\? \(critical: customer\)$/u,
    ],
    ['was missed, and is not critical', { missed: 2 }, /customer\?$/u],
  ])('keeps its sign where it %s', (_, over, question) => {
    const lines = told(over);
    expect(lines[1]).toMatch(/^✓ courtesy\.greeting /u);
    expect(lines[2]).toMatch(question);
  });

  it('says nothing of its target where that is not reached', () => {
    const lines = told({ state: 'below', rate: 60, critical: 'customer', missed: 2 });
    expect(lines[1]).toMatch(/^✗ /u);
    expect(lines[2]).toMatch(/\? \(critical: customer\)$/u);
  });
});

describe('a figure just below its bound', () => {
  const short = { score: 89.96, interval: [80, 89.97], target: 90, gap: -0.04, state: 'below' } as const;
  it.each<[string, Partial<Report>]>([
    ['of the whole', { totals: totalsOf(short) }],
    ['of a checklist', { checklists: [aChecklistReport(short)] }],
    ['of an item', { items: [anItemReport({ ...short, rate: 89.96, pointsLost: 1 })] }],
    ['of a group', { groups: { agent: [aGroup(short)] } }],
  ])('%s is never shown as if it reached it', (_whose, report) => {
    const page = table.render(aReport(report), noGate, plain);
    expect(page).toMatch(/ 89\.96 .*80\.0 to 89\.97/u);
    expect(page).toContain('-0.04');
    expect(page).not.toContain('90.0');
  });

  it('of a scorecard shows why it did not pass', () => {
    const scorecards = [aScorecard({ score: 74.99, passed: false })];
    const page = table.render(aReport({ scorecards, program: aProgram({ pass: 75 }) }), noGate, plain);
    expect(page).toMatch(/✗ chat-1 +Ana +74\.99 /u);
  });
});

describe('what nobody could judge', () => {
  it('names the items that were open most often, and how many are for people', () => {
    const items = [
      anItemReport({ id: 'judged', met: 9 }),
      anItemReport({ id: 'seldom', unverifiable: 1 }),
      anItemReport({ id: 'often', unverifiable: 7 }),
      ...many(5, index => anItemReport({ id: `person-${index}`, unanswered: 9 })),
    ];
    const lines = section('Not judged', { items });
    expect(lines.slice(1, 6).map(line => line.trim().split(/\s+/u))).toEqual(
      many(5, index => [`courtesy.person-${index}`, '0', '9']),
    );
    expect(lines.slice(6)).toEqual(['  … and 2 more', '  5 items for people to answer']);
  });

  it('is silent when all was judged', () => {
    expect(section('Not judged', { items: [anItemReport({ met: 9 })] })).toEqual([]);
  });
});

describe('evidence beneath an item', () => {
  const below = (instances: Report['items'][number]['instances'], quotes = true) => {
    const report = aReport({ items: [anItemReport({ pointsLost: 1, instances })] });
    const lines = table.render(report, noGate, { ...plain, quotes }).split('\n');
    return lines.slice(lines.findIndex(line => line.includes('Did the agent')) + 1).slice(0, 1);
  };
  const field = {
    interaction: 'chat-1',
    agent: 'Ana',
    note: '312 is above 60',
    evidence: [{ field: 'w', quote: '312' }],
  };
  const said = {
    interaction: 'chat-2',
    agent: null,
    note: 'was said',
    evidence: [{ turn: 7, start: 0, end: 2, quote: 'No.' }],
  };

  it('is a quote when there is one', () => {
    expect(below([field, said])).toEqual(['    chat-2 · turn 7: "No."']);
  });

  it('is the note when there is none, or quotes are left out', () => {
    expect(below([field])).toEqual(['    chat-1 · Ana: 312 is above 60']);
    expect(below([field, said], false)).toEqual(['    chat-2 · turn 7: was said']);
  });

  it('is missing when nothing was kept', () => {
    expect(below([])).toEqual(['']);
  });
});

describe('passed', () => {
  it.each([
    ['no mark of any kind', null, null, 3, /3 undetermined: no pass mark is set$/mu],
    ['no mark, but critical items told of all', null, null, 0, /0 undetermined$/mu],
    ['the mark of the whole', 75, null, 3, /3 undetermined$/mu],
    ['the mark of a checklist', null, 75, 3, /3 undetermined$/mu],
  ])('says why it could not be told: %s', (_, whole, own, undetermined, told) => {
    const [one] = aProgram().checklists;
    const checklists = one === undefined ? [] : [{ ...one, pass: own }];
    const program = aProgram({ pass: whole, checklists });
    const report = aReport({ program, totals: totalsOf({ undetermined }) });
    const line = table
      .render(report, noGate, plain)
      .split('\n')
      .find(each => each.includes('passed'));
    expect(line).toMatch(told);
  });
});
