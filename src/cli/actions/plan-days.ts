import { InputError } from '../../model/input-error.ts';
import type { Day } from '../../model/plan.ts';
import { dayOf, daysBetween, monthAfter } from '../../plan/days.ts';
import type { Io } from '../io.ts';

/** Today, and the day that goals are to be met by: `--due`, else a month from today. */
export function daysOf(io: Io, due: number | undefined): { readonly made: Day; readonly due: Day } {
  const made = dayOf(io.now());
  if (due === undefined) return { made, due: monthAfter(made) };
  const asked = dayOf(due);
  if (daysBetween(made, asked) > 0) return { made, due: asked };
  throw new InputError([
    { message: `--due ${asked} is not after today, ${made}`, hint: 'goals need a day that is still to come' },
  ]);
}
