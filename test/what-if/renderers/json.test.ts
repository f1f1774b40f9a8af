import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_GATE } from '../../../src/checklist/index.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { json } from '../../../src/renderers/what-if/json.ts';
import { whatIfOf } from '../compared.ts';
import { twoPrograms } from '../random.ts';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false });
const validate = ajv.compile(JSON.parse(readFileSync('docs/what-if.schema.json', 'utf8')));
const page = { style: makeStyle({ colour: false, unicode: true }), width: 80, quotes: true };
const gate = {
  ...NO_GATE,
  minimums: [
    { scope: { kind: 'overall' as const }, bound: 50 },
    { scope: { kind: 'group' as const, by: 'agent' }, bound: 40 },
  ],
};

test('holds what the schema describes and nothing else, and is read as what was written', () => {
  fc.assert(
    fc.property(twoPrograms(), fc.boolean(), (two, gated) => {
      const found = whatIfOf(two, gated ? gate : NO_GATE);
      const written = JSON.parse(json(found, page));
      validate(written);
      expect(validate.errors).toBeNull();
      const { schemaVersion, ...rest } = written;
      expect(schemaVersion).toBe(1);
      expect(rest).toEqual(JSON.parse(JSON.stringify(found)));
    }),
    { numRuns: 100 },
  );
});

test('leaves quotes out where they are not wanted', () => {
  const [two] = fc.sample(twoPrograms(), { numRuns: 1, seed: 7 });
  if (two === undefined) throw new Error('nothing was made');
  const found = whatIfOf(two);
  const quoted = {
    ...found,
    interactions: [
      {
        id: 'A',
        file: 'a.csv',
        line: 1,
        agent: null,
        score: { before: 1, after: 2 },
        coverage: { before: 1, after: 2 },
        passed: { before: null, after: null },
        failing: { before: [], after: [] },
        weights: [],
        moves: [
          {
            checklist: 'c',
            item: 'i',
            moved: 1,
            outcome: { before: null, after: 'missed' as const },
            credit: { before: null, after: 0 },
            note: 'why',
            evidence: [{ turn: 1, start: 0, end: 6, quote: 'secret' }],
          },
        ],
      },
    ],
  };
  expect(json(quoted, page)).toContain('secret');
  expect(json(quoted, { ...page, quotes: false })).not.toContain('secret');
});
