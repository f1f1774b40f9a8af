import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportPieces } from './bench.ts';

const FEW = 40;

/** The beginning of an export: header and so many interactions. */
function beginning(kind: string, interactions = FEW, seed?: number): string {
  const pieces = exportPieces(kind, seed);
  return Array.from({ length: interactions + 1 }, () => pieces.next().value).join('');
}

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });
const LINE = /^(?:\[\d\d:\d\d:\d\d\] )?(Agent|Customer): (\S.*)$/;

describe.each([
  { kind: 'interactions', sha1: 'f056d8277a7a20fc764df424b13eeecb16fc6a13' },
  { kind: 'messages', sha1: '8d30261137270633cbc31664e12bf5e82bf3cc05' },
])('$kind', ({ kind, sha1 }) => {
  it('has the same bytes for the same seed and others for another', () => {
    expect(beginning(kind)).toBe(beginning(kind));
    expect(beginning(kind, FEW, 1)).toBe(beginning(kind, FEW, 1));
    expect(beginning(kind, FEW, 1)).not.toBe(beginning(kind));
  });

  it('has the bytes of this version', () => {
    // Meant? Then raise VERSION in bench/exports.js, so that files made before are made anew.
    expect(createHash('sha1').update(beginning(kind)).digest('hex')).toBe(sha1);
  });

  it('begins as a longer one does', () => {
    expect(beginning(kind, 2 * FEW).startsWith(beginning(kind))).toBe(true);
  });

  it('is CSV of that many interactions, with quotes and letters beyond ASCII in it', () => {
    const text = beginning(kind);
    const rows = rowsOf(text);
    const ids = rows.map(row => row.id ?? row.conversation_id);
    expect(new Set(ids).size).toBe(FEW);
    if (kind === 'interactions') expect(rows).toHaveLength(FEW);
    expect(text).toContain('""');
    expect(text).toMatch(/\P{ASCII}/u);
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  });
});

it('writes transcripts whose every line is a turn, about 1.2 KB of them', () => {
  const transcripts = rowsOf(beginning('interactions', 400)).map(({ transcript = '' }) => transcript);
  for (const line of transcripts.flatMap(text => text.split('\n'))) expect(line).toMatch(LINE);
  const bytes = transcripts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes / transcripts.length).toBeGreaterThan(1000);
  expect(bytes / transcripts.length).toBeLessThan(1400);
});

it('says the same in both exports', () => {
  const transcripts = rowsOf(beginning('interactions')).flatMap(({ id, transcript = '' }) =>
    transcript.split('\n').map(line => [id, ...(line.match(LINE)?.slice(1) ?? [])]),
  );
  const messages = rowsOf(beginning('messages')).map(({ conversation_id, speaker, text }) => [
    conversation_id,
    speaker === 'agent' ? 'Agent' : 'Customer',
    text,
  ]);
  expect(messages).toEqual(transcripts);
});

it('lets time run forwards within an interaction', () => {
  const rows = rowsOf(beginning('messages'));
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before?.conversation_id !== row.conversation_id) continue;
    expect(Date.parse(row.sent_at ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.sent_at ?? ''));
  }
});
