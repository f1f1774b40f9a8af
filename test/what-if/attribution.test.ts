import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesOf } from '../../src/what-if/attribution.ts';
import { pairChecklists } from '../../src/what-if/pairing.ts';
import { cardOf, checklist, factsOf, item } from '../scoring/fixtures.ts';
import { twoPrograms } from './random.ts';

type Answers = Parameters<typeof cardOf>[1];

function moves(
  before: ReturnType<typeof factsOf>,
  after: ReturnType<typeof factsOf>,
  was: Answers,
  is: Answers = was,
) {
  const pairs = pairChecklists(before.checklists, after.checklists);
  const cards = { before: cardOf(before, was), after: cardOf(after, is) };
  return { moves: movesOf(pairs, cards, { before, after }), cards };
}

const manner = (thanks: number) =>
  checklist('manner', [item('greeting'), item('thanks', { weight: thanks })]);
const speed = checklist('speed', [item('first')]);
const one = factsOf([manner(1)]);

describe('what moved a score', () => {
  test('an answer that comes out otherwise moves it by its part', () => {
    const { moves: found } = moves(
      one,
      one,
      { manner: { greeting: 1, thanks: 1 } },
      { manner: { greeting: 1, thanks: 0 } },
    );
    expect(found).toEqual([{ checklist: 0, items: [0, -50] }]);
  });

  test('an item that weighs more moves it, and those that did not change do not', () => {
    const missed = moves(one, factsOf([manner(3)]), { manner: { greeting: 1, thanks: 0 } });
    expect(missed.cards.after.score).toBe(25);
    expect(missed.moves[0]?.items[0]).toBeCloseTo(0, 12);
    expect(missed.moves[0]?.items[1]).toBeCloseTo(-25, 12);
    const met = moves(one, factsOf([manner(3)]), { manner: { greeting: 0, thanks: 1 } });
    expect(met.moves[0]?.items[0]).toBeCloseTo(0, 12);
    expect(met.moves[0]?.items[1]).toBeCloseTo(25, 12);
  });

  test('an item that is added or taken out moves it', () => {
    const without = factsOf([checklist('manner', [item('greeting')])]);
    const added = moves(without, one, { manner: { greeting: 1 } }, { manner: { greeting: 1, thanks: 0 } });
    expect(added.moves[0]?.items).toEqual([0, -50]);
    const removed = moves(one, without, { manner: { greeting: 1, thanks: 0 } }, { manner: { greeting: 1 } });
    expect(removed.moves[0]?.items).toEqual([0, 50]);
  });

  test('weights of checklists are the matter of the checklist whose weight it is', () => {
    const answers = { manner: { greeting: 0, thanks: 0 }, speed: { first: 1 } };
    const checklists = [manner(1), speed];
    const { moves: found, cards } = moves(
      factsOf(checklists),
      factsOf(checklists, { weights: [1, 3] }),
      answers,
    );
    expect([cards.before.score, cards.after.score]).toEqual([50, 75]);
    expect(found.map(each => each.checklist)).toEqual([0, 25]);
    expect(found.flatMap(each => each.items.map(Math.abs))).toEqual([0, 0, 0]);
  });

  test('a checklist that has a score on one side only is its own matter', () => {
    const facts = factsOf([manner(1), speed]);
    const was = { manner: { greeting: 1, thanks: 1 } };
    const { moves: found } = moves(facts, facts, was, { ...was, speed: { first: 0 } });
    expect(found.map(each => each.checklist)).toEqual([0, -50]);
  });

  test('a zeroing is the matter of the critical items missed', () => {
    const critical = (family: 'customer' | null) =>
      factsOf([checklist('manner', [item('greeting', { critical: family }), item('thanks')])], {
        onCritical: 'zero',
      });
    const answers = { manner: { greeting: 0, thanks: 1 } };
    const { moves: found } = moves(critical(null), critical('customer'), answers);
    expect(found[0]?.items).toEqual([-50, 0]);
    const both = moves(critical('customer'), critical('customer'), answers, {
      manner: { greeting: 0, thanks: 0 },
    });
    expect(both.moves[0]?.items.map(Math.abs)).toEqual([0, 0]);
  });
});

test('all moves add up to the change of the score', () => {
  fc.assert(
    fc.property(twoPrograms(), ({ facts, cards }) => {
      const pairs = pairChecklists(facts.before.checklists, facts.after.checklists);
      for (const pair of cards) {
        const [was, is] = [pair.before.score, pair.after.score];
        if (was === null || is === null) continue;
        const found = movesOf(pairs, pair, facts).flatMap(each => [each.checklist, ...each.items]);
        expect(found.reduce((sum, move) => sum + move, 0)).toBeCloseTo(is - was, 8);
      }
    }),
    { numRuns: 500 },
  );
});

test('what is the same on both sides moves nothing', () => {
  fc.assert(
    fc.property(twoPrograms(), ({ facts, cards }) => {
      const pairs = pairChecklists(facts.before.checklists, facts.after.checklists);
      for (const pair of cards) {
        if (pair.before.score === null || pair.after.score === null) continue;
        const found = movesOf(pairs, pair, facts);
        pairs.forEach(({ before, after, items }, c) => {
          if (before === null || after === null) return;
          const zeroes = [facts.before, facts.after].some(({ program }) => program.onCritical === 'zero');
          items.forEach((one, i) => {
            const was =
              pair.before.checklists[before.place]?.answers[one.before?.place ?? -1]?.credit ?? null;
            const is = pair.after.checklists[after.place]?.answers[one.after?.place ?? -1]?.credit ?? null;
            const same = was === is && (was === null || one.before?.item.weight === one.after?.item.weight);
            if (same && !zeroes) expect(Math.abs(found[c]?.items[i] ?? Number.NaN)).toBe(0);
          });
        });
      }
    }),
  );
});
