import type { Speaker } from '../../model/interaction.ts';
import { textBetween } from './text.ts';

/** The kinds of a Time by number; 0 is no time. */
export const KINDS = ['instant', 'offset', 'minutes', 'clock'] as const;

/**
 * The turns of one interaction, their texts as places in its block: used again for interaction after interaction.
 * `escaped` is 1 where quotes are written twice in a text; `transcript` says that CRLF there is but a line feed.
 * `at` and `until` are milliseconds of the kind `KINDS[kind - 1]`.
 */
export type Said = {
  count: number;
  transcript: boolean;
  speakers: Speaker[];
  names: (string | undefined)[];
  starts: Int32Array;
  ends: Int32Array;
  escaped: Uint8Array;
  at: Float64Array;
  atKinds: Uint8Array;
  until: Float64Array;
  untilKinds: Uint8Array;
};

/** Room for the turns of an interaction; it grows as `addTurn` needs it. */
export function makeSaid(room = 64): Said {
  return {
    count: 0,
    transcript: false,
    speakers: [],
    names: [],
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    escaped: new Uint8Array(room),
    at: new Float64Array(room),
    atKinds: new Uint8Array(room),
    until: new Float64Array(room),
    untilKinds: new Uint8Array(room),
  };
}

/** Adds a turn without times, the end of its text still to be told, and gives its index. */
export function addTurn(said: Said, speaker: Speaker, name: string | undefined, start: number): number {
  const index = said.count;
  if (index === said.starts.length) grow(said);
  said.speakers[index] = speaker;
  said.names[index] = name;
  said.starts[index] = start;
  said.atKinds[index] = 0;
  said.untilKinds[index] = 0;
  said.count++;
  return index;
}

/** The text of a turn, as the plain reader gives it. */
export function turnText(bytes: Buffer, said: Said, index: number): string {
  const escaped = said.escaped[index] === 1;
  const text = textBetween(bytes, said.starts[index] ?? 0, said.ends[index] ?? 0, escaped);
  return said.transcript ? text.replaceAll('\r\n', '\n') : text;
}

function grow(said: Said): void {
  const old = { ...said };
  Object.assign(said, makeSaid(old.starts.length * 2), {
    count: old.count,
    transcript: old.transcript,
    speakers: old.speakers,
    names: old.names,
  });
  said.starts.set(old.starts);
  said.ends.set(old.ends);
  said.escaped.set(old.escaped);
  said.at.set(old.at);
  said.atKinds.set(old.atKinds);
  said.until.set(old.until);
  said.untilKinds.set(old.untilKinds);
}
