import { shown } from '../records/shown.ts';
import { isNameLike, type Label, type People, type Roles } from './roles.ts';
import type { RawTurn } from './timed.ts';
import { readTime, type Time } from './times.ts';

/** What is wrong with a transcript: the line in it (0-based) and the reason. */
export type TranscriptProblem = { readonly line: number; readonly reason: string };

type Head = { readonly time: Time | null; readonly label: Label; readonly text: string };

const BRACKETED = /^\s*(?:\[([^\]]{1,40})\]|\(([^)]{1,40})\))\s*(?:[-–]\s*)?/u;
const BARE =
  /^\s*(\d{4}[-/]\d\d?[-/]\d\d?[T ]\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?\d\d)?|\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?[ap]m)?)\s+(?:[-–]\s*)?/iu;
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
  zone: number,
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
    const found = readHead(line, roles, people, zone);
    if (typeof found === 'string') return { line: index, reason: found };
    if (found !== null) {
      close();
      head = found;
      lines = [found.text];
    } else if (head !== null) lines.push(line);
    else if (line.trim() !== '') return { line: index, reason: `no speaker stands before ${shown(line)}` };
  }
  close();
  return turns;
}

/** The head of a turn, `null` where the line begins none, or the reason why it cannot be told. */
function readHead(line: string, roles: Roles, people: People, zone: number): Head | string | null {
  const written = timeOf(line);
  const rest = line.slice(written?.length ?? 0);
  const labelled = LABELLED.exec(rest);
  const label = labelled?.[1]?.trim() ?? '';
  const who = label === '' ? null : roles(label, people);
  if (who === 'text') return null;
  const time = written === null ? null : readTime(written.text, zone);
  if (who === null) {
    if (label !== '' && (written !== null || couldBeSpeaker(label, rest))) return unknownSpeaker(label);
    return written?.bracketed && time !== null ? `a time but no speaker stands before ${shown(rest)}` : null;
  }
  if (written !== null && time === null) return unreadableTime(written.text);
  return { time, label: who, text: rest.slice(labelled?.[0].length ?? 0) };
}

function timeOf(
  line: string,
): { readonly text: string; readonly length: number; readonly bracketed: boolean } | null {
  const bracketed = BRACKETED.exec(line);
  const inside = bracketed?.[1] ?? bracketed?.[2];
  if (bracketed !== null && inside !== undefined) {
    return LIKE_A_TIME.test(inside) ? { text: inside, length: bracketed[0].length, bracketed: true } : null;
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
  return `unknown speaker ${quoted}: say who it is with --role agent=${quoted} or roles: in csaudit.yaml (text=… if it is no speaker)`;
}

/** Why a time was not taken, with what can be read. */
export function unreadableTime(time: unknown): string {
  return `cannot tell what time ${shown(time)} is: write 2026-04-03T14:05:00Z, 0:14:05 or Unix time`;
}
