import type { Measurement } from '../../model/checklist.ts';
import type { Talk } from './talk.ts';

/** A number worked out from turns, of which there is at least one. `unit` is what the number counts. */
export type Metric = {
  readonly id: string;
  readonly unit: 's' | 'turns' | 'words' | 'share' | 'questions' | 'interruptions' | 'grade';
  readonly summary: string;
  readonly derive: (talk: Talk) => Measurement;
};

export function derived(value: number, turns: readonly number[] = []): Measurement {
  return { state: 'derived', value, turns };
}

export function unavailable(why: string): Measurement {
  return { state: 'unavailable', value: null, why };
}
