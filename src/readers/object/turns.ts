import { TURN_NAMES } from '../columns/columns.ts';
import { listColumns } from '../columns/match.ts';
import { shown } from '../records/shown.ts';
import type { People, Roles } from '../turns/roles.ts';
import type { RawTurn } from '../turns/timed.ts';
import { millisecondTime, type Time, type Times } from '../turns/times.ts';
import { unknownSpeaker } from '../turns/transcript.ts';
import type { TurnKeys } from './turn-keys.ts';
import { isObject, type Keys } from './turns-list.ts';

/** What the turns of one export are read with. */
export type TurnContext = {
  readonly roles: Roles;
  readonly times: Times;
  /** Makes out what the keys of a turn mean. */
  readonly turnKeys: (turn: Keys) => TurnKeys | string;
};

/**
 * Reads `{ speaker, text, at | start_ms, until | end_ms, name }`, by these names, their synonyms or as mapped; other
 * keys are of no interest. Gives the reason where one is of the wrong kind, or speaker, text or a time cannot be told.
 */
export function readTurns(
  values: readonly unknown[],
  people: People,
  context: TurnContext,
): readonly RawTurn[] | string {
  const turns: RawTurn[] = [];
  for (const [index, value] of values.entries()) {
    const turn = isObject(value) ? readTurn(value, people, context) : `${shown(value)} is no object`;
    if (typeof turn === 'string') return `turn ${index + 1}: ${turn}`;
    turns.push(turn);
  }
  return turns;
}

function readTurn(turn: Keys, people: People, { roles, times, turnKeys }: TurnContext): RawTurn | string {
  const read = turnKeys(turn);
  if (typeof read === 'string') return read;
  const [speaker, text] = [read(turn, 'speaker'), read(turn, 'text')];
  const name = read(turn, 'name') ?? undefined;
  if (typeof speaker !== 'string' || speaker.trim() === '') return notText('speaker', speaker, turn);
  if (typeof text !== 'string') return notText('text', text, turn);
  if (name !== undefined && typeof name !== 'string') return notText('name', name, turn);
  const who = roles(speaker, people);
  if (who === null || who === 'text') return unknownSpeaker(speaker);
  const at = timeOf(read(turn, 'at'), read(turn, 'start_ms'), times);
  if (typeof at === 'string') return at;
  const until = timeOf(read(turn, 'until'), read(turn, 'end_ms'), times);
  if (typeof until === 'string') return until;
  return { speaker: who.speaker, name: name?.trim() || who.name, text, at, until };
}

/** The time that is written or counted in milliseconds; a text is the reason why it is none. */
function timeOf(written: unknown, ms: unknown, times: Times): Time | string | undefined {
  if (typeof written === 'number' || (typeof written === 'string' && written.trim() !== ''))
    return times.read(String(written)) ?? times.unreadable(written);
  if (written !== undefined && written !== null && typeof written !== 'string')
    return times.unreadable(written);
  if (ms === undefined || ms === null) return undefined;
  return (typeof ms === 'number' ? millisecondTime(ms) : null) ?? times.unreadable(ms);
}

function notText(name: 'speaker' | 'text' | 'name', value: unknown, turn: Keys): string {
  if (value !== undefined && value !== null && value !== '') return `${name} ${shown(value)} is no text`;
  const wanted = [name, ...TURN_NAMES[name]].join(', ');
  return `no ${name}; keys found: ${listColumns(Object.keys(turn))}; wanted: one of ${wanted}, or --map ${name}=<key>`;
}
