import * as v from 'valibot';
import { type Shape, shape } from '../decode/index.ts';
import { OUTCOMES } from '../model/answer.ts';
import { FAMILIES } from '../model/checklist.ts';
import type { Report } from '../model/report.ts';

const { atLeastZero, either, finite, list, named, oneOf, only, pair, scalar, truth } = shape;

// `object` lets keys it does not know pass by: a newer csaudit may have added some under the same schemaVersion.

const STATES = ['below', 'above', 'unsure', 'none'] as const;
const score = v.nullable(atLeastZero());
const interval = v.nullable(pair(finite()));
const figure = { interactions: atLeastZero(), score, interval };
const gap = {
  target: score,
  gap: v.nullable(finite()),
  state: oneOf(STATES),
  needed: v.nullable(atLeastZero()),
};
const lowest = list(v.object({ id: v.string(), score: finite() }));

const evidence = either(
  v.object({ turn: finite(), start: finite(), end: finite(), quote: v.string() }),
  v.object({ field: v.string(), quote: v.string() }),
);

const program = v.object({
  checklists: list(
    v.object({
      id: v.string(),
      version: v.string(),
      hash: v.string(),
      title: v.string(),
      weight: finite(),
      target: score,
      pass: score,
    }),
  ),
  target: score,
  pass: score,
  onCritical: oneOf(['fail', 'zero']),
  aggregation: only('mean of interaction scores'),
});

const accuracy = v.object({ opportunities: atLeastZero(), errors: atLeastZero(), accuracy: score, interval });

const totals = v.object({
  ...figure,
  ...gap,
  scored: atLeastZero(),
  coverage: score,
  passed: atLeastZero(),
  failed: atLeastZero(),
  undetermined: atLeastZero(),
  critical: v.object({ customer: accuracy, business: accuracy, compliance: accuracy }),
  criticalMisses: atLeastZero(),
  lowest,
});

const item = v.object({
  checklist: v.string(),
  section: v.string(),
  id: v.string(),
  ask: v.string(),
  training: v.nullable(v.string()),
  critical: v.nullable(oneOf(FAMILIES)),
  met: atLeastZero(),
  partial: atLeastZero(),
  missed: atLeastZero(),
  notApplicable: atLeastZero(),
  unanswered: atLeastZero(),
  unverifiable: atLeastZero(),
  rate: score,
  interval,
  ...gap,
  pointsLost: finite(),
  instances: list(
    v.object({
      interaction: v.string(),
      agent: v.nullable(v.string()),
      note: v.string(),
      evidence: list(evidence),
    }),
  ),
});

const group = v.object({ key: v.string(), ...figure, ...gap, checklists: named(score), lowest });

const answer = v.object({
  item: v.string(),
  outcome: oneOf(OUTCOMES),
  credit: score,
  by: v.nullable(oneOf(['probe', 'auditor', 'export'])),
  evidence: list(evidence),
  note: v.string(),
});

const turn = v.pipe(
  atLeastZero(),
  v.transform(number => number - 1),
);
const metric = v.variant('state', [
  v.object({ state: only('measured'), value: finite(), field: v.string() }),
  v.object({ state: only('derived'), value: finite(), turns: list(turn) }),
  v.object({ state: only('unavailable'), value: v.null(), why: v.string() }),
]);

const scorecard = v.object({
  id: v.string(),
  file: v.string(),
  line: finite(),
  fields: named(scalar()),
  score,
  coverage: score,
  passed: v.nullable(truth()),
  criticalMisses: list(v.object({ checklist: v.string(), item: v.string(), family: oneOf(FAMILIES) })),
  metrics: named(metric),
  checklists: list(
    v.object({
      id: v.string(),
      score,
      earned: finite(),
      judged: finite(),
      applicable: finite(),
      coverage: score,
      criticalMisses: list(v.string()),
      answers: list(answer),
    }),
  ),
});

/** What `json` writes, as far as it is read again: the verdict is judged anew. Absent scorecards are `undefined`. */
export const savedReport: Shape<
  Omit<Report, 'scorecards'> & { scorecards?: Report['scorecards'] | undefined }
> = v.object({
  tool: v.object({ name: v.string(), version: v.string() }),
  program,
  sources: list(
    v.object({ file: v.string(), reader: v.string(), interactions: atLeastZero(), rejected: atLeastZero() }),
  ),
  totals,
  checklists: list(v.object({ id: v.string(), ...figure, ...gap, coverage: score, lowest })),
  items: list(item),
  groups: named(list(group)),
  scorecards: v.optional(list(scorecard)),
  rejected: list(v.object({ file: v.string(), line: atLeastZero(), reason: v.string() })),
});
