import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/model/interaction.ts';
import { stratumOf } from '../../src/sampling/strata.ts';

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
