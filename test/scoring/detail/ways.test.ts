import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRun, type RunPlan } from '../../../src/batch/run.ts';
import { makeRunIds } from '../../../src/batch/run-ids.ts';
import { type ScoreSettings, scoreExport } from '../../../src/batch/score-export.ts';
import { DEFAULT_PROGRAM } from '../../../src/checklist/index.ts';
import { addScorecard } from '../../../src/scoring/count.ts';
import { makeFindings } from '../../../src/scoring/findings/findings.ts';
import { makeReport } from '../../../src/scoring/report.ts';
import { emptyTally, type Tally } from '../../../src/scoring/tally.ts';
import { bytesOf, readOptions, watching } from '../../batch/exports.ts';
import { ROOT } from '../../running.ts';
import { BESIDE } from '../fixtures.ts';

const WORKER = pathToFileURL(join(ROOT, 'dist/worker.js'));
const CHECKLIST = {
  file: 'tiny.yaml',
  text: `id: tiny
version: 1.0.0
title: Tiny
about: Two items that are answered alike, and two that are not.
sections:
  - id: only
    title: Only
    items:
      - { id: greeted, ask: "Greeted?", weight: 2, probe: { said: { any: [hello] } } }
      - { id: welcomed, ask: "Welcomed?", probe: { said: { any: [hello, welcome] } } }
      - { id: sorry, ask: "Sorry?", training: repair, probe: { reply: { after: { any: [late, broken] }, any: [sorry] } } }
      - { id: tone, ask: "Friendly?" }
`,
};
/** Applies to every other interaction: the same answers to the first then cost other points. */
const LONE = {
  file: 'lone.yaml',
  text: `id: lone
version: 1.0.0
title: Lone
about: One item.
sections:
  - id: only
    title: Only
    items:
      - { id: billed, ask: "Billed?", when: { field: queue, in: [billing] }, probe: { said: { any: [hello] } } }
`,
};
const plan: RunPlan = {
  program: {
    ...DEFAULT_PROGRAM,
    checklists: [
      { name: 'tiny', weight: 1, target: 90 },
      { name: 'lone', weight: 2, target: 90 },
    ],
    groups: ['agent', 'queue', 'week', 'hour'],
  },
  texts: [CHECKLIST, LONE],
  phrases: [],
  facts: null,
  redacts: false,
  detailed: true,
};
const run = await loadRun(plan);

const SAYINGS = ['Hello', 'good day', 'what', 'I am sorry', 'Hello, sorry'];
const rows = Array.from({ length: 400 }, (_, at) => {
  const day = new Date(Date.UTC(2025, 11, 15) + at * 8 * 3_600_000).toISOString();
  const late = at % 3 === 0 ? 'it is late' : 'hi';
  const said = `${SAYINGS[(at * 7) % 5]}\nAgent: ${SAYINGS[(at * 3 + 1) % 5]}`;
  return `C-${at},agent ${at % 7},${at % 2 === 0 ? 'billing' : ''},${1 + ((at * 11) % 5)},${day},"Customer: ${late}\nAgent: ${said}"`;
});
const text = ['id,agent,queue,csat,started_at,transcript', ...rows, ''].join('\n');

const found = (tally: Tally) => {
  const report = makeReport(tally, { ...run.facts, ...BESIDE, confidence: null });
  return { report, findings: makeFindings(tally, tally.detail, report) };
};

async function scored(workers: number, wanted: ScoreSettings['wanted']) {
  const { watch, cards } = watching();
  const ids = makeRunIds();
  const entry = workers > 0 ? WORKER : null;
  const settings = { run, plan, ids, wanted, jobs: workers, entry, block: 1500, few: 4000 };
  const { tally } = await scoreExport(bytesOf(text, 700), readOptions({ ids: ids.meet }), settings, watch);
  return { tally, cards };
}

describe('findings are the same to the byte', () => {
  it('has been built', () => {
    expect(existsSync(WORKER)).toBe(true);
  });

  it('by patterns of answers, and card by card in any order', async () => {
    const { tally, cards } = await scored(0, 'all');
    const alone = emptyTally();
    for (const card of cards.toReversed()) addScorecard(alone, card, run.facts);
    expect(cards).toHaveLength(400);
    expect(JSON.stringify(found(tally))).toBe(JSON.stringify(found(alone)));
  });

  it('with one thread and with many', async () => {
    const alone = JSON.stringify(found((await scored(0, 'none')).tally));
    expect(JSON.stringify(found((await scored(2, 'none')).tally))).toBe(alone);
    expect(JSON.stringify(found((await scored(5, 'none')).tally))).toBe(alone);
  });

  it('and speak of every section of them', async () => {
    const { findings } = found((await scored(0, 'none')).tally);
    expect(findings.pareto.length).toBe(4);
    expect(findings.training.map(({ topic }) => topic)).toContain('repair');
    expect(Object.keys(findings.who)).toEqual(['agent', 'queue', 'week', 'hour']);
    expect(findings.consistency.map(({ by }) => by)).toEqual(['agent', 'week', 'hour']);
    expect(findings.trends.map(({ by, points }) => [by, points[0]?.key])).toEqual([['week', '2025-W51']]);
    const kinds = findings.advice.map(({ item, kind }) => `${item} ${kind}`);
    expect(kinds).toContain('tiny.tone never-judged');
    expect(kinds).toContain('tiny.greeted duplicate');
  });
});
