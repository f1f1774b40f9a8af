import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/scoring/explain/explain.ts';
import { aboutOf, cards, facts, reportOn } from './example.ts';
import { everyName, unexplained, wrongSums } from './walk.ts';

const report = reportOn(facts, cards);
const baseline = reportOn(facts, cards.slice(0, 30), 0.9);
const gate = {
  minimums: [
    { scope: { kind: 'overall' }, bound: 80 },
    { scope: { kind: 'checklist', checklist: 'courtesy' }, bound: 80 },
    { scope: { kind: 'item', checklist: 'courtesy', item: 'greeting' }, bound: 80 },
    { scope: { kind: 'group', by: 'agent' }, bound: 75 },
    { scope: { kind: 'group', by: 'team' }, bound: 20 },
  ],
  maxCritical: 1,
  accuracies: [{ family: 'customer', bound: 98 }],
  minCoverage: 60,
  coverages: [{ checklist: 'courtesy', bound: 95 }],
  maxDrop: 2,
  drops: [
    { scope: { kind: 'checklist', checklist: 'courtesy' }, bound: 3 },
    { scope: { kind: 'item', checklist: 'courtesy', item: 'greeting' }, bound: 3 },
  ],
  spreads: [{ by: 'agent', bound: 10 }],
} as const;

/** As if thirty agents had two interactions each: of so many no sum lists all terms. */
const many = reportOn(
  facts,
  cards.map((card, at) => ({ ...card, fields: { ...card.fields, agent: `agent ${at % 30}` } })),
);

const abouts = {
  'as it is': aboutOf(report, facts, gate, baseline),
  'decided by intervals': aboutOf(report, facts, { ...gate, confidence: 0.95 }, baseline),
  'of many agents': aboutOf(many, facts, { ...gate, confidence: 0.95 }, baseline),
  'of a saved report': aboutOf({ ...report, scorecards: null }, null, gate, baseline),
};

describe.each(Object.entries(abouts))('every figure of the example, %s', (_, about) => {
  it('is a step of the explanation its row names', () => {
    const { looked, missing } = unexplained(about);
    expect(missing).toEqual([]);
    expect(looked).toBeGreaterThan(3000);
  });

  it('comes out of the sum as it is printed', () => {
    expect(everyName(about).flatMap(named => wrongSums(explain(about, named)))).toEqual([]);
  });
});
