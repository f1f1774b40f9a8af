import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCheck } from '../renderers/schema.ts';
import { inTemporaryFolder, ROOT, runShell } from '../running.ts';

const EXAMPLE = { examples: join(ROOT, 'examples') };
const AUDIT = { '.': join(ROOT, 'test/golden/scorecard-json') };
const AUDITED = 'csaudit audit chats.csv -c ./tiny.yaml --auditor ana --answers ana.csv -q > /dev/null';

/** What a command line prints, which its schema describes. */
async function printed(schema: string, files: Readonly<Record<string, string>>, line: string) {
  return inTemporaryFolder(files, async folder => {
    const { stdout, stderr } = await runShell(`export SOURCE_DATE_EPOCH=1775000000; ${line}`, folder);
    expect(stderr).toBe('');
    return makeCheck(schema).check(stdout);
  });
}

describe.concurrent('what csaudit prints is what its schema describes', { timeout: 60_000 }, () => {
  it('a plan of the example', async () => {
    const plan = await printed('plan', EXAMPLE, 'csaudit plan examples/chats-and-calls.csv -q -f json');
    expect(plan.topics.length).toBeGreaterThan(10);
    expect(plan.goals.length).toBeGreaterThan(10);
  });

  it('a review of the goals of that plan', async () => {
    const exported = 'examples/chats-and-calls.csv -q';
    const line = `csaudit plan ${exported} -f yaml > goals.yaml && mv goals.yaml csaudit.yaml && csaudit review ${exported} -f json`;
    const review = await printed('review', EXAMPLE, line);
    expect(review.goals.length).toBeGreaterThan(10);
  });

  it('a plan of audits, and the scorecard of one in which an item was not answered', async () => {
    const plan = await printed('plan', AUDIT, `${AUDITED}; csaudit plan audits.db -q -f json`);
    expect(plan.totals.interactions).toBeGreaterThan(1);
    const { scorecard } = await printed('scorecard', AUDIT, `${AUDITED}; csaudit scorecard C-4 -f json`);
    expect(scorecard.score).toBeLessThan(100);
  });

  it('a plan of audits that are weighed back from a sample', async () => {
    const files = { '.': join(ROOT, 'test/golden/report-store-weighed') };
    const drawn = 'csaudit sample chats.csv -n 3 --by channel --seed 1 -o sample.json > /dev/null 2>&1';
    const line = `${drawn}; ${AUDITED.replace('chats.csv', 'sample.json')}; csaudit plan audits.db -q -f json`;
    const plan = await printed('plan', files, line);
    expect(plan.totals.score).toBeCloseTo(53, 1);
  });
});
