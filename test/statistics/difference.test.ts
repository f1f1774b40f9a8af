import { expect, it } from 'vitest';
import { differenceInterval } from '../../src/statistics/difference.ts';
import { makeReaches } from '../../src/statistics/spread.ts';

it('is Newcombe’s hybrid score interval (1998, method 10): 56/70 against 48/80', () => {
  const { ofRate } = makeReaches(0.95);
  const [low, high] = differenceInterval(
    ofRate({ n: 70, mean: (100 * 56) / 70 }),
    ofRate({ n: 80, mean: (100 * 48) / 80 }),
  );
  // published: 0.0524 to 0.3339
  expect(low / 100).toBeCloseTo(0.0524, 4);
  expect(high / 100).toBeCloseTo(0.3339, 4);
});

it('stays within what points can differ by', () => {
  const far = { mean: 100, below: 60, above: 0 };
  const near = { mean: 0, below: 0, above: 50 };
  expect(differenceInterval(far, near)[1]).toBe(100);
});
