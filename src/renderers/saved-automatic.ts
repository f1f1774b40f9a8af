import { type Shape, shape } from '../decode/index.ts';
import { type AutomaticReport, COUNTED } from '../model/automatic.ts';

const { atLeastZero, finite, list, oneOf, open, orNull, pair, written } = shape;

const score = orNull(atLeastZero());
const interval = orNull(pair(finite()));
const figure = open({ interactions: atLeastZero(), score, interval });
const rate = open({ judged: atLeastZero(), rate: score, interval });
const figures = { people: figure, probes: figure };

/** What probes found beside what people answered, as it is saved. */
export const automatic: Shape<AutomaticReport> = open({
  counted: oneOf(COUNTED),
  notes: list(written()),
  totals: open(figures),
  checklists: list(open({ id: written(), ...figures })),
  items: list(
    open({
      checklist: written(),
      id: written(),
      people: rate,
      probes: rate,
      agreement: open({ judged: atLeastZero(), equal: atLeastZero(), share: score, interval }),
    }),
  ),
});
