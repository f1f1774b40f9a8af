import type { Gate, Program } from '../model/program.ts';

/** The checklists csaudit scores with when nobody says otherwise. */
export const SHIPPED = ['courtesy', 'responsiveness', 'knowledge', 'consistency'] as const;

export const NO_GATE: Gate = {
  minimums: [],
  maxCritical: null,
  accuracies: [],
  minCoverage: null,
  coverages: [],
  maxDrop: null,
  drops: [],
  spreads: [],
  baseline: null,
  confidence: null,
};

/** The program where there is no csaudit.yaml, and the value of each key that one leaves out. */
export const DEFAULT_PROGRAM: Program = {
  checklists: SHIPPED.map(name => ({ name, weight: 1, target: null })),
  facts: null,
  store: null,
  target: null,
  pass: null,
  onCritical: 'fail',
  language: null,
  groups: ['agent', 'team', 'site', 'channel'],
  maxRejected: 0,
  mapping: { columns: {}, roles: {}, zone: 'UTC', dates: null },
  gate: NO_GATE,
  goals: [],
};
