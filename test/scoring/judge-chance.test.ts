import { describe, expect, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/default-program.ts';
import type { Gate } from '../../src/model/program.ts';
import type { Report, VerdictState } from '../../src/model/report.ts';
import { judge } from '../../src/scoring/judge.ts';
import { random } from '../statistics/strata.ts';
import { sampleOf, serviceOf, truthOf } from './service.ts';

// Many a sample is drawn from a service that never changes, and a gate judges each: how often does it say what?

const SERVICES = {
  usual: serviceOf({ greeting: 0.9, quick: 0.8, verify: 0.95 }, 4),
  'of many agents': serviceOf({ greeting: 0.9, quick: 0.8, verify: 0.95 }, 20),
  'almost without a miss': serviceOf({ greeting: 0.98, quick: 0.99, verify: 0.99 }, 5),
  poor: serviceOf({ greeting: 0.2, quick: 0.4, verify: 0.3 }, 5),
} as const;

type Name = keyof typeof SERVICES;
const NAMES = ['usual', 'of many agents', 'almost without a miss', 'poor'] as const;

const SAMPLES = 200;
const drawn = new Map<string, readonly Report[]>();

/** Samples of so many interactions; drawn once, and the same in every run. */
function samplesOf(name: Name, size: number): readonly Report[] {
  const next = random(1961 + size);
  const key = `${name} ${size}`;
  const all =
    drawn.get(key) ?? Array.from({ length: SAMPLES }, () => sampleOf(SERVICES[name], size, next, 0.95));
  drawn.set(key, all);
  return all;
}

/** Of 100 samples, how many a gate judges so. Each is measured from the one before. */
function outOf100(samples: readonly Report[], gate: Gate, state: VerdictState): number {
  const all = samples.filter((now, at) => judge(now, gate, samples.at(at - 1) ?? null).state === state);
  return (100 * all.length) / samples.length;
}

const item = (id: string) => ({ kind: 'item', checklist: 'call', item: id }) as const;
const PARTS = [
  ...(['score', 'items', 'critical accuracy', 'coverage', 'drop', 'drops of items'] as const),
  ...(['spread', 'every agent', 'everything'] as const),
] as const;
type Part = (typeof PARTS)[number];

/** A gate whose bounds lie so many points on the easy side of the very truth: at 0 whatever fails, fails by chance. */
function gateAt(name: Name, part: Part, ease = 0): Gate {
  const { score, coverage, greeting, quick, accuracy } = truthOf(SERVICES[name]);
  const overall = { scope: { kind: 'overall' }, bound: score - ease } as const;
  const everyAgent = { scope: { kind: 'group', by: 'agent' }, bound: score - ease } as const;
  const items = [
    { scope: { kind: 'checklist', checklist: 'call' }, bound: score - ease } as const,
    { scope: item('greeting'), bound: greeting - ease },
    { scope: item('quick'), bound: quick - ease },
  ];
  const drops = ['quick', 'verify'].map(id => ({ scope: item(id), bound: ease }));
  const bound = coverage - ease;
  const parts: Record<Exclude<Part, 'everything'>, Partial<Gate>> = {
    score: { minimums: [overall] },
    items: { minimums: items },
    'critical accuracy': { accuracies: [{ family: 'customer', bound: accuracy - ease }] },
    coverage: { minCoverage: bound, coverages: [{ checklist: 'call', bound }] },
    drop: { maxDrop: ease },
    'drops of items': { drops },
    spread: { spreads: [{ by: 'agent', bound: ease }] },
    'every agent': { minimums: [everyAgent] },
  };
  const all = Object.assign({}, ...Object.values(parts), { minimums: [overall, ...items, everyAgent] });
  return { ...NO_GATE, confidence: 0.95, ...(part === 'everything' ? all : parts[part]) };
}

describe('at 95 %, of 100 samples of a service exactly at its bounds', () => {
  const cases = NAMES.flatMap(name => PARTS.map(part => ({ name, part })));

  test.each(cases)('no more than 5 fail: $part, $name', ({ name, part }) => {
    for (const size of [12, 60]) {
      expect(outOf100(samplesOf(name, size), gateAt(name, part), 'failed')).toBeLessThanOrEqual(5);
    }
  });

  test.each(cases)('no more than 5 meet bounds a hair above: $part, $name', ({ name, part }) => {
    const met = outOf100(samplesOf(name, 60), gateAt(name, part, -1e-6), 'met');
    expect(met).toBeLessThanOrEqual(5);
  });

  test('far more would fail for one agent or another, were each agent judged alone', () => {
    const truth = truthOf(SERVICES.poor).score;
    const failing = samplesOf('poor', 60).filter(({ groups }) =>
      groups.agent?.some(({ interval }) => interval !== null && interval[1] < truth),
    );
    expect((100 * failing.length) / SAMPLES).toBeGreaterThan(10);
  });
});

describe('far from its bounds a service is told', () => {
  test.each(['score', 'items', 'critical accuracy'] as const)('by the %s', part => {
    expect(outOf100(samplesOf('poor', 60), gateAt('poor', part, -25), 'failed')).toBeGreaterThan(90);
    expect(outOf100(samplesOf('poor', 60), gateAt('poor', part, 25), 'met')).toBeGreaterThan(80);
  });

  test.each(['drop', 'coverage'] as const)('by the %s', part => {
    expect(outOf100(samplesOf('poor', 60), gateAt('poor', part, 25), 'met')).toBeGreaterThan(80);
  });
});
