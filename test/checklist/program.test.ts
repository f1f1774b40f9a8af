import { describe, expect, it } from 'vitest';
import { DEFAULT_PROGRAM, minimum, NO_GATE } from '../../src/checklist/index.ts';
import { parseProgram } from '../../src/checklist/program.ts';
import { InputError } from '../../src/model/input-error.ts';

function complaintOf(text: string): string {
  try {
    return `no complaint, but ${JSON.stringify(parseProgram(text, 'csaudit.yaml'))}`;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const gateOf = (text: string) => parseProgram(`gate: { ${text} }`, 'csaudit.yaml').gate;
const min = (text: string) => gateOf(`min: { ${text} }`).minimums;

describe('a program', () => {
  it('is as usual where it says nothing', () => {
    expect(parseProgram('{}', 'csaudit.yaml')).toEqual(DEFAULT_PROGRAM);
    expect(DEFAULT_PROGRAM.checklists.map(({ name }) => name)).toEqual([
      'courtesy',
      'responsiveness',
      'knowledge',
      'consistency',
    ]);
  });

  it.each([
    [
      '[courtesy, ./own.yaml]',
      [
        ['courtesy', 1, null],
        ['./own.yaml', 1, null],
      ],
    ],
    [
      '{ courtesy: 2, knowledge: 0.5 }',
      [
        ['courtesy', 2, null],
        ['knowledge', 0.5, null],
      ],
    ],
    ['{ courtesy: { weight: 3, target: 80 } }', [['courtesy', 3, 80]]],
    ['{ courtesy: { target: 0 } }', [['courtesy', 1, 0]]],
    ['{ courtesy: {} }', [['courtesy', 1, null]]],
  ])('takes checklists as %s', (written, expected) => {
    const { checklists } = parseProgram(`checklists: ${written}`, 'csaudit.yaml');
    expect(checklists.map(({ name, weight, target }) => [name, weight, target])).toEqual(expected);
  });

  it('takes every key', () => {
    const text = `
      checklists: [courtesy]
      facts: facts.yaml
      store: audits.db
      target: 90
      pass: 75
      onCritical: zero
      language: hu
      groups: [agent, queue]
      maxRejected: 3
      map: { agent: Rep, wait_seconds: "Wait (s)" }
      roles: { agent: [Rep, "Rep 2"], text: [Note] }
      zone: "+05:30"
      dates: day-first
      gate:
        minScore: 85
        min: { courtesy: 90 }
        maxCritical: 0
        minCriticalAccuracy: { compliance: 99, customer: 98 }
        minCoverage: { score: 60, courtesy: 70 }
        maxDrop: { score: 2.5, courtesy: 3, courtesy.greeting: 120 }
        maxSpread: { agent: 10 }
        baseline: before.json
        confidence: 0.95
      goals: [{ for: score, target: 88, by: 2026-12-31, from: 80, note: held }]
    `;
    expect(parseProgram(text, 'csaudit.yaml')).toEqual({
      checklists: [{ name: 'courtesy', weight: 1, target: null }],
      facts: 'facts.yaml',
      store: 'audits.db',
      target: 90,
      pass: 75,
      onCritical: 'zero',
      language: 'hu',
      groups: ['agent', 'queue'],
      maxRejected: 3,
      mapping: {
        columns: { agent: 'Rep', wait_seconds: 'Wait (s)' },
        roles: { agent: ['Rep', 'Rep 2'], text: ['Note'] },
        zone: '+05:30',
        dates: 'day-first',
      },
      gate: {
        minimums: [
          { scope: { kind: 'overall' }, bound: 85 },
          { scope: { kind: 'checklist', checklist: 'courtesy' }, bound: 90 },
        ],
        maxCritical: 0,
        accuracies: [
          { family: 'customer', bound: 98 },
          { family: 'compliance', bound: 99 },
        ],
        minCoverage: 60,
        coverages: [{ checklist: 'courtesy', bound: 70 }],
        maxDrop: 2.5,
        drops: [
          { scope: { kind: 'checklist', checklist: 'courtesy' }, bound: 3 },
          { scope: { kind: 'item', checklist: 'courtesy', item: 'greeting' }, bound: 120 },
        ],
        spreads: [{ by: 'agent', bound: 10 }],
        baseline: 'before.json',
        confidence: 0.95,
      },
      goals: [
        {
          scope: { kind: 'overall' },
          target: 88,
          by: '2026-12-31',
          from: 80,
          note: 'held',
          place: { file: 'csaudit.yaml', line: 25, column: 22 },
        },
      ],
    });
  });

  it.each([
    ['csaudit.yaml: the file is empty', ''],
    ['csaudit.yaml: the file is empty', '# gate: { minScore: 85 }\n'],
    ['csaudit.yaml:1:4: must be a map, found nothing', '---\n'],
    ['csaudit.yaml:1:1: must be a map, found a list', '[courtesy]'],
    ['csaudit.yaml:1:1: must be a map, found "courtesy"', 'courtesy'],
    [
      'csaudit.yaml:1:1: unknown key "gates"\n  did you mean "gate"? allowed: checklists, facts, store, target, pass, onCritical, language, groups, maxRejected, map, roles, zone, gate, goals, dates',
      'gates: { minScore: 85 }',
    ],
    [
      'csaudit.yaml:1:9: unknown key "minscore"\n  did you mean "minScore"? allowed: minScore, min, maxCritical, minCriticalAccuracy, minCoverage, maxDrop, maxSpread, baseline, confidence\ncsaudit.yaml:1:23: unknown key "max"\n  allowed: minScore, min, maxCritical, minCriticalAccuracy, minCoverage, maxDrop, maxSpread, baseline, confidence',
      'gate: { minscore: 85, max: 2 }',
    ],
    ['csaudit.yaml:1:6: "gate" must be a map, found nothing', 'gate:'],
    ['csaudit.yaml:1:7: "gate" must be a map, found an empty list', 'gate: []'],
    ['csaudit.yaml:1:13: "checklists" must hold at least one entry, found an empty list', 'checklists: []'],
    ['csaudit.yaml:1:13: "checklists" must hold at least one entry', 'checklists: {}'],
    ['csaudit.yaml:1:13: "checklists" must be a list or a map, found "courtesy"', 'checklists: courtesy'],
    ['csaudit.yaml:1:25: "courtesy" must be greater than 0, found 0', 'checklists: { courtesy: 0 }'],
    ['csaudit.yaml:1:25: "courtesy" must be a number or a map, found "2"', 'checklists: { courtesy: "2" }'],
    [
      'csaudit.yaml:1:27: unknown key "wieght"\n  did you mean "weight"? allowed: weight, target',
      'checklists: { courtesy: { wieght: 2 } }',
    ],
    [
      'csaudit.yaml:1:35: "weight" must be greater than 0, found -2',
      'checklists: { courtesy: { weight: -2 } }',
    ],
    [
      'csaudit.yaml:1:35: "target" must lie between 0 and 100, found 101',
      'checklists: { courtesy: { target: 101 } }',
    ],
    [
      'csaudit.yaml:1:13: "onCritical" cannot be "fails"\n  did you mean "fail"? allowed: fail, zero',
      'onCritical: fails',
    ],
    [
      'csaudit.yaml:1:10: unknown role "agnet"\n  did you mean "agent"? allowed: agent, customer, bot, system, text',
      'roles: { agnet: [Rep] }',
    ],
    ['csaudit.yaml:1:17: "agent" must be a list, found "Rep"', 'roles: { agent: Rep }'],
    ['csaudit.yaml:1:17: "agent" must hold at least one entry, found an empty list', 'roles: { agent: [] }'],
    ['csaudit.yaml:1:8: "roles" must be a map, found a list', 'roles: [agent]'],
    ['csaudit.yaml:1:15: "agent" must be text, found 3', 'map: { agent: 3 }'],
    ['csaudit.yaml:1:9: "groups" must hold at least one entry, found an empty list', 'groups: []'],
    ['csaudit.yaml:1:14: "maxRejected" must be a whole number, 0 or more, found -1', 'maxRejected: -1'],
  ])('is refused: %s', (complaint, text) => {
    expect(complaintOf(text)).toBe(complaint);
  });

  it.each(['CET', 'utc', '+2', '+02', '2:00', '+25:00', '+02:60', 'Europe/Budapest'])(
    'refuses the zone %s',
    zone => {
      expect(complaintOf(`zone: "${zone}"`)).toBe(
        `csaudit.yaml:1:7: "zone" must be UTC or an offset such as +02:00, found "${zone}"`,
      );
    },
  );

  it('refuses dates in no known order', () => {
    expect(complaintOf('dates: days-first')).toBe(
      'csaudit.yaml:1:8: "dates" cannot be "days-first"\n  did you mean "day-first"? allowed: day-first, month-first',
    );
  });

  it.each(['UTC', '+00:00', '-03:30', '+14:00'])('takes the zone %s', zone => {
    expect(parseProgram(`zone: "${zone}"`, 'csaudit.yaml').mapping.zone).toBe(zone);
  });
});

describe('the bounds of a gate', () => {
  const NAMED = [
    ['min', 'courtesy'],
    ['minCoverage', 'courtesy'],
    ['minCriticalAccuracy', 'customer'],
    ['maxSpread', 'agent'],
  ] as const;

  it('are of the whole where a number stands alone', () => {
    expect(gateOf('minCoverage: 60, maxDrop: 120')).toEqual({ ...NO_GATE, minCoverage: 60, maxDrop: 120 });
  });

  it('are of no family but the three', () => {
    expect(complaintOf('gate: { minCriticalAccuracy: { customers: 98 } }')).toMatch(
      /"customers".*customer/su,
    );
  });

  const points = ['.nan', '.inf', '-0.1', '100.1', '"85"', '~', 'high', '[85]'];
  it.each([
    ['minScore', points],
    ['minCoverage', points],
    ['maxCritical', ['.nan', '.inf', '-1', '"0"', '~']],
    ['maxDrop', ['.nan', '-.inf', '-1', '"0"', '~']],
    ['confidence', ['.nan', '0.49', '1', '95', '"0.95"', '~']],
  ])('%s is refused when it could never fail, or is no number', (key, bounds) => {
    for (const bound of bounds)
      expect(complaintOf(`gate: { ${key}: ${bound} }`)).toMatch(
        `csaudit.yaml:1:${11 + key.length}: "${key}" must `,
      );
    for (const bound of points)
      for (const [key, name] of NAMED)
        expect(complaintOf(`gate: { ${key}: { ${name}: ${bound} } }`)).toMatch(
          `csaudit.yaml:1:${15 + key.length + name.length}: "${name}" must `,
        );
  });

  it.each([
    ['minScore: 0', { ...NO_GATE, minimums: [{ scope: { kind: 'overall' }, bound: 0 }] }],
    ['minScore: 100', { ...NO_GATE, minimums: [{ scope: { kind: 'overall' }, bound: 100 }] }],
    ['maxCritical: 0', { ...NO_GATE, maxCritical: 0 }],
    ['maxDrop: 0', { ...NO_GATE, maxDrop: 0 }],
    ['confidence: 0.5', { ...NO_GATE, confidence: 0.5 }],
    ['', NO_GATE],
  ])('are taken at their ends: %s', (text, gate) => {
    expect(gateOf(text)).toEqual(gate);
  });

  it.each([
    ['score', { kind: 'overall' }],
    ['courtesy', { kind: 'checklist', checklist: 'courtesy' }],
    ['courtesy.greeting', { kind: 'item', checklist: 'courtesy', item: 'greeting' }],
    ['agent', { kind: 'group', by: 'agent' }],
    ['team', { kind: 'group', by: 'team' }],
    ['site', { kind: 'group', by: 'site' }],
    ['channel', { kind: 'group', by: 'channel' }],
  ])('speak of %s', (name, scope) => {
    expect(min(`${name}: 70`)).toEqual([{ scope, bound: 70 }]);
    expect(minimum(name, 70)).toEqual({ scope, bound: 70 });
  });
});
