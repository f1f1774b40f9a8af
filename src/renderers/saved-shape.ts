import { type Shape, shape } from '../decode/index.ts';
import { FAMILIES } from '../model/checklist.ts';
import type { Report } from '../model/report.ts';
import { automatic } from './saved-automatic.ts';
import { deviation, figure, gap, interval, score } from './saved-figures.ts';
import { findings } from './saved-findings.ts';
import { evidence, scorecard } from './saved-scorecard.ts';
import { weighing } from './saved-weighing.ts';

const { atLeastZero, confidence, finite, list, maybe, named, oneOf, orElse, only, open, orNull } = shape;
const { written } = shape;

// `open` lets keys it does not know pass by: a newer csaudit may have added some under the same schemaVersion.

const lowest = list(open({ id: written(), score: finite() }));
const lowestCoverage = orElse(list(open({ id: written(), coverage: finite() })), () => []);

const program = open({
  checklists: list(
    open({
      id: written(),
      version: written(),
      hash: written(),
      title: written(),
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

const accuracy = open({ opportunities: atLeastZero(), errors: atLeastZero(), accuracy: score, interval });

const totals = open({
  ...figure,
  deviation,
  ...gap,
  scored: atLeastZero(),
  coverage: score,
  passed: atLeastZero(),
  failed: atLeastZero(),
  undetermined: atLeastZero(),
  critical: open({ customer: accuracy, business: accuracy, compliance: accuracy }),
  criticalMisses: atLeastZero(),
  lowest,
  lowestCoverage,
});

const section = open({
  checklist: written(),
  id: written(),
  title: written(),
  ...figure,
  deviation,
  coverage: score,
  ...gap,
  pointsLost: finite(),
});

const item = open({
  checklist: written(),
  section: written(),
  id: written(),
  ask: written(),
  training: orNull(written()),
  critical: orNull(oneOf(FAMILIES)),
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
    open({
      interaction: written(),
      agent: orNull(written()),
      note: written(),
      evidence: list(evidence),
    }),
  ),
});

const population = maybe(atLeastZero());
const group = open({
  key: written(),
  population,
  ...figure,
  deviation,
  ...gap,
  checklists: named(score),
  lowest,
});

const spreadEnd = orNull(open({ key: written(), interactions: atLeastZero(), score: atLeastZero() }));

const spread = open({
  checklist: written(),
  item: written(),
  by: written(),
  of: written(),
  groups: atLeastZero(),
  spread: score,
  interval,
  limit: atLeastZero(),
  state: oneOf(['within', 'beyond', 'unsure', 'none']),
  needed: score,
  highest: spreadEnd,
  lowest: spreadEnd,
  groupsLeftOut: atLeastZero(),
  leftOut: list(open({ key: written(), needed: atLeastZero() })),
  note: orNull(written()),
});

/** What `json` writes, as far as it is read again: the verdict is judged anew. What came later may be absent. */
export const savedReport: Shape<Report> = open({
  tool: open({ name: written(), version: written() }),
  program,
  sources: list(
    open({ file: written(), reader: written(), interactions: atLeastZero(), rejected: atLeastZero() }),
  ),
  confidence: confidence(),
  totals,
  checklists: list(
    open({ id: written(), ...figure, deviation, ...gap, coverage: score, lowest, lowestCoverage }),
  ),
  sections: list(section),
  items: list(item),
  groups: named(list(group)),
  spreads: orElse(list(spread), () => []),
  automatic: orElse(orNull(automatic), () => null),
  weighing: orElse(orNull(weighing), () => null),
  findings: orElse(orNull(findings), () => null),
  scorecards: orElse(orNull(list(scorecard)), () => null),
  rejected: list(open({ file: written(), line: atLeastZero(), reason: written() })),
});
