import { describe, expect, test } from 'vitest';
import { besideChecklists, scoringFacts, withTargets } from '../../src/scoring/facts.ts';
import { scoreChecklist } from '../../src/scoring/scorecard.ts';
import { checklist, factsOf, item } from './fixtures.ts';

const courtesy = checklist('courtesy', [item('greeting')], { target: 90, pass: 75 });
const knowledge = checklist('knowledge', [item('facts')]);

describe('targets', () => {
  test.each([
    { name: 'the program’s word wins', targets: [80, 70], target: 85, expected: [80, 70, 85] },
    {
      name: 'else the checklist’s own, and the weighted mean',
      targets: [null, 70],
      target: null,
      expected: [90, 70, 75],
    },
    { name: 'no mean where one has none', targets: [null, null], target: null, expected: [90, null, null] },
  ])('$name', ({ targets, target, expected }) => {
    const { program } = factsOf([courtesy, knowledge], { targets, target, weights: [1, 3] });
    expect([...program.checklists.map(one => one.target), program.target]).toEqual(expected);
    expect(withTargets(program, [courtesy, knowledge])).toEqual(program);
  });
});

test('the facts name each checklist by content and its pass mark', () => {
  const { program } = factsOf([courtesy], { weights: [2] });
  expect(program.checklists).toEqual([
    {
      id: 'courtesy',
      version: '1.0.0',
      hash: 'hash of courtesy',
      title: 'courtesy',
      weight: 2,
      target: 90,
      pass: 75,
    },
  ]);
});

test('checklists that are not those of the program are refused', () => {
  const program = { checklists: [], target: null, pass: null, onCritical: 'fail', groups: [] } as const;
  expect(() => scoringFacts(program, [courtesy])).toThrow(/one checklist per entry/u);
});

test('scores that stand beside the wrong checklist are refused', () => {
  const facts = factsOf([courtesy, knowledge]);
  const scores = facts.checklists.map(one => scoreChecklist(one, [], 'fail'));
  expect(besideChecklists(scores, facts).map(one => one.checklist.id)).toEqual(['courtesy', 'knowledge']);
  expect(() => besideChecklists(scores.toReversed(), facts)).toThrow(/"knowledge"/u);
  expect(() => besideChecklists(scores.slice(1), facts)).toThrow(/one score per checklist/u);
});
