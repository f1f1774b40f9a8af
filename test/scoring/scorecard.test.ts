import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreChecklist } from '../../src/scoring/scorecard.ts';
import { answer, cardOf, checklist, factsOf, interaction, item, type Written } from './fixtures.ts';

/** A checklist `c` of items weighted as given, and answers to them. */
function scoreOf(
  rows: readonly (readonly [weight: number, written: Written, critical?: 'critical'])[],
  onCritical: 'fail' | 'zero' = 'fail',
) {
  const items = rows.map(([weight, , critical], at) =>
    item(`i${at}`, { weight, critical: critical === undefined ? null : 'customer' }),
  );
  const answers = rows.map(([, written], at) => answer(`i${at}`, written));
  return scoreChecklist(checklist('c', items), answers, onCritical);
}

describe('the score of a checklist', () => {
  test('weighs credits, leaves out what was not judged, and counts what applies', () => {
    expect(
      scoreOf([
        [2, 1],
        [1, 0.5],
        [1, 0],
        [3, 'notApplicable'],
        [4, 'unanswered'],
        [2, 'unverifiable'],
      ]),
    ).toMatchObject({ score: 62.5, earned: 2.5, judged: 4, applicable: 10, coverage: 40 });
  });

  test.each([
    { name: 'nothing applies', rows: [[1, 'notApplicable']] as const, score: null, coverage: null },
    {
      name: 'nothing was judged',
      rows: [
        [1, 'unanswered'],
        [1, 'unverifiable'],
      ] as const,
      score: null,
      coverage: 0,
    },
    {
      name: '57 of 100 is 57 to the bit',
      rows: [
        [57, 1],
        [43, 0],
      ] as const,
      score: 57,
      coverage: 100,
    },
    {
      name: 'so is 0.57 of 1',
      rows: [
        [0.57, 1],
        [0.43, 0],
      ] as const,
      score: 57,
      coverage: 100,
    },
    {
      name: 'and a credit of 0.57',
      rows: [
        [3, 0.57],
        [1, 0.57],
      ] as const,
      score: 57,
      coverage: 100,
    },
    {
      name: 'nine of ten tenths are 90',
      rows: [
        [0.9, 1],
        [0.1, 0],
      ] as const,
      score: 90,
      coverage: 100,
    },
    { name: 'nothing earned is 0, not null', rows: [[1, 0]] as const, score: 0, coverage: 100 },
  ])('$name', ({ rows, score, coverage }) => {
    expect(scoreOf(rows)).toMatchObject({ score, coverage });
  });

  test('is not touched by a critical miss, unless the program zeroes it', () => {
    const rows = [
      [3, 1],
      [1, 0, 'critical'],
    ] as const;
    expect(scoreOf(rows)).toMatchObject({ score: 75, criticalMisses: ['i1'] });
    expect(scoreOf(rows, 'zero')).toMatchObject({ score: 0, earned: 3, judged: 4, criticalMisses: ['i1'] });
  });

  test.each([0.5, 'unanswered', 'unverifiable', 'notApplicable'] as const)(
    'a critical item that is %s is no critical miss',
    written => {
      expect(
        scoreOf(
          [
            [1, 1],
            [1, written, 'critical'],
          ],
          'zero',
        ).criticalMisses,
      ).toEqual([]);
    },
  );

  test('lies in 0..100, is 100 only when all judged is met, and answers keep the order of the checklist', () => {
    const credit = fc.constantFrom<Written>(0, 0.25, 0.5, 1, 'notApplicable', 'unanswered', 'unverifiable');
    const row = fc.tuple(fc.double({ min: 0.001, max: 1000, noNaN: true }), credit);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
        const { score, coverage, answers } = scoreOf(rows);
        const judged = rows.flatMap(([, written]) => (typeof written === 'number' ? [written] : []));
        expect(score === null).toBe(judged.length === 0);
        expect(score === 100).toBe(judged.length > 0 && judged.every(value => value === 1));
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
        expect(coverage === 100).toBe(
          judged.length > 0 &&
            rows.every(([, written]) => typeof written === 'number' || written === 'notApplicable'),
        );
        expect(answers.map(one => one.item)).toEqual(rows.map((_, at) => `i${at}`));
      }),
    );
  });
});

describe('answers that do not fit the checklist', () => {
  const two = checklist('c', [item('a'), item('b')]);

  test('an item without an answer is unanswered', () => {
    const { score, coverage, answers } = scoreChecklist(two, [answer('b', 1)], 'fail');
    expect([score, coverage]).toEqual([100, 50]);
    expect(answers.map(one => [one.item, one.outcome])).toEqual([
      ['a', 'unanswered'],
      ['b', 'met'],
    ]);
  });

  test.each([
    { name: 'to no item', answers: [answer('z', 1)], message: /"z"/u },
    { name: 'twice', answers: [answer('a', 1), answer('a', 0)], message: /two answers/u },
    { name: 'met without credit', answers: [answer('a', 1, { credit: null })], message: /credit/u },
    { name: 'credit above 1', answers: [answer('a', 1, { credit: 1.5 })], message: /0\.\.1/u },
    { name: 'credit not a number', answers: [answer('a', 1, { credit: Number.NaN })], message: /NaN/u },
  ])('$name is refused', ({ answers, message }) => {
    expect(() => scoreChecklist(two, answers, 'fail')).toThrow(message);
  });
});

describe('the scorecard of an interaction', () => {
  const courtesy = checklist('courtesy', [item('greeting'), item('thanks', { critical: 'business' })], {
    pass: 40,
  });
  const knowledge = checklist('knowledge', [item('facts'), item('steps')]);
  const facts = factsOf([courtesy, knowledge], { weights: [1, 3] });

  test('weighs the checklists by the program, in score and coverage', () => {
    const card = cardOf(facts, { courtesy: { greeting: 1, thanks: 0.5 }, knowledge: { facts: 0 } });
    expect(card.score).toBe((75 * 1 + 0 * 3) / 4);
    expect(card.coverage).toBe((100 * 1 + 50 * 3) / 4);
  });

  test('leaves a checklist without a score out of the mean, but not out of the coverage', () => {
    const card = cardOf(facts, { courtesy: { greeting: 1, thanks: 1 } });
    expect([card.score, card.coverage]).toEqual([100, 25]);
  });

  test('leaves a checklist in which nothing applies out of both', () => {
    const none = { facts: 'notApplicable', steps: 'notApplicable' } as const;
    const card = cardOf(facts, { courtesy: { greeting: 1, thanks: 1 }, knowledge: none });
    expect([card.score, card.coverage, card.passed]).toEqual([100, 100, true]);
  });

  test('says where it was read, and keeps fields with hostile names', () => {
    const card = cardOf(facts, {}, interaction('42', { agent: 'Ana', ['__proto__']: 'x' }, 7));
    expect([card.id, card.file, card.line]).toEqual(['42', 'export.csv', 7]);
    expect(Object.entries(card.fields)).toEqual([
      ['agent', 'Ana'],
      ['__proto__', 'x'],
    ]);
  });

  test('names each critical miss with its family', () => {
    const card = cardOf(facts, { courtesy: { greeting: 1, thanks: 0 } });
    expect(card.criticalMisses).toEqual([{ checklist: 'courtesy', item: 'thanks', family: 'business' }]);
  });

  const all = { facts: 1, steps: 1 } as const;
  test.each([
    { name: 'all met', courtesy: { greeting: 1, thanks: 1 }, knowledge: all, pass: 90, passed: true },
    {
      name: 'a critical item missed',
      courtesy: { greeting: 1, thanks: 0 },
      knowledge: all,
      pass: null,
      passed: false,
    },
    {
      name: 'a checklist below its pass mark',
      courtesy: { greeting: 0, thanks: 0.5 },
      knowledge: all,
      pass: null,
      passed: false,
    },
    {
      name: 'a checklist at its pass mark',
      courtesy: { greeting: 0, thanks: 0.8 },
      knowledge: all,
      pass: null,
      passed: true,
    },
    {
      name: 'below the pass mark of the program',
      courtesy: { greeting: 1, thanks: 0.5 },
      knowledge: all,
      pass: 95,
      passed: false,
    },
    {
      name: 'a checklist that applies not judged',
      courtesy: { greeting: 1, thanks: 1 },
      knowledge: {},
      pass: null,
      passed: null,
    },
    { name: 'nothing judged', courtesy: {}, knowledge: {}, pass: 90, passed: null },
    {
      name: 'failed on what was seen, though some was not',
      courtesy: { greeting: 1, thanks: 0 },
      knowledge: {},
      pass: null,
      passed: false,
    },
  ])('$name: passed is $passed', ({ courtesy: first, knowledge: second, pass, passed }) => {
    const judgedBy = factsOf([courtesy, knowledge], { weights: [1, 3], pass });
    expect(cardOf(judgedBy, { courtesy: first, knowledge: second }).passed).toBe(passed);
  });

  test('without a pass mark and without a critical item judged there is nothing to pass', () => {
    const plain = checklist('plain', [item('a'), item('b', { critical: 'customer' })]);
    const passed = (written: Record<string, 0 | 1>, pass: number | null = null) =>
      cardOf(factsOf([plain], { pass }), { plain: written }).passed;
    expect(passed({ a: 0 })).toBe(null);
    expect(passed({ a: 1 })).toBe(null);
    expect(passed({ a: 0, b: 1 })).toBe(true);
    expect(passed({ a: 1 }, 100)).toBe(true);
  });

  test('a score that would round up to the pass mark does not pass', () => {
    const many = checklist('c', [item('a', { weight: 74996 }), item('b', { weight: 25004 })], { pass: 75 });
    const card = cardOf(factsOf([many]), { c: { a: 1, b: 0 } });
    expect([card.score, card.passed]).toEqual([74.996, false]);
  });
});
