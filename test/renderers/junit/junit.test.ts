import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { junit } from '../../../src/renderers/junit/junit.ts';
import { aReason, aReport, noGate, plain, totalsOf } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';
import { parseXml, type Xml } from '../xml.ts';

const read = (report: Report, verdict: Verdict) => parseXml(junit.render(report, verdict, plain));
const casesOf = (root: Xml) => root.children.flatMap(({ children }) => children);
const having = (name: string) => (one: Xml) => one.children.some(child => child.name === name);
const caseNamed = (name: string, root = read(july, julyGate)) =>
  casesOf(root).find(({ attributes }) => attributes.name === name)?.children[0];
const outOf = (name: string, root = read(july, julyGate)) =>
  casesOf(root)
    .find(({ attributes }) => attributes.name === name)
    ?.children.find(child => child.name === 'system-out')?.text;

describe('junit', () => {
  it('is what july.xml shows', async () => {
    await expect(junit.render(july, julyGate, plain)).toMatchFileSnapshot('./july.xml');
  });

  it('fails for a condition that is not met, with the figures and the interactions that stand lowest', () => {
    expect(caseNamed('score >= 90')).toMatchObject({
      name: 'failure',
      attributes: { type: 'failed', message: 'found 89.96 [88.7 to 91.2]' },
      text: 'lowest: chat-0042, chat-0017',
    });
  });

  it('fails for a condition that cannot be told', () => {
    expect(caseNamed('courtesy.tone >= 70')).toMatchObject({
      name: 'failure',
      attributes: { type: 'undetermined', message: 'found nothing' },
    });
  });

  it('passes a condition that is met', () => {
    expect(caseNamed('critical misses <= 300')).toMatchObject({ name: 'system-out', text: 'found 299' });
  });

  it.each([
    ['above', []],
    ['below', ['below target; no condition of the gate']],
    ['unsure', ['neither above nor below target for certain']],
    ['none', ['not judged']],
  ] as const)('passes an item only above target for certain, and fails none: %s', (state, skipped) => {
    const [item] = july.items;
    const items = item === undefined ? [] : [{ ...item, target: 90, state }];
    const suite = read({ ...july, items }, julyGate).children.at(-1);
    expect(suite?.attributes).toMatchObject({ tests: '1', skipped: String(skipped.length) });
    const told = suite?.children[0]?.children ?? [];
    expect(told.map(({ name }) => name)).toEqual([...skipped.map(() => 'skipped'), 'system-out']);
    expect(told.filter(({ name }) => name === 'skipped').map(({ attributes }) => attributes.message)).toEqual(
      skipped,
    );
  });

  it('tells the figures of what it skips', () => {
    expect(outOf('courtesy.greeting')).toContain('target 90, gap -14.9: below, points lost 2.4');
  });

  it('quotes only with quotes', () => {
    expect(outOf('courtesy.greeting')).toContain('chat-0017, Ben, turn 1: "Shipped."');
    const quiet = parseXml(junit.render(july, julyGate, { ...plain, quotes: false }));
    expect(outOf('courtesy.greeting', quiet)).toContain('gap -14.9');
    expect(outOf('courtesy.greeting', quiet)).not.toContain('Shipped');
  });

  it('is an error where nothing was judged, gate or no gate', () => {
    expect(caseNamed('something was judged', read(aReport(), noGate))?.name).toBe('error');
    const one = aReport({ totals: totalsOf({ interactions: 1, scored: 1, score: 100 }) });
    expect(caseNamed('something was judged', read(one, noGate))?.name).toBe('system-out');
  });

  it('fails with a verdict that is not met, even where no condition says so', () => {
    const odd: Verdict = { ok: false, state: 'failed', reasons: [aReason()] };
    expect(caseNamed('verdict', read(july, odd))).toMatchObject({ name: 'failure' });
  });
});

/**
 * The rules that readers of these files agree on (Jenkins' junit-10.xsd, GitLab, GitHub's reporters):
 * - `testsuites` holds `testsuite`s, which hold `testcase`s; each has a name, cases a class name as well
 * - the counts of a suite and of all are those of the cases in it
 * - a case holds at most one of failure, error and skipped, then at most one system-out, and these hold text only
 */
function holdRules(root: Xml): void {
  expect(root.name).toBe('testsuites');
  for (const suite of root.children) {
    expect(suite.name).toBe('testsuite');
    expect(suite.attributes.name).toMatch(/./u);
    expectCounts(suite, suite.children);
    expect(suite.attributes.skipped).toBe(String(suite.children.filter(having('skipped')).length));
    expect(suite.text.trim()).toBe('');
    for (const one of suite.children) {
      expect(one.name).toBe('testcase');
      expect(Object.keys(one.attributes)).toEqual(['classname', 'name', 'time']);
      expect(one.children.map(({ name }) => name).join(' ')).toMatch(
        /^(failure|error|(skipped )?system-out)$/u,
      );
      for (const told of one.children) {
        expect(told.children).toEqual([]);
        if (told.name !== 'system-out') expect(told.attributes.message).toMatch(/./u);
      }
    }
  }
  expectCounts(root, casesOf(root));
}

function expectCounts({ attributes }: Xml, cases: readonly Xml[]): void {
  expect(attributes).toMatchObject({
    tests: String(cases.length),
    failures: String(cases.filter(having('failure')).length),
    errors: String(cases.filter(having('error')).length),
  });
}

describe('whatever a report holds, junit', () => {
  it('is well-formed, holds the rules, and never passes a verdict that is not met', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, (report, verdict) => {
        const root = read(report, verdict);
        holdRules(root);
        const unmet = verdict.reasons.some(({ state }) => state !== 'met');
        expect(casesOf(root).some(having('failure'))).toBe(!verdict.ok || unmet);
        expect(casesOf(root).some(having('error'))).toBe(report.totals.scored === 0);
      }),
    );
  });
});

describe('the reader of these tests', () => {
  it.each([
    '<a><b></a></b>',
    '<a>',
    '<a/><b/>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>& b</a>',
    '<a x="<"/>',
    '<a>\u0008</a>',
    '<a>\uffff</a>',
    'text',
  ])('refuses %j', document => {
    expect(() => parseXml(document)).toThrow();
  });
});
