import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FAMILIES, type Family, itemsOf } from '../../src/model/checklist.ts';
import { gapTo, meanFigure, rateFigure } from '../../src/scoring/figure.ts';
import { pointsLost } from '../../src/scoring/points-lost.ts';
import { spreadFigure } from '../../src/scoring/spread-figure.ts';
import { addValue, emptyMoments, type Moments, mean, variance } from '../../src/statistics/moments.ts';
import { estimateMean, lendVariance } from '../../src/statistics/stratified.ts';
import { weighedMeanInterval, weighedRateInterval } from '../../src/statistics/weighed-intervals.ts';
import { answers, stratum } from '../statistics/strata.ts';
import { cardsOf, foundOf } from './findings/found.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';

type Row = { weight?: number; credit?: number; outcome?: Written; critical?: Family };
type Bounds = [low: number, high: number];
type Vector = {
  vector: string;
  onCritical?: 'fail' | 'zero';
  items?: Row[];
  sections?: Record<
    string,
    { items: Record<string, Row>; score: number | null; coverage: number | null; pointsLost: number }
  >;
  checklists?: Record<string, { weight: number; items: Record<string, Row> }>;
  score?: number | null;
  exactly?: number;
  coverage?: number | null;
  passed?: boolean | null;
  pointsLost?: Record<string, number>;
  opportunities?: number;
  critical?: Record<Family, { errors: number; accuracy: number; interval: Bounds }>;
  agents?: Record<string, { evaluations: [number, number][]; mean: number; pooled: number }>;
  rates?: { part: number; n: number; interval?: Bounds; target?: number; needed?: number | null }[];
  groups?: Record<string, number[]>;
  rated?: Record<string, [part: number, n: number]>;
  spread?: number;
  interval?: Bounds;
  limits?: { limit: number; state: string; needed: number | null }[];
  strata?: Record<string, { population: number; scores?: number[]; rated?: [part: number, n: number] }>;
  weighed?: number;
  means?: { scores: number[]; mean: number; interval: Bounds }[];
  target?: number;
  /** By agent: the credits of each interaction. */
  interactions?: Record<string, [greeting: number, name: number, thanks: number][]>;
  parts?: Record<string, Record<string, { score: number; interval: Bounds; gap: number; state: string }>>;
};

const page = readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8');
const vectors: readonly Vector[] = [...page.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text = '']) =>
  parse(text),
);

/** Figures are printed with up to two decimals. */
function expectFigure(actual: number | null | undefined, printed: number | null): void {
  if (actual === null || actual === undefined || printed === null) expect(actual).toBe(printed);
  else expect(actual.toFixed(2)).toBe(printed.toFixed(2));
}

function expectInterval(actual: readonly [number, number] | null, printed: Bounds): void {
  expect(actual?.map(bound => bound.toFixed(2))).toEqual(printed.map(bound => bound.toFixed(2)));
}

function momentsOf(values: readonly number[]): Moments {
  const moments = emptyMoments();
  for (const value of values) addValue(moments, value);
  return moments;
}

const written = (row: Row): Written => row.credit ?? row.outcome ?? 'unanswered';

/** The scorecard of a vector, and the points each item lost by `checklist.item`. */
function auditOf({ items, checklists, onCritical = 'fail' }: Vector) {
  const all = checklists ?? { only: { weight: 1, items: Object.fromEntries((items ?? []).entries()) } };
  const facts = factsOf(
    Object.entries(all).map(([id, one]) =>
      checklist(
        id,
        Object.entries(one.items).map(([name, row]) =>
          item(name, { weight: row.weight ?? 1, critical: row.critical ?? null }),
        ),
      ),
    ),
    { weights: Object.values(all).map(one => one.weight), onCritical },
  );
  const answers = Object.entries(all).map(([id, one]) => [
    id,
    Object.fromEntries(Object.entries(one.items).map(([name, row]) => [name, written(row)])),
  ]);
  const card = cardOf(facts, Object.fromEntries(answers));
  const names = facts.checklists.flatMap(one => itemsOf(one).map(({ id }) => `${one.id}.${id}`));
  const lost = pointsLost(card, facts).flat();
  return { card, lost: Object.fromEntries(names.map((name, at) => [name, lost[at]])) };
}

describe('the figures of docs/scoring.md', () => {
  const scored = vectors.filter(one => one.score !== undefined);
  test.each(scored)('$vector', vector => {
    const { card, lost } = auditOf(vector);
    expectFigure(card.score, vector.score ?? null);
    if (vector.exactly !== undefined) expect(card.score).toBe(vector.exactly);
    if (vector.coverage !== undefined) expectFigure(card.coverage, vector.coverage);
    if (vector.passed !== undefined) expect(card.passed).toBe(vector.passed);
    if (vector.pointsLost === undefined) return;
    expect(Object.keys(lost)).toEqual(Object.keys(vector.pointsLost));
    for (const [name, points] of Object.entries(vector.pointsLost)) expectFigure(lost[name], points);
  });

  const parted = vectors.flatMap(({ vector, sections }) =>
    sections === undefined ? [] : [{ vector, sections }],
  );
  test.each(parted)('$vector', ({ sections }) => {
    const parts = Object.entries(sections).map(([id, part]) => {
      const items = Object.entries(part.items).map(([name, row]) => item(name, { weight: row.weight ?? 1 }));
      return { id, title: id, items };
    });
    const facts = factsOf([checklist('c', [], { sections: parts })]);
    const rows = Object.values(sections).flatMap(part => Object.entries(part.items));
    const card = cardOf(facts, { c: Object.fromEntries(rows.map(([name, row]) => [name, written(row)])) });
    const found = reportOf(facts, [card]).sections;
    expect(found.map(one => one.id)).toEqual(Object.keys(sections));
    for (const one of found) {
      const expected = sections[one.id];
      expectFigure(one.score, expected?.score ?? null);
      expectFigure(one.coverage, expected?.coverage ?? null);
      expectFigure(one.pointsLost, expected?.pointsLost ?? null);
    }
  });

  const critical = vectors.flatMap(one =>
    one.critical === undefined ? [] : [{ ...one, critical: one.critical }],
  );
  test.each(critical)('$vector', ({ opportunities = 0, critical: expected }) => {
    // Two items a family, missed together: two misses in one interaction are one error.
    const items = FAMILIES.flatMap(family => [0, 1].map(at => item(`${family}${at}`, { critical: family })));
    const facts = factsOf([checklist('c', items)]);
    const cards = Array.from({ length: opportunities }, (_, line) => {
      const credits = items.map(({ id, critical: family }) => [
        id,
        family !== null && line < expected[family].errors ? 0 : 1,
      ]);
      return cardOf(facts, { c: Object.fromEntries(credits) }, interaction(`${line}`, {}, line));
    });
    const { totals } = reportOf(facts, cards);
    for (const family of FAMILIES) {
      expect(totals.critical[family]).toMatchObject({ opportunities, errors: expected[family].errors });
      expectFigure(totals.critical[family].accuracy, expected[family].accuracy);
      expectInterval(totals.critical[family].interval, expected[family].interval);
    }
  });

  const agents = vectors.flatMap(one => Object.entries(one.agents ?? {}));
  test.each(agents)('aggregation of %s', (_, { evaluations, mean: expected, pooled }) => {
    expectFigure(mean(momentsOf(evaluations.map(([points, most]) => (100 * points) / most))), expected);
    const [points, most] = [0, 1].map(at => evaluations.reduce((sum, one) => sum + (one[at] ?? 0), 0));
    expectFigure((100 * (points ?? 0)) / (most ?? 0), pooled);
  });

  const rates = vectors.flatMap(one => (one.rates ?? []).map(row => ({ vector: one.vector, ...row })));
  test.each(rates)('$vector: $part of $n', ({ part, n, interval, target, needed }) => {
    const figure = rateFigure(part, n, 0.95);
    if (interval !== undefined) expectInterval(figure.interval, interval);
    if (needed !== undefined) {
      expect(gapTo(target ?? null, figure)).toMatchObject({ state: 'unsure', needed });
    }
  });

  const means = vectors.flatMap(one => (one.means ?? []).map(row => ({ vector: one.vector, ...row })));
  test.each(means)('$vector: $scores', ({ scores, mean: expected, interval }) => {
    const figure = meanFigure(momentsOf(scores), 0.95);
    expectFigure(figure.actual, expected);
    expectInterval(figure.interval, interval);
  });

  const spreads = vectors.flatMap(one => (one.limits ?? []).map(row => ({ ...one, ...row })));
  test.each(spreads)(
    '$vector against $limit',
    ({ groups, rated, limit, spread, interval, state, needed }) => {
      const samples = [
        ...Object.values(groups ?? {})
          .map(momentsOf)
          .map(one => {
            return { n: one.n, mean: mean(one) ?? 0, variance: variance(one) ?? 0 };
          }),
        ...Object.values(rated ?? {}).map(([part, n]) => ({ n, mean: (100 * part) / n, variance: null })),
      ];
      const figure = spreadFigure(samples, limit, 0.95);
      expectFigure(figure.spread, spread ?? null);
      expectInterval(figure.interval, interval ?? [0, 0]);
      expect(figure).toMatchObject({ state, needed });
    },
  );

  const samples = vectors.flatMap(({ vector, strata, weighed, interval }) =>
    strata === undefined ? [] : [{ vector, strata, weighed, interval }],
  );
  test.each(samples)('$vector', ({ strata, weighed, interval }) => {
    const parts = Object.values(strata).map(({ population, scores, rated: [part, n] = [0, 0] }) =>
      scores === undefined ? answers(population, part, n - part) : stratum(population, scores),
    );
    const isRate = Object.values(strata).some(({ rated }) => rated !== undefined);
    const estimate = estimateMean(isRate ? parts : lendVariance(parts));
    if (estimate === null) throw new Error('nothing was judged');
    expectFigure(estimate.mean, weighed ?? null);
    const found = isRate ? weighedRateInterval(estimate, 0.95) : weighedMeanInterval(estimate, 0.95);
    expectInterval(found, interval ?? [0, 0]);
  });

  const grouped = vectors.flatMap(one => (one.parts === undefined ? [] : [{ ...one, parts: one.parts }]));
  test.each(grouped)('$vector', ({ target = null, interactions = {}, parts }) => {
    const sections = Object.entries({ opening: ['greeting', 'name'], closing: ['thanks'] }).map(
      ([id, items]) => ({ id, title: id, items: items.map(name => item(name)) }),
    );
    const facts = factsOf([checklist('c', [], { sections })], { targets: [target] });
    const rows = Object.entries(interactions).flatMap(([agent, credits]) =>
      credits.map(([greeting, name, thanks]) => ({ agent, answers: { greeting, name, thanks } })),
    );
    const members = foundOf(facts, cardsOf(facts, rows)).findings.who.agent ?? [];
    expect(members.map(({ key }) => key).toSorted()).toEqual(Object.keys(parts));
    for (const { key, sections: found } of members) {
      expect(found.map(({ id }) => id)).toEqual(Object.keys(parts[key] ?? {}).map(id => `c.${id}`));
      for (const one of found) {
        const expected = parts[key]?.[one.id.slice('c.'.length)];
        expectFigure(one.score, expected?.score ?? null);
        expectInterval(one.interval, expected?.interval ?? [0, 0]);
        expectFigure(one.gap, expected?.gap ?? null);
        expect(one.state).toBe(expected?.state);
      }
    }
  });

  test('every vector of the page is checked', () => {
    const checked = (one: Vector) =>
      one.score !== undefined ||
      (one.sections ?? one.critical ?? one.agents ?? one.rates ?? one.means) !== undefined ||
      (one.limits ?? one.strata ?? one.parts) !== undefined;
    expect(vectors.filter(one => !checked(one)).map(one => one.vector)).toEqual([]);
    expect(vectors.length).toBe(page.match(/^vector: /gmu)?.length);
    expect(vectors.length).toBeGreaterThan(10);
  });
});
