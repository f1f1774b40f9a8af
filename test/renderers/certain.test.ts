import { describe, expect, it } from 'vitest';
import type { Trend } from '../../src/model/findings.ts';
import type { GroupReport } from '../../src/model/report.ts';
import { marksAlone } from '../../src/renderers/certain.ts';
import { headline } from '../../src/renderers/headline.ts';
import { withWho } from '../plan/a-service.ts';
import { aGroup, aMember, aReport, plain, totalsOf } from './a-report.ts';

type Standing = readonly [key: string, state: GroupReport['state'], certain: 'below' | 'above' | null];
const ONE = 'one interaction';

/** Groups of a field by name, each with its own state and that among all; those called `ONE` have one interaction. */
function reportOf(by: string, all: readonly Standing[], trends: readonly Trend[] = []) {
  const groups = all.map(([key, state], at) =>
    aGroup({ key, state, score: 50 + at, interactions: key === ONE ? 1 : 9, target: 90 }),
  );
  const who = all.map(([key, , certain], at) => aMember({ key, score: 50 + at, certain }));
  const findings = { ...withWho({ [by]: who }), trends };
  return aReport({ totals: totalsOf({ score: 60 }), groups: { [by]: groups }, findings });
}

const named = (...of: Parameters<typeof reportOf>) =>
  headline(reportOf(...of), plain.style)
    .filter(({ about }) => about === 'agents' || about === 'groups')
    .map(({ tone, text }) => `${tone}: ${text}`);

const LOW: Standing = ['Oak', 'below', 'below'];
const HIGH: Standing = ['Pine', 'above', 'above'];
const ALONE: Standing = ['Ash', 'below', null];
const UNSURE: Standing = ['Elm', 'unsure', null];
const SMALL: Standing = [ONE, 'unsure', null];

describe('groups of other kinds than agents, in short', () => {
  it('are named where they are off target for certain among all of their field, and not for less', () => {
    expect(named('team', [LOW, ALONE, UNSURE, HIGH, SMALL])).toEqual([
      'bad: Below target, certain for all 4 groups of team together: Oak (50.0).',
      'good: Above target, certain for all 4 groups of team together: Pine.',
    ]);
    expect(named('team', [ALONE, UNSURE])).toEqual([]);
  });

  it('are all of them where all are on one side', () => {
    const two: Standing = ['Fir', 'below', 'below'];
    expect(named('team', [LOW, two])).toEqual(['bad: Below target, for certain: all 2 groups of team.']);
    expect(named('team', [LOW, two, SMALL])).toEqual([
      'bad: Below target, for certain: all 2 groups of team of two interactions or more.',
    ]);
  });

  it('are no periods, which have trends, and no group alone, which is the whole', () => {
    const trend: Trend = { by: 'week', points: [], centre: null, limits: null };
    expect(named('week', [LOW, HIGH], [trend])).toEqual([]);
    expect(named('team', [LOW])).toEqual([]);
    expect(named('constructor', [LOW, SMALL])).toEqual([
      'bad: Below target, for certain, of constructor: Oak (50.0).',
    ]);
  });
});

describe('agents, in short', () => {
  it('are counted as those that were compared: of two interactions or more', () => {
    expect(named('agent', [LOW, ALONE, SMALL])).toEqual([
      'bad: Below target, certain for all 2 agents together: Oak (50.0).',
      'unsure: Perhaps below target: Ash (51.0). Certain taken alone, not among 2 agents.',
    ]);
    expect(marksAlone(reportOf('agent', [LOW, ALONE, SMALL]), 'agent', plain.style)).toMatch(
      /certain among all 2 agents: below target Oak$/u,
    );
  });

  it('are all of them where all are on one side', () => {
    const many = Array.from({ length: 240 }, (_, at): Standing => [`agent-${at}`, 'below', 'below']);
    expect(named('agent', many)).toEqual(['bad: Below target, for certain: all 240 agents.']);
    expect(marksAlone(reportOf('agent', many), 'agent', plain.style)).toMatch(
      /240 agents: all below target$/u,
    );
  });

  it('are compared with nobody where only one can be', () => {
    expect(named('agent', [LOW, SMALL])).toEqual(['bad: Below target for certain: Oak (50.0).']);
    expect(named('agent', [ALONE, SMALL])).toEqual([
      "unsure: Perhaps below target: Ash (50.0). Certain by the report's interval, not by the wider one that decides (docs/gate.md).",
    ]);
    expect(marksAlone(reportOf('agent', [ALONE, SMALL]), 'agent', plain.style)).toBeNull();
  });
});
