import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Findings } from '../../../src/model/findings.ts';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { markdown } from '../../../src/renderers/markdown/markdown.ts';
import { MOST_CHARACTERS } from '../../../src/renderers/what-if/markdown/fitted.ts';
import { aGroup, aMember, aMemberItem, aReason, aReport, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';

const someFindings: Findings = {
  ...{ training: [], consistency: [], facts: [], advice: [] },
  pareto: [{ item: 'courtesy.greeting', pointsLost: 2.4412, share: 72.1, cumulated: 72.1 }],
  who: {
    agent: [
      aMember({ key: '王小明', interactions: 9, score: 60.5 }),
      aMember({ key: 'Ben', interactions: 9, score: 93.3, certain: 'above' }),
    ],
  },
  trends: [
    {
      ...{ by: 'week', centre: 80, limits: [70, 90] },
      points: [{ key: '2026-W36', interactions: 9, score: 95, interval: [91, 99], rules: ['beyond'] }],
    },
  ],
};

const firstLine = (report: Report, verdict: Verdict) =>
  markdown.render(report, verdict, plain).split('\n')[0];

describe('markdown', () => {
  it('is what july.md shows', async () => {
    await expect(markdown.render(july, julyGate, plain)).toMatchFileSnapshot('./july.md');
  });

  it.each<[string, Report, Verdict]>([
    ['### ✗ gate NOT met · score 89.96, target 90', july, julyGate],
    ['### ✓ gate met · score 89.96, target 90', july, { ok: true, state: 'met', reasons: [aReason()] }],
    [
      '### ? gate undetermined · score 89.96, target 90',
      july,
      { ok: false, state: 'undetermined', reasons: [] },
    ],
    ['### ✗ gate NOT met · score 89.96, target 90', july, { ok: false, state: 'met', reasons: [] }],
    ['### nothing was judged · no gate asked for', aReport(), noGate],
    ['### score 89.96, target 90 · no gate asked for', july, noGate],
  ])('begins with "%s"', (line, report, verdict) => {
    expect(firstLine(report, verdict)).toBe(line);
  });

  it('says in short what the head does not: what to fix, who is named and how sure', () => {
    const report = { ...july, findings: someFindings };
    const text = markdown.render(report, julyGate, plain);
    const short = text
      .slice(0, text.indexOf('#### Gate'))
      .split('\n')
      .filter(line => line.startsWith('- '));
    expect(short).toEqual([
      '- ✗ 299 critical misses: courtesy.greeting 298 (chat-0017, chat-0042 and 296 more), courtesy.no-secrets 1 (chat-0512).',
      '- Fix first: courtesy.greeting (2.4): 72 % of the 3.4 points lost.',
      '- ? Perhaps below target: 王小明 (60.5). Certain taken alone, not among 2 agents.',
      '- ✓ Above target, certain for all 2 agents together: Ben.',
      '- ? By week, more than chance: 2026-W36.',
    ]);
    expect(text).toContain(
      '✗ ✓: by the interval of this agent alone; certain among all 2 agents: above target Ben',
    );
    expect(markdown.render(july, julyGate, plain)).not.toContain('Fix first');
  });

  it('lets no name in it be anything but a name', () => {
    const item = '@octocat <b>';
    const findings = { ...someFindings, pareto: [{ item, pointsLost: 1, share: 72, cumulated: 72 }] };
    const text = markdown.render({ ...july, findings }, julyGate, plain);
    expect(text).toContain('- `Fix first: @octocat <b> (1.0): 72 % of the 3.4 points lost.`');
  });

  it('says of a sample how many were audited of how many', () => {
    const strata = [
      { key: 'a', population: 900, audited: 30, weight: 30 },
      { key: 'b', population: 60, audited: 10, weight: 6 },
    ];
    const missing = [{ key: 'c', population: 40 }];
    const text = markdown.render(aReport({ weighing: { strata, missing } }), noGate, plain);
    expect(text).toContain('weighed back from 40 of 960 interactions: figures are estimates');
    expect(text).toContain('nothing was audited of 40 more');
  });

  it('leaves quotes out, and keeps the notes', () => {
    const text = markdown.render(july, julyGate, { ...plain, quotes: false });
    expect(text).not.toContain('Shipped');
    expect(text).toContain("turn 1: `not said in the agent's first 2 turns: $greeting`");
  });

  it('names the topics of training where findings were asked for', () => {
    const training = [
      {
        topic: 'first-contact',
        items: ['courtesy.greeting'],
        pointsLost: 2.44,
        share: 70,
        agents: [{ key: 'Ben', pointsLost: 3 }],
      },
    ];
    const findings = { pareto: [], training, who: {}, consistency: [], facts: [], trends: [], advice: [] };
    expect(markdown.render({ ...july, findings }, julyGate, plain)).toContain(
      '| `first-contact` | 2.4 | `courtesy.greeting` | `Ben` |',
    );
  });
});

/**
 * The text without its code spans and escaped characters, as CommonMark finds them: a backslash and what follows it, or a
 * run of backticks up to the next run of the same length.
 */
function outsideCode(text: string): string {
  let rest = text;
  let outside = '';
  for (;;) {
    const open = /\\[!-/:-@[-`{-~]|`+/u.exec(rest);
    if (open === null) return outside + rest;
    const [fence] = open;
    const after = rest.slice(open.index + fence.length);
    const close = fence.startsWith('\\')
      ? null
      : [...after.matchAll(/`+/gu)].find(([run]) => run.length === fence.length);
    outside += rest.slice(0, open.index) + (close === undefined ? fence : '·');
    rest = close == null ? after : after.slice(close.index + fence.length);
  }
}

/** July, in which everything that others write is `text`. */
function about(text: string): readonly [Report, Verdict] {
  const below = { target: 90, gap: -40, state: 'below', needed: null } as const;
  const item = aMemberItem({ item: text, rate: 50, interval: [40, 60], ...below });
  const member = aMember({ key: text, items: [item] });
  const evidence = [{ turn: 1, start: 0, end: 1, quote: text }];
  const report: Report = {
    ...july,
    tool: { name: 'csaudit', version: text },
    sources: july.sources.map(source => ({ ...source, file: text, reader: text })),
    checklists: july.checklists.map(each => ({ ...each, id: text })),
    items: july.items.map(item => ({
      ...item,
      checklist: text,
      id: text,
      ask: text,
      instances: [{ interaction: text, agent: text, note: text, evidence }, ...item.instances.slice(1)],
    })),
    groups: { [text]: [aGroup({ key: text }), aGroup({ key: text })] },
    findings: { ...someFindings, who: { [text]: [member, member] } },
    spreads: july.spreads.map(each => ({ ...each, checklist: text, item: text, of: text, by: text })),
    rejected: july.rejected.map(each => ({ ...each, file: text, reason: text })),
  };
  const reasons = julyGate.reasons.map(each => ({ ...each, what: text, note: text, interactions: [text] }));
  return [report, { ...julyGate, reasons }];
}

const HOSTILE = [
  '@octocat please',
  '#1 GH-1 fixes #2',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  'https://evil.example www.evil.example a@evil.example',
  '<script>alert(1)</script><img src=x onerror=y>',
  '</details></summary><h1>big</h1> @octocat',
  '`` ` ``` @octocat `',
  '`@octocat',
  '\\` @octocat',
  '| a | @octocat |',
  '\\| @octocat | \\\\|',
  '\n\n# heading\n\n- list\n```\n@octocat',
  '\u2028\u2029# @octocat',
  '\u202e@octocat \u001b[31m',
];

describe('what others wrote', () => {
  test('is in the page at all', () => {
    expect(markdown.render(...about('marker-xyz'), plain).match(/marker-xyz/gu)?.length).toBeGreaterThan(30);
  });

  test.each(HOSTILE)('stays inside code: %j', text => {
    const page = markdown.render(...about(text), plain);
    const names = page.match(/<code>.*?<\/code>/gu) ?? [];
    for (const name of names) expect(name.slice(6, -7)).not.toMatch(/[<>`]/u);
    const quiet = outsideCode(page.replace(/<code>.*?<\/code>/gu, ''));
    expect(quiet).not.toMatch(/@|octocat|evil|#1|<(?:script|img|h1)/u);
    expect(quiet.split('\n').map(shapeOf)).toEqual(
      outsideCode(markdown.render(...about('@'), plain).replace(/<code>.*?<\/code>/gu, ''))
        .split('\n')
        .map(shapeOf),
    );
  });

  /** How a line begins, how many cells it has: what the page is built of. */
  const shapeOf = (line: string) => [line.slice(0, 2), line.split(/(?<!\\)\|/u).length];

  test('opens and closes everything, and is no longer than a comment, whatever a report holds', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, fc.boolean(), (report, verdict, quotes) => {
        const page = markdown.render(report, verdict, { ...plain, quotes });
        expect(page.length).toBeLessThanOrEqual(MOST_CHARACTERS);
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        const quiet = outsideCode(page.replace(/<code>.*?<\/code>/gu, ''));
        expect(quiet.match(/<details>/gu)?.length).toBe(quiet.match(/<\/details>/gu)?.length);
        expect(page.startsWith('### ')).toBe(true);
      }),
    );
  });
});

test('a page of very much is cut where a comment ends, and says so', () => {
  const members = Array.from({ length: 5000 }, (_, at) => aGroup({ key: `${'long name '.repeat(8)}${at}` }));
  const fields = Array.from({ length: 20 }, (_, at) => [`field ${at}`, members] as const);
  const report = { ...july, groups: Object.fromEntries(fields) };
  const page = markdown.render(report, julyGate, plain);
  expect(page.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(page).toMatch(/… and 4,\d{3} more groups left out here/u);
  expect(page.split('\n')[0]).toBe('### ✗ gate NOT met · score 89.96, target 90');
});
