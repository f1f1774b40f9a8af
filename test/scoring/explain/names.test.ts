import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/model/explanation.ts';
import { explain } from '../../../src/scoring/explain/explain.ts';
import { meantBy, namesIn } from '../../../src/scoring/explain/names.ts';
import { DOCS } from '../../../src/scoring/explain/steps.ts';
import { ROOT } from '../../running.ts';
import { aboutOf, cards, facts, reportOn } from './example.ts';

const report = reportOn(facts, cards);
const about = aboutOf(report, facts, { minimums: [{ scope: { kind: 'group', by: 'team' }, bound: 90 }] });

const explained = (what: string): Explanation => {
  const [named, ...others] = meantBy(report, what);
  if (named === undefined || others.length > 0) throw new Error(`${what} is not one thing`);
  return explain(about, named);
};
const steps = (what: string, part = '') =>
  explained(what)
    .parts.filter(({ of }) => of === part)
    .flatMap(({ steps }) => steps);

describe('a name', () => {
  it.each([
    ['score', ['totals']],
    ['gate', ['gate']],
    ['courtesy', ['checklist']],
    ['courtesy.opening', ['section']],
    ['courtesy.greeting', ['item']],
    ['agent', ['field']],
    ['agent=Farid', ['group']],
    ['agent=Farid,courtesy.greeting', ['cell']],
    ['customer', ['critical']],
    ['staffing', ['topic']],
    ['topic:staffing', ['topic']],
    ['field:agent', ['field']],
    ['agent=Nobody,courtesy.greeting', []],
    ['agent=Farid,courtesy.gretting', []],
    ['cell:agent=Farid,courtesy.greeting', ['cell']],
    ['group:agent=Farid,courtesy.greeting', []],
    ['courtesi', []],
    ['item:courtesy', []],
    ['', []],
  ])('%s means %j', (what, kinds) => {
    expect(meantBy(report, what).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('of an item of a group means nothing where the findings do not hold it', () => {
    expect(meantBy({ ...report, findings: null }, 'agent=Farid,courtesy.greeting')).toEqual([]);
    const who = { agent: (report.findings?.who.agent ?? []).map(one => ({ ...one, items: [] })) };
    const findings = report.findings === null ? null : { ...report.findings, who };
    expect(meantBy({ ...report, findings }, 'agent=Farid,courtesy.greeting')).toEqual([]);
  });

  it('may mean two things, of which a prefix picks one', () => {
    const twice = { ...report, groups: { ...report.groups, courtesy: report.groups.agent ?? [] } };
    expect(meantBy(twice, 'courtesy').map(({ kind }) => kind)).toEqual(['checklist', 'field']);
    expect(meantBy(twice, 'field:courtesy')).toEqual([{ kind: 'field', name: 'courtesy' }]);
  });

  it('of an item that is a topic of its own means the item', () => {
    const [first, ...rest] = report.findings?.training ?? [];
    if (report.findings === null || first === undefined) throw new Error('no topics');
    const own = { ...report.findings, training: [{ ...first, topic: 'courtesy.greeting' }, ...rest] };
    const kindsOf = (what: string) => meantBy({ ...report, findings: own }, what).map(({ kind }) => kind);
    expect(kindsOf('courtesy.greeting')).toEqual(['item']);
    expect(kindsOf('topic:courtesy.greeting')).toEqual(['topic']);
  });

  it('is there once for each thing of its kind', () => {
    const all = namesIn(report).map(({ kind, name }) => `${kind}:${name}`);
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('what is explained', () => {
  it('shows that so many more settle a gap, and one less does not', () => {
    const unsure = report.items.filter(({ needed }) => needed !== null && needed > 1);
    expect(unsure.length).toBeGreaterThan(5);
    for (const { checklist, id, needed, target, gap } of unsure) {
      const end = (gap ?? 0) < 0 ? 'high' : 'low';
      const found = steps(`item:${checklist}.${id}`);
      const at = (more: number) => {
        const result = found.find(({ name }) => name === `${end} with ${more} more`)?.result;
        if (typeof result !== 'number' || target === null) throw new Error(`${id} is not shown`);
        return end === 'high' ? result < target : result >= target;
      };
      expect([at(needed ?? 0), at((needed ?? 0) - 1)], id).toEqual([true, false]);
    }
  });

  it('says of each step what it is, and of a formula under which heading of the docs it stands', () => {
    for (const place of Object.values(DOCS)) {
      const [file = '', heading = ''] = place.split(', ');
      expect(readFileSync(join(ROOT, file), 'utf8'), place).toMatch(new RegExp(`^##+ ${heading}$`, 'mu'));
    }
    for (const named of namesIn(report)) {
      for (const { words, source } of explain(about, named).parts.flatMap(({ steps }) => steps)) {
        expect(words).not.toBe('');
        if (source !== null) expect(Object.values<string>(DOCS)).toContain(source);
      }
    }
  });

  it('calls nothing counted that is a difference, where the baseline is not at hand', () => {
    const before = { ...report, totals: { ...report.totals, score: (report.totals.score ?? 0) + 2 } };
    const dropped = aboutOf(report, facts, { maxDrop: 5 }, before);
    const [reason] = dropped.verdict.reasons;
    if (reason === undefined) throw new Error('no condition');
    const reasons = [{ ...reason, actual: 2 }];
    const saved = { ...dropped, baseline: null, verdict: { ...dropped.verdict, reasons } };
    const found = explain(saved, { kind: 'gate', name: 'gate' }).parts.flatMap(({ steps }) => steps);
    expect(found.find(({ name }) => name === 'actual')).toMatchObject({
      ...{ result: 2, unit: 'points', words: 'as it was saved' },
    });
  });

  it('tells why a rank, a rule, a verdict is what it is', () => {
    const word = (what: string, name: string, part = '') =>
      steps(what, part).find(step => step.name === name);
    expect(word('agent=Farid', 'rank')?.words).toMatch(/overlaps that of Elin \(53\.32 to 92\.98\), /u);
    expect(word('gate', 'verdict')).toMatchObject({ result: 'failed' });
    expect(word('gate', 'state', 'team Team Oak >= 90')).toMatchObject({ result: 'failed' });
  });
});
