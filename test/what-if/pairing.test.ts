import { describe, expect, test } from 'vitest';
import { pairChecklists } from '../../src/what-if/pairing.ts';
import { checklist, item } from '../scoring/fixtures.ts';

const manner = checklist('manner', [item('greeting'), item('thanks')]);
const speed = checklist('speed', [item('first')]);
const acme = checklist('acme', [item('thanks'), item('brand')]);

const shape = (pairs: ReturnType<typeof pairChecklists>) =>
  pairs.map(({ id, before, after, items }) => [
    id,
    before?.place ?? null,
    after?.place ?? null,
    items.map(one => [one.id, one.before?.place ?? null, one.after?.place ?? null]),
  ]);

describe('checklists side by side', () => {
  test('are those of the same id, wherever they stand', () => {
    expect(shape(pairChecklists([manner, speed], [speed, manner]))).toEqual([
      [
        'manner',
        0,
        1,
        [
          ['greeting', 0, 0],
          ['thanks', 1, 1],
        ],
      ],
      ['speed', 1, 0, [['first', 0, 0]]],
    ]);
  });

  test('are one and what stands in its place, with the items both ask', () => {
    expect(shape(pairChecklists([manner], [acme], new Map([['acme', 'manner']])))).toEqual([
      [
        'acme',
        0,
        0,
        [
          ['greeting', 0, null],
          ['thanks', 1, 0],
          ['brand', null, 1],
        ],
      ],
    ]);
  });

  test('are alone where the other program has none', () => {
    expect(shape(pairChecklists([manner], [speed]))).toEqual([
      [
        'manner',
        0,
        null,
        [
          ['greeting', 0, null],
          ['thanks', 1, null],
        ],
      ],
      ['speed', null, 0, [['first', null, 0]]],
    ]);
  });
});
