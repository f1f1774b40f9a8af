import { InputError } from '../model/input-error.ts';
import type { Interval, LowInteraction, Reason, VerdictState } from '../model/report.ts';
import { sideOf } from '../statistics/intervals.ts';

/** The figure a minimum is compared with, and the interactions that pull it down. */
export type Standing = {
  readonly what: string;
  readonly actual: number | null;
  readonly interval: Interval;
  readonly interactions: readonly string[];
  /** Set where the figure does not stand for what was asked, whatever it is. */
  readonly doubt?: string | null;
};

/** An interval wholly on one side settles a minimum; without confidence the figure is its own interval. */
export function atLeast(standing: Standing, expected: number, sure: boolean): Reason {
  requireBound(standing.what, expected);
  const { doubt = null, ...figure } = standing;
  const { actual, interval } = figure;
  const asItIs: Interval = actual === null ? null : [actual, actual];
  const state = STATES[sideOf(sure && actual !== null ? interval : asItIs, expected)];
  return { ...figure, operator: '>=', expected, state: told(state, doubt), note: doubt };
}

const STATES = { below: 'failed', above: 'met', unsure: 'undetermined' } as const;

/** A count or a difference is compared as it is. */
export function atMost(standing: Standing, expected: number): Reason {
  requireBound(standing.what, expected);
  const { doubt = null, ...figure } = standing;
  const { actual } = figure;
  const state = actual === null ? 'undetermined' : actual <= expected ? 'met' : 'failed';
  return { ...figure, operator: '<=', expected, state: told(state, doubt), note: doubt };
}

/** A doubt takes back that something was met; a miss that was seen stays one. */
function told(state: VerdictState, doubt: string | null): VerdictState {
  return doubt !== null && state === 'met' ? 'undetermined' : state;
}

export function scoreStanding(
  what: string,
  figure: { score: number | null; interval: Interval; lowest: readonly LowInteraction[] },
): Standing {
  return { what, actual: figure.score, interval: figure.interval, interactions: idsOf(figure.lowest) };
}

export function idsOf(lowest: readonly LowInteraction[]): readonly string[] {
  return lowest.map(({ id }) => id);
}

function requireBound(what: string, bound: number): void {
  if (Number.isFinite(bound)) return;
  throw new InputError([
    { message: `the bound of ${what} is not a number: ${bound}`, hint: 'write points, such as 85' },
  ]);
}
