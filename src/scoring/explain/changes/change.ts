import type { Change } from '../../../model/comparison.ts';
import type { Step } from '../../../model/explanation.ts';
import type { Pair } from '../../../model/what-if.ts';
import { scaleAt } from '../../compare/change.ts';
import { differenceSums } from '../difference.ts';
import { percentage } from '../ends.ts';
import { count, DOCS, difference, number, points, word } from '../steps.ts';
import { sum } from '../sum.ts';
import { type ChangeSide, reachSteps } from './side.ts';

/** How a figure was measured on both sides, and how many changes its list compares. */
export type Measured = {
  readonly sides: Pair<ChangeSide>;
  readonly compared: number;
  readonly confidence: number;
};

/** A change with its interval, and whether it is certain with all of its list. `of` names the figure in both reports. */
export function changeSteps(change: Change, measured: Measured, of: string): readonly Step[] {
  const { before, after } = change;
  const { confidence } = measured;
  const side = (name: 'before' | 'after') => [
    count(`${name}.n`, change[name].n, `scores or judged answers ${name}`),
    points(`${name}.value`, change[name].value, `as it stands in the report ${name}: --explain ${of} there`),
  ];
  const sides = [...side('before'), ...side('after')];
  if (change.change === null || before.value === null || after.value === null)
    return [...sides, word('state', 'none', 'there is a figure on one side only')];
  return [
    ...sides,
    difference('change', change.change, 'after − before; positive is better', {
      sum: sum`${after.value} − ${before.value}`,
    }),
    ...intervalSteps(change, measured),
    word('state', change.state, STATES[change.state], { source: DOCS.difference }),
    ...(change.interval === null || change.state === 'unsure' ? [] : certainSteps(change, measured)),
    ...(change.interval === null
      ? [word('interval', 'none', `nothing tells how sure it is at ${percentage(confidence)}`)]
      : []),
  ];
}

const STATES: Readonly<Record<Change['state'], string>> = {
  better: 'the whole interval lies above 0',
  worse: 'the whole interval lies below 0',
  unsure: '0 lies within the interval, or there is none: chance may explain it',
  none: 'there is a figure on one side only',
};

function intervalSteps({ interval }: Change, { sides, confidence }: Measured): readonly Step[] {
  if (interval === null) return [];
  const scale = scaleAt(confidence);
  const [was, is] = [sides.before.measure.reach(scale), sides.after.measure.reach(scale)];
  if (was === null || is === null) return [];
  const ends = differenceSums(is, was);
  const source = DOCS.difference;
  return [
    ...reachSteps(sides.before, 'before', scale),
    ...reachSteps(sides.after, 'after', scale),
    difference('low', interval[0], 'the change − √(below after² + above before²)', { sum: ends.low, source }),
    difference('high', interval[1], 'the change + √(above after² + below before²)', {
      ...{ sum: ends.high, source },
    }),
  ];
}

/** The end towards 0, at the confidence at which all changes of the list hold together. */
function certainSteps(change: Change, { sides, compared, confidence }: Measured): readonly Step[] {
  const each = 1 - (1 - confidence) / Math.max(1, compared);
  const scale = compared <= 1 ? scaleAt(confidence) : scaleAt(each);
  const [was, is] = [sides.before.measure.reach(scale), sides.after.measure.reach(scale)];
  const told = change.certain ? 'certain' : 'not certain';
  const source = DOCS.many;
  const which = `it holds${change.certain ? '' : ' not'} with all ${compared} changes of its list taken together`;
  if (was === null || is === null) return [word('certain', told, which, { source })];
  const ends = differenceSums(is, was);
  const [name, text] = change.state === 'better' ? ['low', ends.low] : ['high', ends.high];
  const value =
    change.state === 'better'
      ? is.mean - was.mean - Math.hypot(is.below, was.above)
      : is.mean - was.mean + Math.hypot(is.above, was.below);
  return [
    number('confidence of each', each, '1 − (1 − confidence) / changes compared', {
      ...{ sum: sum`1 − (1 − ${confidence}) / ${Math.max(1, compared)}`, source },
    }),
    ...reachSteps(sides.before, 'before', scale).map(ofAll),
    ...reachSteps(sides.after, 'after', scale).map(ofAll),
    difference(`${name} of all`, value, `the ${name} end at that confidence`, { sum: text }),
    word('certain', told, which, { source }),
  ];
}

function ofAll(step: Step): Step {
  return { ...step, name: `${step.name} of all`, words: `${step.words}, at that confidence` };
}
