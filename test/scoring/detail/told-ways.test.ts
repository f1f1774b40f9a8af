import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRun, type RunPlan } from '../../../src/batch/run.ts';
import { makeRunIds } from '../../../src/batch/run-ids.ts';
import { type ScoreSettings, scoreExport } from '../../../src/batch/score-export.ts';
import { DEFAULT_PROGRAM } from '../../../src/checklist/index.ts';
import { json } from '../../../src/renderers/json.ts';
import { readReport } from '../../../src/renderers/saved-report.ts';
import { addScorecard } from '../../../src/scoring/count.ts';
import { factsTold } from '../../../src/scoring/findings/facts.ts';
import { makeReport } from '../../../src/scoring/report.ts';
import { emptyTally, type Tally } from '../../../src/scoring/tally.ts';
import { bytesOf, readOptions, watching } from '../../batch/exports.ts';
import { noGate, plain } from '../../renderers/a-report.ts';
import { ROOT } from '../../running.ts';
import { BESIDE } from '../fixtures.ts';

const WORKER = pathToFileURL(join(ROOT, 'dist/worker.js'));
const CHECKLIST = `id: tiny
version: 1.0.0
title: Tiny
about: What is stated.
sections:
  - id: only
    title: Only
    items:
      - { id: facts, ask: "So?", probe: { states: {} } }
      - { id: billing, ask: "So?", when: { field: queue, in: [billing] }, probe: { states: { facts: [refund] } } }
`;
const FACTS = `facts:
  refund: { ask: "How long?", about: [refund*], value: '/(\\d+) days/', is: 5 }
  opening: { about: [open*], value: '/at (\\w+)/' }
`;
const plan: RunPlan = {
  program: { ...DEFAULT_PROGRAM, checklists: [{ name: 'tiny', weight: 1, target: 90 }], groups: ['agent'] },
  texts: [{ file: 'tiny.yaml', text: CHECKLIST }],
  phrases: [],
  facts: { file: 'facts.yaml', text: FACTS },
  redacts: false,
  detailed: true,
};
const run = await loadRun(plan);

// Equal answers with other values: a wrong refund is a miss, be it 14 days or 30.
const HOURS = ['nine', 'ten', 'NINE'];
const rows = Array.from({ length: 300 }, (_, at) => {
  const days = [5, 14, 30, 5][(at * 7) % 4];
  const said = at % 3 === 0 ? `We open at ${HOURS[(at % 7) % 3]}.` : `A refund takes ${days} days.`;
  return `C-${at},agent ${at % 7},${at % 2 === 0 ? 'billing' : ''},"Customer: Hello\nAgent: ${said}"`;
});
const text = ['id,agent,queue,transcript', ...rows, ''].join('\n');

async function scored(workers: number, wanted: ScoreSettings['wanted']) {
  const { watch, cards } = watching();
  const ids = makeRunIds();
  const entry = workers > 0 ? WORKER : null;
  const settings = { run, plan, ids, wanted, jobs: workers, entry, block: 1500, few: 4000 };
  const { tally } = await scoreExport(bytesOf(text, 700), readOptions({ ids: ids.meet }), settings, watch);
  return { tally, cards };
}
const told = ({ detail }: Tally) => factsTold(detail?.told ?? new Map());

describe('what was told', () => {
  it('has been built', () => {
    expect(existsSync(WORKER)).toBe(true);
  });

  it('counts values, and not only answers', async () => {
    const [refund] = told((await scored(0, 'none')).tally);
    expect(refund).toMatchObject({ item: 'tiny.facts', fact: 'refund', interactions: 200, agents: 7 });
    const times = refund?.told.map(({ value, interactions }) => [value, interactions]);
    expect(Object.fromEntries(times ?? [])).toEqual({ '5': 100, '14': 50, '30': 50 });
  });

  it('is the same to the byte with one thread and with many, and card by card in any order', async () => {
    const { tally, cards } = await scored(0, 'all');
    const alone = emptyTally();
    for (const card of cards.toReversed()) addScorecard(alone, card, run.facts);
    const wanted = JSON.stringify(told(tally));
    expect(wanted).toContain('"differing":true');
    expect(JSON.stringify(told(alone))).toBe(wanted);
    expect(JSON.stringify(told((await scored(0, 'none')).tally))).toBe(wanted);
    expect(JSON.stringify(told((await scored(2, 'none')).tally))).toBe(wanted);
    expect(JSON.stringify(told((await scored(5, 'all')).tally))).toBe(wanted);
  });

  it('is the same of a report that was saved with scorecards', async () => {
    const { tally, cards } = await scored(0, 'all');
    const report = makeReport(tally, { ...run.facts, ...BESIDE, scorecards: cards, confidence: null });
    const saved = readReport(json.render(report, noGate, plain), 'report.json');
    const again = emptyTally();
    for (const card of saved.scorecards ?? []) addScorecard(again, card, run.facts);
    expect(JSON.stringify(told(again))).toBe(JSON.stringify(told(tally)));
  });

  it('is not counted for those who do not ask', async () => {
    const { cards } = await scored(0, 'all');
    const plainTally = emptyTally();
    for (const card of cards) addScorecard(plainTally, card, { ...run.facts, detailed: false });
    expect(plainTally.detail).toBeNull();
  });
});
