import { describe, expect, it } from 'vitest';
import type { FactTold, Findings, ToldValue } from '../../src/model/findings.ts';
import { html } from '../../src/renderers/html/index.ts';
import { json } from '../../src/renderers/json.ts';
import { markdown } from '../../src/renderers/markdown/markdown.ts';
import { plain as plainFormat } from '../../src/renderers/plain/plain.ts';
import { table } from '../../src/renderers/table/table.ts';
import { differently } from '../../src/renderers/told.ts';
import { views } from '../../src/renderers/views/index.ts';
import { aReport, aScorecard, noGate, plain } from './a-report.ts';

const told = (
  value: string,
  right: boolean | null,
  agents: Readonly<Record<string, number>>,
  quote = `It is ${value}.`,
): ToldValue => ({
  ...{ value, right, interactions: Object.values(agents).reduce((sum, times) => sum + times, 0) },
  agents: Object.entries(agents).map(([key, interactions]) => ({ key, interactions })),
  example: { interaction: 'C-1', agent: Object.keys(agents)[0] ?? null, turn: 2, quote },
});
const fact = (over: Partial<FactTold>): FactTold => ({
  ...{ item: 'tiny.facts', fact: 'refund-days', ask: 'How long does a refund take?', value: '5' },
  ...{ interactions: 9, wrong: 3, agents: 2, differing: true, told: [], others: 0 },
  ...over,
});
const findings = (...facts: readonly FactTold[]): Findings => ({
  ...{ pareto: [], training: [], who: {}, consistency: [], facts, trends: [], advice: [] },
});

const DAYS = fact({ told: [told('5', true, { Ana: 6 }), told('14', false, { Farid: 3 })] });
const OPENING = fact({
  ...{ fact: 'opening', ask: null, value: null, wrong: 0, others: 4 },
  told: [told('nine', null, { Ana: 2, Ben: 1 }), { ...told('ten', null, {}), interactions: 1 }],
});
const WRONG = fact({
  fact: 'fee',
  ask: 'What is the fee?',
  differing: false,
  told: [told('9', false, { Ana: 3 })],
});
const ALIKE = fact({ fact: 'plan', differing: false, wrong: 0, told: [told('5', true, { Ana: 3 })] });

function section(facts: readonly FactTold[], width = 80, quotes = true): readonly string[] {
  const report = aReport({ findings: findings(...facts) });
  const lines = table.render(report, noGate, { ...plain, width, quotes }).split('\n');
  const start = lines.findIndex(line => /^(The same question|Questions answered)/u.test(line));
  return start < 0 ? [] : lines.slice(start, lines.indexOf('', start));
}

describe('what customers were told, in the table', () => {
  it('stands side by side, beside what is right', () => {
    expect(section([DAYS, OPENING, WRONG, ALIKE]).map(line => line.trimEnd())).toEqual([
      'The same question, answered differently',
      '  How long does a refund take? · right is 5 · tiny.facts: refund-days',
      '  ✓ "5" told in 6 interactions: Ana 6',
      '      C-1 · Ana · turn 2: "It is 5."',
      '  ✗ "14" told in 3 interactions: Farid 3',
      '      C-1 · Farid · turn 2: "It is 14."',
      '  opening · not in the facts · tiny.facts: opening',
      '  ? "nine" told in 3 interactions: Ana 2, Ben 1',
      '      C-1 · Ana · turn 2: "It is nine."',
      '  ? "ten" told in 1 interaction',
      '      C-1 · turn 2: "It is ten."',
      '    … and otherwise 4 times',
      '  What is the fee? · right is 5 · tiny.facts: fee',
      '  ✗ "9" told in 3 interactions: Ana 3',
      '      C-1 · Ana · turn 2: "It is 9."',
      '  1 other question was answered alike',
    ]);
  });

  it('has another title where nothing was told differently, and none where all is well', () => {
    expect(section([WRONG])[0]).toBe('Questions answered alike, and wrongly');
    expect(section([ALIKE])).toEqual([]);
  });

  it('says how many questions and values are left out', () => {
    const values = Array.from({ length: 9 }, (_, at) => told(`${at}`, false, { Ana: 1 }));
    const lines = section(Array.from({ length: 8 }, () => fact({ told: values }))).map(line => line.trim());
    expect(lines.filter(line => line === '… and otherwise 4 times')).toHaveLength(6);
    expect(lines).toContain('… and 2 more');
  });

  it.each([60, 80, 140])('fits %d columns, whatever is said', width => {
    const long = 'x'.repeat(300);
    const lines = section(
      [fact({ ask: long, value: long, told: [told(long, false, { [long]: 1 }, long)] })],
      width,
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(width);
  });
});

describe('in short', () => {
  it('is said what was told differently, by whom, and what is right', () => {
    expect(differently(findings(DAYS, OPENING, WRONG))).toEqual({
      text: 'Customers were told different things on "How long does a refund take?": 5 (Ana 6), 14 (Farid 3); right is 5; 1 other question likewise.',
      tone: 'bad',
    });
    expect(differently(findings(OPENING))?.text).toBe(
      'Customers were told different things on "opening": nine (Ana 2, Ben 1), ten (1 time) and more; not in the facts.',
    );
    expect(differently(findings(OPENING))?.tone).toBe('unsure');
    expect(differently(findings(WRONG, ALIKE))).toBeNull();
  });
});

describe('what customers were told, in every format', () => {
  const SECRET = 'my sister is ill';
  const HOSTILE = '=1+1<b>|\u001b[31m@all';
  const report = aReport({
    findings: findings(
      fact({ told: [told(HOSTILE, false, { [HOSTILE]: 1 }, SECRET), told('5', true, { Ana: 1 })] }),
    ),
  });
  const rendered = async (quotes: boolean) => {
    const how = { ...plain, quotes };
    return [
      table.render(report, noGate, how),
      markdown.render(report, noGate, how),
      plainFormat.render(report, noGate, how),
      await html.render(report, noGate, how),
      JSON.stringify(views.facts(report, noGate, quotes).rows),
    ];
  };

  it('is quoted only where quotes are wanted', async () => {
    for (const text of await rendered(true)) expect(text).toContain(SECRET);
    for (const text of await rendered(false)) expect(text).not.toContain(SECRET);
  });

  it('can command neither a terminal nor a page', async () => {
    const [inTable = '', inMarkdown = '', , page = ''] = await rendered(true);
    for (const text of (await rendered(true)).slice(0, 4)) expect(text).not.toContain('\u001b');
    expect(page).not.toContain('<b>|');
    expect(inTable).toContain('"=1+1<b>|@all" told in 1 interaction');
    expect(inMarkdown).toContain('`=1+1<b>\\|@all`');
  });

  it('tells on every page how often something else was told', async () => {
    const all = aReport({ findings: findings(OPENING) });
    expect(markdown.render(all, noGate, plain)).toContain('| `opening` |  | something else | 4 |  |  |');
    expect(await html.render(all, noGate, plain)).toContain(
      'something else</td><td class="figure" data-by="4">4<',
    );
  });

  it('is a row for each value, and for each agent and value', () => {
    const all = aReport({ findings: findings(DAYS) });
    expect(views.facts(all, noGate, false).rows.map(row => [row[2], row[5], row[6], row.at(-1)])).toEqual([
      ['5', true, 6, null],
      ['14', false, 3, null],
    ]);
    expect(views['facts-agents'](all, noGate, false).rows).toEqual([
      ['tiny.facts', 'refund-days', 'Ana', '5', '5', true, 6],
      ['tiny.facts', 'refund-days', 'Farid', '14', '5', false, 3],
    ]);
  });
});

describe('what customers were told, in JSON', () => {
  const quote = 'It is 14 days, dear Mrs Smith';
  const stated = [
    {
      ...{ fact: 'refund-days', ask: null, is: '5', value: '14', right: false },
      ...{ turn: 2, start: 0, end: 9, quote },
    },
  ];
  const answer = { item: 'facts', by: 'probe' as const, outcome: 'missed' as const, credit: 0, note: '' };
  const checklists = [
    {
      ...{ id: 'tiny', score: 0, coverage: 100, criticalMisses: [] },
      ...{ earned: 0, judged: 1, applicable: 1 },
      answers: [{ ...answer, evidence: [], stated }],
    },
  ];
  const report = aReport({
    findings: findings(fact({ told: [told('14', false, { Ana: 3 }, quote)] })),
    scorecards: [aScorecard({ checklists })],
  });

  it('has its quotes, of findings as of answers, and none with --no-quotes', () => {
    const times = (quotes: boolean) =>
      json.render(report, noGate, { ...plain, quotes }).split(JSON.stringify(quote)).length - 1;
    expect([times(true), times(false)]).toEqual([2, 0]);
  });
});
