import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRun, type RunPlan } from '../../src/batch/run.ts';
import { makeRunIds } from '../../src/batch/run-ids.ts';
import { type ScoreSettings, scoreExport } from '../../src/batch/score-export.ts';
import { startWorker } from '../../src/batch/worker-scorer.ts';
import { DEFAULT_PROGRAM } from '../../src/checklist/index.ts';
import { InputError } from '../../src/model/input-error.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { ROOT } from '../running.ts';
import { BESIDE } from '../scoring/fixtures.ts';
import { bytesOf, readOptions, watching } from './exports.ts';

const WORKER = pathToFileURL(join(ROOT, 'dist/worker.js'));
const CHECKLIST = {
  file: 'tiny.yaml',
  text: `id: tiny
version: 1.0.0
title: Tiny
about: Two items.
sections:
  - id: only
    title: Only
    items:
      - { id: greeted, ask: "Greeted?", probe: { said: { any: [hello, good (morning|day)] } } }
      - { id: sorry, ask: "Sorry?", probe: { reply: { after: { any: [late, broken] }, any: [sorry] } } }
`,
};
const plan: RunPlan = {
  program: { ...DEFAULT_PROGRAM, checklists: [{ name: 'tiny', weight: 1, target: 90 }] },
  texts: [CHECKLIST],
  phrases: [],
  facts: null,
  redacts: false,
};
const run = await loadRun(plan);

const SAYINGS = ['Hello', 'Good morning, Zoë', 'what', 'I am sorry', 'a ""word""', 'so\nit goes on'];

/** An export of so many interactions, a row for each; `odd` rows are not as they should be. */
function interactions(count: number, odd: Readonly<Record<number, string>> = {}): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const said = (turn: number) => SAYINGS[(at * 7 + turn * 3) % SAYINGS.length];
    const late = at % 3 === 0 ? 'it is late' : 'hi';
    return odd[at] ?? `C-${at},agent ${at % 5},"Customer: ${late}\nAgent: ${said(1)}\nAgent: ${said(2)}"`;
  });
  return ['id,agent,transcript', ...rows, ''].join('\n');
}

function messages(count: number): string {
  const rows = Array.from({ length: count }, (_, at) =>
    ['customer', 'agent', 'agent']
      .slice(0, 1 + (at % 3))
      .map((speaker, turn) => `C-${at},${speaker},"${SAYINGS[(at + turn) % SAYINGS.length]}"`),
  );
  return ['conversation_id,speaker,text', ...rows.flat(), ''].join('\n');
}

/** What an export comes to, with so many workers (0: none), or what is wrong with it. */
async function scored(text: string, workers: number, wanted: ScoreSettings['wanted'] = 'none') {
  const { watch, cards } = watching();
  const ids = makeRunIds();
  const settings = {
    run,
    plan,
    ids,
    wanted,
    jobs: workers,
    entry: workers > 0 ? WORKER : null,
    block: 1500,
    few: 4000,
  };
  const options = readOptions({ ids: ids.meet });
  try {
    const { tally, part } = await scoreExport(bytesOf(text, 700), options, settings, watch);
    const report = makeReport(tally, { ...run.facts, ...BESIDE, confidence: null });
    return JSON.stringify({ report, part, cards });
  } catch (error) {
    return `${error}`;
  }
}

describe('any number of workers comes to the same bytes', () => {
  it('has been built', () => {
    expect(existsSync(WORKER)).toBe(true);
  });

  it.each([
    ['a row for each interaction', interactions(300)],
    ['a row for each message', messages(400)],
    ['an id that comes back in another block', interactions(300, { 222: 'C-3,Ana,"Agent: Hello"' })],
    [
      'rows that are rejected',
      interactions(300, { 5: 'C-5,Ana', 150: ',Ana,"Agent: x"', 151: 'C-151,Ana,"Who: x"' }),
    ],
    [
      'a quote in the wrong place',
      interactions(300, { 120: 'C-120,Ana,"Agent: Hello" there', 200: 'C-200,A"na,x' }),
    ],
    ['a quote that is never closed', interactions(300, { 120: 'C-120,Ana,"Agent: Hello' })],
    ['an id of messages that comes back', `${messages(400)}C-7,agent,Hello\n`],
    ['bytes that are no text', interactions(300, { 250: 'C-250,Ana,"Agent: \0"' })],
  ])('%s', async (_, text) => {
    const alone = await scored(text, 0);
    expect(alone).not.toMatch(/bug|TypeError/);
    expect(await scored(text, 2)).toBe(alone);
    expect(await scored(text, 5)).toBe(alone);
  });

  it('with scorecards, in the order of the export', async () => {
    const text = interactions(120);
    const alone = await scored(text, 0, 'all');
    expect(await scored(text, 3, 'all')).toBe(alone);
    const { cards } = JSON.parse(alone);
    expect(cards.map(({ id }: { id: string }) => id)).toEqual(
      Array.from({ length: 120 }, (_, at) => `C-${at}`),
    );
  });

  it('ends its threads when it is told to stop', async () => {
    const stop = new AbortController();
    const { watch } = watching({ signal: stop.signal, onRecord: () => stop.abort() });
    const ids = makeRunIds();
    const settings = {
      run,
      plan,
      ids,
      wanted: 'none' as const,
      jobs: 2,
      entry: WORKER,
      block: 1500,
      few: 4000,
    };
    const scoring = scoreExport(bytesOf(interactions(300)), readOptions(), settings, watch);
    await expect(scoring).rejects.toThrow(/abort/i);
  });
});

const start = (name: string, limits?: { readonly maxOldGenerationSizeMb: number }) => {
  const blocks = {
    ...{ file: 'export.csv', mapping: DEFAULT_PROGRAM.mapping, answerColumns: new Set<string>() },
    ...{ mostBytes: 1000, wanted: 'none' as const, reading: 'lines' as const },
  };
  return startWorker(new URL(`./workers/${name}.js`, import.meta.url), { run: plan, blocks }, limits);
};
const task = () => ({ number: 0, bytes: new Uint8Array(10), line: 1, repeats: new Map() });

describe('a worker that is closed', () => {
  it('has ended, and says so when it is asked', async () => {
    const threads = () => process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length;
    const before = threads();
    const worker = start('waits');
    expect(threads()).toBeGreaterThan(before);
    await worker.close();
    expect(threads()).toBe(before);
    await expect(worker.finish()).rejects.toThrow('the worker was closed');
  });
});

describe('a worker that dies', () => {
  it('ends the scoring of the export, and lets go of it', async () => {
    let letGo = false;
    const bytes = (async function* () {
      try {
        yield* bytesOf(interactions(300));
      } finally {
        letGo = true;
      }
    })();
    const { watch } = watching();
    const entry = new URL('./workers/exits.js', import.meta.url);
    const ids = makeRunIds();
    const settings = { run, plan, ids, wanted: 'none' as const, jobs: 2, entry, block: 1500, few: 4000 };
    const scoring = scoreExport(bytes, readOptions(), settings, watch);
    await expect(scoring).rejects.toThrow(/a worker ended in the middle of its work/);
    expect(letGo).toBe(true);
  });

  it.each([
    ['exits', /a worker ended in the middle of its work \(code 7\)/],
    ['throws', /no such thing/],
  ])('%s: ends the run with what happened, now and whenever it is asked again', async (name, why) => {
    const worker = start(name);
    await expect(worker.score(task())).rejects.toThrow(why);
    await expect(worker.score(task())).rejects.toThrow(why);
    await expect(worker.finish()).rejects.toThrow(why);
    await worker.close();
  });

  it('for want of memory is a mistake that can be mended', async () => {
    const worker = start('out-of-memory', { maxOldGenerationSizeMb: 16 });
    const scoring = worker.score(task());
    await expect(scoring).rejects.toThrow(InputError);
    await expect(scoring).rejects.toThrow(/out of memory[\s\S]*--max-record-bytes/);
    await worker.close();
  });
});
