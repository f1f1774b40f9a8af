import { shape } from '../decode/index.ts';

const { atLeastZero, list, open, written } = shape;

const stratum = { key: written(), population: atLeastZero() };

/** How a saved report was weighed back from a sample. */
export const weighing = open({
  strata: list(open({ ...stratum, audited: atLeastZero(), weight: atLeastZero() })),
  missing: list(open(stratum)),
});
