/** A change that no example notices, and where. `subject`: the item or `$set` it is in. */
export type Survivor = {
  readonly file: string;
  readonly line: number;
  readonly subject: string;
  readonly kind: string;
  /** The phrase it changes; `null`: it changes something else. */
  readonly phrase: string | null;
  readonly told: string;
  readonly reason: string;
};

/** What became of changes. `notViable`: no probe could be made of them; they count neither way. */
export type MutationScore = {
  readonly mutants: number;
  readonly noticed: number;
  readonly notViable: number;
  readonly survivors: readonly Survivor[];
};

export type Fate = 'noticed' | 'notViable' | Survivor;

export function scoreOf(fates: readonly Fate[]): MutationScore {
  const survivors = fates.filter(fate => typeof fate === 'object');
  const noticed = fates.filter(fate => fate === 'noticed').length;
  return {
    mutants: noticed + survivors.length,
    noticed,
    notViable: fates.length - noticed - survivors.length,
    survivors,
  };
}
