/**
 * How the figures of a report were weighed back from a sample: what was audited of each stratum of the interactions
 * it was drawn from. Keys as in a sample; `weight` = population / audited: so many interactions each audit counts for.
 */
export type Weighing = {
  readonly strata: readonly {
    readonly key: string;
    readonly population: number;
    readonly audited: number;
    readonly weight: number;
  }[];
  /** Strata of which nothing was audited yet: no figure of the report speaks of them. */
  readonly missing: readonly { readonly key: string; readonly population: number }[];
};
