import { InputError } from '../model/input-error.ts';

/** Runs `make`. A text of half a billion characters is more than JavaScript can hold: that is told as what it is. */
export function withinReach<T>(what: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const hint = 'leave --scorecards out, and write them with -f jsonl, one a line';
    throw new InputError([{ message: `the report is too big for ${what}`, hint }]);
  }
}
