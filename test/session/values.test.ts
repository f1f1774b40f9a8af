import { describe, expect, it } from 'vitest';
import { valueLike, valueWritten } from '../../src/session/values.ts';
import { item } from '../scoring/fixtures.ts';

const scale = item('it', {
  weight: 2,
  answers: [
    { id: 'great', label: 'Great', credit: 1 },
    { id: 'good', label: 'Gut', credit: 0.7, written: 'Good enough' },
    { id: 'rude', label: 'Rude', credit: 0 },
    { id: 'wrong', label: 'Wrong', credit: 0 },
  ],
});

describe('valueWritten', () => {
  it.each([
    ['great', 'great'],
    [' GREAT ', 'great'],
    ['Good enough', 'good'],
    ['gut', 'good'],
    ['1.4', 'good'],
    ['wrong', 'wrong'],
    ['Wrong', 'wrong'],
    ['0', 'rude'],
    ['n/a', 'na'],
  ])('%j is %s', (written, value) => {
    expect(valueWritten(scale, written)).toEqual({ value });
  });

  it('is nothing where nothing was written, and a problem where it is no answer', () => {
    expect(valueWritten(scale, ' ')).toBeNull();
    expect(valueWritten(scale, 'so-so')).toEqual({
      problem: expect.stringContaining('great, good, rude, wrong, na'),
    });
  });
});

describe('valueLike', () => {
  it.each([
    ['met', 1, 'great'],
    ['partial', 1 - 0.3, 'good'],
    ['partial', 0.5, null],
    ['missed', 0, 'rude'],
    ['notApplicable', null, 'na'],
  ] as const)('%s with credit %s is %s', (outcome, credit, value) => {
    expect(valueLike(scale, { outcome, credit })).toBe(value);
  });
});
