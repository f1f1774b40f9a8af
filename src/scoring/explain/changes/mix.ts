import type { MixMove } from '../../../model/comparison.ts';
import type { Step } from '../../../model/explanation.ts';
import type { Report } from '../../../model/report.ts';
import type { Pair } from '../../../model/what-if.ts';
import { type GroupPair, pairsOf } from '../../compare/mix.ts';
import { count, DOCS, difference } from '../steps.ts';
import { added, type Sum, sum, totalOf } from '../sum.ts';
import { mixErrorSteps, sizeOf } from './mix-error.ts';

/** The change of those who have a field, parted into what its groups did and what came of their shares. */
export function mixSteps(mix: MixMove, reports: Pair<Report>, confidence: number): readonly Step[] {
  const { before, after } = reports;
  const pairs = pairsOf({ before: before.groups[mix.by] ?? [], after: after.groups[mix.by] ?? [] });
  const all = { before: 0, after: 0 };
  for (const pair of pairs) {
    all.before += sizeOf(pair.before);
    all.after += sizeOf(pair.after);
  }
  const source = DOCS.mix;
  const real = pairs.map(pair => realTerm(pair, all));
  const moved = pairs.map(pair => mixTerm(pair, all));
  return [
    count('both', mix.both, 'groups on both sides'),
    count('new', mix.new, 'groups only after'),
    count('gone', mix.gone, 'groups only before'),
    count('outside.before', mix.outside.before, `interactions without ${mix.by} before`),
    count('outside.after', mix.outside.after, 'and after'),
    difference('real', mix.real, 'Σ mean share × (mean after − mean before): what the groups did', {
      ...{ sum: added(real), source },
    }),
    difference(
      'mix',
      mix.mix,
      'Σ (share after − share before) × the mean of both means: what their shares did',
      { sum: added(moved), source },
    ),
    difference('change', mix.change, 'real + mix', { sum: sum`${totalOf(real)} + ${totalOf(moved)}` }),
    ...(mix.interval === null ? [] : mixErrorSteps(mix.real, mix.interval, pairs, reports, confidence)),
  ];
}

/** A group that is there on one side only has one mean, which stands for both. */
function meansOf({ before, after }: GroupPair): readonly [was: number, is: number] {
  return [before?.score ?? after?.score ?? 0, after?.score ?? before?.score ?? 0];
}

function realTerm(pair: GroupPair, all: Pair<number>): Sum {
  const [was, is] = meansOf(pair);
  const [before, after] = [sizeOf(pair.before), sizeOf(pair.after)];
  return {
    text: sum`(${before} / ${all.before} + ${after} / ${all.after}) / 2 × (${is} − ${was})`,
    value: ((before / all.before + after / all.after) / 2) * (is - was),
  };
}

function mixTerm(pair: GroupPair, all: Pair<number>): Sum {
  const [was, is] = meansOf(pair);
  const [before, after] = [sizeOf(pair.before), sizeOf(pair.after)];
  return {
    text: sum`(${after} / ${all.after} − ${before} / ${all.before}) × (${is} + ${was}) / 2`,
    value: (after / all.after - before / all.before) * ((is + was) / 2),
  };
}
