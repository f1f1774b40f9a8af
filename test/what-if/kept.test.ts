import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { InteractionChange } from '../../src/model/what-if.ts';
import { keepChanges } from '../../src/what-if/kept.ts';
import { cardOf, checklist, factsOf, interaction, item } from '../scoring/fixtures.ts';

const facts = factsOf([checklist('manner', [item('greeting')])]);

const card = (id: string, score: number | null, passed: boolean): Scorecard => ({
  ...cardOf(facts, {}, interaction(id)),
  score,
  passed,
});

const change = (id: string): InteractionChange => ({
  id,
  file: 'export.csv',
  line: 1,
  agent: null,
  score: { before: null, after: null },
  coverage: { before: null, after: null },
  passed: { before: null, after: null },
  failing: { before: [], after: [] },
  weights: [],
  moves: [],
});

const row = fc.record({
  score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  passed: fc.boolean(),
});

test('keeps as many as it may, changed verdicts first, then the largest moves, then as they came', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (rows, most) => {
      const kept = keepChanges(most);
      let made = 0;
      rows.forEach(({ score, passed }, at) => {
        const id = String(at);
        kept.keep({ before: card(id, 50, true), after: card(id, score, passed) }, () => {
          made += 1;
          return change(id);
        });
      });
      const size = (score: number | null) => (score === null ? 100 : Math.abs(score - 50));
      const sorted = rows
        .map((one, at) => ({ ...one, at }))
        .sort((a, b) => Number(a.passed) - Number(b.passed) || size(b.score) - size(a.score) || a.at - b.at);
      expect(kept.list().map(({ id }) => id)).toEqual(sorted.slice(0, most).map(({ at }) => String(at)));
      expect(made).toBeLessThanOrEqual(rows.length);
    }),
  );
});

test('what cannot be among them is not even made', () => {
  const kept = keepChanges(5);
  let made = 0;
  for (let at = 0; at < 1000; at += 1) {
    kept.keep({ before: card('x', 50, true), after: card('x', 60, true) }, () => {
      made += 1;
      return change(String(at));
    });
  }
  expect(made).toBeLessThanOrEqual(10);
  expect(kept.list().map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
});
