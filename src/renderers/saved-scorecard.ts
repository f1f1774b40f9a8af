import { shape } from '../decode/index.ts';
import { OUTCOMES } from '../model/answer.ts';
import { FAMILIES } from '../model/checklist.ts';

const { atLeastZero, either, finite, kinds, list, made, named, nothing } = shape;
const { maybe, oneOf, only, open, orElse, orNull, scalar, truth, written } = shape;
const score = orNull(atLeastZero());

export const evidence = either(
  open({ turn: finite(), start: finite(), end: finite(), quote: written() }),
  open({ field: written(), quote: written() }),
);

const stated = open({
  ...{ fact: written(), ask: orNull(written()), is: orNull(written()) },
  ...{ value: written(), right: orNull(truth()) },
  ...{ turn: finite(), start: finite(), end: finite(), quote: written() },
});

const answer = open({
  item: written(),
  outcome: oneOf(OUTCOMES),
  credit: score,
  by: orNull(oneOf(['probe', 'auditor', 'export'])),
  evidence: list(evidence),
  note: written(),
  stated: maybe(list(stated)),
});

const turn = made(atLeastZero(), number => number - 1);
const metric = kinds('state', [
  open({ state: only('measured'), value: finite(), field: written() }),
  open({ state: only('derived'), value: finite(), turns: list(turn) }),
  open({ state: only('unavailable'), value: nothing(), why: written() }),
]);

/** A scorecard of a saved report. */
export const scorecard = open({
  id: written(),
  file: written(),
  line: finite(),
  at: orElse(orNull(written()), () => null),
  fields: named(scalar()),
  score,
  coverage: score,
  passed: orNull(truth()),
  criticalMisses: list(open({ checklist: written(), item: written(), family: oneOf(FAMILIES) })),
  metrics: named(metric),
  checklists: list(
    open({
      id: written(),
      score,
      earned: finite(),
      judged: finite(),
      applicable: finite(),
      coverage: score,
      criticalMisses: list(written()),
      answers: list(answer),
    }),
  ),
});
