import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/model/findings.ts';
import { InputError } from '../../src/model/input-error.ts';
import type { Report } from '../../src/model/report.ts';
import { json } from '../../src/renderers/json.ts';
import { readReport } from '../../src/renderers/saved-report.ts';
import { aMember, aMemberItem, plain } from './a-report.ts';
import { anyReport, anyVerdict } from './any-report.ts';
import { july, julyGate } from './july.ts';

const saved = json.render(july, julyGate, plain);

describe('readReport', () => {
  it('brings back what was rendered', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, (report, verdict) => {
        expect(readReport(json.render(report, verdict, plain), 'last.json')).toEqual(report);
      }),
    );
  });

  it('renders again to the same bytes', () => {
    expect(json.render(readReport(saved, 'july.json'), julyGate, plain)).toBe(saved);
  });

  it('reads what an editor or a shell put a byte order mark before', () => {
    expect(readReport(`\ufeff${saved}`, 'july.json')).toEqual(july);
  });

  it('lets pass what a newer csaudit added under the same version', () => {
    const more = { ...JSON.parse(saved), growth: [], generatedAt: '2026-08-01' };
    expect(readReport(JSON.stringify(more), 'july.json')).toEqual(july);
  });

  it('reads a report from before there were spreads', () => {
    const { spreads, ...before } = JSON.parse(saved);
    expect(spreads).not.toEqual([]);
    expect(readReport(JSON.stringify(before), 'may.json')).toEqual({ ...july, spreads: [] });
  });

  it('reads a report from before it named the interactions of which least was judged', () => {
    const { totals, checklists, ...rest } = JSON.parse(saved);
    const without = ({ lowestCoverage, ...figures }: { lowestCoverage: unknown }) => {
      expect(lowestCoverage).toEqual([]);
      return figures;
    };
    const before = { ...rest, totals: without(totals), checklists: checklists.map(without) };
    expect(readReport(JSON.stringify(before), 'may.json')).toEqual(july);
  });

  it('reads a report from before parts of groups were held against targets', () => {
    const gap = { target: 90, gap: -15, state: 'below', needed: null } as const;
    const figure = { interactions: 9, score: 75, interval: null, deviation: 6, ...gap };
    const item = { item: 'courtesy.greeting', judged: 9, rate: 75, interval: null, pointsLost: 2 };
    const [checklists, sections] = [[{ id: 'courtesy', ...figure }], [{ id: 'courtesy.opening', ...figure }]];
    const of = (member: Member): Report => {
      const findings = { pareto: [], training: [], consistency: [], facts: [], trends: [], advice: [] };
      return { ...july, findings: { ...findings, who: { agent: [member] } } };
    };
    const now = of(aMember({ checklists, sections, items: [{ ...item, ...gap }] }));
    const before = JSON.parse(json.render(now, julyGate, plain));
    const [member] = before.findings.who.agent;
    const { checklists: _c, sections: _s, ...older } = member;
    before.findings.who.agent = [{ ...older, items: [item] }];
    expect(readReport(JSON.stringify(before), 'may.json')).toEqual(
      of(aMember({ items: [aMemberItem(item)] })),
    );
  });

  it.each([
    ['nothing', '', /is not JSON/u],
    ['half a report', saved.slice(0, -20), /is not JSON/u],
    ['JSON lines', '{"id":"chat-1"}\n{"id":"chat-2"}\n', /is not JSON/u],
    ['a list', '[]', /not a csaudit report/u],
    ['null', 'null', /not a csaudit report/u],
    ['another object', '{"score": 90}', /not a csaudit report: it has no "schemaVersion"/u],
    ['a later version', '{"schemaVersion": 2}', /has schemaVersion 2; this csaudit reads 1/u],
    ['a version as text', '{"schemaVersion": "1"}', /has schemaVersion "1"/u],
  ])('refuses %s, with the file and what to do', (_what, text, message) => {
    const error = refusal(text);
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]).toMatchObject({ file: 'last.json', message: expect.stringMatching(message) });
    expect(error.problems[0]?.hint).toBeTruthy();
  });

  it.each([
    ['a score as text', { score: '90' }, /^totals\.score: .*a number.*found "90"/u],
    [
      'a score below 0, which would pass every drop',
      { score: -50 },
      /^totals\.score: .*must not be negative/u,
    ],
    ['an endless score', { score: Number.MAX_VALUE * 10 }, /^totals\.score: /u],
    ['an interval of one number', { interval: [3] }, /^totals\.interval/u],
    ['an unknown state', { state: 'fine' }, /^totals\.state: "state" cannot be "fine"/u],
  ])('refuses %s, and names the way to it', (_what, change, message) => {
    const report = JSON.parse(saved);
    const text = JSON.stringify({ ...report, totals: { ...report.totals, ...change } });
    const messages = refusal(text.replace('"score":null', '"score":1e999')).problems.map(
      ({ message }) => message,
    );
    expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('names no more problems than can be read', () => {
    const report = JSON.parse(saved);
    const items = Array.from({ length: 1000 }, () => ({}));
    expect(refusal(JSON.stringify({ ...report, items })).problems).toHaveLength(10);
  });
});

function refusal(text: string): InputError {
  try {
    readReport(text, 'last.json');
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('it was not refused');
}
