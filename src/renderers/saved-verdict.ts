import { type Shape, shape } from '../decode/index.ts';
import type { Verdict } from '../model/report.ts';

const { confidence, finite, list, maybe, oneOf, open, orNull, pair, truth, written } = shape;
const state = oneOf(['met', 'failed', 'undetermined']);

/** The verdict that was saved with a report. */
export const savedVerdict: Shape<{ verdict: Verdict }> = open({
  verdict: open({
    ok: truth(),
    state,
    confidence: maybe(confidence()),
    reasons: list(
      open({
        what: written(),
        operator: oneOf(['>=', '<=']),
        expected: finite(),
        actual: orNull(finite()),
        interval: orNull(pair(finite())),
        state,
        interactions: list(written()),
        note: orNull(written()),
      }),
    ),
  }),
});
