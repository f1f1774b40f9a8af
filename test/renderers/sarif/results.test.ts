import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { averageCosts, makeCollector } from '../../../src/renderers/sarif/results.ts';
import { pointsLost } from '../../../src/scoring/points-lost.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf } from '../../scoring/fixtures.ts';
import { anAnswer, aScorecard } from '../a-report.ts';

const missed = (name: string, more: Partial<Answer> = {}): Answer =>
  anAnswer({ item: name, outcome: 'missed', credit: 0, note: 'why', ...more });

function card(line: number, answers: readonly Answer[], more: Partial<Scorecard> = {}): Scorecard {
  const score = { score: 0, earned: 0, judged: 1, applicable: 1, coverage: 100, criticalMisses: ['c'] };
  return aScorecard({ id: `C-${line}`, line, checklists: [{ id: 'call', ...score, answers }], ...more });
}

/** Each answer costs as many points as its credit lacks, ten times that for `dear`. */
const costs = ({ checklists }: Scorecard) =>
  checklists.map(({ answers }) =>
    answers.map(({ item, credit }) => (1 - (credit ?? 1)) * (item === 'dear' ? 10 : 1)),
  );

function collected(cards: readonly Scorecard[], limit?: number, quotes = true) {
  const collector = makeCollector(costs, quotes, limit);
  for (const one of cards) collector.add(one);
  return collector.results();
}

const namesOf = ({ kept }: ReturnType<typeof collected>) =>
  kept.map(({ ruleId, locations: [at] }) => `${at?.physicalLocation.region.startLine} ${ruleId.slice(5)}`);

describe('the answers that are kept', () => {
  const cards = [
    card(9, [missed('dear'), missed('a')]),
    card(2, [missed('a'), missed('c')]),
    card(5, [anAnswer({ item: 'dear', outcome: 'partial', credit: 0.5 }), anAnswer({ item: 'a' })]),
    card(3, [missed('a'), anAnswer({ item: 'b', outcome: 'unverifiable', credit: null })]),
  ];

  it.each([
    { limit: 9, kept: ['2 a', '2 c', '3 a', '5 dear', '9 dear', '9 a'] },
    { limit: 5, kept: ['2 a', '2 c', '3 a', '5 dear', '9 dear'] },
    { limit: 3, kept: ['2 c', '5 dear', '9 dear'] },
    { limit: 2, kept: ['2 c', '9 dear'] },
    { limit: 1, kept: ['2 c'] },
  ])(
    'of $limit are critical ones, then those of most points, then the first; by place',
    ({ limit, kept }) => {
      for (const order of [cards, cards.toReversed()]) {
        const found = collected(order, limit);
        expect(namesOf(found)).toEqual(kept);
        expect(found.leftOut).toBe(6 - kept.length);
      }
    },
  );

  it('are errors, warnings and notes', () => {
    expect(collected(cards).kept.map(({ level }) => level)).toEqual([
      ...['warning', 'error', 'warning', 'note', 'warning', 'warning'],
    ]);
  });
});

test('what comes from no file is counted, and is no result', () => {
  const piped = card(3, [missed('a'), missed('dear')], { file: 'stdin' });
  expect(collected([piped, card(1, [missed('a')])])).toMatchObject({ withoutLine: 2, kept: [{}] });
});

describe('a message', () => {
  const evidence = [
    { turn: 2, start: 0, end: 4, quote: 'see [this](1) {0}' },
    { field: 'queue', quote: 'returns' },
  ];
  const textOf = (more: Partial<Answer>, quotes = true) =>
    collected([card(4, [missed('a', more)])], 9, quotes).kept[0]?.message.text;

  it('tells the note and the evidence, and makes no link and no placeholder of it', () => {
    expect(textOf({ evidence })).toBe(
      'Missed in C-4 (agent Ana): why; turn 2: "see [this]\u2060(1) {{0}}"; queue: returns',
    );
  });

  it('quotes nobody without quotes', () => {
    expect(textOf({ evidence }, false)).toBe('Missed in C-4 (agent Ana): why; turn 2; queue');
  });

  it('says how much was met', () => {
    expect(textOf({ outcome: 'partial', credit: 0.5 })).toBe(
      'Partly met (credit 0.5) in C-4 (agent Ana): why',
    );
  });

  it('is one line without commands to a terminal, and not endless', () => {
    expect(textOf({ note: '\u001b[31mred\u001b[0m\nnext' })).toBe('Missed in C-4 (agent Ana): red next');
    expect(textOf({ note: 'x'.repeat(5000) })).toHaveLength(1000);
  });
});

test('a fingerprint is of the interaction and the item alone', () => {
  const of = (one: Scorecard) => collected([one]).kept[0]?.partialFingerprints.primaryLocationLineHash;
  const first = of(card(4, [missed('a')]));
  expect(of(card(4, [missed('a', { note: 'else' })], { file: 'other.csv', line: 77 }))).toBe(first);
  expect(of(card(4, [missed('b')]))).not.toBe(first);
  expect(of(card(5, [missed('a')]))).not.toBe(first);
});

test('without the weights of items answers cost what they cost on the average', () => {
  const facts = factsOf([checklist('call', [item('a', { weight: 3 }), item('b')])]);
  const cards = [0, 1].map(line => cardOf(facts, { call: { a: line, b: 0.5 } }, interaction(`C-${line}`)));
  const average = averageCosts(reportOf(facts, cards));
  for (const one of cards) {
    const exact = pointsLost(one, facts).flat();
    average(one)
      .flat()
      .forEach((cost, at) => {
        expect(cost).toBeCloseTo(exact[at] ?? -1, 9);
      });
  }
});
