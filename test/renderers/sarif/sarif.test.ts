import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { makeCollector } from '../../../src/renderers/sarif/results.ts';
import { sarif, sarifText } from '../../../src/renderers/sarif/sarif.ts';
import { aChecklist, anAnswer, anItem, aReport, aScorecard, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';
import { expectForGitHub, readSarif } from './valid.ts';

const read = (report: Report, verdict: Verdict, quotes = true) =>
  readSarif(sarif.render(report, verdict, { ...plain, quotes }));

describe('sarif', () => {
  it('is what july.sarif shows', async () => {
    await expect(sarif.render(july, julyGate, plain)).toMatchFileSnapshot('./july.sarif');
  });

  it('is as its schema and GitHub ask', () => {
    expectForGitHub(read(july, julyGate));
  });

  it('quotes nobody without quotes', () => {
    expect(sarif.render(july, julyGate, plain)).toContain('Order number?');
    const text = sarif.render(july, julyGate, { ...plain, quotes: false });
    expect(text).not.toMatch(/Order number|returns/u);
  });

  it('tells every reason that is not met, and every reject at its line', () => {
    const { invocation } = read(july, julyGate);
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCodeDescription: 'gate not met' });
    const told = invocation.toolExecutionNotifications;
    expect(told.map(({ descriptor, level }: Told) => `${descriptor.id} ${level}`)).toEqual([
      ...['gate error', 'gate warning', ...Array(6).fill('rejected warning')],
    ]);
    expect(told[0].message.text).toBe(
      'score >= 90: found 89.96 [88.7 to 91.2]; lowest: chat-0042, chat-0017',
    );
    expect(told[2].locations[0].physicalLocation).toEqual({
      ...{ artifactLocation: { uri: 'july.csv' }, region: { startLine: 17 } },
    });
  });

  it('tells of a verdict that is not met for no reason it gives', () => {
    const { invocation } = read(july, { ok: false, state: 'undetermined', reasons: [] });
    expect(invocation.exitCodeDescription).toBe('gate undetermined');
    expect(invocation.toolExecutionNotifications[0]).toMatchObject({ descriptor: { id: 'gate' } });
  });

  it('tells how many rejects are not listed', () => {
    const more = { ...july, sources: [{ file: 'july.csv', reader: 'csv', interactions: 1204, rejected: 9 }] };
    const last = read(more, julyGate).invocation.toolExecutionNotifications.at(-1);
    expect(last.message.text).toBe('and 3 more records');
  });

  it('has a rule for each item, with its standard where the checklists are known', () => {
    const item = anItem({ standard: 'A greeting in the first two turns.' });
    const results = makeCollector(() => [], true).results();
    const { rules } = readSarif(sarifText(july, noGate, results, [aChecklist([item])]));
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([
      ...['courtesy.greeting', 'courtesy.no-secrets', 'courtesy.tone', 'responsiveness.first-response'],
    ]);
    expect(rules[0]).toMatchObject({
      shortDescription: { text: 'Did the agent greet the customer at first contact?' },
      fullDescription: { text: 'A greeting in the first two turns.' },
      defaultConfiguration: { level: 'error' },
      properties: {
        tags: [
          'customer-service',
          'courtesy',
          'section:opening',
          'critical:customer',
          'training:first-contact',
        ],
        'problem.severity': 'error',
      },
    });
    expect(rules[0].help.text).toContain('Training: first-contact.');
  });

  it('is refused of a report that was saved without scorecards', () => {
    expect(() => sarif.render(aReport(), noGate, plain)).toThrow('saved without them');
  });

  it('says how many answers are left out', () => {
    const card = aScorecard({
      checklists: [
        {
          ...{ id: 'courtesy', score: 0, earned: 0, judged: 2, applicable: 2, coverage: 100 },
          criticalMisses: [],
          answers: ['greeting', 'tone'].map(name => anAnswer({ item: name, outcome: 'missed', credit: 0 })),
        },
      ],
    });
    const collector = makeCollector(() => [[1, 2]], true, 1);
    collector.add(card);
    collector.add({ ...card, id: 'visit', file: '--new' });
    const { results, invocation } = readSarif(sarifText(july, noGate, collector.results(), []));
    expect(results).toMatchObject([{ ruleId: 'courtesy.tone' }]);
    const told = invocation.toolExecutionNotifications.slice(-2);
    expect(told.map(({ message }: Told) => message.text)).toEqual([
      'of 2 answers that cost points, the 1 that cost most are here; -f jsonl lists all',
      '2 answers that cost points left out: no file holds the interaction, and there is no line to point at',
    ]);
  });
});

type Told = { descriptor: { id: string }; level: string; message: { text: string } };

test('where everything that cost points comes from no file there is no file of no results', () => {
  const scorecards = (july.scorecards ?? []).map(card => ({ ...card, file: 'stdin' }));
  expect(() => sarif.render({ ...july, scorecards }, noGate, plain)).toThrow(
    /no file holds what was scored/u,
  );
});

test('whatever a report holds, sarif is as its schema and GitHub ask', () => {
  fc.assert(
    fc.property(anyReport, anyVerdict, fc.boolean(), (report, verdict, quotes) => {
      const scorecards = (report.scorecards ?? []).filter(({ file, line }) => file !== '' && line > 0);
      const found = read({ ...report, scorecards }, verdict, quotes);
      expectForGitHub(found);
      expect(found.invocation.executionSuccessful).toBe(verdict.ok);
      const unmet = verdict.reasons.filter(({ state }) => state !== 'met').length;
      const told = found.invocation.toolExecutionNotifications.filter(
        ({ descriptor }: Told) => descriptor.id === 'gate',
      );
      expect(told).toHaveLength(unmet > 0 || verdict.ok ? unmet : 1);
    }),
  );
});
