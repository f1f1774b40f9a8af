import type { Weighing } from '../model/weighing.ts';

/** How a report was weighed, field by field: the compiler tells when the model has one the format lacks. */
export function weighingJson({ strata, missing }: Weighing): Weighing {
  return {
    strata: strata.map(({ key, population, audited, weight }) => ({ key, population, audited, weight })),
    missing: missing.map(({ key, population }) => ({ key, population })),
  };
}
