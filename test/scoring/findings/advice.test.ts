import { describe, expect, it } from 'vitest';
import type { Written } from '../fixtures.ts';
import { checklist, factsOf, item } from '../fixtures.ts';
import { cardsOf, foundOf } from './found.ts';

const facts = factsOf([checklist('c', [item('a'), item('b'), item('d')])]);
type Answers = Readonly<Record<string, Written>>;

const NONE: Answers = { a: 'notApplicable', b: 'notApplicable', d: 'notApplicable' };

/** The advice on so many interactions, by their number from 0. */
function adviceOn(
  count: number,
  answers: (at: number) => Answers,
  said: (at: number) => Record<string, string> = () => ({}),
  of = facts,
) {
  const rows = Array.from({ length: count }, (_, at) => ({
    answers: { ...NONE, ...answers(at) },
    fields: said(at),
  }));
  return foundOf(of, cardsOf(of, rows)).findings.advice;
}
const told = (advice: ReturnType<typeof adviceOn>) => advice.map(({ item, kind }) => `${item} ${kind}`);
const turn = (at: number, of: number): Written => (at % of === 0 ? 0 : 1);

describe('an item that tells nothing', () => {
  it('is always met, where that is certain: 73 of 73 reach 95 at least, 72 do not', () => {
    const alone = (at: number): Answers => ({ a: 1, b: turn(at, 3) });
    expect(told(adviceOn(73, alone))).toEqual(['c.a always-met']);
    expect(told(adviceOn(72, alone))).toEqual([]);
    expect(adviceOn(73, alone)[0]?.text).toMatch(/^met in all 73 that were judged: /);
  });

  it('is no critical one: that it is never missed is what it is for', () => {
    const guarded = factsOf([checklist('c', [item('a', { critical: 'customer' }), item('b'), item('d')])]);
    const met = (): Answers => ({ a: 1, b: 1 });
    expect(told(adviceOn(100, met, undefined, guarded))).toEqual(['c.b always-met']);
  });

  it('is never met, critical or not, where that is certain: none of 73 reach 5 at most, of 72 they do not', () => {
    const guarded = factsOf([checklist('c', [item('a', { critical: 'customer' }), item('b'), item('d')])]);
    const missed = (): Answers => ({ a: 0, b: 0 });
    expect(told(adviceOn(73, missed, undefined, guarded))).toEqual(['c.a never-met', 'c.b never-met']);
    expect(told(adviceOn(72, missed))).toEqual([]);
    expect(adviceOn(73, missed)[0]?.text).toBe(
      'met in none of the 73 that were judged: nobody does it, or the question does not fit, or its phrases do not find it',
    );
  });

  it('is not one that was met once, or half', () => {
    const but = (once: Written) => told(adviceOn(300, at => ({ a: at === 7 ? once : 0 })));
    expect([but(1), but(0.5), but(0)]).toEqual([[], [], ['c.a never-met']]);
  });

  it('is never judged, and the text says why', () => {
    const [lacking] = adviceOn(30, () => ({ a: 'unverifiable', b: 'notApplicable' }));
    expect(lacking).toMatchObject({ item: 'c.a', kind: 'never-judged' });
    expect(lacking?.text).toBe('judged in 0 of the 30 it applies to: the export lacks what it needs');
    expect(adviceOn(30, () => ({ a: 'unanswered' }))[0]?.text).toMatch(/it waits for a person to answer$/);
    expect(told(adviceOn(29, () => ({ a: 'unverifiable' })))).toEqual([]);
  });

  it('is judged in less than a fifth of what it applies to; where it does not apply counts for nothing', () => {
    const rare =
      (of: number) =>
      (at: number): Answers => ({ a: at % of === 0 ? 1 : 'unverifiable' });
    expect(told(adviceOn(60, rare(6)))).toEqual(['c.a rarely-judged']);
    expect(told(adviceOn(60, rare(5)))).toEqual([]);
    expect(told(adviceOn(300, at => ({ a: at % 10 === 0 ? 1 : 'notApplicable' })))).toEqual([]);
  });
});

describe('items that ask the same', () => {
  it('are met and missed together, for certain: 73 of 73', () => {
    const alike = (at: number): Answers => ({ a: turn(at, 3), b: turn(at, 3), d: turn(at, 2) });
    const advice = adviceOn(73, alike);
    expect(told(advice)).toEqual(['c.a duplicate']);
    expect(advice[0]?.text).toBe('answered as c.b in 73 of 73: one of them may do');
    expect(told(adviceOn(72, alike))).toEqual([]);
  });

  it('are not those that are nearly always met', () => {
    const met = (at: number): Answers => ({ a: turn(at, 50), b: turn(at, 50) });
    expect(told(adviceOn(200, met))).toEqual([]);
  });

  it('stand in the order of the report, whichever came first', () => {
    const three = (at: number): Answers => ({ a: turn(at, 3), b: turn(at, 3), d: turn(at, 3) });
    const advice = adviceOn(80, three);
    expect(advice.map(({ item, text }) => `${item} ${text.split(' ')[2]}`)).toEqual([
      ...['c.a c.b', 'c.a c.d', 'c.b c.d'],
    ]);
  });
});

describe('what customers say', () => {
  const answers = (at: number): Answers => ({ a: turn(at, 2), b: turn(Math.floor(at / 2), 2) });

  it('goes with an item, or does not, and both are told with the means', () => {
    // csat is 4 or 5 where a is met, 1 or 2 where not: b has as many of each on both sides
    const advice = adviceOn(120, answers, at => ({
      csat: String((at % 2 === 0 ? 1 : 4) + (Math.floor(at / 4) % 2)),
    }));
    expect(told(advice)).toEqual(['c.a related', 'c.b unrelated']);
    expect(advice[0]?.text).toBe('csat is 4.50 where it is met (60), 1.50 where not (60)');
    expect(advice[1]?.text).toMatch(
      /^csat is 3.00 where it is met \(60\), 3.00 where not \(60\): no difference/,
    );
  });

  it('is not told of fewer than thirty on a side', () => {
    expect(told(adviceOn(59, answers, at => ({ csat: String(at % 5) })))).toEqual([]);
  });

  it('is asked more of, the more is compared: what is sure of one field alone is not of two', () => {
    // 0.25 where met and 0.08 where not, of sixty each: 0.17 apart, ± 0.13 of one comparison and ± 0.17 of four
    const one = (at: number) => ({ csat: String(Number(at % 2 === 0 ? at % 24 === 0 : at % 8 === 1)) });
    const kinds = (said: (at: number) => Record<string, string>) =>
      told(adviceOn(120, at => ({ a: turn(at, 2) }), said)).filter(text => text.startsWith('c.a'));
    expect(kinds(one)).toEqual(['c.a related']);
    const many = (at: number) => ({
      ...one(at),
      nps: String(at % 7),
      ces: String(at % 9),
      reopens: String(at % 11),
    });
    expect(kinds(many)[0]).toBe('c.a unrelated');
  });
});
