import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../../src/renderers/compare/json.ts';
import { reportOf } from '../../scoring/fixtures.ts';
import { programs } from '../../scoring/random.ts';
import { plain } from '../a-report.ts';
import { comparisonOf } from './a-comparison.ts';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false });
const validate = ajv.compile(JSON.parse(readFileSync('docs/comparison.schema.json', 'utf8')));

test('holds what the schema describes and nothing else, and is read as what was written', () => {
  fc.assert(
    fc.property(programs(), fc.nat(12), ({ facts, cards }, cut) => {
      const found = comparisonOf(reportOf(facts, cards.slice(0, cut)), reportOf(facts, cards.slice(cut)));
      const written = JSON.parse(json(found, plain));
      validate(written);
      expect(validate.errors).toBeNull();
      const { schemaVersion, ...rest } = written;
      expect(schemaVersion).toBe(1);
      expect(rest).toEqual(JSON.parse(JSON.stringify(found)));
    }),
    { numRuns: 100 },
  );
});
