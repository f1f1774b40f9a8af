import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findings, Member } from '../../src/model/findings.ts';
import type { GapState, Report } from '../../src/model/report.ts';
import { chanceMarks, onlySections, partsOf } from '../../src/renderers/parts.ts';
import { aMember, aMemberItem, aReport, aSectionReport } from './a-report.ts';

const none: Findings = {
  ...{ pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] },
};

const score = (id: string, actual: number, state: GapState): Member['sections'][number] => ({
  ...{ id, interactions: 9, score: actual, interval: null, deviation: null },
  ...{ target: 90, gap: actual - 90, state, needed: null },
});
const rate = (item: string, actual: number, state: GapState) =>
  aMemberItem({ item, judged: 4, rate: actual, target: 90, gap: actual - 90, state });

const reportOf = (...agent: readonly Member[]): Report =>
  aReport({
    sections: ['opening', 'closing'].map(id => aSectionReport({ checklist: 'courtesy', id })),
    findings: { ...none, who: { agent } },
  });

describe('the parts of groups', () => {
  it('are checklists, sections and judged items, each with its figure, what is below target first', () => {
    const ana = aMember({
      key: 'Ana',
      checklists: [score('courtesy', 80, 'unsure')],
      sections: [score('courtesy.opening', 20, 'below'), score('courtesy.closing', 99, 'above')],
      items: [rate('courtesy.greeting', 10, 'below'), aMemberItem({ item: 'courtesy.tone' })],
    });
    const ben = aMember({ key: 'Ben', checklists: [score('courtesy', 95, 'above')] });
    const parts = partsOf(reportOf(ana, ben), 'agent');
    expect(
      parts.map(({ key, kind, name, judged, actual, against }) =>
        [key, kind, name, judged, actual, against.state].join(' '),
      ),
    ).toEqual([
      'Ana item courtesy.greeting 4 10 below',
      'Ana section courtesy.opening 9 20 below',
      'Ana checklist courtesy 9 80 unsure',
      'Ben checklist courtesy 9 95 above',
      'Ana section courtesy.closing 9 99 above',
    ]);
  });

  it('leave out a section that is its checklist again', () => {
    const sections = [score('courtesy.opening', 20, 'below'), score('speed.all', 70, 'below')];
    const report = {
      ...reportOf(aMember({ sections }), aMember({ key: 'Ben' })),
      sections: [...reportOf().sections, aSectionReport({ checklist: 'speed', id: 'all' })],
    };
    expect([...onlySections(report)]).toEqual(['speed.all']);
    expect(partsOf(report, 'agent').map(({ name }) => name)).toEqual(['courtesy.opening']);
  });

  it('are none of one group alone, of a field nobody split by, and without findings', () => {
    const one = aMember({ checklists: [score('courtesy', 80, 'below')] });
    expect(partsOf(reportOf(one), 'agent')).toEqual([]);
    expect(partsOf(reportOf(one, one), '__proto__')).toEqual([]);
    expect(partsOf(aReport(), 'agent')).toEqual([]);
    expect(partsOf(reportOf(one, one), 'agent')).toHaveLength(2);
  });

  it('are all there, ordered by state and within it by shortfall', () => {
    const states = ['below', 'unsure', 'above', 'none'] as const;
    const part = fc
      .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(...states))
      .map(([actual, state]) => score('courtesy', actual, state));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), checklists => {
        const parts = partsOf(reportOf(aMember({ checklists }), aMember({ key: 'Ben' })), 'agent');
        expect(parts).toHaveLength(checklists.length);
        const keys = parts.map(({ against }) => [states.indexOf(against.state as never), against.gap ?? 0]);
        for (const [at, [state = 0, gap = 0]] of keys.slice(1).entries()) {
          const [before = 0, least = 0] = keys[at] ?? [];
          expect(before < state || (before === state && least <= gap)).toBe(true);
        }
      }),
    );
  });
});

describe('marks of many figures', () => {
  it('are worth what the confidence of the report leaves to chance', () => {
    expect(chanceMarks(aReport({ confidence: 0.95 }))).toContain('about 5 come out');
    expect(chanceMarks(aReport({ confidence: 0.9 }))).toContain('about 10 come out');
  });
});
