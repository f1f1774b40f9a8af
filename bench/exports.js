import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chats } from './chats.js';

/** Raise it whenever another byte is written: files of older versions are then made anew. */
const VERSION = 1;
const SEED = 20260302;
const BUFFERED = 1 << 22;

export const FOLDER = join(tmpdir(), 'csaudit-bench');

/** How an interaction is written, by kind of export. */
const KINDS = {
  interactions: {
    header: 'id,agent,team,channel,opened_at,first_response_seconds,hold_seconds,csat,transcript\n',
    rows: chat =>
      `${chat.id},${chat.agent},${chat.team},${chat.channel},${iso(chat.opened)},${chat.firstResponse},${chat.hold},${chat.csat ?? ''},${quoted(transcriptOf(chat))}\n`,
  },
  messages: {
    header: 'conversation_id,agent,team,channel,sent_at,speaker,text\n',
    rows: ({ id, agent, team, channel, opened, turns }) => {
      let rows = '';
      for (const { speaker, after, text } of turns)
        rows += `${id},${agent},${team},${channel},${iso(opened + after * 1000)},${speaker},${cell(text)}\n`;
      return rows;
    },
  },
};

/**
 * The pieces of an export, a row of an interaction or the rows of its messages at a time, the header first: valid CSV
 * (RFC 4180, UTF-8, LF), the same for the same seed.
 * @param {'interactions' | 'messages'} kind
 * @param {number} [seed]
 * @returns {Generator<string, never>}
 */
export function* exportPieces(kind, seed = SEED) {
  yield KINDS[kind].header;
  for (const chat of chats(seed)) yield KINDS[kind].rows(chat);
}

/**
 * The path of an export of about `megabytes` (10^6 bytes), made now unless it is there already. A smaller one is the
 * beginning of a larger one.
 * @param {'interactions' | 'messages'} kind
 * @param {number} megabytes
 * @param {string} [folder]
 * @returns {string}
 */
export function makeExport(kind, megabytes, folder = FOLDER) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}-${megabytes}mb-v${VERSION}.csv`);
  if (existsSync(path)) return path;
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w');
  let written = 0;
  let text = '';
  for (const piece of exportPieces(kind)) {
    text += piece;
    if (text.length < BUFFERED && written + text.length < megabytes * 1e6) continue;
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    written += bytes.length;
    text = '';
    if (written >= megabytes * 1e6) break;
  }
  closeSync(file);
  renameSync(unfinished, path);
  return path;
}

/** Chats and calls with the time of each turn, e-mails without, as service desks export them. */
function transcriptOf({ channel, turns }) {
  const timed = channel !== 'email';
  return turns
    .map(
      ({ speaker, after, text }) =>
        `${timed ? `[${clock(after)}] ` : ''}${speaker === 'agent' ? 'Agent' : 'Customer'}: ${text}`,
    )
    .join('\n');
}

function clock(seconds) {
  const two = number => String(Math.floor(number)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function iso(ms) {
  return new Date(ms).toISOString();
}

function cell(text) {
  return /[",\n]/u.test(text) ? quoted(text) : text;
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}
