import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import type { Sample } from '../../src/model/sample.ts';
import { contradictions } from '../../src/sampling/contradictions.ts';
import { replaceIn } from '../../src/sampling/replace.ts';
import { drawn, met, people } from './populations.ts';

const sample = drawn(met(people({ Ana: 9, Ben: 3 }), 'replace', 100, true), 2);
const drawnOf = (from: Sample, agent: string) =>
  from.drawn.filter(({ stratum }) => stratum === `agent=${agent}`).map(({ id }) => id);
const reserveOf = (from: Sample, agent: string) =>
  from.strata.find(({ key }) => key === `agent=${agent}`)?.reserve.map(({ id }) => id) ?? [];

describe('replacing', () => {
  it('lets the next of the same stratum take the very place, and logs it', () => {
    const at = sample.drawn.findIndex(({ stratum }) => stratum === 'agent=Ana');
    const out = sample.drawn[at]?.id ?? '';
    const [next = '', ...rest] = reserveOf(sample, 'Ana');
    const after = replaceIn(sample, out, 'agent left', 's.json');
    expect(after.drawn[at]).toMatchObject({ id: next, stratum: 'agent=Ana', probability: 2 / 9 });
    expect(reserveOf(after, 'Ana')).toEqual(rest);
    expect(after.log).toEqual([
      ...sample.log,
      { what: 'replaced', id: out, by: next, stratum: 'agent=Ana', why: 'agent left' },
    ]);
    expect(after.drawn.filter((_, place) => place !== at)).toEqual(
      sample.drawn.filter((_, place) => place !== at),
    );
    expect(reserveOf(after, 'Ben')).toEqual(reserveOf(sample, 'Ben'));
  });

  it('goes on until nobody is left, never takes anybody twice, and says so in the end', () => {
    const seen = new Set(drawnOf(sample, 'Ben'));
    let now = sample;
    for (const expected of [1, 0, 0]) {
      const [out = ''] = drawnOf(now, 'Ben');
      const before = drawnOf(now, 'Ben').length;
      now = replaceIn(now, out, 'no recording', 's.json');
      const fresh = drawnOf(now, 'Ben').filter(id => !seen.has(id));
      expect(fresh).toHaveLength(expected);
      expect(drawnOf(now, 'Ben')).toHaveLength(before - 1 + expected);
      for (const id of fresh) seen.add(id);
      expect(contradictions(now)).toEqual([]);
    }
    expect(now.log.flatMap(event => (event.what === 'replaced' ? [event.by] : []))).toEqual([
      expect.any(String),
      null,
      null,
    ]);
    expect(now.strata[1]).toMatchObject({ drawn: 0, probability: 0, population: 3, reserve: [] });
    expect(drawnOf(now, 'Ana')).toEqual(drawnOf(sample, 'Ana'));
  });

  it('gives all that are left of a stratum its new probability', () => {
    const [first = '', second = ''] = drawnOf(sample, 'Ben');
    const spent = replaceIn(sample, first, 'x', 's.json');
    const after = replaceIn(spent, second, 'x', 's.json');
    expect(after.drawn.filter(({ stratum }) => stratum === 'agent=Ben')).toMatchObject([
      { probability: 1 / 3 },
    ]);
  });

  it.each([
    ['an id that is not there', () => 'Ana-99', /"Ana-99" is not in the sample\n {2}did you mean "Ana-\d"/],
    ['one in reserve', () => reserveOf(sample, 'Ana')[0] ?? '', /is in reserve, and was not drawn/],
  ])('refuses %s', (_, id, message) => {
    expect(() => replaceIn(sample, id(), 'why', 's.json')).toThrow(message);
    expect(() => replaceIn(sample, id(), 'why', 's.json')).toThrow(InputError);
  });

  it('refuses one that was replaced before, and says by whom and why', () => {
    const [out = ''] = drawnOf(sample, 'Ana');
    const [next = ''] = reserveOf(sample, 'Ana');
    const after = replaceIn(sample, out, 'agent left', 's.json');
    expect(() => replaceIn(after, out, 'again', 's.json')).toThrow(
      `interaction "${out}" was replaced by ${next} before: agent left`,
    );
  });
});
