import type { Measurement } from '../../model/checklist.ts';
import type { Turn } from '../../model/interaction.ts';

/** A number worked out from turns. `derive` is given at least one turn. `unit` is what the number counts. */
export type Metric = {
  readonly id: string;
  readonly unit: 's' | 'turns' | 'words' | 'share' | 'questions' | 'interruptions' | 'grade';
  readonly summary: string;
  readonly derive: (turns: readonly Turn[]) => Measurement;
};

export function derived(value: number, turns: readonly number[] = []): Measurement {
  return { state: 'derived', value, turns };
}

export function unavailable(why: string): Measurement {
  return { state: 'unavailable', value: null, why };
}
