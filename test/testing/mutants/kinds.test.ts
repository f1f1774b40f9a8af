import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutations } from '../../../src/testing/mutants/kinds/index.ts';
import { changed, spotsIn } from '../../../src/testing/mutants/mutation.ts';
import { ROOT } from '../../running.ts';

/** Each kind on one probe: what it makes of it, and how it tells that. */
const CASES: Readonly<
  Record<string, { readonly probe: unknown; readonly becomes: Readonly<Record<string, unknown>> }[]>
> = {
  'drop-entry': [
    {
      probe: { any: [{ said: { any: ['hello', '$greeting'] } }, { field: 'queue', in: ['vip', 'all'] }] },
      becomes: {
        'without {"said":{"any":["hello","$greeting"]}}': { any: [{ field: 'queue', in: ['vip', 'all'] }] },
        'without hello': { any: [{ said: { any: ['$greeting'] } }, { field: 'queue', in: ['vip', 'all'] }] },
        'without $greeting': { any: [{ said: { any: ['hello'] } }, { field: 'queue', in: ['vip', 'all'] }] },
        'without {"field":"queue","in":["vip","all"]}': { any: [{ said: { any: ['hello', '$greeting'] } }] },
        'without vip': { any: [{ said: { any: ['hello', '$greeting'] } }, { field: 'queue', in: ['all'] }] },
        'without all': { any: [{ said: { any: ['hello', '$greeting'] } }, { field: 'queue', in: ['vip'] }] },
      },
    },
    { probe: { said: { any: ['hello'] } }, becomes: {} },
    { probe: { metric: 'turns', between: [1, 2] }, becomes: {} },
  ],
  phrases: [
    {
      probe: { said: { any: ['(good |)morning thank*'] }, field: 'queue', in: ['(a|b)'] },
      becomes: {
        'without "good "': { said: { any: ['morning thank*'] }, field: 'queue', in: ['(a|b)'] },
        'without leaving out (good |)': {
          said: { any: ['(good )morning thank*'] },
          field: 'queue',
          in: ['(a|b)'],
        },
        'thank* → thank': { said: { any: ['(good |)morning thank'] }, field: 'queue', in: ['(a|b)'] },
      },
    },
  ],
  speaker: [
    {
      probe: { said: { by: 'customer', any: ['hello'] } },
      becomes: {
        'by customer → agent': { said: { by: 'agent', any: ['hello'] } },
        'by customer → any': { said: { by: 'any', any: ['hello'] } },
      },
    },
    {
      probe: { unsaid: { any: ['no'] } },
      becomes: {
        'by agent → customer': { unsaid: { any: ['no'], by: 'customer' } },
        'by agent → any': { unsaid: { any: ['no'], by: 'any' } },
      },
    },
  ],
  window: [
    {
      probe: { said: { any: ['hello'], first: 1, within: 60 } },
      becomes: {
        'first 1 → 2': { said: { any: ['hello'], first: 2, within: 60 } },
        'without first 1': { said: { any: ['hello'], within: 60 } },
        'without within 60': { said: { any: ['hello'], first: 1 } },
      },
    },
    {
      probe: { reply: { after: { waitOver: 30 }, turns: 1, within: 5 } },
      becomes: {
        'waitOver 30 → 29': { reply: { after: { waitOver: 29 }, turns: 1, within: 5 } },
        'waitOver 30 → 31': { reply: { after: { waitOver: 31 }, turns: 1, within: 5 } },
        'without waitOver 30': { reply: { after: {}, turns: 1, within: 5 } },
        'turns 1 → 2': { reply: { after: { waitOver: 30 }, turns: 2, within: 5 } },
        'within 5 → 4': { reply: { after: { waitOver: 30 }, turns: 1, within: 4 } },
        'within 5 → 6': { reply: { after: { waitOver: 30 }, turns: 1, within: 6 } },
        'without within 5': { reply: { after: { waitOver: 30 }, turns: 1 } },
      },
    },
  ],
  bounds: [
    {
      probe: { metric: 'reading_grade', atMost: 8.5 },
      becomes: {
        'atMost 8.5 → 8.4': { metric: 'reading_grade', atMost: 8.4 },
        'atMost 8.5 → 8.6': { metric: 'reading_grade', atMost: 8.6 },
        'without atMost 8.5': { metric: 'reading_grade' },
      },
    },
    {
      probe: { metric: 'turns', between: [2, 9] },
      becomes: {
        'between[1] 2 → 1': { metric: 'turns', between: [1, 9] },
        'between[1] 2 → 3': { metric: 'turns', between: [3, 9] },
        'between[2] 9 → 8': { metric: 'turns', between: [2, 8] },
        'between[2] 9 → 10': { metric: 'turns', between: [2, 10] },
      },
    },
    {
      probe: { said: { any: ['sorry'], atLeast: 1 } },
      becomes: {
        'atLeast 1 → 0': { said: { any: ['sorry'], atLeast: 0 } },
        'atLeast 1 → 2': { said: { any: ['sorry'], atLeast: 2 } },
      },
    },
    {
      probe: { field: 'closed', within: { of: 'opened', seconds: 86400 } },
      becomes: {
        'seconds 86400 → 43200': { field: 'closed', within: { of: 'opened', seconds: 43200 } },
        'seconds 86400 → 172800': { field: 'closed', within: { of: 'opened', seconds: 172800 } },
      },
    },
  ],
  'turned-bounds': [
    {
      probe: { metric: 'turns', atMost: 3 },
      becomes: { 'atMost 3 → atLeast 3': { metric: 'turns', atLeast: 3 } },
    },
    { probe: { metric: 'turns', atMost: 3, atLeast: 1 }, becomes: {} },
    { probe: { said: { any: ['sorry'], atLeast: 2 } }, becomes: {} },
  ],
  bands: [
    {
      probe: {
        metric: 'turns',
        bands: [
          { atMost: 3, credit: 1 },
          { atMost: 6, credit: 0.5 },
          { atMost: 9, credit: 0.2 },
        ],
      },
      becomes: {
        'bands {"atMost":3,"credit":1} and {"atMost":6,"credit":0.5} change what they give': {
          metric: 'turns',
          bands: [
            { atMost: 3, credit: 0.5 },
            { atMost: 6, credit: 1 },
            { atMost: 9, credit: 0.2 },
          ],
        },
      },
    },
  ],
  'any-all': [
    {
      probe: { all: [{ said: { any: ['a'] } }, { said: { all: ['b', 'c'] } }] },
      becomes: {
        'all → any': { any: [{ said: { any: ['a'] } }, { said: { all: ['b', 'c'] } }] },
        'all → any (2)': { all: [{ said: { any: ['a'] } }, { said: { any: ['b', 'c'] } }] },
      },
    },
  ],
  order: [
    {
      probe: { order: { steps: [['$verify'], ['$account'], ['$bye']] } },
      becomes: {
        '["$account"] before ["$verify"]': { order: { steps: [['$account'], ['$verify'], ['$bye']] } },
        '["$bye"] before ["$account"]': { order: { steps: [['$verify'], ['$bye'], ['$account']] } },
      },
    },
  ],
  negation: [
    {
      probe: { not: { said: { any: ['no'] } } },
      becomes: {
        'without not': { said: { any: ['no'] } },
        'said → unsaid': { not: { unsaid: { any: ['no'] } } },
      },
    },
  ],
  values: [
    {
      probe: { field: 'queue', is: 'vip' },
      becomes: { 'is vip → another value': { field: 'queue', is: 'another value' } },
    },
    {
      probe: { field: 'queue', in: ['vip'] },
      becomes: { 'in vip → another value': { field: 'queue', in: ['another value'] } },
    },
    { probe: { field: 'queue', in: ['vip', 'all'] }, becomes: {} },
    { probe: { field: 'queue', present: true }, becomes: {} },
    {
      probe: { order: { steps: [['a'], ['b']], complete: true } },
      becomes: { 'complete true → false': { order: { steps: [['a'], ['b']], complete: false } } },
    },
  ],
  facts: [
    { probe: { states: { facts: ['refund'] } }, becomes: { 'all facts instead of refund': { states: {} } } },
  ],
};

describe('each kind of change', () => {
  it('is a file, stands in the list, has a case and a line in the docs', () => {
    const ids = mutations.map(({ id }) => id).toSorted();
    const files = readdirSync(join(ROOT, 'src/testing/mutants/kinds')).filter(file => file !== 'index.ts');
    expect(files.map(file => file.replace('.ts', '')).toSorted()).toEqual(ids);
    expect(Object.keys(CASES).toSorted()).toEqual(ids);
    const docs = readFileSync(join(ROOT, 'docs/testing.md'), 'utf8');
    for (const { id, summary } of mutations) expect(docs).toContain(`| \`${id}\` | ${summary} |`);
  });

  it.each(mutations)('$id', ({ id, changes }) => {
    for (const { probe, becomes } of CASES[id] ?? []) {
      const made = spotsIn(probe).flatMap(spot =>
        changes(spot).map(({ value, told }) => [told, changed(probe, spot.path, value)] as const),
      );
      const told = made.map(([name], at) => {
        const before = made.slice(0, at).filter(([other]) => other === name).length;
        return before === 0 ? name : `${name} (${before + 1})`;
      });
      expect(Object.fromEntries(made.map(([, value], at) => [told[at], value]))).toEqual(becomes);
    }
  });

  it('makes nothing of probes it does not know', () => {
    const unknown = { frobnicates: { mood: 'blue', deep: [{ 3: 4 }] } };
    const made = spotsIn(unknown).flatMap(spot => mutations.flatMap(({ changes }) => changes(spot)));
    expect(made).toEqual([]);
  });
});
