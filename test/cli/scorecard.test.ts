import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scorecard } from '../../src/cli/actions/scorecard.ts';
import type { ScorecardOptions } from '../../src/cli/commands/scorecard.ts';
import { type Audited, anIo, storeOf } from './audited.ts';

async function run(store: string, id: string, more: Partial<ScorecardOptions> = {}) {
  const io = anIo(dirname(store));
  const code = await scorecard(io, id, { store, quotes: true, ...more });
  return { code, out: io.out(), err: io.err().replaceAll(`${dirname(store)}/`, '') };
}

async function refusal(store: string, id: string, more: Partial<ScorecardOptions> = {}): Promise<string> {
  return run(store, id, more).then(
    () => 'it was not refused',
    error => String(error.message).replaceAll(`${dirname(store)}/`, ''),
  );
}

const two: readonly Audited[] = [
  {
    id: 'C-1',
    people: [0, 0, 'unanswered'],
    note: 'be warmer',
    day: '2026-01-05',
    fields: { channel: 'chat' },
  },
  { id: 'C-1', people: [1, 1, 1], auditor: 'noa', day: '2026-01-04' },
];

describe('a scorecard', () => {
  it('says how it went, what to improve and how, and what was not judged', async () => {
    const { code, out, err } = await run(await storeOf(two), 'C-1', { auditor: 'mia' });
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.replace(/A-[0-9a-f]{12}/u, 'A-…')).toBe(
      [
        'Scorecard of C-1 · agent Ana · chat',
        'audited by mia on 2026-01-05 (A-…)',
        '',
        '✗ 0.0 of 100, the target is 80. It does not pass:',
        '    tiny.greeting was missed (critical: customer)',
        '',
        'What to improve',
        '✗ Did the agent greet? (No, 66.7 points lost, critical: customer)',
        '    turn 1: "Hello"',
        '    Auditor: be warmer',
        '✗ Did the agent thank? (No, 33.3 points lost)',
        '    Standard: Once.',
        '    turn 1: "Hello"',
        '    Auditor: be warmer',
        '    Training: closing',
        '',
        'What was not judged',
        '? Was the tone friendly? nobody answered it',
        '',
      ].join('\n'),
    );
  });

  it('is that of the latest audit: of several auditors it says which, and how to pick', async () => {
    const store = await storeOf(two);
    const { out, err } = await run(store, 'C-1');
    expect(out).toMatch(/audited by mia/u);
    expect(err).toBe(
      'audits.db: C-1 was audited by mia, noa; this is mia’s of 2026-01-05; --auditor picks another\n',
    );
    expect((await run(store, 'C-1', { auditor: 'noa' })).out).toMatch(/100\.0 of 100/u);
    expect((await run(store, 'C-1', { quiet: true })).err).toBe('');
  });

  it('is found by the id of the audit as well, an older revision too', async () => {
    const store = await storeOf([
      { id: 'C-1', people: [1, 1, 1] },
      { id: 'C-1', people: [0, 0, 0], day: '2026-01-06' },
    ]);
    const second = (await run(store, 'C-1')).out;
    expect(second).toMatch(/revision 2/u);
    const ids = await refusal(store, 'C-1', { auditor: 'noa' });
    const [older = '', newer = ''] = ids.match(/A-[0-9a-f]{12}/gu) ?? [];
    expect((await run(store, older)).out).toMatch(/100\.0 of 100/u);
    expect((await run(store, newer)).out).toBe(second);
  });

  it('leaves out what was said without quotes, and keeps the place', async () => {
    const { out } = await run(await storeOf(two), 'C-1', { quotes: false });
    expect(out).not.toMatch(/Hello/u);
    expect(out).toMatch(/^ {4}turn 1$/mu);
  });

  it('explains every term beneath, of people’s answers', async () => {
    const { out } = await run(await storeOf(two), 'C-1', { explain: true });
    expect(out).toMatch(/greeting: missed by an auditor, 2×0 = 0 \(critical: customer\)/u);
    expect(out).toMatch(/score +\(2×0 \+ 1×0\) \/ 3 × 100 = 0\.00/u);
    expect(
      await refusal(await storeOf(two), 'C-1', { explain: true, format: [{ name: 'json', file: null }] }),
    ).toMatch(/--explain goes with -f text/u);
  });

  it('is the same in JSON, with what was asked', async () => {
    const { out } = await run(await storeOf(two), 'C-1', { format: [{ name: 'json', file: null }] });
    const page = JSON.parse(out);
    expect(page).toMatchObject({
      schemaVersion: 1,
      audit: { auditor: 'mia', revision: 1, ended: '2026-01-05T12:00:00.000Z', seconds: 60 },
      scorecard: { id: 'C-1', score: 0, passed: false },
    });
    expect(page.items[1]).toMatchObject({
      id: 'thanks',
      label: 'No',
      training: 'closing',
      standard: 'Once.',
    });
  });
});

describe('a scorecard that is not there', () => {
  it.each([
    ['a near id', 'C-11', /holds no audit of "C-11"\n {2}did you mean C-1\?/u],
    ['nothing like it', 'something else', /give the id of an audited interaction, or of an audit/u],
  ])('is told with %s', async (_what, id, message) => {
    expect(await refusal(await storeOf(two), id)).toMatch(message);
  });

  it('is told where the audit is still open, or somebody else’s', async () => {
    const store = await storeOf([{ id: 'C-1', people: [1, 1, 1], open: true }]);
    expect(await refusal(store, 'C-1')).toMatch(
      /no audit of C-1 is done\n {2}there are: A-\w+ \(mia, .*, open\)/u,
    );
    expect(await refusal(await storeOf(two), 'C-1', { auditor: 'eva' })).toMatch(
      /no audit of C-1 by eva is done/u,
    );
    expect(await refusal('/nowhere/audits.db', 'C-1')).toMatch(/there is no store of audits/u);
    expect(await refusal(await storeOf(two), 'C-1', { format: [{ name: 'jsonl', file: null }] })).toMatch(
      /unknown format "jsonl"\n {2}did you mean "json"/u,
    );
  });
});
