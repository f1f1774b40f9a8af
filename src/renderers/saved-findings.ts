import { type Shape, shape } from '../decode/index.ts';
import { ADVICE_KINDS, type Findings, TREND_RULES } from '../model/findings.ts';
import { deviation, figure, gap, interval, score } from './saved-figures.ts';

const { atLeastZero, finite, list, named, oneOf, open, orElse, orNull, truth, written } = shape;

// Reports saved before parts of groups were held against targets tell of no gap.
const partGap = {
  target: orElse(gap.target, () => null),
  gap: orElse(gap.gap, () => null),
  state: orElse(gap.state, () => 'none' as const),
  needed: orElse(gap.needed, () => null),
};
const partScores = orElse(list(open({ id: written(), ...figure, deviation, ...gap })), () => []);

const member = open({
  key: written(),
  ...figure,
  shrunk: orNull(finite()),
  rank: score,
  // Reports saved before it was told name nobody.
  certain: orElse(orNull(oneOf(['below', 'above'])), () => null),
  path: orNull(open({ items: list(written()), score: finite(), reaches: truth() })),
  checklists: partScores,
  sections: partScores,
  items: list(
    open({
      ...{ item: written(), judged: atLeastZero(), rate: score, interval },
      ...partGap,
      pointsLost: finite(),
    }),
  ),
});

const consistency = open({
  by: written(),
  groups: atLeastZero(),
  share: score,
  interval,
  pairs: list(open({ higher: written(), lower: written(), difference: finite(), interval })),
  differing: atLeastZero(),
  items: list(open({ item: written(), spread: finite(), losesMost: written(), losesLeast: written() })),
});

const trend = open({
  by: written(),
  points: list(open({ key: written(), ...figure, rules: list(oneOf(TREND_RULES)) })),
  centre: score,
  limits: interval,
});

const fact = open({
  item: written(),
  fact: written(),
  ask: orNull(written()),
  value: orNull(written()),
  interactions: atLeastZero(),
  wrong: atLeastZero(),
  agents: atLeastZero(),
  differing: truth(),
  told: list(
    open({
      value: written(),
      right: orNull(truth()),
      interactions: atLeastZero(),
      agents: list(open({ key: written(), interactions: atLeastZero() })),
      example: open({ interaction: written(), agent: orNull(written()), turn: finite(), quote: written() }),
    }),
  ),
  others: atLeastZero(),
});

/** The findings of a saved report. */
export const findings: Shape<Findings> = open({
  pareto: list(open({ item: written(), pointsLost: finite(), share: finite(), cumulated: finite() })),
  training: list(
    open({
      topic: written(),
      items: list(written()),
      pointsLost: finite(),
      share: finite(),
      agents: list(open({ key: written(), pointsLost: finite() })),
    }),
  ),
  who: named(list(member)),
  consistency: list(consistency),
  facts: orElse(list(fact), () => []),
  trends: list(trend),
  advice: list(open({ item: written(), kind: oneOf(ADVICE_KINDS), text: written() })),
});
