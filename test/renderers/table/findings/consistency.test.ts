import { expect, it } from 'vitest';
import type { Findings } from '../../../../src/model/findings.ts';
import { table } from '../../../../src/renderers/table/table.ts';
import { aReport, noGate, plain } from '../../a-report.ts';

const pair = (higher: string, lower: string, difference: number) => ({
  ...{ higher, lower, difference },
  interval: [1, 30] as const,
});
const found: Findings['consistency'][number] = {
  ...{ by: 'agent', groups: 4, share: 35.6, interval: [11.7, 79.6], differing: 2 },
  pairs: [pair('Béla', 'Farid', 22), pair('Ana', 'Farid', 21.1)],
  items: [{ item: 'tiny.answered', spread: 6, losesMost: 'Elin', losesLeast: 'Farid' }],
};

function told(over: Partial<typeof found>): readonly string[] {
  const consistency = [{ ...found, ...over }];
  const findings: Findings = {
    ...{ pareto: [], training: [], who: {}, facts: [], trends: [], advice: [] },
    consistency,
  };
  const lines = table.render(aReport({ findings }), noGate, plain).split('\n');
  const start = lines.indexOf('Share of the differences that lies between groups');
  return lines.slice(start + 3, lines.indexOf('', start)).map(line => line.trim());
}

it('names the pairs, and the item furthest apart on a line of its own: its groups are others', () => {
  expect(told({})).toEqual([
    'Béla over Farid by 22.0; Ana over Farid by 21.1',
    'the item furthest apart: tiny.answered (Elin loses 6.0 more than Farid)',
  ]);
});

it('names no item where no pair differs, and nothing where nothing is known', () => {
  expect(told({ pairs: [], differing: 0 })).toEqual([]);
  expect(told({ items: [] })).toEqual(['Béla over Farid by 22.0; Ana over Farid by 21.1']);
});
