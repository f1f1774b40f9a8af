import { shown } from '../records/shown.ts';
import { BETWEEN, DATE } from './dates.ts';
import { isNameLike, type Label, type People, type Roles } from './roles.ts';
import type { RawTurn } from './timed.ts';
import type { Time, Times } from './times.ts';

/** What is wrong with a transcript: the line in it (0-based) and the reason; `headless`: it begins without a speaker. */
export type TranscriptProblem = {
  readonly line: number;
  readonly reason: string;
  readonly headless?: boolean;
};

type Head = { readonly time: Time | null; readonly label: Label; readonly text: string };

const BRACKETED = /^\s*(?:\[([^\]]{1,50})\]|\(([^)]{1,50})\))\s*(?:[-–]\s*)?/u;
const DATED = `(?:${DATE})${BETWEEN}\\d\\d?:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:\\s?[ap]m)?(?: ?Z|[+-]\\d\\d:?\\d\\d)?`;
const CLOCK = '\\d{1,3}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,9})?(?:\\s?[ap]m)?';
const BARE = new RegExp(`^\\s*(${DATED}|${CLOCK})\\s+(?:[-–]\\s*)?`, 'iu');
const BEGINS_DATED = new RegExp(`^\\s*${DATED}`, 'iu');
/** What stands in brackets is meant as a time, readable or not: `00:12`, `03/04/2026 10:10`; `555-1234` is not. */
const LIKE_A_TIME = /^\s*(?=\d{1,4}[:/]\d|\d{4}-\d|\d{9})[\d:/.,\s+tz-]+(?:[ap]\.?m\.?|utc|gmt)?\s*$/iu;
const LABELLED = /^\s*([^:\s][^:]{0,99}):(?:[ \t]|$)?/u;

/**
 * Reads a transcript of lines `[time] Speaker: text` (the time optional, in `[]`, `()` or bare). A line that begins
 * no turn goes on with the one before. A label that could be a speaker but is not known is a problem, never a
 * guess; so is a first line without one.
 */
export function readTranscript(
  transcript: string,
  roles: Roles,
  people: People,
  times: Times,
): readonly RawTurn[] | TranscriptProblem {
  const turns: RawTurn[] = [];
  let head: Head | null = null;
  let lines: string[] = [];
  const close = () => {
    if (head === null) return;
    const text = lines.join('\n').trim();
    turns.push({ speaker: head.label.speaker, name: head.label.name, text, at: head.time ?? undefined });
  };
  for (const [index, line] of transcript.split(/\r\n|\n|\r/u).entries()) {
    const found = readHead(line, roles, people, times);
    if (typeof found === 'string') return { line: index, reason: found };
    if (found !== null) {
      close();
      head = found;
      lines = [found.text];
    } else if (head !== null) lines.push(line);
    else if (line.trim() !== '')
      return { line: index, reason: `no speaker stands before ${shown(line)}`, headless: true };
  }
  close();
  return turns;
}

/** The head of a turn, `null` where the line begins none, or the reason why it cannot be told. */
function readHead(line: string, roles: Roles, people: People, times: Times): Head | string | null {
  const written = timeOf(line);
  const rest = line.slice(written?.length ?? 0);
  const labelled = LABELLED.exec(rest);
  const label = labelled?.[1]?.trim() ?? '';
  const who = label === '' ? null : roles(label, people);
  if (who === 'text') return null;
  const time = written === null ? null : times.read(written.text);
  if (who === null) {
    if (label !== '' && (written !== null || couldBeSpeaker(label, rest))) return unknownSpeaker(label);
    return written?.bracketed && time !== null ? `a time but no speaker stands before ${shown(rest)}` : null;
  }
  if (written !== null && time === null) return times.unreadable(written.text);
  return { time, label: who, text: rest.slice(labelled?.[0].length ?? 0) };
}

function timeOf(
  line: string,
): { readonly text: string; readonly length: number; readonly bracketed: boolean } | null {
  const bracketed = BRACKETED.exec(line);
  const inside = bracketed?.[1] ?? bracketed?.[2];
  if (bracketed !== null && inside !== undefined) {
    const likeATime = LIKE_A_TIME.test(inside) || BEGINS_DATED.test(inside);
    return likeATime ? { text: inside, length: bracketed[0].length, bracketed: true } : null;
  }
  const bare = BARE.exec(line);
  return bare?.[1] === undefined ? null : { text: bare[1], length: bare[0].length, bracketed: false };
}

/** `Ana:` could be a speaker; `https://…`, `Order 12: …` and `and then: …` could not. */
function couldBeSpeaker(label: string, rest: string): boolean {
  const next = rest.trimStart()[label.length + 1];
  return isNameLike(label) && next !== '/' && next !== '\\';
}

/** Why a label was not taken, with the two ways out. */
export function unknownSpeaker(label: string): string {
  const quoted = shown(label);
  // What had to be cut is of no use as an option, and is hardly a label.
  const meant = quoted.endsWith('…"') ? '<label>' : quoted;
  // Most systems call their bot so, some a person.
  const who = /^assistant$/iu.test(label.trim()) ? 'bot=assistant or agent=assistant' : `agent=${meant}`;
  return `unknown speaker ${quoted}: say who it is with --role ${who} or roles: in csaudit.yaml (text=… if it is no speaker)`;
}
