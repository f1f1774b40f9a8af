import type { Measurement } from '../../model/checklist.ts';
import type { Turn } from '../../model/interaction.ts';
import type { CutTurn } from '../phrases/words.ts';

/** A number worked out from turns. `derive` is given at least one turn, and the words of turns where they are known. `unit` is what the number counts. */
export type Metric = {
  readonly id: string;
  readonly unit: 's' | 'turns' | 'words' | 'share' | 'questions' | 'interruptions' | 'grade';
  readonly summary: string;
  readonly derive: (turns: readonly Turn[], words?: CutTurn) => Measurement;
};

export function derived(value: number, turns: readonly number[] = []): Measurement {
  return { state: 'derived', value, turns };
}

export function unavailable(why: string): Measurement {
  return { state: 'unavailable', value: null, why };
}
