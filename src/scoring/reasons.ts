import { InputError } from '../model/input-error.ts';
import type { Interval, LowInteraction, Reason, VerdictState } from '../model/report.ts';

/** The figure a bound is compared with, and the interactions that pull it down. */
export type Standing = {
  readonly what: string;
  readonly actual: number | null;
  readonly interval: Interval;
  readonly interactions: readonly string[];
  /** Set where the figure does not stand for what was asked, whatever it is. */
  readonly doubt?: string | null;
  /** What else is worth knowing where it is not met. */
  readonly note?: string | null;
};

/** An interval wholly on one side settles a minimum; without confidence the figure is its own interval. */
export function atLeast(standing: Standing, expected: number, sure: boolean): Reason {
  return reason(standing, '>=', expected, sure, ([low, high]) =>
    low >= expected ? 'met' : high < expected ? 'failed' : 'undetermined',
  );
}

/** Likewise a maximum. */
export function atMost(standing: Standing, expected: number, sure: boolean): Reason {
  return reason(standing, '<=', expected, sure, ([low, high]) =>
    high <= expected ? 'met' : low > expected ? 'failed' : 'undetermined',
  );
}

/** A doubt takes back that something was met; a miss that was seen stays one. */
function reason(
  { what, actual, interval, interactions, doubt = null, note = null }: Standing,
  operator: Reason['operator'],
  expected: number,
  sure: boolean,
  stateOf: (ends: Exclude<Interval, null>) => VerdictState,
): Reason {
  requireBound(what, expected);
  const ends: Interval = actual === null || sure ? interval : [actual, actual];
  const seen = actual === null || ends === null ? 'undetermined' : stateOf(ends);
  const state = doubt !== null && seen === 'met' ? 'undetermined' : seen;
  const notes = [doubt, state === 'met' ? null : note].filter(one => one !== null);
  const told = notes.length === 0 ? null : notes.join('; ');
  return { what, operator, expected, actual, interval, state, interactions, note: told };
}

export function idsOf(lowest: readonly Pick<LowInteraction, 'id'>[]): readonly string[] {
  return lowest.map(({ id }) => id);
}

function requireBound(what: string, bound: number): void {
  if (Number.isFinite(bound)) return;
  throw new InputError([
    { message: `the bound of ${what} is not a number: ${bound}`, hint: 'write points, such as 85' },
  ]);
}
