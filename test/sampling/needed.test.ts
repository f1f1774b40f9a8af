import { describe, expect, it } from 'vitest';
import { deal } from '../../src/sampling/draw.ts';
import { methodOf } from '../../src/sampling/method.ts';
import { mostOf, sizeOf } from '../../src/sampling/needed.ts';
import { marginOf } from '../../src/sampling/size.ts';
import { met, people } from './populations.ts';

const precision = { margin: 5, confidence: 0.95 };
const asked = { kind: 'precision' as const, precision };
const marginAt = (drawing: ReturnType<typeof met>, size: number) =>
  marginOf(
    deal(drawing, size).map(({ stratum, drawn }) => ({ population: stratum.population, drawn })),
    0.95,
  );

describe('how many are drawn', () => {
  it('is the published number where the whole is one stratum', () => {
    expect(sizeOf(met(people({ Ana: 1000 }), 'a', mostOf(asked)), asked)).toBe(278);
  });

  it.each([
    ['by agent', people({ Ana: 400, Ben: 350, Cem: 250 })],
    [
      'with many small strata',
      people(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${at}`, 1 + (at % 20)]))),
    ],
    [
      'one of them large',
      people({ ...Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`a${at}`, 1])), big: 900 }),
    ],
    [
      'by risk',
      [...people({ A: 100 }, 'high'), ...people({ A: 200 }, 'medium'), ...people({ A: 700 }, 'low')],
    ],
  ])('is the fewest that keep the margin %s', (_, everybody) => {
    const drawing = met(everybody, 'a', mostOf(asked));
    const size = sizeOf(drawing, asked);
    expect(marginAt(drawing, size)).toBeLessThanOrEqual(5 + 1e-9);
    const strata = deal(drawing, size).length;
    if (size > Math.max(strata, 278)) expect(marginAt(drawing, size - 1)).toBeGreaterThan(5);
    for (const { drawn } of deal(drawing, size)) expect(drawn).toBeLessThanOrEqual(mostOf(asked));
  });

  it('is all of a handful', () => {
    expect(sizeOf(met(people({ Ana: 3, Ben: 2 }), 'a', mostOf(asked)), asked)).toBe(5);
  });

  it('is what was asked for, if it holds one of each stratum', () => {
    const drawing = met(people({ Ana: 30, Ben: 1, Cem: 1 }), 'a');
    expect(sizeOf(drawing, { kind: 'number', size: 3 })).toBe(3);
    expect(() => sizeOf(drawing, { kind: 'number', size: 2 })).toThrow(
      '2 cannot hold one of each of the 3 strata\n  ask for 3 at least, or leave out a field of --by',
    );
  });

  it('must hold one of each stratum of a group', () => {
    const levels = [
      ...people({ Ana: 9 }, 'high'),
      ...people({ Ana: 9 }, 'low'),
      ...people({ Ben: 9 }, 'low'),
    ];
    const drawing = met(levels, 'a', 100, true);
    expect(() => sizeOf(drawing, { kind: 'quota', size: 1 })).toThrow('of the 2 strata of agent=Ana');
  });
});

it.each([
  [{ kind: 'number' as const, size: 40 }, [], [], false, '40 of 1,200, at random'],
  [
    { kind: 'number' as const, size: 40 },
    [],
    ['agent', 'channel'],
    true,
    '40 of 1,200, at random, by agent and channel in proportion, by risk (high 4, medium 2, low 1)',
  ],
  [{ kind: 'quota' as const, size: 5 }, ['agent'], [], false, '40 of 1,200, at random, 5 for each agent'],
  [asked, [], [], false, '40 of 1,200, at random, rates within 5 points at 95 %'],
])('a method is told in words: %j', (how, per, by, risk, words) => {
  expect(methodOf(how, { per, by, risk }, 40, 1200)).toBe(words);
});
