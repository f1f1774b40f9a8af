import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../src/model/program.ts';
import type { About } from '../../../src/scoring/explain/about.ts';
import { explain } from '../../../src/scoring/explain/explain.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { makeFindings } from '../../../src/scoring/findings/findings.ts';
import { weighReport } from '../../../src/scoring/weighed/weigh-report.ts';
import { programs } from '../random.ts';
import { aboutOf, reportOn, tallyOf } from './example.ts';
import { everyName, unexplained, wrongSums } from './walk.ts';

const gate: Partial<Gate> = {
  minimums: [
    { scope: { kind: 'overall' }, bound: 50 },
    { scope: { kind: 'checklist', checklist: 'c0' }, bound: 50 },
    { scope: { kind: 'item', checklist: 'c0', item: 'i0' }, bound: 50 },
    { scope: { kind: 'group', by: 'agent' }, bound: 50 },
  ],
  maxCritical: 1,
  accuracies: [{ family: 'customer', bound: 98 }],
  minCoverage: 60,
  spreads: [{ by: 'site', bound: 10 }],
  maxDrop: 2,
};

const detailed = (facts: ScoringFacts): ScoringFacts => ({
  ...facts,
  groups: ['agent', 'site'],
  detailed: true,
});

function expectAll(about: About): void {
  expect(unexplained(about).missing).toEqual([]);
  expect(everyName(about).flatMap(named => wrongSums(explain(about, named)))).toEqual([]);
}

describe('of any report every figure is explained, and every sum comes to it', () => {
  it('as it is, decided by intervals, and without scorecards', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(programs(), fc.constantFrom(null, 0.9), ({ facts: plain, cards }, confidence) => {
        const facts = detailed(plain);
        const report = reportOn(facts, cards, confidence);
        const before = reportOn(facts, cards.slice(0, 6), confidence);
        const asked = { ...gate, confidence };
        expectAll(aboutOf(report, facts, asked, before));
        expectAll(aboutOf({ ...report, scorecards: null }, null, asked, before));
      }),
      { numRuns: 40 },
    );
  });

  it('weighed back from a sample', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(programs(), fc.constantFrom(null, 0.9), ({ facts: plain, cards }, confidence) => {
        const facts = detailed(plain);
        const drawn = cards.map((card, at) => ({ card, stratum: at % 2 === 0 ? 'even' : 'odd' }));
        const populations = new Map([
          ['even', 40],
          ['odd', 90],
          ['silent', 7],
        ]);
        const made = reportOn(facts, cards, confidence);
        const { report, scale } = weighReport(made, drawn, populations, facts);
        const tally = tallyOf(facts, cards);
        const findings = makeFindings(tally, tally.detail, report, scale);
        expectAll(aboutOf({ ...report, findings }, facts, { ...gate, confidence }, null));
      }),
      { numRuns: 30 },
    );
  });
});
