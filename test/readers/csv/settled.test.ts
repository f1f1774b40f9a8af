import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addTurn, KINDS, makeSaid } from '../../../src/readers/csv/said.ts';
import { areSettled } from '../../../src/readers/csv/settled.ts';
import { settleTimes } from '../../../src/readers/turns/timed.ts';
import { rawTurn } from './by-bytes.ts';

const HOUR = 3_600_000;

it('says that times are settled only where settling changes nothing, and of most that it changes nothing', () => {
  const time = fc.option(
    fc.record({
      kind: fc.constantFrom(1, 2, 3, 4, 4),
      ms: fc.constantFrom(0, 1, 4e5, HOUR, 20 * HOUR, 25 * HOUR),
    }),
  );
  let settled = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(time, time), { maxLength: 5 }),
      fc.constantFrom(0, 1, 2, 4),
      (turns, kind) => {
        const said = makeSaid(1);
        for (const [at, until] of turns) {
          const turn = addTurn(said, 'agent', undefined, 0);
          said.ends[turn] = 0;
          said.atKinds[turn] = at === null ? 0 : kind || at.kind;
          said.at[turn] = at?.ms ?? 0;
          said.untilKinds[turn] = until === null ? 0 : kind || until.kind;
          said.until[turn] = until?.ms ?? 0;
        }
        const raw = turns.map((_, index) => rawTurn(Buffer.alloc(0), said, index));
        const timed = settleTimes(raw);
        const asWritten =
          !('problem' in timed) &&
          timed.backwards === null &&
          timed.turns.every(
            ({ at, until }, index) => at === raw[index]?.at?.ms && until === raw[index]?.until?.ms,
          );
        expect(areSettled(said)).toBe(asWritten);
        if (asWritten) settled++;
      },
    ),
    { numRuns: 3000 },
  );
  expect(settled).toBeGreaterThan(300);
  expect(KINDS).toHaveLength(4);
});
