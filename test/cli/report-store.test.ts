import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gaps } from '../../src/cli/actions/gaps.ts';
import { report } from '../../src/cli/actions/report.ts';
import { score } from '../../src/cli/actions/score.ts';
import type { ReportOptions } from '../../src/cli/commands/report.ts';
import type { Report } from '../../src/model/report.ts';
import type { Sample } from '../../src/model/sample.ts';
import { wilsonInterval } from '../../src/statistics/intervals.ts';
import { checklist, item } from '../scoring/fixtures.ts';
import { type Audited, addAudits, anIo, flags, noon, storeOf, tiny } from './audited.ts';

type Ran = { readonly code: number; readonly report: Report; readonly err: string };

async function run(file: string, more: Partial<ReportOptions> = {}): Promise<Ran> {
  const io = anIo(dirname(file));
  const code = await report(io, file, flags({ format: [{ name: 'json', file: null }], ...more }));
  return { code, report: JSON.parse(named(io.out(), file)), err: named(io.err(), file) };
}

/** What was refused, or why a test that expects it must fail. */
async function refusal(file: string, more: Partial<ReportOptions>): Promise<string> {
  return run(file, more).then(
    () => 'it was not refused',
    error => named(error instanceof Error ? error.message : String(error), file),
  );
}

/** Without the folder of the test in it. */
function named(text: string, file: string): string {
  return text.replaceAll(`${dirname(file)}/`, '');
}

/** People: 75, 50, 100. Probes: 66.7, 100, 33.3. Nobody answered the thanks of C-3. */
const three: readonly Audited[] = [
  { id: 'C-1', people: [1, 0, 1], probes: [1, 0] },
  { id: 'C-2', people: [0, 1, 1], probes: [1, 1] },
  { id: 'C-3', people: [1, 'unanswered', 1], probes: [0, 1], fields: { agent: 'Ben' } },
];

describe('a report on a store', () => {
  it('split by a field no interaction has is made, and ends with 2 and what is known', async () => {
    const file = await storeOf(three);
    const { code, report, err } = await run(file, { by: ['agent', 'agnt', 'week'] });
    expect(report.totals.score).toBe(75);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^--by agnt: no interaction has the field "agnt"; the report is made without it\n {2}did you mean "agent"\?/u,
    );
    expect(err).toMatch(/^--by week: no interaction tells when it was$/mu);
    expect(err).not.toMatch(/--by agent/u);
    expect((await run(file, { by: ['agent'] })).code).toBe(0);
  });

  it('is of what people answered, as worked out by hand', async () => {
    const { code, report } = await run(await storeOf(three));
    expect(code).toBe(0);
    expect(report.sources).toEqual([{ file: 'audits.db', reader: 'store', interactions: 3, rejected: 0 }]);
    expect(report.totals).toMatchObject({ score: 75, scored: 3, target: 80, criticalMisses: 1, failed: 1 });
    expect(report.totals.coverage).toBeCloseTo((100 + 100 + 75) / 3, 10);
    expect(report.groups.agent?.map(({ key, score }) => [key, score])).toEqual([
      ['Ana', 62.5],
      ['Ben', 100],
    ]);
  });

  it('has what probes found beside it, never mixed, with how often both agree', async () => {
    const { automatic } = (await run(await storeOf(three))).report;
    expect(automatic?.counted).toBe('people');
    expect(automatic?.totals.people.score).toBe(75);
    expect(automatic?.totals.probes.score).toBeCloseTo(200 / 3, 10);
    const items = new Map(automatic?.items.map(one => [one.id, one]));
    expect(items.get('greeting')).toMatchObject({
      people: { judged: 3 },
      probes: { judged: 3 },
      agreement: { judged: 3, equal: 1 },
    });
    const [low = 0, high = 0] = wilsonInterval(1 / 3, 3, 0.95) ?? [];
    expect(items.get('greeting')?.agreement.share).toBeCloseTo(100 / 3, 10);
    expect(items.get('greeting')?.agreement.interval).toEqual([100 * low, 100 * high]);
    expect(items.get('thanks')?.agreement).toMatchObject({ judged: 2, equal: 2, share: 100 });
    expect(items.get('tone')).toMatchObject({
      people: { judged: 3, rate: 100 },
      probes: { judged: 0, rate: null },
      agreement: { judged: 0, equal: 0, share: null, interval: null },
    });
  });

  it('counts probes, or both, where that is asked for, and says so', async () => {
    const file = await storeOf(three);
    const probes = (await run(file, { count: 'probes' })).report;
    expect(probes.totals.score).toBeCloseTo(200 / 3, 10);
    expect(probes.automatic).toMatchObject({ counted: 'probes', totals: { people: { score: 75 } } });
    const both = (await run(file, { count: 'both' })).report;
    expect(both.totals).toMatchObject({ score: 75, coverage: 100 });
    expect(both.automatic).toMatchObject({ counted: 'both', totals: { people: { score: 75 } } });
    expect(both.items.find(({ id }) => id === 'thanks')).toMatchObject({ met: 2, missed: 1, unanswered: 0 });
  });

  it('judges the gate of the flags, with its exit codes', async () => {
    const file = await storeOf(three);
    expect((await run(file, { minScore: 75 })).code).toBe(0);
    expect((await run(file, { minScore: 75.1 })).code).toBe(1);
    expect((await run(file, { minScore: 75, confidence: 0.95 })).code).toBe(4);
    expect(
      await refusal(file, { min: [{ scope: { kind: 'checklist', checklist: 'tinny' }, bound: 5 }] }),
    ).toMatch(/did you mean "tiny"/u);
  });

  it('lists scorecards by their place in the export, where they are asked for', async () => {
    const file = await storeOf([...three].reverse());
    expect((await run(file)).report.scorecards).toBeUndefined();
    const { scorecards } = (await run(file, { scorecards: true })).report;
    expect(scorecards?.map(({ id, line }) => [id, line])).toEqual([
      ['C-3', 2],
      ['C-2', 3],
      ['C-1', 4],
    ]);
    expect(scorecards?.[0]?.checklists[0]?.answers[0]).toMatchObject({ by: 'auditor', outcome: 'met' });
  });
});

describe('which audits count', () => {
  const again: readonly Audited[] = [
    { id: 'C-1', people: [1, 1, 1], day: '2026-01-05' },
    { id: 'C-1', people: [1, 0, 0], day: '2026-01-06' },
    { id: 'C-1', people: [1, 1, 0], day: '2026-01-07', auditor: 'noa' },
    { id: 'C-2', people: [0, 0, 0], day: '2026-01-08', open: true },
  ];

  it('is the newest revision, and of several auditors the latest: told on stderr and in the report', async () => {
    const { report, err } = await run(await storeOf(again));
    expect(report.totals).toMatchObject({ interactions: 1, score: 75 });
    const note =
      '1 interaction was audited by several (mia, noa); the latest audit of each counts; --auditor picks one';
    expect(err).toBe(`audits.db: ${note}\n`);
    expect(report.automatic?.notes).toEqual([note]);
  });

  it('is picked by auditor, and by the days on which audits ended, both included', async () => {
    const file = await storeOf(again);
    const at = (day: string) => noon(day) - 12 * 3600_000;
    expect((await run(file, { auditor: 'mia' })).report.totals.score).toBe(50);
    expect((await run(file, { until: at('2026-01-05') })).report.totals.score).toBe(100);
    expect((await run(file, { until: at('2026-01-06') })).report.totals.score).toBe(50);
    expect((await run(file, { since: at('2026-01-07') })).report.totals.score).toBe(75);
  });

  it('is picked by fields of the interaction', async () => {
    const file = await storeOf(three);
    expect((await run(file, { agent: 'Ben' })).report.totals.score).toBe(100);
    expect((await run(file, { where: [['agent', 'Ana']] })).report.totals.interactions).toBe(2);
    expect(await refusal(file, { agent: 'Ben', where: [['agent', 'Ana']] })).toMatch(/both "Ben" and "Ana"/u);
  });

  it('is told of where there are none, with what there is', async () => {
    const file = await storeOf(again);
    expect(await refusal(file, { auditor: 'noah', since: noon('2026-03-01') })).toBe(
      [
        'audits.db: there is no audit of noah, since 2026-03-01',
        '  there are 3 audits, 2026-01-05 to 2026-01-07, by mia (2), noa (1)',
        '  --auditor noah: did you mean "noa"? allowed: mia, noa',
        '  1 is still open: csaudit audit goes on',
      ].join('\n'),
    );
    expect(await refusal(file, { agent: 'Anna' })).toMatch(/agent Anna: did you mean "Ana"/u);
    expect(await refusal(file, { where: [['team', 'Night']] })).toMatch(/no interaction has a field team/u);
    expect(await refusal(await storeOf([]), {})).toBe(
      'audits.db: holds no audit that is done\n  csaudit audit makes them',
    );
  });
});

describe('audits of a sample', () => {
  const sample: Sample = {
    seed: '7',
    method: '3 of 40',
    sources: [{ file: 'chats.csv', interactions: 40, rejected: 0 }],
    strata: [
      { key: 'channel=chat', population: 30, drawn: 2, probability: 2 / 30, reserve: [] },
      { key: 'channel=phone', population: 10, drawn: 1, probability: 0.1, reserve: [] },
    ],
    drawn: [],
    log: [],
  };
  const [chat, phone] = ['channel=chat', 'channel=phone'];
  const drawn: readonly Audited[] = [
    { id: 'C-1', people: [1, 1, 1], probes: [0, 0], stratum: chat, fields: { agent: 'Ana' } },
    { id: 'C-2', people: [1, 0, 0], probes: [1, 1], stratum: chat, fields: { agent: 'Ben' } },
    { id: 'C-3', people: [0, 0, 0], probes: [1, 1], stratum: phone, fields: { agent: 'Ben' } },
  ];

  it('stand for all it was drawn from, people and probes alike', async () => {
    const { report, err } = await run(await storeOf(drawn, sample));
    // Chats score 100 and 50, the call 0: (30 · 75 + 10 · 0) / 40. Probes: (30 · 50 + 10 · 100) / 40.
    expect(report.totals).toMatchObject({ score: 56.25, interactions: 3, passed: 2, failed: 1 });
    expect(report.automatic?.totals).toMatchObject({ people: { score: 56.25 }, probes: { score: 62.5 } });
    expect(report.weighing?.strata).toMatchObject([
      { key: chat, population: 30, audited: 2 },
      { key: phone, population: 10, audited: 1 },
    ]);
    expect(err).toBe('');
  });

  it('are weighed in findings as in figures, also beside others of their strata', async () => {
    const file = await storeOf(drawn, sample);
    for (const more of [{}, { agent: 'Ben' }]) {
      const { findings, groups } = (await run(file, { ...more, findings: true })).report;
      const ben = findings?.who.agent?.find(({ key }) => key === 'Ben');
      // One chat for 15 calls of 50 points, a call for 10 of 0: what is lost is 100 − 30, and not 100 − 25.
      expect(ben?.score).toBe(30);
      expect(ben?.items.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBeCloseTo(70, 9);
      expect(groups.agent?.find(({ key }) => key === 'Ben')?.population).toBe(25);
      expect(findings?.consistency.map(({ share }) => share)).toEqual('agent' in more ? [] : [null]);
    }
    const plain = (await run(file, { findings: true, weights: false })).report.findings;
    const lost = plain?.who.agent?.find(({ key }) => key === 'Ben')?.items ?? [];
    expect(lost.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBeCloseTo(75, 9);
  });

  it('saved, are not split again by fields that only their scorecards tell', async () => {
    const file = await storeOf(drawn, sample);
    const saved = join(dirname(file), 'saved.json');
    const io = anIo(dirname(file));
    await report(io, file, flags({ format: [{ name: 'json', file: saved }], scorecards: true }));
    const again = gaps(anIo(dirname(file)), [saved], { ...flags({}), by: ['channel'] });
    await expect(again).rejects.toThrow(
      /weighed back from a sample, and its scorecards do not tell the weights/u,
    );
  });

  it('stand for as many of a stratum where some of it are left out for a field', async () => {
    const { totals, weighing } = (await run(await storeOf(drawn, sample), { agent: 'Ben' })).report;
    // Each chat stands for 15, the call for 10, whoever else is in the stratum: (15 · 50 + 10 · 0) / 25.
    expect(totals).toMatchObject({ score: 30, interactions: 2 });
    expect(weighing?.strata.map(({ audited }) => audited)).toEqual([2, 1]);
  });

  it('of other agents are no business of a report on one: neither their strata nor what of these is missing', async () => {
    const strata = [
      { key: 'agent=Ana', population: 30, drawn: 2, probability: 2 / 30, reserve: [] },
      { key: 'agent=Ben', population: 10, drawn: 2, probability: 0.2, reserve: [] },
      { key: 'agent=Cem', population: 5, drawn: 1, probability: 0.2, reserve: [] },
    ];
    const byAgent = drawn.map(one => ({ ...one, stratum: `agent=${one.fields?.agent}` }));
    const file = await storeOf(byAgent, { ...sample, strata });
    const { totals, weighing } = (await run(file, { agent: 'Ben' })).report;
    expect(totals).toMatchObject({ score: 25, interactions: 2 });
    expect(weighing).toEqual({
      strata: [{ key: 'agent=Ben', population: 10, audited: 2, weight: 5 }],
      missing: [],
    });
    expect((await run(file)).report.weighing).toMatchObject({
      strata: [{ key: 'agent=Ana' }, { key: 'agent=Ben' }],
      missing: [{ key: 'agent=Cem', population: 5 }],
    });
  });

  it('are weighed by the stratum they were drawn from, whatever became of its field', async () => {
    const strata = [
      { key: 'agent=Ana', population: 30, drawn: 1, probability: 1 / 30, reserve: [] },
      { key: 'agent=Ben', population: 10, drawn: 1, probability: 0.1, reserve: [] },
    ];
    const file = await storeOf(
      [
        { id: 'C-1', people: [1, 1, 1], stratum: 'agent=Ana', fields: { agent: 'Ben' } },
        { id: 'C-2', people: [0, 0, 0], stratum: 'agent=Ben', fields: { agent: 'Ben' } },
      ],
      { ...sample, strata },
    );
    expect((await run(file, { agent: 'Ben' })).report.totals.score).toBe(75);
  });

  it('are left out where their interaction was replaced later, which is told', async () => {
    const file = await storeOf(drawn, sample);
    const gone = { what: 'replaced', id: 'C-2', by: 'C-9', stratum: chat, why: 'of a test' } as const;
    const nine: Audited = { id: 'C-9', people: [0, 0, 0], stratum: chat, fields: { agent: 'Cem' } };
    await addAudits(file, [nine], { ...sample, log: [gone] });
    const { report, err } = await run(file);
    // Chats: 100 and 0, the call 0: (30 · 50 + 10 · 0) / 40.
    expect(report.totals).toMatchObject({ score: 37.5, interactions: 3 });
    expect(report.weighing?.strata.map(({ audited }) => audited)).toEqual([2, 1]);
    const note =
      '1 audit is left out: its interaction was replaced in the sample (C-2); --no-weights counts it';
    expect(err).toBe(`audits.db: ${note}\n`);
    expect(report.automatic?.notes).toEqual([note]);
    expect((await run(file, { agent: 'Ana' })).report.weighing?.strata).toMatchObject([{ weight: 15 }]);
    expect((await run(file, { weights: false })).report.totals.interactions).toBe(4);
  });

  it('are told of where all that fit were replaced', async () => {
    const file = await storeOf(drawn.slice(0, 2), sample);
    const gone = { what: 'replaced', id: 'C-2', by: 'C-9', stratum: chat, why: 'of a test' } as const;
    await addAudits(
      file,
      drawn.slice(2).map(one => ({ ...one, fields: { agent: 'Cem' } })),
      {
        ...sample,
        log: [gone],
      },
    );
    expect(await refusal(file, { agent: 'Ben' })).toMatch(
      /all audits that fit are of interactions that were replaced in the sample \(C-2\)/u,
    );
  });

  it('are listed with the strata that the report holds something of', async () => {
    const { totals, weighing } = (await run(await storeOf(drawn, sample), { agent: 'Ana' })).report;
    expect(totals).toMatchObject({ score: 100, interactions: 1 });
    expect(weighing?.strata.map(({ key }) => key)).toEqual([chat]);
    const some = (await run(await storeOf(drawn.slice(0, 2), sample), { agent: 'Ana' })).report;
    expect(some.weighing?.missing).toEqual([{ key: phone, population: 10 }]);
  });

  it('are not weighed where that is not wanted, or one of them was not drawn, which is told', async () => {
    const file = await storeOf([...drawn, { id: 'C-4', people: [1, 1, 1] }], sample);
    const { report, err } = await run(file);
    expect(report.totals.score).toBe(62.5);
    expect(report.weighing).toBeUndefined();
    expect(err).toBe('audits.db: not weighed: 1 of 4 audits were not drawn in a sample\n');
    expect(report.automatic?.notes).toEqual(['not weighed: 1 of 4 audits were not drawn in a sample']);
    const plain = await run(await storeOf(drawn, sample), { weights: false });
    expect(plain.report.totals.score).toBe(50);
    expect(plain.err).toBe('');
  });

  it('are of one draw before and after somebody was replaced', async () => {
    const replaced = { what: 'replaced', id: 'C-9', by: 'C-3', stratum: phone, why: 'left' } as const;
    const file = await storeOf(drawn.slice(0, 2), sample);
    await addAudits(file, drawn.slice(2), { ...sample, log: [replaced] });
    const { totals, weighing } = (await run(file)).report;
    expect(totals.score).toBe(56.25);
    expect(weighing?.strata.map(({ population }) => population)).toEqual([30, 10]);
  });
});

describe('versions of checklists', () => {
  const newer = { ...tiny, version: '2.0.0', hash: 'aaaa1111cccc3333' };
  const other = checklist('other', [item('only', { answers: tiny.sections[0]?.items[0]?.answers ?? [] })]);

  it('are never mixed: refused with what there is and the flag that picks', async () => {
    const file = await storeOf([
      { id: 'C-1', people: [1, 1, 1], day: '2026-01-05' },
      { id: 'C-2', people: [1, 0, 0], day: '2026-01-06' },
      { id: 'C-3', people: [0, 0, 0], day: '2026-01-09', checklists: [newer] },
    ]);
    expect(await refusal(file, {})).toBe(
      [
        'the audits are of 2 versions of "tiny", which are not mixed',
        '  tiny 2.0.0 (aaaa1111c): 1 audit, 2026-01-09',
        '  tiny 1.0.0 (aaaa1111b): 2 audits, 2026-01-05 to 2026-01-06',
        '  pick one, as in --checklist-hash aaaa1111c',
      ].join('\n'),
    );
    const { report, err } = await run(file, { checklistHash: ['aaaa1111b'] });
    expect(report.totals).toMatchObject({ interactions: 2, score: 75 });
    expect(err).toBe('audits.db: 1 audit is left out: of other checklists, or versions of them\n');
    expect((await run(file, { checklistHash: ['aaaa1111c'] })).report.totals.score).toBe(0);
    expect(await refusal(file, { checklistHash: ['aaaa'] })).toMatch(/2 hashes begin so/u);
    expect(await refusal(file, { checklistHash: ['beef'] })).toMatch(/has such a hash\n {2}tiny 2\.0\.0/u);
  });

  it('of different programs are brought together by the checklists they share', async () => {
    const file = await storeOf([
      { id: 'C-1', people: [1, 1, 1] },
      { id: 'C-2', people: [1, 0, 0, 1], checklists: [tiny, other] },
    ]);
    expect(await refusal(file, {})).toBe(
      [
        'the audits are not of the same checklists',
        '  pick what they shall be compared by:',
        '  -c tiny: 2 audits, 2026-01-05',
        '  -c other -c tiny: 1 audit, 2026-01-05',
      ].join('\n'),
    );
    const { report, err } = await run(file, { checklist: ['tiny'] });
    expect(report.totals).toMatchObject({ interactions: 2, score: 75 });
    expect(report.program.checklists.map(({ id }) => id)).toEqual(['tiny']);
    expect(err).toBe('');
    expect((await run(file, { checklist: ['other'] })).report.totals).toMatchObject({
      interactions: 1,
      score: 100,
    });
    expect(await refusal(file, { checklist: ['tony'] })).toMatch(
      /has a checklist "tony"\n {2}there are: tiny, other/u,
    );
  });

  it('have the target that follows from those picked, unless the program set its own', async () => {
    const strict = { ...other, target: 60 };
    const both = { id: 'C-1', people: [1, 1, 1, 1] as const, checklists: [tiny, strict] };
    const entries = [tiny, strict].map(({ id, hash, target }) => ({ id, hash, weight: 1, target }));
    const made = await storeOf([{ ...both, program: { checklists: entries, target: 70 } }]);
    expect((await run(made)).report.totals.target).toBe(70);
    expect((await run(made, { checklist: ['tiny'] })).report.totals.target).toBe(80);
    expect((await run(made, { checklist: ['other'] })).report.totals.target).toBe(60);
    const set = await storeOf([{ ...both, program: { checklists: entries, target: 75 } }]);
    expect((await run(set, { checklist: ['tiny'] })).report.totals.target).toBe(75);
  });

  it('are scored by the program of the newest audit, which is told', async () => {
    const file = await storeOf([
      { id: 'C-1', people: [0, 1, 1], day: '2026-01-05' },
      {
        id: 'C-2',
        people: [1, 1, 0],
        day: '2026-01-06',
        program: { onCritical: 'zero', pass: 70, target: 60 },
      },
    ]);
    const { report, err } = await run(file);
    expect(report.program).toMatchObject({ onCritical: 'zero', pass: 70, target: 60 });
    expect(report.totals).toMatchObject({ score: 37.5, passed: 1, failed: 1 });
    expect(err).toMatch(/1 of 2 audits were made under other weights/u);
  });
});

describe('what is not a store, or not for one', () => {
  it('is told apart by content: no name misleads, and flags for a store are refused with a saved report', async () => {
    const file = await storeOf(three);
    const saved = `${file}.json`;
    const io = anIo(dirname(file));
    await report(io, file, flags({ format: [{ name: 'json', file: saved }] }));
    expect(await refusal(saved, { agent: 'Ana', count: 'both', weights: false })).toMatch(
      /^audits\.db\.json: --agent, --count, --no-weights are for a store of audits/u,
    );
    expect((await run(saved)).report.automatic?.totals.people.score).toBe(75);
    expect(await refusal(file, { whatIf: 'other.yaml' })).toMatch(/--what-if takes a saved report/u);
    expect(await refusal(file, { facts: 'facts.yaml' })).toMatch(/--facts goes with --what-if only/u);
  });

  it('is no export to score', async () => {
    const file = await storeOf(three);
    const scored = score(anIo(dirname(file)), [file], { quotes: true, config: false });
    await expect(scored).rejects.toThrow(
      /is a store of audits, not an export\n {2}report on its audits: csaudit report/u,
    );
  });

  it('is not there: told with what to do', async () => {
    const io = anIo(dirname(await storeOf([])));
    await expect(report(io, undefined, flags({ config: '/nowhere/csaudit.yaml' }))).rejects.toThrow(
      /no such file/u,
    );
    await expect(report(anIo('/'), undefined, flags())).rejects.toThrow(
      /audits\.db: there is no store of audits/u,
    );
  });
});
