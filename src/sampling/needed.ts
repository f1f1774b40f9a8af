import { InputError } from '../model/input-error.ts';
import { deal, groupsOf, populationOf, reservesFor } from './draw.ts';
import { type Drawing, strataOf } from './drawing.ts';
import { marginOf, type Precision, sizeForRate } from './size.ts';

/** How many are asked for: a number in all, a number for each group of `--per`, or as many as make figures so precise. */
export type Asked =
  | { readonly kind: 'number' | 'quota'; readonly size: number }
  | { readonly kind: 'precision'; readonly precision: Precision };

/** Weights of 1 to 4 cost at most 1.5625 times the interactions (Kish, Survey Sampling, 1965, section 11.7). */
const DEAREST = 2;

/** Rounding alone must not ask for one interaction more. */
const NOISE = 1e-9;

/** So many of any one stratum must be kept until all are counted, its reserve included. */
export function mostOf(asked: Asked): number {
  const drawn = asked.kind === 'precision' ? largest(asked.precision) : asked.size;
  return drawn + reservesFor(drawn);
}

/** How many to draw of each group. Throws InputError where they cannot hold one of every stratum. */
export function sizeOf(drawing: Drawing, asked: Asked): number {
  if (asked.kind === 'precision') return preciseSize(drawing, asked.precision);
  for (const [group, strata] of groupsOf(drawing)) {
    if (strata.length <= asked.size) continue;
    const where = group === '' ? '' : ` of ${group}`;
    const message = `${asked.size} cannot hold one of each of the ${strata.length} strata${where}`;
    const hint = `ask for ${strata.length} at least, or leave out a field of --by`;
    throw new InputError([{ message, hint }]);
  }
  return asked.size;
}

/**
 * The fewest that keep the margin, whatever is found: `sizeForRate` where the whole is one stratum, more where small
 * strata or risks take more than their part.
 */
function preciseSize(drawing: Drawing, precision: Precision): number {
  const strata = strataOf(drawing);
  const population = populationOf(strata);
  const suffices = (size: number) => {
    const dealt = deal(drawing, size).map(({ stratum, drawn }) => ({
      population: stratum.population,
      drawn,
    }));
    return marginOf(dealt, precision.confidence) <= precision.margin + NOISE;
  };
  let enough = Math.min(population, strata.length - 1 + largest(precision));
  let few = Math.max(strata.length, sizeForRate(precision, population)) - 1;
  while (enough - few > 1) {
    const middle = Math.floor((enough + few) / 2);
    if (suffices(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

function largest(precision: Precision): number {
  return DEAREST * sizeForRate(precision, Number.MAX_SAFE_INTEGER) + 1;
}
