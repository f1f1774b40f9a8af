import { emptyPart, type Watch } from '../../src/batch/part.ts';
import type { Run } from '../../src/batch/run.ts';
import { makeRunIds } from '../../src/batch/run-ids.ts';
import { type ScoreSettings, scoreExport } from '../../src/batch/score-export.ts';
import { scoreRecords } from '../../src/batch/score-records.ts';
import { DEFAULT_PROGRAM } from '../../src/checklist/index.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { MOST_BYTES, makeIds, readExport } from '../../src/readers/index.ts';
import type { ReadOptions } from '../../src/readers/reader.ts';
import { makeReport } from '../../src/scoring/report.ts';
import type { Tally } from '../../src/scoring/tally.ts';
import { BESIDE } from '../scoring/fixtures.ts';

/** A stream of a text in chunks of so many bytes. */
export async function* bytesOf(text: string | Uint8Array, chunk = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

export function readOptions(more: Partial<ReadOptions> = {}): ReadOptions {
  return {
    file: 'export.csv',
    reader: null,
    encoding: null,
    mapping: DEFAULT_PROGRAM.mapping,
    answerColumns: new Set(),
    ids: makeIds(),
    mostBytes: MOST_BYTES,
    spool: null,
    note: () => {},
    ...more,
  };
}

/** A watch that keeps the cards it is given. */
export function watching(more: Partial<Watch> = {}) {
  const cards: Scorecard[] = [];
  const counts: number[] = [];
  const watch: Watch = {
    onCard: card => void cards.push(card),
    onRecord: records => void counts.push(records),
    signal: new AbortController().signal,
    ...more,
  };
  return { watch, cards, counts };
}

/** Settings of a run in this thread. */
export function settingsFor(run: Run, more: Partial<ScoreSettings> = {}): ScoreSettings {
  const plan = { program: DEFAULT_PROGRAM, texts: [], phrases: [], facts: null, redacts: false };
  return {
    run,
    plan,
    jobs: 1,
    entry: null,
    ids: makeRunIds(),
    wanted: 'none',
    block: 1 << 20,
    few: 0,
    ...more,
  };
}

/** All that an export comes to, as JSON, or what is wrong with it; by blocks, and the plain way. */
export async function bothWays(
  text: string | Uint8Array,
  run: Run,
  {
    block,
    options = {},
    wanted = 'none' as const,
  }: {
    readonly block: number;
    readonly options?: Partial<ReadOptions>;
    readonly wanted?: ScoreSettings['wanted'];
  },
): Promise<{ readonly byBlocks: string; readonly plainly: string }> {
  return {
    byBlocks: await told(async () => {
      const { watch, cards } = watching();
      const settings = settingsFor(run, { block, wanted });
      const read = readOptions({ ids: settings.ids.meet, ...options });
      const { tally, part } = await scoreExport(bytesOf(text, block), read, settings, watch);
      return { report: reportOf(tally, run), part, cards };
    }),
    plainly: await told(async () => {
      const { watch, cards } = watching();
      const part = emptyPart();
      const { records } = await readExport(bytesOf(text, block), readOptions(options));
      const tally = await scoreRecords(records, run, wanted, part, watch);
      return { report: reportOf(tally, run), part, cards };
    }),
  };
}

function reportOf(tally: Tally, { facts }: Run) {
  return makeReport(tally, { ...facts, ...BESIDE, confidence: null });
}

async function told(work: () => Promise<unknown>): Promise<string> {
  return JSON.stringify(await work().catch(error => `${error}`));
}

/** What two texts differ in first, with what stands around it; empty where they are the same. */
export function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (at === one.length && at === other.length) return '';
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 200);
  return `${around(one)}\n!==\n${around(other)}`;
}
