import { shape } from '../../decode/index.ts';
import { notApplicable } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({
  spread: shape.record({
    by: shape.text(),
    of: shape.maybe(
      shape.matching(
        /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/u,
        'score, the id of a checklist, or checklist.item',
      ),
    ),
    atMost: shape.points(),
  }),
});

/** Groups lie no further apart than so many points. No one interaction can show that: the report judges it. */
export const spread = defineProbe({
  id: 'spread',
  summary: 'groups lie no further apart than so many points; judged on the whole report',
  node,
  make: ({ spread }, tools) => {
    if (spread.atMost === 0 || spread.atMost === 100) {
      const never = spread.atMost === 0 ? 'be shown to be 0' : 'be more than 100';
      tools.problem(
        `a spread can never ${never}`,
        'write how many points apart is still alike, such as 5',
        'spread',
        'atMost',
      );
    }
    tools.spread(spread, 'spread');
    const whole = notApplicable('judged on the whole report');
    return () => whole;
  },
});
