import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDrawing, meet, mergeDrawings } from '../../src/sampling/drawing.ts';
import { drawn, met, people } from './populations.ts';

const DRAWS = 2000;
/** Five standard deviations of a binomial share; the seeds are fixed, so it holds once and for all. */
const bound = (probability: number) => 5 * Math.sqrt((probability * (1 - probability)) / DRAWS);

const mixed = [
  ...people({ Ana: 6, Ben: 3 }, 'high'),
  ...people({ Cem: 8, Dev: 2 }, 'medium'),
  ...people({ Elin: 12, Fia: 1 }, 'low'),
];

describe('the chance of being drawn', () => {
  it.each([
    { design: 'simple', everybody: people({ Ana: 25 }), size: 7, groups: false },
    { design: 'in proportion', everybody: people({ Ana: 20, Ben: 7, Cem: 2 }), size: 9, groups: false },
    { design: 'quotas', everybody: people({ Ana: 20, Ben: 7, Cem: 2 }), size: 3, groups: true },
    { design: 'by risk', everybody: mixed, size: 12, groups: false },
    { design: 'by risk in quotas', everybody: mixed, size: 2, groups: true },
  ])('is what the sample says: $design', ({ everybody, size, groups }) => {
    const times = new Map(everybody.map(({ id }) => [id, 0]));
    const said = new Map<string, number>();
    for (let seed = 0; seed < DRAWS; seed++) {
      const sample = drawn(met(everybody, `seed ${seed}`, 20, groups), size);
      for (const { id } of sample.drawn) times.set(id, (times.get(id) ?? 0) + 1);
      for (const { key, probability } of sample.strata) said.set(key, probability);
    }
    const keyOf = new Map(
      [...met(everybody, '', 100, groups).strata].flatMap(([key, { lowest }]) =>
        lowest.held.map(({ id }) => [id, key] as const),
      ),
    );
    for (const [id, count] of times) {
      const probability = said.get(keyOf.get(id) ?? '') ?? Number.NaN;
      expect(Math.abs(count / DRAWS - probability), `${id}: ${count} of ${DRAWS}`).toBeLessThanOrEqual(
        bound(probability),
      );
    }
  });

  it('is independent for two interactions, but for what drawing without replacement takes', () => {
    let both = 0;
    for (let seed = 0; seed < DRAWS; seed++) {
      const { drawn: got } = drawn(met(people({ Ana: 10 }), `pair ${seed}`), 4);
      const ids = got.map(({ id }) => id);
      if (ids.includes('Ana-0') && ids.includes('Ana-1')) both += 1;
    }
    const joint = (4 * 3) / (10 * 9);
    expect(Math.abs(both / DRAWS - joint)).toBeLessThanOrEqual(bound(joint));
  });

  it('weighs back to the population: the mean of all estimates is the true mean', () => {
    const value = (id: string) => id.length * 10 + (id.charCodeAt(id.length - 1) % 7);
    const truth = mixed.reduce((sum, { id }) => sum + value(id), 0) / mixed.length;
    const estimates = Array.from({ length: DRAWS }, (_, seed) => {
      const sample = drawn(met(mixed, `weigh ${seed}`), 12);
      return (
        sample.drawn.reduce((sum, { id, probability }) => sum + value(id) / probability, 0) / mixed.length
      );
    });
    const mean = estimates.reduce((sum, each) => sum + each, 0) / DRAWS;
    const variance = estimates.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (DRAWS - 1);
    expect(Math.abs(mean - truth)).toBeLessThanOrEqual(4 * Math.sqrt(variance / DRAWS));
  });
});

describe('a draw', () => {
  const everybody = [...people({ Ana: 30, Ben: 9 }, 'high'), ...people({ Cem: 40, Ana2: 5 }, 'low')];
  const withoutLines = (sample: ReturnType<typeof drawn>) =>
    JSON.parse(JSON.stringify(sample).replaceAll(/"line":\d+/g, '"line":1'));

  it('hangs on the seed and on nothing else: not on the order of rows, nor on how they are split', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(everybody, { minLength: everybody.length }),
        fc.integer({ min: 0, max: everybody.length }),
        fc.integer({ min: 8, max: 30 }),
        (shuffled, cut, size) => {
          const whole = drawn(met(everybody, 'a', 60), size);
          const parts = met(shuffled.slice(cut), 'a', 60);
          mergeDrawings(parts, met(shuffled.slice(0, cut), 'a', 60));
          expect(withoutLines(drawn(parts, size))).toEqual(withoutLines(whole));
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });

  it('is another with another seed', () => {
    const ids = (seed: string) => drawn(met(everybody, seed), 12).drawn.map(({ id }) => id);
    expect(ids('a')).toEqual(ids('a'));
    expect(ids('a')).not.toEqual(ids('b'));
  });

  it('of more interactions holds all of the smaller one', () => {
    const ids = (size: number) => drawn(met(everybody, 'grow'), size).drawn.map(({ id }) => id);
    for (let size = 4; size < everybody.length; size++) {
      expect(ids(size + 1)).toEqual(expect.arrayContaining(ids(size)));
    }
  });

  it('is the same when a stratum keeps no more than it may have to give', () => {
    const tight = drawn(met(everybody, 'tight', 12 + 6), 12);
    const roomy = drawn(met(everybody, 'tight', 1000), 12);
    expect(tight).toEqual(roomy);
  });

  it('takes all of a group that holds fewer, and has nobody in reserve there', () => {
    const { strata, drawn: got } = drawn(met(people({ Ana: 20, Ben: 2 }), 'a', 100, true), 5);
    expect(strata.map(({ key, drawn, probability }) => ({ key, drawn, probability }))).toEqual([
      { key: 'agent=Ana', drawn: 5, probability: 0.25 },
      { key: 'agent=Ben', drawn: 2, probability: 1 },
    ]);
    expect(strata[1]?.reserve).toEqual([]);
    expect(got).toHaveLength(7);
  });

  it('names nobody twice, reserves included, and logs each that was drawn', () => {
    const { strata, drawn: got, log } = drawn(met(everybody, 'once'), 20);
    const ids = [...got, ...strata.flatMap(({ reserve }) => reserve)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
    expect(log.map(({ what, id }) => `${what} ${id}`)).toEqual(got.map(({ id }) => `drawn ${id}`));
  });

  it('lists the highest risk first, whatever came first', () => {
    const keys = drawn(met([...people({ B: 3, A: 3 }, 'low'), ...people({ A: 3 }, 'high')], 'a'), 5).strata;
    expect(keys.map(({ key }) => key)).toEqual([
      'agent=A, risk=high',
      'agent=A, risk=low',
      'agent=B, risk=low',
    ]);
  });
});

it('refuses more than 1,000 strata', () => {
  const drawing = emptyDrawing('a', 10);
  const fill = (count: number) => {
    for (let at = 0; at < count; at++)
      meet(
        drawing,
        { key: `id=${at}`, group: '', level: null },
        `${at}`,
        { file: 'a.csv', line: at + 2 },
        '',
      );
  };
  fill(1000);
  expect(() => fill(1001)).toThrow(/more than 1000 strata/);
});
