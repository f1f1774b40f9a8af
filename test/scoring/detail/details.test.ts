import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addScorecard } from '../../../src/scoring/count.ts';
import { outcomeOf } from '../../../src/scoring/detail/count.ts';
import {
  emptyDetail,
  groupDetail,
  mergeDetails,
  shareOf as shareIn,
} from '../../../src/scoring/detail/tally.ts';
import { makeFindings } from '../../../src/scoring/findings/findings.ts';
import { makeReport } from '../../../src/scoring/report.ts';
import { emptyTally, mergeTallies, type Tally } from '../../../src/scoring/tally.ts';
import { mean } from '../../../src/statistics/moments.ts';
import { BESIDE, cardOf, checklist, factsOf, interaction, item } from '../fixtures.ts';
import { detailedPrograms } from './programs.ts';

const call = checklist('call', [item('greet', { weight: 3 }), item('thank'), item('tone')]);
const facts = { ...factsOf([call], { groups: ['agent', 'week'] }), detailed: true };
const fields = (agent: string, csat: string) => ({ agent, csat, started_at: '2026-03-02T10:00:00Z' });
const cards = [
  cardOf(
    facts,
    { call: { greet: 1, thank: 0, tone: 'unanswered' } },
    interaction('1', fields('Ana', '5'), 1),
  ),
  cardOf(
    facts,
    { call: { greet: 0.5, thank: 1, tone: 'unanswered' } },
    interaction('2', fields('Ana', '2'), 2),
  ),
  cardOf(facts, { call: { greet: 0, thank: 0, tone: 1 } }, interaction('3', fields('Ben', 'none'), 3)),
];

function detailOf(all: typeof cards) {
  const tally = emptyTally();
  for (const card of all) addScorecard(tally, card, facts);
  return tally.detail ?? emptyDetail();
}

describe('what is counted of three cards', () => {
  const detail = detailOf(cards);
  const { outcomes, pairs } = detail;
  const shareOf = (field: string, key: string, name: string) => {
    return shareIn(detail, field, key, name);
  };

  it('is what each item came to in each group: greet lost 3·0.5/4 of card 2', () => {
    expect(shareOf('agent', 'Ana', 'call.greet')).toEqual({ judged: 2, credits: 1.5, lost: 37.5 });
    expect(shareOf('agent', 'Ana', 'call.thank')).toEqual({ judged: 2, credits: 1, lost: 25 });
    expect(shareOf('agent', 'Ben', 'call.tone')).toEqual({ judged: 1, credits: 1, lost: 0 });
    expect(shareOf('agent', 'Ana', 'call.tone')).toBeNull();
    expect(shareOf('week', '2026-W10', 'call.greet')).toEqual({ judged: 3, credits: 1.5, lost: 97.5 });
  });

  it('is what customers said where an item was wholly met, and where not; words are no number', () => {
    const greet = outcomes.get('csat')?.get('call.greet');
    expect([greet?.met.n, greet && mean(greet.met)]).toEqual([1, 5]);
    expect([greet?.short.n, greet && mean(greet.short)]).toEqual([1, 2]);
  });

  it('is how often two items were answered alike', () => {
    expect(pairs.get('call.greet call.thank')).toEqual({ both: 3, alike: 1 });
    expect(pairs.get('call.greet call.tone')).toEqual({ both: 1, alike: 0 });
  });
});

it.each([
  ['5', 5],
  [' 4.5 ', 4.5],
  ['-100', -100],
  ['Yes', 1],
  ['false', 0],
  ['n', 0],
  ['5/5', null],
  ['4,5', null],
  ['1e3', null],
  ['', null],
  ['constructor', null],
  ['9'.repeat(400), null],
  [null, null],
])('what customers said: %s is %s', (text, expected) => {
  expect(outcomeOf(text)).toBe(expected);
});

describe('any order and any split of the same cards', () => {
  it('gives the same findings, to the bit', () => {
    const plan = fc.record({
      keys: fc.infiniteStream(fc.nat()),
      parts: fc.infiniteStream(fc.nat({ max: 3 })),
      order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    });
    fc.assert(
      fc.property(detailedPrograms(), plan, ({ facts, cards }, { keys, parts, order }) => {
        const found = (tally: Tally) => {
          const report = makeReport(tally, { ...facts, ...BESIDE, confidence: null });
          return JSON.stringify(makeFindings(tally, tally.detail, report));
        };
        const whole = emptyTally();
        for (const card of cards) addScorecard(whole, card, facts);
        const tallies = [emptyTally(), emptyTally(), emptyTally(), emptyTally()];
        const shuffled = cards.map(card => ({ card, key: keys.next().value })).sort((a, b) => a.key - b.key);
        for (const { card } of shuffled) addScorecard(tallies[parts.next().value] ?? whole, card, facts);
        const sent = structuredClone(tallies);
        const [a = whole, b = whole, c = whole, d = whole] = order.map(at => sent[at] ?? whole);
        expect(found(mergeTallies(mergeTallies(a, b), mergeTallies(c, d)))).toBe(found(whole));
      }),
    );
  });

  it('leaves what is merged as it was, and shares nothing with it', () => {
    const from = detailOf(cards);
    const before = structuredClone(from);
    const into = emptyDetail();
    mergeDetails(into, from);
    mergeDetails(into, from);
    expect(from).toEqual(before);
    expect(into.pairs.get('call.greet call.thank')).toEqual({ both: 6, alike: 2 });
  });
});

describe('a field of more groups than are kept', () => {
  const keysOf = (detail: ReturnType<typeof emptyDetail>) => {
    const groups = detail.groups.get('id');
    return groups === null ? null : [...(groups?.keys() ?? [])].sort();
  };

  it('is left out, in whatever parts it was counted', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), parts => {
        const tallies = parts.map(keys => {
          const detail = emptyDetail();
          for (const one of keys) groupDetail(detail, 'id', one, 3);
          return detail;
        });
        const merged = emptyDetail();
        for (const one of tallies) mergeDetails(merged, one, 3);
        const all = [...new Set(parts.flat())].sort();
        expect(keysOf(merged)).toEqual(all.length > 3 ? null : all);
      }),
    );
  });

  it('keeps those it can hold', () => {
    const detail = emptyDetail();
    for (const one of ['a', 'b', 'c', 'a']) expect(groupDetail(detail, 'id', one, 3)).not.toBeNull();
    expect(groupDetail(detail, 'id', 'd', 3)).toBeNull();
    expect(groupDetail(detail, 'id', 'a', 3)).toBeNull();
    expect(groupDetail(detail, 'agent', 'a', 3)).not.toBeNull();
  });
});
