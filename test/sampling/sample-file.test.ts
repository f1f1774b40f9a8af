import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import type { Sample } from '../../src/model/sample.ts';
import { replaceIn } from '../../src/sampling/replace.ts';
import { isSample, readSample, writeSample } from '../../src/sampling/sample-file.ts';
import { withFiles } from '../../src/sampling/with-files.ts';
import { drawn, met, people } from './populations.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(readFileSync('docs/sample.schema.json', 'utf8')),
);
const sample = drawn(met(people({ Ana: 9, Ben: 3 }), 'file', 100, true), 2);
const ben = sample.drawn.find(({ stratum }) => stratum === 'agent=Ben')?.id ?? '';
const mended = [1, 2].reduce(now => {
  const out = now.drawn.find(({ stratum }) => stratum === 'agent=Ben')?.id ?? '';
  return replaceIn(now, out, 'agent left', 's.json');
}, sample);

describe('a sample file', () => {
  it.each<[string, Sample]>([
    ['a sample', sample],
    ['one in which some were replaced', mended],
    ['one of a whole', drawn(met([{ id: 'a', agent: 'Ana', level: null }], 'one'), 1)],
  ])('reads back as it was written, and is as its schema says: %s', (_, one) => {
    const text = writeSample(one);
    expect(readSample(text, 's.json')).toEqual(one);
    expect(isSample(text)).toBe(true);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  it('begins with what it is', () => {
    expect(writeSample(sample)).toMatch(/^\{\n {2}"csauditSample": 1,\n {2}"seed": "file"/);
  });

  it('commands no terminal, and loses nothing of what it is told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), words => {
        fc.pre(/\S/u.test(words));
        const told = replaceIn(sample, ben, words, 's.json');
        const text = writeSample(told);
        expect(readSample(text, 's.json')).toEqual(told);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { seed: 4 },
    );
  });

  it.each(['', '{}', '[{"csauditSample": 1}]', '{"schemaVersion":1}', 'id,agent\n"csauditSample",1'])(
    'is told from anything else: %j',
    text => {
      expect(isSample(text)).toBe(false);
    },
  );

  it('is known by its beginning, behind a byte order mark too', () => {
    expect(isSample('\ufeff{ "csauditSample":')).toBe(true);
  });
});

describe('a sample file that cannot be', () => {
  const changed = (change: (value: Record<string, unknown>) => unknown): string =>
    JSON.stringify(change(JSON.parse(writeSample(sample))));
  const [first] = sample.drawn;
  it.each<[string, string, RegExp]>([
    ['no JSON', '{"csauditSample": 1', /is not JSON/],
    ['another thing', '{"schemaVersion": 1}', /has no "csauditSample"/],
    ['a later version', '{"csauditSample": 2}', /has csauditSample 2; this csaudit reads 1/],
    ['a part missing', changed(({ log: _, ...rest }) => rest), /log/],
    ['no list', changed(all => ({ ...all, drawn: {} })), /drawn: .*must be a list/],
    ['a chance beyond 1', changed(all => ({ ...all, drawn: [{ ...first, probability: 2 }] })), /probability/],
    [
      'somebody cut out',
      changed(all => ({ ...all, drawn: sample.drawn.slice(1) })),
      /says that 2 are drawn, and 1 are/,
    ],
    ['somebody twice', changed(all => ({ ...all, drawn: [...sample.drawn, first] })), /stands in it twice/],
    [
      'a stratum that is not there',
      changed(all => ({ ...all, drawn: sample.drawn.map(one => ({ ...one, stratum: 'agent=Cem' })) })),
      /"agent=Cem", which is not there/,
    ],
    [
      'a population that was written over',
      changed(all => ({ ...all, strata: sample.strata.map(one => ({ ...one, population: 900 })) })),
      /has a probability other than 2 \/ 900/,
    ],
  ])('is refused: %s', (_, text, message) => {
    expect(() => readSample(text, 's.json')).toThrow(InputError);
    expect(() => readSample(text, 's.json')).toThrow(message);
    expect(() => readSample(text, 's.json')).toThrow(/^s\.json: /);
  });
});

it('names its files anew wherever they stand', () => {
  const moved = withFiles(sample, file => `../${file}`);
  expect(writeSample(moved)).toBe(writeSample(sample).replaceAll('"chats.csv"', '"../chats.csv"'));
});
