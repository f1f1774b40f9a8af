import { describe, expect, it } from 'vitest';
import {
  auditId,
  hashOfInteraction,
  hashOfSample,
  identityOf,
  keptInteraction,
} from '../../src/store/index.ts';
import { chat } from './an-audit.ts';

const plain = chat('C-1');
const said = (text: string) => chat('C-1', { turns: [{ speaker: 'agent', text }] });

describe('the identity of an interaction', () => {
  it.each([
    { what: 'other fields', other: chat('C-1', { fields: new Map() }) },
    { what: 'another source', other: chat('C-1', { source: { file: 'again.jsonl', line: 9 } }) },
    {
      what: 'times and names left out',
      other: chat('C-1', { turns: plain.turns.map(({ speaker, text }) => ({ speaker, text })) }),
    },
  ])('is the same with $what', ({ other }) => {
    expect(identityOf(other)).toBe(identityOf(plain));
    expect(keptInteraction(other).hash).not.toBe(keptInteraction(plain).hash);
  });

  it.each([
    { what: 'id', a: plain, b: chat('C-2') },
    { what: 'words', a: said('yes'), b: said('Yes') },
    { what: 'speaker', a: said('yes'), b: chat('C-1', { turns: [{ speaker: 'customer', text: 'yes' }] }) },
    { what: 'fields where there are no turns', a: visit([['x', 1]]), b: visit([['x', '1']]) },
  ])('is another with another $what', ({ a, b }) => {
    expect(identityOf(a)).not.toBe(identityOf(b));
  });

  it('does not depend on the order of fields', () => {
    const one = visit([
      ['x', 1],
      ['a', true],
    ]);
    const other = visit([
      ['a', true],
      ['x', 1],
    ]);
    expect(identityOf(one)).toBe(identityOf(other));
    expect(keptInteraction(one).hash).toBe(keptInteraction(other).hash);
  });

  it('is of what was read, whatever is kept of it', () => {
    const kept = keptInteraction(plain, { fields: new Map([['agent', 'A***']]), turns: null });
    expect(kept).toMatchObject({ identity: identityOf(plain), turns: null, fields: { agent: 'A***' } });
    expect(kept.hash).toBe(hashOfInteraction(kept));
    expect(kept.hash).not.toBe(keptInteraction(plain).hash);
  });
});

describe('the id of an audit', () => {
  it('is of all that makes it another, and not of the order of checklists', () => {
    const ids = [
      auditId('i', 'mia', ['a', 'b'], 1),
      auditId('j', 'mia', ['a', 'b'], 1),
      auditId('i', 'tom', ['a', 'b'], 1),
      auditId('i', 'mia', ['a'], 1),
      auditId('i', 'mia', ['a', 'b'], 2),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(auditId('i', 'mia', ['b', 'a'], 1)).toBe(ids[0]);
    // Written down once: records of earlier versions are found by it.
    expect(auditId('i', 'mia', ['a', 'b'], 1)).toBe('A-a435e5379193');
  });
});

describe('the hash of a sample', () => {
  it('is the same whatever order its keys were written in', () => {
    const sample = { seed: '1', method: 'm', sources: [], strata: [], drawn: [], log: [] };
    const one = { file: 'a', interactions: 1, rejected: 0 };
    const same = { rejected: 0, interactions: 1, file: 'a' };
    expect(hashOfSample({ ...sample, sources: [one] })).toBe(hashOfSample({ ...sample, sources: [same] }));
    expect(hashOfSample({ ...sample, sources: [one] })).not.toBe(hashOfSample(sample));
  });
});

function visit(fields: readonly (readonly [string, string | number | boolean])[]) {
  return chat('C-1', { turns: [], fields: new Map(fields) });
}
