import { describe, expect, it } from 'vitest';
import { explaining } from '../../src/cli/actions/explaining.ts';
import { InputError } from '../../src/model/input-error.ts';
import type { Report } from '../../src/model/report.ts';
import { aboutOf, cards, facts, reportOn } from '../scoring/explain/example.ts';

const report = reportOn(facts, cards);

/** What is said where nothing is called so: the message, and the hint. */
function refusal(what: string, of: Report = report): readonly [string, string] {
  try {
    explaining(what, aboutOf(of, facts), null);
  } catch (error) {
    const [problem] = error instanceof InputError ? error.problems : [];
    if (problem !== undefined) return [problem.message, problem.hint ?? ''];
  }
  return expect.fail(`${what} is something`);
}

describe('--explain of a part of a group', () => {
  it('is had from gaps, where the report has no findings', () => {
    for (const part of ['courtesy', 'courtesy.opening', 'courtesy.greeting']) {
      const asked = `--explain agent=Farid,${part}`;
      expect(refusal(`agent=Farid,${part}`, { ...report, findings: null })).toEqual([
        `${asked}: parts of a group are findings`,
        `csaudit gaps … ${asked}`,
      ]);
    }
  });

  it('that it does not have names those nearest', () => {
    const [message, hint] = refusal('agent=Farid,courtesi.opening');
    expect(message).toBe(
      '--explain agent=Farid,courtesi.opening: nothing of agent=Farid is called "courtesi.opening"',
    );
    expect(hint).toMatch(/^did you mean "courtesy\.opening"\? allowed: .* others$/u);
    expect(refusal('cell:agent=Farid,zzz')[1]).toMatch(/^allowed: courtesy, .* … and \d+ others$/u);
  });

  it('is no help where findings tell no parts: the usual is said', () => {
    const who = { agent: (report.findings?.who.agent ?? []).map(one => ({ ...one, ...NO_PARTS })) };
    const findings = report.findings === null ? null : { ...report.findings, who };
    expect(refusal('agent=Farid,courtesy', { ...report, findings })[0]).toMatch(/is called so$/u);
  });
});

const NO_PARTS = { checklists: [], sections: [], items: [] };

describe('--explain of nothing', () => {
  it('shows how a part of a group is written, where there are any', () => {
    expect(refusal('zzzzzzzzzz')[1]).toMatch(/agent=(\S+), agent=\1,courtesy; /u);
  });

  it('says where no findings are that parts of groups are among them', () => {
    const [, hint] = refusal('zzzzzzzzzz', { ...report, findings: null });
    expect(hint).toMatch(/parts of a group such as agent=Ana,courtesy or .* findings: csaudit gaps … /u);
    expect(hint).not.toMatch(/agent=Elin,/u);
  });
});
