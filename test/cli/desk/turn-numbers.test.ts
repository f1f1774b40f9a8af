import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTurns, writeTurns } from '../../../src/cli/desk/turn-numbers.ts';

describe('numbers of turns', () => {
  it.each([
    ['3 5-7', [3, 5, 6, 7]],
    ['3,5–7', [3, 5, 6, 7]],
    ['5 - 7; #3', [3, 5, 6, 7]],
    ['7 3 3', [3, 7]],
    ['', []],
    ['9-9', [9]],
  ])('%j are %j', (text, turns) => {
    expect(readTurns(text, 9)).toEqual({ turns });
  });

  it.each([
    ['10', 'there is no turn 10; there are 1 to 9'],
    ['0', 'there is no turn 0; there are 1 to 9'],
    ['3-12', 'there is no turn 12; there are 1 to 9'],
    ['7-5', '"7-5" runs backwards'],
    ['three', '"three" is not the number of a turn; as in 3 5-7'],
    ['-3', '"-3" is not the number of a turn; as in 3 5-7'],
    ['3.5', '"3.5" is not the number of a turn; as in 3 5-7'],
  ])('%j: %s', (text, problem) => {
    expect(readTurns(text, 9)).toEqual({ problem });
  });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 })), some => {
        const turns = some.toSorted((one, other) => one - other);
        expect(readTurns(writeTurns(turns), 30)).toEqual({ turns });
      }),
    );
    expect(writeTurns([3, 5, 6, 7])).toBe('3 5-7');
  });
});
