import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklist, factsOf, item, reportOf } from '../fixtures.ts';
import { programs } from '../random.ts';
import { compared, facts, report } from './reports.ts';

describe('two reports of the same checklist', () => {
  // b weighs three: a card with a 1 and b 0 scores 25, with a 0 and b 1 it scores 75
  const before = report([
    [20, 'Ana', 'chat', 1, 1],
    [20, 'Ben', 'phone', 1, 0],
    [5, 'Cy', 'phone', 0, 1],
  ]);
  const after = report([
    [10, 'Ana', 'chat', 1, 1],
    [40, 'Ben', 'phone', 1, 1],
    [20, 'Dee', 'chat', 0, 1],
  ]);
  const found = compared(before, after);

  it('tell the change of the whole, of lists, and of groups: those that came and went have none', () => {
    expect(found.totals.before).toEqual({ n: 45, value: (20 * 100 + 20 * 25 + 5 * 75) / 45 });
    expect(found.totals.change).toBeCloseTo((50 * 100 + 20 * 75) / 70 - 2875 / 45, 9);
    expect(found.totals).toMatchObject({ state: 'better', certain: true });
    expect(found.checklists).toMatchObject([
      { id: 'c', state: 'better', coverage: { before: 100, after: 100 } },
    ]);
    expect(found.sections).toMatchObject([{ checklist: 'c', id: 'main', state: 'better' }]);
    const agents = found.groups.agent?.map(({ key, presence, state, certain }) => [
      key,
      presence,
      state,
      certain,
    ]);
    expect(agents).toEqual([
      ['Ana', 'both', 'unsure', false],
      ['Ben', 'both', 'better', true],
      ['Cy', 'gone', 'none', false],
      ['Dee', 'new', 'none', false],
    ]);
  });

  it('order items from the greatest fall to the greatest rise, with what each did to the score', () => {
    expect(found.items.map(({ id, state, certain }) => [id, state, certain])).toEqual([
      // 88.9 to 71.4: outside chance alone, not as one of two
      ['a', 'worse', false],
      ['b', 'better', true],
    ]);
    const [a, b] = found.items;
    // a lost 25 of 5 cards of 45, then of 20 of 70; b lost 75 of 20 of 45, then nothing
    expect(a?.moved).toBeCloseTo((25 * 5) / 45 - (25 * 20) / 70, 9);
    expect(b?.moved).toBeCloseTo((75 * 20) / 45, 9);
    expect((a?.moved ?? 0) + (b?.moved ?? 0)).toBeCloseTo(found.totals.change ?? 0, 9);
    expect(found.sections[0]?.moved).toBeCloseTo(found.totals.change ?? 0, 9);
  });

  it('part real change from mix, by each field both are split by', () => {
    const [agents, channels] = found.mix;
    expect(agents).toMatchObject({ by: 'agent', both: 2, new: 1, gone: 1, outside: { before: 0, after: 0 } });
    // shares of Ben 20/45 and 40/70: real is their mean · 75
    expect(agents?.real).toBeCloseTo(75 * ((20 / 45 + 40 / 70) / 2), 9);
    expect((agents?.real ?? 0) + (agents?.mix ?? 0)).toBeCloseTo(found.totals.change ?? 0, 9);
    expect(channels).toMatchObject({ by: 'channel', both: 2, new: 0, gone: 0 });
    const alone = report([[9, 'Ben', 'phone', 1, 0]]);
    expect(compared(before, alone).mix[0]).toMatchObject({ both: 1, new: 0, gone: 2 });
    expect(compared(alone, before).mix[0]).toMatchObject({ both: 1, new: 2, gone: 0 });
  });

  it('part no mix of periods: nothing of September is in October', () => {
    const by = (month: string) => {
      const rows = [[9, month, 'chat', 1, 1] as const, [9, `${month}x`, 'chat', 1, 0] as const];
      return { ...report(rows), groups: { month: report(rows).groups.agent ?? [] } };
    };
    const months = compared(by('2026-09'), by('2026-10'));
    expect(Object.keys(months.groups)).toEqual(['month']);
    expect(months.mix).toEqual([]);
  });

  it('recognise the item and the agent that improved most for certain', () => {
    expect(found.recognition).toEqual({ item: 'c.b', agent: 'Ben' });
    expect(compared(before, before).recognition).toEqual({ item: null, agent: null });
  });

  it('take the confidence asked for, else that of the report after', () => {
    expect(found.confidence).toBe(0.95);
    const sure = compared(before, after, 0.99);
    expect(sure.confidence).toBe(0.99);
    expect(sure.totals.interval?.[0]).toBeLessThan(found.totals.interval?.[0] ?? 0);
    expect(() => compared(before, after, 1.5)).toThrow('confidence');
  });
});

describe('reports that were scored otherwise', () => {
  const rows = [[3, 'Ana', 'chat', 1, 1]] as const;
  const now = report(rows);
  const other = (more: Partial<ReturnType<typeof checklist>>) =>
    report(
      rows,
      factsOf([checklist('c', [item('a'), item('b', { weight: 3 })], more)], { groups: ['agent'] }),
    );

  it('are refused, with what to do', () => {
    expect(() => compared(other({ hash: 'another', version: '0.9.0' }), now)).toThrow(
      /before\.json: was not scored like after\.json: its "c" is another \(version 0\.9\.0, now 1\.0\.0\)[\s\S]*score the earlier export again/u,
    );
    expect(() => compared(other({ id: 'd' }), now)).toThrow('it has no checklist "c"');
  });
});

describe('what is split by another field', () => {
  const rows = [[3, 'Ana', 'chat', 1, 1]] as const;
  it('is not compared by it, and that is said', () => {
    const one = report(rows);
    const other = report(rows, { ...facts, groups: ['agent', 'queue'] });
    const found = compared(one, other);
    expect(Object.keys(found.groups)).toEqual(['agent']);
    expect(found.warnings.find(({ kind }) => kind === 'fields')?.text).toBe(
      'only one of the reports is split by channel, queue: nothing is compared by that',
    );
  });

  it.each(['toString', 'constructor'])('even where the field is called %s', field => {
    const [before, after] = [report([[20, 'Ana', 'chat', 1, 1]]), report([[20, 'Ana', 'chat', 1, 0]])];
    const also = { ...after, groups: { ...after.groups, [field]: after.groups.agent ?? [] } };
    expect(Object.keys(compared(before, also).groups)).not.toContain(field);
    expect(compared(before, also).mix.map(({ by }) => by)).not.toContain(field);
  });
});

it('adds up for any reports: the items moved the score by its change, and real + mix is the change of who has the field', () => {
  fc.assert(
    fc.property(programs(), fc.nat(12), ({ facts: of, cards }, cut) => {
      const [before, after] = [reportOf(of, cards.slice(0, cut)), reportOf(of, cards.slice(cut))];
      const found = compared(before, after);
      if (found.totals.change !== null) {
        const moved = found.items.reduce((sum, one) => sum + one.moved, 0);
        expect(moved).toBeCloseTo(found.totals.change, 8);
      }
      for (const { real, mix, change } of found.mix) expect(real + mix).toBeCloseTo(change, 8);
      for (const { compared: all, better, worse, moved } of found.tried) {
        expect(better + worse).toBeLessThanOrEqual(moved);
        expect(moved).toBeLessThanOrEqual(all);
      }
    }),
  );
});
