import type { Turn } from '../../model/interaction.ts';
import type { Label } from './roles.ts';
import type { Time } from './times.ts';

/** A turn as an export has it, its times not yet held against those of its neighbours. */
export type RawTurn = Label & { readonly text: string; readonly at?: Time; readonly until?: Time };

/** Turns with their times settled; `backwards` is the 1-based turn at which they ran backwards, and were dropped. */
export type Timed = { readonly turns: readonly Turn[]; readonly backwards: number | null };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A clock that falls by more than this has passed midnight; by less, it ran backwards. */
const MIDNIGHT_FALL = DAY / 2;
/** A call or chat does not begin this late in itself: `09:05` is then a time of day, not nine minutes. */
const LATEST_START = 5 * MINUTE;

/**
 * Settles the times of one interaction. Times of day that pass midnight go on into the next day. Where times run
 * backwards none of them can be trusted: the turns stay in the order of the export, without times.
 * Gives a reason instead where the times are of different kinds, or may be read in two ways.
 */
export function settleTimes(raw: readonly RawTurn[]): Timed | { readonly problem: string } {
  const problem = mixedKinds(raw) ?? unclearMinutes(raw);
  if (problem !== null) return { problem };
  const turns: Turn[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, { at, until, ...turn }] of raw.entries()) {
    const start = at === undefined ? latest : follow(at, latest);
    const end = until === undefined ? start : follow(until, start);
    if (start < latest || end < start) return { turns: raw.map(untimed), backwards: index + 1 };
    turns.push({ ...turn, ...(at && { at: start }), ...(until && { until: end }) });
    latest = start;
  }
  return { turns, backwards: null };
}

/** The time in milliseconds, a day on where a clock has passed midnight since `before`. */
function follow(time: Time, before: number): number {
  if (time.kind !== 'clock') return time.ms;
  const days = Math.floor(Math.max(0, before) / DAY) * DAY;
  const ms = time.ms >= DAY ? time.ms : time.ms + days;
  return before - ms > MIDNIGHT_FALL && time.ms < DAY ? ms + DAY : ms;
}

function untimed({ at: _at, until: _until, ...turn }: RawTurn): Turn {
  return turn;
}

function mixedKinds(raw: readonly RawTurn[]): string | null {
  const times = raw.flatMap(({ at, until }) => [at, until]).filter(time => time !== undefined);
  const instants = times.filter(time => time.kind === 'instant').length;
  if (instants === 0 || instants === times.length) return null;
  return 'some times have a date and some have none';
}

function unclearMinutes(raw: readonly RawTurn[]): string | null {
  const first = raw.find(turn => turn.at !== undefined)?.at;
  if (first?.kind !== 'minutes' || first.ms < LATEST_START) return null;
  const shown = `${Math.floor(first.ms / MINUTE)}:${String(Math.floor((first.ms % MINUTE) / 1000)).padStart(2, '0')}`;
  return `the first time, ${shown}, may be minutes and seconds or hours and minutes: write ${shown}:00 or 0:${shown}`;
}
