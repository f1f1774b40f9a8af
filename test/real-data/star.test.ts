import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/batch/run.ts';
import { scoreOne } from '../../src/batch/score-one.ts';
import { DEFAULT_PROGRAM } from '../../src/checklist/index.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { makeScene } from '../../src/probes/scene.ts';
import { MOST_BYTES, makeIds, readExport } from '../../src/readers/index.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { shippedChecklists } from '../shipped.ts';

const data = process.env.CSAUDIT_REAL_DATA;

async function interactions(file: string, text: string): Promise<Interaction[]> {
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  const options = {
    file,
    reader: null,
    encoding: null,
    mapping: DEFAULT_PROGRAM.mapping,
    answerColumns: new Set<string>(),
    ids: makeIds(),
    mostBytes: MOST_BYTES,
    spool: null,
    note: () => {},
  };
  const found: Interaction[] = [];
  for await (const record of (await readExport(bytes, options)).records) {
    if ('reason' in record) throw new Error(`${record.line}: ${record.reason}`);
    found.push(record);
  }
  return found;
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const iso = (ms: number | undefined) => new Date(ms ?? 0).toISOString();

describe.runIf(data !== undefined)('timed chats with known response times (STAR)', () => {
  const star = (name: string) => readFileSync(join(data ?? '', 'star', name), 'utf8');

  it('gives the response times measured by hand, to the second', async () => {
    const chats = new Map(
      (await interactions('chats.jsonl', star('chats.jsonl'))).map(chat => [chat.id, chat]),
    );
    const expected: Record<string, string>[] = parse(star('expected_timing_first20.csv'), { columns: true });
    const { book } = await shippedChecklists();
    const found = expected.map(row => {
      const chat = chats.get(row.id ?? '');
      if (chat === undefined) throw new Error(`no chat ${row.id}`);
      const scene = makeScene(chat, book, 'en');
      const seconds = (name: string) => scene.metric(name).value;
      return [
        row.id,
        seconds('first_response_seconds'),
        seconds('mean_response_seconds'),
        seconds('longest_response_seconds'),
        seconds('duration_seconds'),
      ];
    });
    const wanted = expected.map(row => [
      row.id,
      ...[
        'first_response_s_from_last_msg',
        'mean_response_s_from_last_msg',
        'max_response_s_from_last_msg',
        'duration_s',
      ].map(name => (row[name] === '' ? null : Number(row[name]))),
    ]);
    // the file rounds means to three decimals
    expect(
      found.map(row =>
        row.map(value => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)),
      ),
    ).toEqual(wanted);
  });

  it('scores the same chats alike from JSONL, from one row a message and from one row an interaction', async () => {
    const flat = await interactions('chats_flat.csv', star('chats_flat.csv'));
    const ids = new Set(flat.map(chat => chat.id));
    const whole = (await interactions('chats.jsonl', star('chats.jsonl'))).filter(chat => ids.has(chat.id));
    const rows = whole.map(chat => {
      const lines = chat.turns.map(turn => `[${iso(turn.at)}] ${turn.speaker}: ${turn.text.trim()}`);
      return [chat.id, String(chat.fields.get('agent')), lines.join('\n')].map(cell).join(',');
    });
    const wide = await interactions('wide.csv', ['id,agent,transcript', ...rows].join('\n'));

    const loaded = await shippedChecklists();
    const facts = scoringFacts({ ...DEFAULT_PROGRAM }, loaded.checklists);
    const run: Run = { loaded, facts, speech: 'en', prepare: null, mask: text => text };
    const scores = (chats: Interaction[]) =>
      chats.map(chat => {
        const card = scoreOne(chat, run, false);
        if ('reason' in card) throw new Error(card.reason);
        return [
          card.id,
          card.score,
          card.checklists.map(one => one.answers.map(answer => `${answer.item} ${answer.outcome}`)),
        ];
      });
    expect(flat).toHaveLength(60);
    expect(scores(flat)).toEqual(scores(whole));
    expect(scores(wide)).toEqual(scores(whole));
  });
});
