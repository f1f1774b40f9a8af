import type { Step } from '../../model/explanation.ts';
import type { Gap } from '../../model/report.ts';
import type { Ends } from './ends.ts';
import { count, DOCS, difference, number, points, word } from './steps.ts';
import { shown, sum } from './sum.ts';

/** A figure, and its interval were it made of so many; `null` where the report does not tell that. */
export type Measured = {
  readonly actual: number | null;
  readonly n: number;
  readonly ends: ((n: number) => Ends | null) | null;
};

/** Target, gap and state of a figure, and how many more would settle it. `from` says where the target is set. */
export function gapSteps(gap: Gap, measured: Measured, from: string): readonly Step[] {
  const { target, state } = gap;
  const { actual } = measured;
  if (target === null) return [word('state', state, 'no target is set')];
  const source = DOCS.gap;
  const asked = number('target', target, from);
  if (gap.gap === null || actual === null)
    return [asked, word('state', state, 'nothing was judged, so nothing can be said')];
  return [
    asked,
    difference('gap', gap.gap, 'the figure − its target; negative is a shortfall', {
      ...{ sum: sum`${actual} − ${target}`, source },
    }),
    word('state', state, STATES[state], { source }),
    ...(gap.needed === null ? [] : neededSteps(gap.needed, target, { ...measured, actual })),
  ];
}

const STATES: Readonly<Record<Gap['state'], string>> = {
  below: 'the whole interval, low to high, lies below the target',
  above: 'the whole interval, low to high, reaches the target',
  unsure: 'the target lies within the interval, or there is none: chance may explain the gap',
  none: 'nothing is compared',
};

/** Shown by the end that decides: with so many more it leaves the target out, with one less not yet. */
function neededSteps(
  needed: number,
  target: number,
  { actual, n, ends }: Measured & { readonly actual: number },
): readonly Step[] {
  const end = actual < target ? 'high' : 'low';
  const with_ = (more: number): readonly Step[] => {
    const found = ends?.(n + more)?.[end];
    if (found === undefined || more < 1) return [];
    const side = found.value < target ? 'below' : 'at or above';
    const words = `the ${end} end, were ${n} + ${more} like these judged: ${side} ${shown(target)}`;
    return [points(`${end} with ${more} more`, found.value, words, { sum: found.text })];
  };
  const words =
    ends === null
      ? 'so many more, spread over the strata as these are, would settle it'
      : 'the fewest more that would settle it, were they like these: with them the interval leaves the target out';
  return [...with_(needed), ...with_(needed - 1), count('needed', needed, words, { source: DOCS.gap })];
}
