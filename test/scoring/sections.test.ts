import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';
import { programs } from './random.ts';

const call = checklist('call', [], {
  target: 90,
  sections: [
    {
      id: 'opening',
      title: 'Opening',
      items: [item('greeting', { weight: 3 }), item('name', { critical: 'customer' })],
    },
    { id: 'closing', title: 'Closing', items: [item('thanks', { weight: 4 })] },
  ],
});
const steps = checklist('steps', [item('order', { weight: 2, target: 50 })]);

type Row = { readonly call: Record<string, Written>; readonly steps: Record<string, Written> };
const rows: readonly Row[] = [
  // opening 75, closing 0; call 3/8
  { call: { greeting: 1, name: 0, thanks: 0 }, steps: { order: 1 } },
  // opening 25, closing not seen; call 1/4
  { call: { greeting: 0, name: 1, thanks: 'unverifiable' }, steps: { order: 0.5 } },
  // opening 100 with a quarter of it seen, closing does not apply; call 1/1
  { call: { greeting: 'unanswered', name: 1, thanks: 'notApplicable' }, steps: { order: 'unverifiable' } },
  // nothing judged at all
  { call: { thanks: 'notApplicable' }, steps: {} },
];

function scored(more: Parameters<typeof factsOf>[1] = {}) {
  const facts = factsOf([call, steps], more);
  return reportOf(
    facts,
    rows.map((row, line) => cardOf(facts, row, interaction(`i${line}`, {}, line))),
  );
}

test('a section is the mean over the interactions in which something of it was judged', () => {
  const [opening, closing, order] = scored().sections;
  expect(opening).toMatchObject({ checklist: 'call', id: 'opening', title: 'Opening' });
  // 75, 25 and 100: mean 66.67, deviation 38.19; t of 2 degrees 4.3027 · 38.19/√3 = 94.87, clipped.
  expect(opening).toMatchObject({ interactions: 3, interval: [0, 100] });
  expect(opening?.score).toBeCloseTo(200 / 3, 12);
  expect(closing).toMatchObject({
    checklist: 'call',
    id: 'closing',
    interactions: 1,
    score: 0,
    interval: null,
  });
  // 100 and 50: 75 ± 12.7062 · 35.36/√2, clipped.
  expect(order).toMatchObject({
    checklist: 'steps',
    id: 'main',
    interactions: 2,
    score: 75,
    interval: [0, 100],
  });
});

test('its coverage is the mean over the interactions in which something of it applies', () => {
  // opening: all, all, 1 of 4, none; closing: all, none; order: seen twice of four times.
  expect(scored().sections.map(one => one.coverage)).toEqual([225 / 4, 50, 50]);
});

test('its points lost are those of its items', () => {
  const { sections, items } = scored();
  // Of three scored interactions: call lost 1/8 and 4/8 in the first, 3/4 in the second, and weighs half.
  const [opening, closing, order] = sections.map(one => one.pointsLost);
  expect(opening).toBeCloseTo((100 * (1 / 8 + 3 / 4)) / 2 / 3, 12);
  expect(closing).toBeCloseTo((100 * (4 / 8)) / 2 / 3, 12);
  expect(order).toBeCloseTo((100 * 0.5) / 2 / 3, 12);
  expect(items.find(one => one.id === 'thanks')?.pointsLost).toBe(closing);
});

test('it is measured against the target of its checklist, which the program may set', () => {
  const gaps = (targets: readonly (number | null)[]) =>
    scored({ targets }).sections.map(({ target, gap, state }) => [target, gap, state]);
  const opening = 200 / 3;
  expect(gaps([])).toEqual([
    [90, opening - 90, 'unsure'],
    [90, -90, 'unsure'],
    [null, null, 'none'],
  ]);
  expect(gaps([40, 70])).toEqual([
    [40, opening - 40, 'unsure'],
    [40, -40, 'unsure'],
    [70, 5, 'unsure'],
  ]);
});

test('enough interactions say on which side of the target it lies', () => {
  const facts = factsOf([call]);
  const card = (at: number) =>
    cardOf(facts, { call: { greeting: 1, name: 1, thanks: at % 4 === 0 ? 0.5 : 0 } }, interaction(`i${at}`));
  const { sections } = reportOf(
    facts,
    Array.from({ length: 40 }, (_, at) => card(at)),
  );
  expect(sections.map(one => [one.id, one.score, one.state])).toEqual([
    ['opening', 100, 'above'],
    ['closing', 12.5, 'below'],
  ]);
});

test('a critical miss sets no section to zero, but its section lost what the zeroing took', () => {
  const [opening, closing] = scored({ onCritical: 'zero' }).sections;
  expect(opening?.score).toBeCloseTo(200 / 3, 12);
  // The first call is 0 instead of 3/8: all of its half is lost, 4/8 of it still by the closing.
  expect(opening?.pointsLost).toBeCloseTo((100 * (1 / 2 + 3 / 4)) / 2 / 3, 12);
  expect(closing?.pointsLost).toBeCloseTo((100 * (4 / 8)) / 2 / 3, 12);
});

test('of nothing every section stands there without a figure', () => {
  const { sections } = reportOf(factsOf([call, steps]), []);
  expect(sections.map(one => one.id)).toEqual(['opening', 'closing', 'main']);
  for (const one of sections) {
    expect(one).toMatchObject({
      interactions: 0,
      score: null,
      interval: null,
      coverage: null,
      pointsLost: 0,
    });
    expect(one).toMatchObject({ gap: null, state: 'none', needed: null });
  }
});

test('a weight written as a decimal counts as it is written', () => {
  const items = [item('a', { weight: 0.57 }), item('b', { weight: 0.43 })];
  const facts = factsOf([checklist('c', items)]);
  expect(reportOf(facts, [cardOf(facts, { c: { a: 1, b: 0 } })]).sections[0]?.score).toBe(57);
});

test('the points lost of all sections add up to 100 − score', () => {
  fc.assert(
    fc.property(programs(), ({ facts, cards }) => {
      const { totals, sections } = reportOf(facts, cards);
      const lost = sections.reduce((sum, one) => sum + one.pointsLost, 0);
      expect(lost).toBeCloseTo(100 - (totals.score ?? 100), 8);
    }),
  );
});

test('the only section of a checklist has its figures, but where a miss zeroes the checklist', () => {
  fc.assert(
    fc.property(programs(), ({ facts, cards }) => {
      fc.pre(facts.program.onCritical === 'fail');
      const { checklists, sections } = reportOf(facts, cards);
      const alone = facts.checklists.filter(one => one.sections.length === 1).map(({ id }) => id);
      for (const id of alone) {
        const found = checklists.find(one => one.id === id);
        expect(found).toBeDefined();
        if (found === undefined) continue;
        const { lowest: _, lowestCoverage: __, id: ___, ...figures } = found;
        expect(sections.find(one => one.checklist === id)).toMatchObject(figures);
      }
    }),
  );
});
