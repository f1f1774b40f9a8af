import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/model/explanation.ts';
import { havingFigure, wholeOf } from '../../../src/scoring/explain/columns.ts';
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

const example = { interaction: 'C-9', agent: 'Ben', turn: 4, quote: '30 days' };
const told = [
  { value: '14', right: true, interactions: 3, agents: [{ key: 'Ana', interactions: 3 }], example },
  { value: '30', right: false, interactions: 1, agents: [{ key: 'Ben', interactions: 1 }], example },
];
const fact = {
  ...{ item: 'courtesy.greeting', fact: 'refund-days', ask: 'How long does a refund take?', value: '14' },
  ...{ interactions: 4, wrong: 1, agents: 2, differing: true, told, others: 0 },
};
const withFact = {
  ...report,
  findings: report.findings === null ? null : { ...report.findings, facts: [fact] },
};

describe('a part of a group', () => {
  it.each([
    ['agent=Farid,courtesy', 'checklist', 'low'],
    ['agent=Farid,courtesy.opening', 'section', 'low'],
    ['agent=Farid,courtesy.greeting', 'item', 'pointsLost'],
  ])('%s is held against the target of the %s in the whole report', (what, kind, figure) => {
    const found = steps(what);
    const whole = steps(what.replace('agent=Farid,', '')).find(({ name }) => name === 'target');
    expect(found.find(({ name }) => name === 'target')).toMatchObject({
      words: `that of the ${kind} in the whole report`,
      result: whole?.result,
    });
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['gap', 'state', figure]));
  });
});

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
    ['agent=Farid,courtesy', ['cell']],
    ['agent=Farid,courtesy.opening', ['cell']],
    ['agent=Farid,section:courtesy.opening', ['cell']],
    ['agent=Farid,item:courtesy.opening', []],
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

  it('that a section and an item share means the item', () => {
    const [section] = report.sections;
    if (section === undefined) throw new Error('no section');
    const shared = { ...report, sections: [{ ...section, checklist: 'courtesy', id: 'greeting' }] };
    const kindsOf = (what: string) => meantBy(shared, what).map(({ kind }) => kind);
    expect(kindsOf('courtesy.greeting')).toEqual(['item']);
    expect(kindsOf('section:courtesy.greeting')).toEqual(['section']);
  });

  it('of a fact, or its question, means what was told of it', () => {
    expect(meantBy(withFact, 'refund-days')).toEqual([{ kind: 'fact', name: 'refund-days' }]);
    expect(meantBy(withFact, 'How long does a refund take?')).toEqual([
      { kind: 'fact', name: 'refund-days' },
    ]);
    const found = explain({ ...about, report: withFact }, { kind: 'fact', name: 'refund-days' });
    const told = found.parts.flatMap(({ of, steps }) => steps.map(({ name, result }) => [of, name, result]));
    expect(told).toEqual([
      ['courtesy.greeting', 'interactions', 4],
      ['courtesy.greeting', 'right', '14'],
      ['courtesy.greeting', 'wrong', 1],
      ['courtesy.greeting', 'agents', 2],
      ['courtesy.greeting', 'told 14', 3],
      ['courtesy.greeting', 'told 30', 1],
      ['courtesy.greeting', 'differing', 'yes'],
    ]);
    expect(found.parts[0]?.steps[5]?.words).toBe(
      'wrong; interactions in which it was told by Ben (1); first in C-9, turn 4',
    );
  });

  it.each([
    ['passed', true, null],
    ['critical misses', true, null],
    ['Rank', false, ['group']],
    ['points lost', false, ['item', 'section', 'topic']],
    ['courtesy', false, null],
  ])('such as %s is a figure of the whole (%j), or of many things: %j', (what, whole, having) => {
    expect(wholeOf(what)).toEqual(whole ? { kind: 'totals', name: 'score' } : null);
    expect(havingFigure(what)).toEqual(having);
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

  it('tells why nobody has a rank where all would share one', () => {
    const agent = (report.findings?.who.agent ?? []).map(one => ({ ...one, rank: null }));
    const findings = report.findings === null ? null : { ...report.findings, who: { agent } };
    const unranked = aboutOf({ ...report, findings }, facts, {});
    const found = explain(unranked, { kind: 'group', name: 'agent=Farid' }).parts.flatMap(
      ({ steps }) => steps,
    );
    const rank = found.find(({ name }) => name === 'rank');
    expect(rank).toMatchObject({ result: null });
    expect(rank?.words).toMatch(/^no ranking: all intervals overlap, .* overlaps that of Elin/u);
  });

  it('tells why a rank, a rule, a verdict is what it is', () => {
    const word = (what: string, name: string, part = '') =>
      steps(what, part).find(step => step.name === name);
    expect(word('agent=Farid', 'rank')?.words).toMatch(/overlaps that of Elin \(53\.32 to 92\.98\), /u);
    expect(word('gate', 'verdict')).toMatchObject({ result: 'failed' });
    expect(word('gate', 'state', 'team Team Oak >= 90')).toMatchObject({ result: 'failed' });
  });

  it('tells why a group is named for certain, and why it is not', () => {
    const end = (what: string) => steps(what).filter(({ name }) => /^(?:certain|.* of all)$/u.test(name));
    const states = new Map((report.groups.agent ?? []).map(({ key, state }) => [key, state]));
    expect(states.get('Farid')).toBe('below');
    const [sure, high, certain] = end('agent=Farid');
    expect([sure?.name, high?.name, certain?.result]).toEqual(['confidence of all', 'high of all', 'no']);
    expect(certain?.words).toMatch(/all 6 groups together, 92\.94, is not below 87\.5/u);
    expect(states.get('Elin')).toBe('unsure');
    expect(end('agent=Elin').map(({ result, words }) => [result, words])).toEqual([
      ['no', 'not off its target for certain: its own interval holds it, so chance may explain the gap'],
    ]);
    const often = reportOn(facts, Array.from({ length: 6 }, () => cards).flat());
    const sides = ['Farid', 'Béla'].map(key => {
      const found = explain(aboutOf(often, facts), { kind: 'group', name: `agent=${key}` });
      return found.parts[0]?.steps
        .filter(({ name }) => name === 'certain' || name.endsWith(' of all'))
        .slice(1);
    });
    expect(sides.map(side => side?.map(({ name }) => name))).toEqual([
      ['high of all', 'certain'],
      ['low of all', 'certain'],
    ]);
    expect(sides.map(side => side?.at(-1)?.result)).toEqual(['below', 'above']);
  });

  it('cuts the reach of a group that tells next to nothing, and calls the two states by two names', () => {
    const agents = cards.map((card, at) => ({ ...card, fields: { ...card.fields, agent: `${at % 30}` } }));
    const few = aboutOf(reportOn(facts, agents), facts);
    const found = explain(few, { kind: 'item', name: 'consistency.same-agents' });
    const all = found.parts.flatMap(part => part.steps);
    const reaches = all.find(({ name }) => name === 'reaches');
    const each =
      String(reaches?.result)
        .match(/(?<=[−+])[\d.]+/gu)
        ?.map(Number) ?? [];
    expect(Math.max(...each)).toBe(100);
    expect(reaches?.words).toMatch(/a group of two interactions, or of few, tells next to nothing/u);
    expect(all.filter(({ name }) => name === 'state').length).toBeLessThan(2);
    expect(all.some(({ name }) => name === 'stateOfSpread')).toBe(true);
  });
});
