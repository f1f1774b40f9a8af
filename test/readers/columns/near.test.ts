import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearName } from '../../../src/readers/columns/near.ts';

const known = ['agent', 'transcript', 'store', 'customer_name', 'id', 'team', 'wait_seconds'];

describe('a name', () => {
  it.each([
    ['agnt', 'agent'],
    ['agnet', 'agent'],
    ['Agentt', 'agent'],
    ['transcirpt', 'transcript'],
    ['transcrapt', 'transcript'],
    ['stoore', 'store'],
    ['Custmer Name', 'customer_name'],
    ['Wait (s)', 'wait_seconds'],
    ['wait_secnds', 'wait_seconds'],
    ['taem', 'team'],
    ['ID', 'id'],
  ])('%s is near %s', (name, near) => {
    expect(nearName(name, known)).toBe(near);
  });

  it.each(['score', 'agency', 'customer_email', 'it', 'ids', 'tea', 'term', 'wait_minutes', 'urgent', ''])(
    '%s is near none',
    name => {
      expect(nearName(name, known)).toBeNull();
    },
  );

  it('is near whichever way round, and to itself', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        expect(nearName(one, [one])).toBe(one);
        expect(nearName(one, [other]) === null).toBe(nearName(other, [one]) === null);
      }),
    );
  });

  it('is near to what any one slip makes of it', () => {
    const word = fc.string({ unit: fc.constantFrom('k', 'l', 'm', 'n'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(4), (name, at) => {
        const [before, after] = [name.slice(0, at), name.slice(at)];
        const [first = '', second = ''] = after;
        for (const slip of [
          `${before}x${after}`,
          before + after.slice(1),
          before + second + first + after.slice(2),
        ])
          expect(nearName(slip, [name])).toBe(name);
      }),
    );
  });
});
