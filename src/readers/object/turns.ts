import { shown } from '../records/shown.ts';
import type { People, Roles } from '../turns/roles.ts';
import type { RawTurn } from '../turns/timed.ts';
import { millisecondTime, readTime, type Time } from '../turns/times.ts';
import { unknownSpeaker, unreadableTime } from '../turns/transcript.ts';

type Keys = Readonly<Record<string, unknown>>;

/**
 * Reads `{ speaker, text, at | start | start_ms, until | end | end_ms, name }`; other keys are of no interest.
 * Gives the reason instead where one is of the wrong kind, or the speaker or a time cannot be told.
 */
export function readTurns(
  values: readonly unknown[],
  people: People,
  known: { readonly roles: Roles; readonly zone: number },
): readonly RawTurn[] | string {
  const turns: RawTurn[] = [];
  for (const [index, value] of values.entries()) {
    const turn = isObject(value) ? readTurn(value, people, known) : `${shown(value)} is no object`;
    if (typeof turn === 'string') return `turn ${index + 1}: ${turn}`;
    turns.push(turn);
  }
  return turns;
}

/** Whether a value is an object with keys, as opposed to a list or a plain value. */
export function isObject(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readTurn(
  value: Keys,
  people: People,
  { roles, zone }: Parameters<typeof readTurns>[2],
): RawTurn | string {
  const { speaker, text } = value;
  const name = value.name ?? undefined;
  if (typeof speaker !== 'string' || speaker.trim() === '') return notText('speaker', speaker);
  if (typeof text !== 'string') return notText('text', text);
  if (name !== undefined && typeof name !== 'string') return notText('name', name);
  const who = roles(speaker, people);
  if (who === null || who === 'text') return unknownSpeaker(speaker);
  const at = timeOf([value.at ?? value.start, value.start_ms], zone);
  if (typeof at === 'string') return at;
  const until = timeOf([value.until ?? value.end, value.end_ms], zone);
  if (typeof until === 'string') return until;
  return { speaker: who.speaker, name: name?.trim() || who.name, text, at, until };
}

/** The time that is written or counted in milliseconds; a text is the reason why it is none. */
function timeOf([written, ms]: readonly [unknown, unknown], zone: number): Time | string | undefined {
  if (typeof written === 'string' && written.trim() !== '')
    return readTime(written, zone) ?? unreadableTime(written);
  if (typeof written === 'number') return readTime(String(written), zone) ?? unreadableTime(written);
  if (written !== undefined && written !== null && written !== '') return unreadableTime(written);
  if (ms === undefined || ms === null) return undefined;
  return (typeof ms === 'number' ? millisecondTime(ms) : null) ?? unreadableTime(ms);
}

function notText(key: string, value: unknown): string {
  return value === undefined || value === null || value === ''
    ? `no ${key}`
    : `${key} ${shown(value)} is no text`;
}
