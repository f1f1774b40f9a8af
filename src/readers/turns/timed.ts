import type { Speaker, Turn } from '../../model/interaction.ts';
import type { Time } from './times.ts';

type Said = { readonly speaker: Speaker; readonly name?: string | undefined; readonly text: string };

/** A turn as an export has it, its times not yet held against those of its neighbours. */
export type RawTurn = Said & { readonly at?: Time | undefined; readonly until?: Time | undefined };

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
  for (const [index, { speaker, name, text, at, until }] of raw.entries()) {
    const start = at === undefined ? latest : follow(at, latest);
    const end = until === undefined ? start : follow(until, start);
    if (start < latest || end < start)
      return { turns: raw.map(turn => makeTurn(turn)), backwards: index + 1 };
    turns.push(makeTurn({ speaker, name, text }, at && start, until && end));
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

/** A turn with what is known of it, and no key for what is not. */
function makeTurn({ speaker, name, text }: Said, at?: number, until?: number): Turn {
  const turn: { -readonly [key in keyof Turn]: Turn[key] } = { speaker, text };
  if (name !== undefined) turn.name = name;
  if (at !== undefined) turn.at = at;
  if (until !== undefined) turn.until = until;
  return turn;
}

function mixedKinds(raw: readonly RawTurn[]): string | null {
  let dated = 0;
  let dateless = 0;
  for (const { at, until } of raw) {
    for (const time of [at, until]) {
      if (time?.kind === 'instant') dated++;
      else if (time !== undefined) dateless++;
    }
  }
  return dated > 0 && dateless > 0 ? 'some times have a date and some have none' : null;
}

function unclearMinutes(raw: readonly RawTurn[]): string | null {
  const first = raw.find(turn => turn.at !== undefined)?.at;
  if (first?.kind !== 'minutes' || first.ms < LATEST_START) return null;
  const [minutes, seconds] = [Math.floor(first.ms / MINUTE), Math.floor((first.ms % MINUTE) / 1000)];
  const [long, short] = [minutes, seconds].map(part => String(part).padStart(2, '0'));
  const ways = `write ${long}:${short}:00 or 00:${long}:${short}`;
  return `the first time, ${long}:${short}, may be minutes and seconds or hours and minutes: ${ways}`;
}
