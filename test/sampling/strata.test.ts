import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/model/interaction.ts';
import { mayHold, stratumOf } from '../../src/sampling/strata.ts';

const key = (fields: Readonly<Record<string, FieldValue>>, by: readonly string[]) =>
  stratumOf({ per: [], by, risk: false }, new Map(Object.entries(fields)), null).key;

describe('the key of a stratum', () => {
  it.each<[Readonly<Record<string, FieldValue>>, string[], string]>([
    [{ agent: 'Ana' }, [], ''],
    [{ agent: 'Ana', channel: 'chat' }, ['agent', 'channel'], 'agent=Ana, channel=chat'],
    [{ channel: 'chat' }, ['agent', 'channel'], 'agent=(none), channel=chat'],
    [{ agent: '' }, ['agent'], 'agent=(none)'],
    [{ agent: '(none)' }, ['agent'], 'agent="(none)"'],
    [{ agent: 'Ana, channel=chat' }, ['agent'], 'agent="Ana, channel=chat"'],
    [{ vip: true, tier: 2 }, ['vip', 'tier'], 'vip=true, tier=2'],
  ])('%j by %j: %s', (fields, by, expected) => {
    expect(key(fields, by)).toBe(expected);
  });

  it('tells any two different groups apart', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('', '(none)', 'a, b=c', 'a', '"a"', ' a'));
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        fc.pre(a !== c || b !== d);
        expect(key({ a, b }, ['a', 'b'])).not.toBe(key({ a: c, b: d }, ['a', 'b']));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('shares its group with other levels of risk, and other fields in proportion', () => {
    const design = { per: ['agent'], by: ['channel'], risk: true };
    const fields = new Map([
      ['agent', 'Ana'],
      ['channel', 'chat'],
    ]);
    expect(stratumOf(design, fields, 'high')).toEqual({
      key: 'agent=Ana, channel=chat, risk=high',
      group: 'agent=Ana',
      level: 'high',
    });
  });
});

describe('what a stratum may hold', () => {
  it.each<[string, string, string, boolean]>([
    ['', 'agent', 'Ana', true],
    ['agent=Ana, channel=chat', 'agent', 'Ana', true],
    ['agent=Ana, channel=chat', 'channel', 'phone', false],
    ['agent=Ana, risk=high', 'team', 'Oak', true],
    ['agent=(none)', 'agent', 'Ana', false],
    ['agent="(none)"', 'agent', '(none)', true],
    ['team="Oak, agent=Ben"', 'agent', 'Ana', true],
    ['team="say \\"hi\\", agent=Ben", agent=Ana', 'agent', 'Ana', true],
    ['user-agent=Ben', 'agent', 'Ana', true],
  ])('%s: %s=%s is %s', (stratum, name, value, expected) => {
    expect(mayHold(stratum, name, value)).toBe(expected);
  });

  it('is its own interactions, and of others none that differ in a field it is made of', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('(none)', 'a, b=c', 'a', '"a"', ' a'),
    );
    fc.assert(
      fc.property(value, value, value, (a, b, other) => {
        const stratum = key({ a, b }, ['a', 'b']);
        expect(mayHold(stratum, 'a', a) && mayHold(stratum, 'b', b)).toBe(true);
        expect(mayHold(stratum, 'b', other)).toBe(other === b);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
