import type { Tried } from '../../../model/comparison.ts';
import type { Step } from '../../../model/explanation.ts';
import type { Pair } from '../../../model/what-if.ts';
import { count, DOCS, difference, number, points } from '../steps.ts';
import { sum } from '../sum.ts';

/** Of what applied, the share that was judged. */
export function coverageSteps({ before, after }: Pair<number | null>): readonly Step[] {
  return [
    ...(before === null
      ? []
      : [points('coverage.before', before, 'of what applied, what was judged before')]),
    ...(after === null ? [] : [points('coverage.after', after, 'and after')]),
  ];
}

/** What a section or an item did to the overall score. */
export function movedStep(moved: number, { before, after }: Pair<number>): Step {
  return difference(
    'moved',
    moved,
    'points by which it moved the overall score: points lost before − after',
    {
      ...{ sum: sum`${before} − ${after}`, source: DOCS.lost },
    },
  );
}

/** What a list of changes came to, and what chance alone would have made of it. */
export function triedSteps(
  { compared, moved, byChance, better, worse }: Tried,
  confidence: number,
): readonly Step[] {
  return [
    count('compared', compared, 'changes whose interval can be told'),
    count('moved', moved, 'of them, those whose own interval leaves 0 out'),
    number('byChance', byChance, 'so many would, had nothing changed: compared × (1 − confidence)', {
      ...{ sum: sum`${compared} × (1 − ${confidence})`, source: DOCS.many },
    }),
    count('better', better, 'better for certain, all of the list taken together'),
    count('worse', worse, 'worse for certain, likewise'),
  ];
}
