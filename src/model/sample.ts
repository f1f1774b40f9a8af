/** A part of the population from which interactions are drawn at random, each with the same chance. */
export type Stratum = {
  /** As in `agent=Ana, channel=chat`; empty where the whole is one stratum. */
  readonly key: string;
  readonly population: number;
  readonly drawn: number;
  /** drawn / population. */
  readonly probability: number;
  /** Who comes next when one that was drawn cannot be audited, in order. */
  readonly reserve: readonly DrawnInteraction[];
};

/** `why`: what made it a risk, where that decides the chance; empty otherwise. */
export type DrawnInteraction = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly why: string;
};

/** One thing that happened to a sample: `id` was drawn, or `id` was replaced by `by` (`null`: nobody was left), and why. */
export type SampleEvent =
  | { readonly what: 'drawn'; readonly id: string; readonly stratum: string; readonly why: string }
  | {
      readonly what: 'replaced';
      readonly id: string;
      readonly by: string | null;
      readonly stratum: string;
      readonly why: string;
    };

/** Which interactions to audit, how they were drawn, and from how many. Equal seed and exports, equal sample. */
export type Sample = {
  readonly seed: string;
  /** In words, as in `40 of 1,200, at random by agent`. */
  readonly method: string;
  readonly sources: readonly {
    readonly file: string;
    readonly interactions: number;
    readonly rejected: number;
  }[];
  readonly strata: readonly Stratum[];
  /** In the order in which they are to be audited; `stratum` is a key. */
  readonly drawn: readonly (DrawnInteraction & { readonly stratum: string; readonly probability: number })[];
  readonly log: readonly SampleEvent[];
};
