import { describe, expect, it } from 'vitest';
import type { Change, Comparison } from '../../../src/model/comparison.ts';
import type { Explanation } from '../../../src/model/explanation.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { compareReports } from '../../../src/scoring/compare/compare.ts';
import { explainChange } from '../../../src/scoring/explain/changes/explain-change.ts';
import { changeMeantBy, changesIn } from '../../../src/scoring/explain/changes/names.ts';
import { weighReport } from '../../../src/scoring/weighed/weigh-report.ts';
import { report as plainReport } from '../compare/reports.ts';
import { cards, facts, reportOn } from './example.ts';
import { wrongSums } from './walk.ts';

const example = { before: reportOn(facts, cards.slice(0, 28)), after: reportOn(facts, cards.slice(22)) };
const hand = {
  before: plainReport([
    [20, 'Ana', 'chat', 1, 1],
    [20, 'Ben', 'phone', 1, 0],
    [5, 'Cy', 'phone', 0, 1],
    [1, 'Eve', 'phone', 0, 1],
  ]),
  after: plainReport([
    [10, 'Ana', 'chat', 1, 1],
    [40, 'Ben', 'phone', 1, 1],
    [20, 'Dee', 'chat', 0, 1],
    [1, 'Eve', 'phone', 1, 1],
  ]),
};

/** The example weighed back, as if it had been drawn from more. */
function weighedOf(of: readonly Scorecard[]): Report {
  const drawn = of.map((card, at) => ({ card, stratum: at % 3 === 0 ? 'third' : 'others' }));
  const populations = new Map([
    ['third', 90],
    ['others', 300],
  ]);
  return weighReport(reportOn(facts, of), drawn, populations, facts).report;
}

const sampled = { before: weighedOf(cards.slice(0, 28)), after: weighedOf(cards.slice(22)) };

function aboutOf({ before, after }: { before: Report; after: Report }, confidence: number | null) {
  const saved = { before: { file: 'a.json', report: before }, after: { file: 'b.json', report: after } };
  const comparison = compareReports(saved, confidence, { name: 'csaudit', version: '1' });
  return { comparison, reports: { before, after } };
}

/** Every figure of a comparison: what it is of, the part, the name, and the figure. */
function figuresOf(comparison: Comparison): readonly (readonly [string, string, string, number | null])[] {
  const ofChange = (name: string, { before, after, change, interval }: Change) =>
    [
      [name, '', 'before.n', before.n],
      [name, '', 'before.value', before.value],
      [name, '', 'after.n', after.n],
      [name, '', 'after.value', after.value],
      [name, '', 'change', change],
      [name, '', 'low', interval?.[0] ?? null],
      [name, '', 'high', interval?.[1] ?? null],
    ] as const;
  const covered = (name: string, { coverage }: { coverage: Comparison['totals']['coverage'] }) =>
    [
      [name, '', 'coverage.before', coverage.before],
      [name, '', 'coverage.after', coverage.after],
    ] as const;
  const { totals, critical, checklists, sections, items, groups, tried, mix } = comparison;
  return [
    ['score', '', 'confidence', comparison.confidence],
    ...ofChange('score', totals),
    ...covered('score', totals),
    ...critical.flatMap(one => ofChange(one.family, one)),
    ...checklists.flatMap(one => [...ofChange(one.id, one), ...covered(one.id, one)]),
    ...[
      ...sections.map(one => ['section', one] as const),
      ...items.map(one => ['item', one] as const),
    ].flatMap(([kind, one]) => {
      const name = `${kind}:${one.checklist}.${one.id}`;
      return [...ofChange(name, one), ...covered(name, one), [name, '', 'moved', one.moved] as const];
    }),
    ...Object.entries(groups).flatMap(([by, of]) => of.flatMap(one => ofChange(`${by}=${one.key}`, one))),
    ...tried.flatMap(({ list, compared, moved, byChance, better, worse }) => {
      const [name, part] = Object.hasOwn(groups, list) ? [list, ''] : ['score', list];
      const all = { compared, moved, byChance, better, worse };
      return Object.entries(all).map(([step, value]) => [name, part, step, value] as const);
    }),
    ...mix.flatMap(one => {
      const { both, new: come, gone, outside, change, real, mix, interval } = one;
      const all = { both, new: come, gone, change, real, mix, low: interval?.[0], high: interval?.[1] };
      const more = { 'outside.before': outside.before, 'outside.after': outside.after };
      return Object.entries({ ...all, ...more }).map(
        ([step, value]) => [one.by, 'mix', step, value ?? null] as const,
      );
    }),
  ];
}

describe.each([
  ['the example', aboutOf(example, null), 900],
  ['the example at 0.8', aboutOf(example, 0.8), 900],
  ['samples weighed back', aboutOf(sampled, null), 800],
  ['rates of a few', aboutOf(hand, 0.9), 100],
])('a comparison of %s', (_, about, least) => {
  const explained = new Map<string, Explanation>();
  const explanationOf = (name: string) => {
    const [found, ...others] = changeMeantBy(about.comparison, name);
    if (found === undefined || others.length > 0) throw new Error(`${name} means ${others.length} others`);
    const explanation = explained.get(name) ?? explainChange(about, found);
    explained.set(name, explanation);
    return explanation;
  };

  it('tells every figure as a step', () => {
    const figures = figuresOf(about.comparison).filter(([, , , value]) => value !== null);
    expect(figures.length).toBeGreaterThan(least);
    const missing = figures.filter(([name, part, step, value]) => {
      const steps = explanationOf(name)
        .parts.filter(({ of }) => of === part)
        .flatMap(({ steps }) => steps);
      return !steps.some(one => one.name === step && one.result === value);
    });
    expect(missing).toEqual([]);
  });

  it('comes out of the sums as they are printed', () => {
    const all = changesIn(about.comparison).map(named => explainChange(about, named));
    expect(all.flatMap(wrongSums)).toEqual([]);
  });
});

it('says of a change by itself and with all of its list how sure it is', () => {
  const about = aboutOf(hand, 0.9);
  const [item] = changeMeantBy(about.comparison, 'c.a');
  if (item === undefined) throw new Error('no item');
  const [own] = explainChange(about, item).parts;
  const told = (name: string) => own?.steps.find(step => step.name === name);
  expect(told('state')).toMatchObject({ result: 'worse' });
  expect(told('certain')).toMatchObject({ result: 'not certain' });
  expect(told('confidence of each')).toMatchObject({ result: 0.95, sum: '1 − (1 − 0.9) / 2' });
});
