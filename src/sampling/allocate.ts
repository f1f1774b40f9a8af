/** A stratum to be given a part of the sample: how many it holds, and what each of them weighs (a whole number). */
export type Share = { readonly population: number; readonly weight: number };

const HALVINGS = 100;

/**
 * Deals `size` places out to strata in proportion to population times weight: at least one each, at most all there are,
 * and `size` in all. Webster's method: a place goes where it is missed most, which never takes one away from anybody
 * when `size` grows, as the largest remainders may; so a larger sample of the same seed holds the smaller one.
 * `size` lies between the number of strata and the sum of their populations; strata are not empty.
 * Source: M. L. Balinski and H. P. Young, Fair Representation, Yale University Press (1982).
 */
export function allocate(strata: readonly Share[], size: number): readonly number[] {
  const all = strata.reduce((sum, { population }) => sum + population, 0);
  if (size < strata.length || size > all)
    throw new Error(`${size} places do not fit ${strata.length} strata`);
  // The number of interactions, weighed, that a place stands for: so small that all are dealt out, so large that too few are.
  let small = 0;
  let large = strata.reduce((most, { population, weight }) => Math.max(most, population * weight), 0) * 4;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (small + large) / 2;
    if (sumOf(dealt(strata, middle)) > size) small = middle;
    else large = middle;
  }
  const given = dealt(strata, large);
  for (let left = size - sumOf(given); left > 0; left--) {
    const next = neediest(strata, given);
    given[next] = (given[next] ?? 0) + 1;
  }
  return given;
}

function dealt(strata: readonly Share[], worth: number): number[] {
  return strata.map(({ population, weight }) =>
    Math.max(1, Math.min(population, Math.round((population * weight) / worth))),
  );
}

/** Whose next place stands for most; the first of those that are equal. */
function neediest(strata: readonly Share[], given: readonly number[]): number {
  const need = ({ population, weight }: Share, at: number) => {
    const has = given[at] ?? 0;
    return has < population ? (population * weight) / (2 * has + 1) : Number.NEGATIVE_INFINITY;
  };
  const needs = strata.map(need);
  return needs.indexOf(needs.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
