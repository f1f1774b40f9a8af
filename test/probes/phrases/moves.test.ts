import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMove, forgetMoves, makeMoves, moveOf } from '../../../src/probes/phrases/moves.ts';
import { NONE } from '../../../src/probes/phrases/network.ts';

const RESTS = 40;

it('keep every move, until there is no room for another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.array(fc.tuple(fc.nat(RESTS - 1), fc.nat(), fc.nat(4095)), { maxLength: 600 }),
      (classes, wanted) => {
        const moves = makeMoves(RESTS, classes);
        for (let round = 0; round < 2; round++) {
          const known = new Map<string, number>();
          for (const [rest, number, state] of wanted) {
            const wordClass = number % classes;
            if (known.has(`${rest} ${wordClass}`)) continue;
            expect(addMove(moves, rest, wordClass, state)).toBe(true);
            known.set(`${rest} ${wordClass}`, state);
          }
          for (let rest = 0; rest < RESTS; rest++)
            for (let wordClass = 0; wordClass < classes; wordClass++)
              expect(moveOf(moves, rest, wordClass)).toBe(known.get(`${rest} ${wordClass}`) ?? NONE);
          forgetMoves(moves);
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('keep a move of a row that begins among the cells of rest 0, whatever rest 0 meets', () => {
  const moves = makeMoves(RESTS, 4);
  for (const [rest, wordClass] of [
    [14, 2],
    [14, 0],
    [0, 2],
  ] as const)
    expect(addMove(moves, rest, wordClass, 7)).toBe(true);
  expect([moveOf(moves, 14, 2), moveOf(moves, 14, 0), moveOf(moves, 0, 2)]).toEqual([7, 7, 7]);
});

it('run out of room and begin again', () => {
  const moves = makeMoves(1000, 5000);
  const fill = () => {
    for (let rest = 0; rest < 1000; rest++)
      for (let wordClass = 0; wordClass < 5000; wordClass += 7)
        if (!addMove(moves, rest, wordClass, 1)) return rest;
    return 1000;
  };
  const rests = fill();
  expect(rests).toBeGreaterThan(10);
  expect(rests).toBeLessThan(1000);
  expect(moveOf(moves, rests - 1, 4998)).toBe(1);
  forgetMoves(moves);
  expect(moveOf(moves, rests - 1, 4998)).toBe(NONE);
  expect(fill()).toBe(rests);
});
