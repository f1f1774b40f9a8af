import { describe, expect, it } from 'vitest';
import { headline } from '../../src/renderers/headline.ts';
import { fixFirst } from '../../src/renderers/html/sections/fix-first.ts';
import { anItem, service, withWho } from '../plan/a-service.ts';
import { plain } from './a-report.ts';

/** 80 points of 100 in so many interactions; one item loses some although it is above its target. */
function reportOf(interactions: number, rate: number) {
  const items = [anItem('greeting', null, rate, 90, 12), anItem('thanks', null, 50, 90, 8)];
  const pareto = items.map(({ checklist, id, pointsLost }) => ({
    ...{ item: `${checklist}.${id}`, pointsLost, share: pointsLost * 5, cumulated: 100 },
  }));
  const findings = { ...withWho({}), pareto };
  return { ...service, items, findings, totals: { ...service.totals, interactions } };
}

const first = (interactions: number, rate: number) =>
  headline(reportOf(interactions, rate), plain.style).find(({ about }) => about === 'items')?.text;
const page = (interactions: number, rate: number) => fixFirst(reportOf(interactions, rate), true);

describe('what to fix first', () => {
  it.each([
    [95, 'courtesy.greeting (12.0, above its target already)', ', above its target already'],
    [90, 'courtesy.greeting (12.0, at its target already)', ', at its target already'],
    [85, 'courtesy.greeting (12.0)', ''],
  ])('says so of an item that has reached its target: %d', (rate, named, told) => {
    expect(first(20, rate)).toBe(
      `Fix first: ${named}, courtesy.thanks (8.0): 100 % of the 20.0 points lost.`,
    );
    expect(page(20, rate).includes('its target already')).toBe(told !== '');
    expect(page(20, rate)).toContain(told);
    expect(page(20, rate)).toContain('<b>12.0 points</b> lost, 60.0 % of all');
  });

  it.each([
    [1, 'above its target, 1 critical miss'],
    [2, 'above its target, 2 critical misses'],
    [0, 'above its target already'],
  ])('says so of a critical item missed %d times', (missed, told) => {
    const report = reportOf(20, 95);
    const items = report.items.map(one =>
      one.id === 'greeting' ? { ...one, critical: 'customer' as const, missed } : one,
    );
    const line = headline({ ...report, items }, plain.style).find(({ about }) => about === 'items');
    expect(line?.text).toContain(`Fix first: courtesy.greeting (12.0, ${told}), courtesy.thanks`);
  });

  it('says of how few interactions it is told', () => {
    expect(first(1, 85)).toMatch(/of the 20\.0 points lost, of 1 interaction only\.$/u);
    expect(page(9, 85)).toContain('Fix first, of 9 interactions only</h2>');
    expect(page(10, 85)).toContain('Fix first</h2>');
  });
});
