import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/renderers/json.ts';
import { reportOf } from '../scoring/fixtures.ts';
import { programs } from '../scoring/random.ts';
import { aReport, noGate, plain } from './a-report.ts';
import { anyReport, anyVerdict } from './any-report.ts';
import { july, julyGate } from './july.ts';

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false }).compile(schema);

describe('json', () => {
  it('is an object with a version, two spaces deep, ended by a line break', () => {
    const text = json.render(aReport(), noGate, plain);
    expect(text.startsWith('{\n  "schemaVersion": 1,\n  "tool": {\n    "name": "csaudit"')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
    expect(JSON.parse(text).verdict).toEqual({ ok: true, state: 'met', reasons: [] });
  });

  it('never rounds, and writes null where nothing is known', () => {
    const saved = JSON.parse(json.render(july, julyGate, plain));
    expect(saved.items[0].rate).toBe(75.1252086811352);
    expect(saved.groups.agent[0]).toMatchObject({ key: 'Ana', score: 12.5, interval: null });
    expect(saved.verdict.reasons[2]).toMatchObject({ actual: null, state: 'undetermined' });
  });

  it('counts turns from 1 everywhere', () => {
    const [card] = JSON.parse(json.render(july, julyGate, plain)).scorecards;
    expect(card.metrics.first_response_seconds).toEqual({ state: 'derived', value: 31.5, turns: [1, 2] });
  });

  it('has scorecards only when they were asked for', () => {
    expect(JSON.parse(json.render(july, julyGate, plain)).scorecards).toHaveLength(3);
    expect(JSON.parse(json.render({ ...july, scorecards: null }, julyGate, plain))).not.toHaveProperty(
      'scorecards',
    );
  });

  it('holds what the schema describes and nothing else, for any report', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, fc.boolean(), (report, verdict, quotes) => {
        validate(JSON.parse(json.render(report, verdict, { ...plain, quotes })));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it('holds what the schema describes, for reports that were really scored', () => {
    fc.assert(
      fc.property(programs(), ({ facts, cards }) => {
        const scorecards = cards.map(card => ({ ...card, line: card.line + 1 }));
        validate(JSON.parse(json.render({ ...reportOf(facts, cards), scorecards }, noGate, plain)));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('leaves every quote empty without quotes, and keeps the notes', () => {
    const text = json.render(july, julyGate, { ...plain, quotes: false });
    expect(text).not.toMatch(/Order number|"returns"|"quote": "[^"]/u);
    expect(text.match(/"quote": ""/gu)).toHaveLength(6);
    expect(text).toContain('"note": "not said in the agent\'s first 2 turns: $greeting"');
  });

  it('commands no terminal, and is the same value when read', () => {
    const reason = '\u001b[2J\u009b2J\u202egnp.exe\u007f\u2028end';
    const text = json.render(aReport({ rejected: [{ file: 'a.csv', line: 2, reason }] }), noGate, plain);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(JSON.parse(text).rejected[0].reason).toBe(reason);
  });
});

describe('the schema', () => {
  it('allows no property it does not describe, and describes every one it allows', () => {
    const objects: {
      properties: Record<string, { description?: string }>;
      additionalProperties?: unknown;
    }[] = [];
    JSON.stringify(schema, (_key, value) => {
      if (typeof value?.properties === 'object') objects.push(value);
      return value;
    });
    expect(objects.length).toBeGreaterThan(20);
    for (const { properties, additionalProperties } of objects) {
      expect(additionalProperties).toBe(false);
      for (const [name, { description }] of Object.entries(properties))
        expect(description, name).toMatch(/\.$/u);
    }
  });

  it.each([
    ['another version', { schemaVersion: 2 }],
    ['an unknown field', { generatedAt: '2026-01-01' }],
    ['a score as text', { totals: { score: '90' } }],
    ['no verdict', { verdict: undefined }],
  ])('refuses %s', (_what, change) => {
    const saved = JSON.parse(json.render(july, julyGate, plain));
    expect(validate(saved)).toBe(true);
    expect(validate({ ...saved, ...change })).toBe(false);
  });
});
