import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/model/findings.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { mayHold, stratumOf } from '../../../src/sampling/strata.ts';
import { addScorecard, groupOfCard } from '../../../src/scoring/count.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { makeFindings } from '../../../src/scoring/findings/findings.ts';
import { makeReport } from '../../../src/scoring/report.ts';
import { emptyTally } from '../../../src/scoring/tally.ts';
import { weighReport } from '../../../src/scoring/weighed/weigh-report.ts';
import { compared } from '../compare/reports.ts';
import { detailedPrograms } from '../detail/programs.ts';
import { BESIDE, cardOf, checklist, factsOf, interaction, item, type Written } from '../fixtures.ts';

type Drawn = { readonly card: Scorecard; readonly stratum: string };
type Found = { readonly report: Report; readonly findings: Findings };

function tallied(facts: ScoringFacts, cards: readonly Scorecard[]) {
  const tally = emptyTally();
  for (const card of cards) addScorecard(tally, card, facts);
  return { tally, plain: makeReport(tally, { ...facts, ...BESIDE, confidence: null }) };
}

function weighed(facts: ScoringFacts, drawn: readonly Drawn[], populations: Record<string, number>): Found {
  const { tally, plain } = tallied(
    facts,
    drawn.map(({ card }) => card),
  );
  const { report, scale } = weighReport(plain, drawn, new Map(Object.entries(populations)), facts, mayHold);
  return { report, findings: makeFindings(tally, tally.detail, report, scale) };
}

function unweighed(facts: ScoringFacts, cards: readonly Scorecard[]): Found {
  const { tally, plain } = tallied(facts, cards);
  return { report: plain, findings: makeFindings(tally, tally.detail, plain) };
}

const call = checklist('call', [item('greeting'), item('name'), item('thanks', { weight: 2 })]);
const facts = { ...factsOf([call], { target: 80 }), detailed: true };

const NA = 'notApplicable';
type Row = readonly [stratum: string, agent: string, greeting: Written, name: Written, thanks: Written];

// 60 angry calls and 900 calm ones; 5 and 10 audits: one counts for 12, or for 90.
const ROWS: readonly Row[] = [
  ['angry', 'Ana', 1, 0, 0],
  ['angry', 'Ana', 0, 0, 0],
  ['angry', 'Ben', 1, 1, 0],
  ['angry', 'Ben', 0, NA, 0],
  ['angry', 'Cy', 0, 1, 0],
  ['calm', 'Ana', 0, 1, 1],
  ['calm', 'Ana', 0, 1, 0.5],
  ['calm', 'Ana', 0, 1, 1],
  ['calm', 'Ben', 1, 1, 0.5],
  ['calm', 'Ben', 1, 1, 1],
  ['calm', 'Ben', 1, 1, 1],
  ['calm', 'Cy', 1, 0, 0],
  ['calm', 'Cy', 0, 1, 0],
  ['calm', 'Cy', 1, 0, 0],
  ['calm', 'Cy', 0, 1, 0],
];
const drawn = ROWS.map(([stratum, agent, greeting, name, thanks], line): Drawn => {
  const card = cardOf(
    facts,
    { call: { greeting, name, thanks } },
    interaction(`i${line}`, { agent, csat: 1 + (line % 5) }, line),
  );
  return { card, stratum };
});
const cards = drawn.map(({ card }) => card);

// Computed by an independent program in exact fractions (Python's), from the rows above alone: what each item lost is
// Σ w·lost / Σ w over the agent's audits, its rate Σ w·credit / Σ w over those in which it was judged.
const EXACT = {
  Ana: {
    score: 3050 / 49,
    lost: { greeting: 1175 / 49, thanks: 575 / 49, name: 100 / 49 },
    rate: { greeting: 200 / 49, thanks: 3750 / 49, name: 4500 / 49 },
    population: 294,
    shrunk: 62.024984735620556,
  },
  Ben: {
    score: 4225 / 49,
    lost: { greeting: 200 / 147, thanks: 1825 / 147, name: 0 },
    rate: { greeting: 4700 / 49, thanks: 3750 / 49, name: 100 },
    population: 294,
    shrunk: 84.83644409037538,
  },
  Cy: {
    score: 25,
    lost: { greeting: 400 / 31, thanks: 50, name: 375 / 31 },
    rate: { greeting: 1500 / 31, thanks: 0, name: 1600 / 31 },
    population: 372,
    shrunk: 26.33003406903945,
  },
};
// Of the same rows with 500 angry calls and 400 calm ones, less that of 60 and 900.
const MIX = { change: -1775 / 96, real: -9811135 / 451584, mix: 1461535 / 451584 };
const LOST = { thanks: 1285 / 48, greeting: 1225 / 96, name: 85 / 16 };

describe('findings weighed back, beside an independent computation', () => {
  const { report, findings } = weighed(facts, drawn, { angry: 60, calm: 900 });
  const members = new Map((findings.who.agent ?? []).map(member => [member.key, member]));

  test('what is lost in all, its shares, and the topics', () => {
    expect(report.totals.score).toBeCloseTo(1765 / 32, 10);
    const all = 100 - 1765 / 32;
    const expected = Object.entries(LOST).map(([id, lost]) => ({
      item: `call.${id}`,
      pointsLost: expect.closeTo(lost, 10),
      share: expect.closeTo((100 * lost) / all, 10),
    }));
    expect(findings.pareto).toMatchObject(expected);
    expect(findings.training.map(({ pointsLost }) => pointsLost)).toEqual(
      Object.values(LOST).map(lost => expect.closeTo(lost, 10)),
    );
  });

  test.each(Object.entries(EXACT))('%s: score, items, shrunk', (key, exact) => {
    const member = members.get(key);
    expect(member?.score).toBeCloseTo(exact.score, 10);
    expect(member?.shrunk).toBeCloseTo(exact.shrunk, 8);
    expect(report.groups.agent?.find(one => one.key === key)?.population).toBeCloseTo(exact.population, 10);
    const items = Object.fromEntries((member?.items ?? []).map(one => [one.item.slice(5), one]));
    for (const [id, lost] of Object.entries(exact.lost)) expect(items[id]?.pointsLost).toBeCloseTo(lost, 10);
    for (const [id, rate] of Object.entries(exact.rate)) expect(items[id]?.rate).toBeCloseTo(rate, 10);
    expect(items.greeting?.judged).toBe(5);
  });

  test('the way to target and who needs a topic most are those of the calls, not of the audits', () => {
    const plain = unweighed(facts, cards).findings;
    const way = (of: Findings) => of.who.agent?.find(({ key }) => key === 'Ana')?.path?.items;
    expect(way(plain)).toEqual(['call.thanks', 'call.greeting']);
    expect(way(findings)).toEqual(['call.greeting']);
    const most = (of: Findings) =>
      of.training.find(({ topic }) => topic === 'call.greeting')?.agents.map(({ key }) => key);
    expect(most(plain)).toEqual(['Ana', 'Cy', 'Ben']);
    expect(most(findings)?.[0]).toBe('Ana');
    const thanks = findings.training.find(({ topic }) => topic === 'call.thanks')?.agents ?? [];
    expect(thanks.map(({ key }) => key)).toEqual(['Cy', 'Ben', 'Ana']);
  });

  test('the share of the variance is not told; pairs and causes are', () => {
    const [found] = findings.consistency;
    expect(found).toMatchObject({ by: 'agent', groups: 3, share: null, interval: null });
    expect(unweighed(facts, cards).findings.consistency[0]?.share).toBeGreaterThan(0);
    expect(found?.items[0]).toMatchObject({ item: 'call.thanks', losesMost: 'Cy' });
    expect(found?.items[0]?.spread).toBeCloseTo(50 - 575 / 49, 10);
  });

  test('pairs differ for certain once all was audited', () => {
    const { findings: all } = weighed(facts, drawn, { angry: 5, calm: 10 });
    expect(all.consistency[0]?.differing).toBe(3);
    expect(all.who.agent?.map(({ score, shrunk }) => shrunk === score)).toEqual([true, true, true]);
  });
});

describe('mix of weighed reports', () => {
  const before = weighed(facts, drawn, { angry: 60, calm: 900 }).report;
  const after = weighed(facts, drawn, { angry: 500, calm: 400 }).report;

  test('shares are those of the interactions the audits stand for', () => {
    const [mix, ...more] = compared(before, after).mix;
    expect(more).toEqual([]);
    // By the independent program: CHANGE = REAL + MIX.
    expect(mix?.change).toBeCloseTo(MIX.change, 9);
    expect(mix?.real).toBeCloseTo(MIX.real, 9);
    expect(mix?.mix).toBeCloseTo(MIX.mix, 9);
    expect(mix?.change).toBeCloseTo((after.totals.score ?? 0) - (before.totals.score ?? 0), 9);
    const [low, high] = mix?.interval ?? [0, 0];
    expect(low).toBeLessThan(MIX.real);
    expect(high).toBeGreaterThan(MIX.real);
  });

  test('beside a report that was not weighed, each has its own shares', () => {
    const plain = unweighed(facts, cards).report;
    const [mix] = compared(before, plain).mix;
    expect(mix?.change).toBeCloseTo((plain.totals.score ?? 0) - (before.totals.score ?? 0), 9);
  });

  test('no interval at another confidence, no parts without the numbers', () => {
    expect(compared(before, after, 0.9).mix[0]).toMatchObject({ interval: null, state: 'unsure' });
    const agent = (before.groups.agent ?? []).map(({ population, ...group }) => group);
    const older = { ...before, groups: { agent } };
    const { mix, warnings } = compared(older, after);
    expect(mix).toEqual([]);
    expect(warnings.find(({ kind }) => kind === 'weighed')?.text).toContain('mix is not parted');
  });
});

test('two questions are alike where they are in all that the sample was drawn from', () => {
  // Alike in all 2,000 audits of 2,000 calls, and in three of four of 200 audits of 40,000.
  const audits = (unlike: number): readonly Drawn[] =>
    Array.from({ length: 2200 }, (_, line) => {
      const greeting = line % 2;
      const name = line >= 2000 && line < 2000 + unlike ? 1 - greeting : greeting;
      const card = cardOf(facts, { call: { greeting, name, thanks: 1 } }, interaction(`i${line}`, {}, line));
      return { card, stratum: line < 2000 ? 'few' : 'many' };
    });
  const twins = ({ findings }: Found) => findings.advice.filter(({ kind }) => kind === 'duplicate').length;
  const sizes = { few: 2000, many: 40_000 };
  const cardsOf = (all: readonly Drawn[]) => all.map(({ card }) => card);
  expect([twins(unweighed(facts, cardsOf(audits(50)))), twins(weighed(facts, audits(50), sizes))]).toEqual([
    1, 0,
  ]);
  expect(twins(weighed(facts, audits(0), sizes))).toBe(1);
});

test('what a stratum may hold is asked for each group, however many items there are', () => {
  const timesAsked = (items: number) => {
    const long = checklist(
      'long',
      Array.from({ length: items }, (_, at) => item(`i${at}`)),
    );
    const own = { ...factsOf([long], { target: 80 }), detailed: true };
    const of = ['Ana', 'Ben', 'Cy'].map((agent, line) => {
      const answers = Object.fromEntries(long.sections.flatMap(one => one.items.map(({ id }) => [id, 1])));
      return {
        card: cardOf(own, { long: answers }, interaction(`i${line}`, { agent }, line)),
        stratum: `agent=${agent}`,
      };
    });
    const { tally, plain } = tallied(
      own,
      of.map(({ card }) => card),
    );
    let asked = 0;
    const sizes = new Map(of.map(({ stratum }) => [stratum, 5]));
    const { report, scale } = weighReport(plain, of, sizes, own, (...what) => {
      asked += 1;
      return mayHold(...what);
    });
    makeFindings(tally, tally.detail, report, scale);
    return asked;
  };
  expect(timesAsked(1)).toBeGreaterThan(0);
  expect(timesAsked(30)).toBe(timesAsked(1));
});

describe('properties', () => {
  const stratumOfAgent = (agent: string) =>
    stratumOf({ per: ['agent'], by: [], risk: false }, new Map([['agent', agent]]), null).key;
  const SIZES = { s0: 30, s1: 500, s2: 43 };
  const drawings = fc.tuple(detailedPrograms(), fc.infiniteStream(fc.nat({ max: 2 })));

  test('points lost add up to 100 − score, of the whole and of each group', () => {
    fc.assert(
      fc.property(drawings, ([{ facts, cards }, strata]) => {
        const all = cards.map(card => ({ card, stratum: `s${strata.next().value}` }));
        const { report, findings } = weighed(facts, all, SIZES);
        const sum = (items: readonly { pointsLost: number }[]) =>
          items.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
        const { score } = report.totals;
        if (score !== null) expect(sum(report.items)).toBeCloseTo(100 - score, 7);
        for (const members of Object.values(findings.who)) {
          for (const { score, items } of members) {
            if (score !== null) expect(sum(items)).toBeCloseTo(100 - score, 7);
          }
        }
      }),
    );
  });

  test('each group a stratum: its parts are those of a report weighed of its audits alone', () => {
    fc.assert(
      fc.property(detailedPrograms(), fc.nat({ max: 60 }), ({ facts, cards }, unseen) => {
        const drawn = cards
          .filter(card => groupOfCard(card, 'agent') !== null)
          .map(card => ({ card, stratum: stratumOfAgent(groupOfCard(card, 'agent') ?? '') }));
        const keys = [...new Set(drawn.map(({ stratum }) => stratum))];
        const audits = (key: string) => drawn.filter(({ stratum }) => stratum === key);
        // Of so few unseen, those of other groups would show in what a figure may still be, and in what settles it.
        const population = (key: string) => audits(key).length + unseen;
        const all = weighed(facts, drawn, Object.fromEntries(keys.map(key => [key, population(key)])));
        for (const { key, checklists, sections, items } of all.findings.who.agent ?? []) {
          const own = stratumOfAgent(key);
          const { report } = weighed(facts, audits(own), { [own]: population(own) });
          for (const { id, ...score } of checklists)
            expect(report.checklists.find(one => one.id === id)).toMatchObject(score);
          for (const { id, ...score } of sections)
            expect(report.sections.find(one => `${one.checklist}.${one.id}` === id)).toMatchObject(score);
          for (const { item, judged: _, ...rate } of items)
            expect(report.items.find(one => `${one.checklist}.${one.id}` === item)).toMatchObject(rate);
        }
      }),
    );
  });

  test('one large stratum: the findings as they were, but for the share of the variance', () => {
    fc.assert(
      fc.property(detailedPrograms(), ({ facts, cards }) => {
        const all = cards.map(card => ({ card, stratum: '' }));
        const now = weighed(facts, all, { '': 1e13 }).findings;
        const { findings } = unweighed(facts, cards);
        for (const [by, members] of Object.entries(findings.who)) {
          const own = new Map((now.who[by] ?? []).map(member => [member.key, member]));
          for (const member of members) {
            const other = own.get(member.key);
            const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 5));
            expect(other?.shrunk ?? null).toEqual(close(member.shrunk));
            const items = new Map((other?.items ?? []).map(one => [one.item, one]));
            expect(items.size).toBe(member.items.length);
            for (const one of member.items) {
              expect(items.get(one.item)).toMatchObject({
                judged: one.judged,
                rate: close(one.rate),
                pointsLost: close(one.pointsLost),
              });
            }
            for (const part of ['checklists', 'sections'] as const) {
              expect(other?.[part]).toEqual(
                member[part].map(({ id, interactions, score, deviation, target, gap }) =>
                  expect.objectContaining({
                    ...{ id, interactions, score: close(score), deviation, target, gap: close(gap) },
                  }),
                ),
              );
            }
          }
        }
        expect(now.advice.map(({ item, kind, text }) => [item, kind, text])).toEqual(
          expect.arrayContaining(
            findings.advice
              .filter(({ kind }) => kind !== 'duplicate')
              .map(({ item, kind, text }) => [item, kind, text]),
          ),
        );
      }),
    );
  });
});
