import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_NUMBER, type Band, creditIn, isReachable, SHARE, TIMES } from '../../src/probes/bands.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import { answerOn, BOT_ONLY, benchOf, sceneOf } from './looking.ts';

const whole = fc.integer({ min: -2, max: 6 });
const half = fc.integer({ min: -4, max: 12 }).map(number => number / 2);
const bandOf = (number: fc.Arbitrary<number>): fc.Arbitrary<Band> =>
  fc.record({
    low: fc.oneof(number, fc.constant(Number.NEGATIVE_INFINITY)),
    high: fc.oneof(number, fc.constant(Number.POSITIVE_INFINITY)),
    credit: fc.constant(1),
  });
const holds = ({ low, high }: Band, value: number) => value >= low && value <= high;

describe('a band is reachable', () => {
  it.each([
    ['any number', ANY_NUMBER, half, Array.from({ length: 81 }, (_, at) => -10 + at / 4)],
    ['how often', TIMES, half, Array.from({ length: 20 }, (_, at) => at)],
    ['a share', SHARE, half, Array.from({ length: 9 }, (_, at) => at / 8)],
    ['how often, between whole numbers', TIMES, whole, Array.from({ length: 20 }, (_, at) => at)],
  ])('of %s, when one of the numbers there are is in it and in none above it', (_, domain, ends, numbers) => {
    fc.assert(
      fc.property(bandOf(ends), fc.array(bandOf(ends), { maxLength: 4 }), (band, above) => {
        // All ends are multiples of a half, so that quarters and what lies beyond them are all the cases there are.
        const there = numbers.some(one => holds(band, one) && !above.some(other => holds(other, one)));
        expect(isReachable(band, above, domain)).toBe(there);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      [2, 3],
      [
        [1, 2.9],
        [3, 4],
      ],
      ANY_NUMBER,
      true,
    ],
    [
      [2, 3],
      [
        [1, 2.5],
        [2.5, 4],
      ],
      ANY_NUMBER,
      false,
    ],
    [[1.2, 1.8], [], TIMES, false],
    [[1.5, 2], [], TIMES, true],
    [[-5, -1], [], TIMES, false],
    [[2, Number.POSITIVE_INFINITY], [], SHARE, false],
    [[0.5, 0.5], [], SHARE, true],
    [[1, Number.POSITIVE_INFINITY], [], SHARE, true],
  ] as const)('%j below %j', ([low, high], above, domain, expected) => {
    const bands = above.map(([low, high]) => ({ low, high, credit: 1 }));
    expect(isReachable({ low, high, credit: 1 }, bands, domain)).toBe(expected);
  });
});

describe('what a number earns', () => {
  const bands = [
    { low: 3, high: Number.POSITIVE_INFINITY, credit: 1 },
    { low: 1, high: 3, credit: 0.5 },
    { low: -1, high: -1, credit: 0.25 },
  ];

  it.each([
    [4, 1],
    [3, 1],
    [2.99, 0.5],
    [1, 0.5],
    [0.99, 0],
    [-1, 0.25],
  ])('%d: %d', (value, credit) => {
    expect(creditIn(bands, value)).toBe(credit);
  });
});

describe('a band that names an answer', () => {
  it('gives what that answer of its own item earns, however alike the items ask', async () => {
    const items = [0.25, 0.75, 1].map(
      (credit, at) =>
        `id: i${at}, ask: A, answers: [{ id: best, label: B, credit: 1 }, { id: good, label: G, credit: ${credit} }], ` +
        'probe: { all: [{ metric: csat, bands: [{ atLeast: 5, answer: good }] }] }',
    );
    const tiny = await benchOf(items);
    const answers = evaluate(tiny.checklist, sceneOf(tiny, BOT_ONLY), new Map());
    expect('problem' in answers ? [] : answers.map(({ credit }) => credit)).toEqual([0.25, 0.75, 1]);
  });

  it.each([
    ['1-5', '4', 0.75],
    ['1-5', '"4"', 0.75],
    ['0-10', '7', 0.7],
    ['0-10', '0', 0],
    ['yes-partly-no', 'partly', 0.5],
  ])('of the scale %s: %s', async (scale, id, credit) => {
    const probe = `{ metric: csat, bands: [{ atLeast: 6, credit: 1 }, { answer: ${id} }] }`;
    const tiny = await benchOf([`id: it, ask: A, answers: ${scale}, probe: ${probe}`]);
    expect(answerOn(tiny, BOT_ONLY).credit).toBe(credit);
  });
});
