import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/model/findings.ts';
import type { Report } from '../../../src/model/report.ts';
import { groupOfCard } from '../../../src/scoring/count.ts';
import { detailedPrograms } from '../detail/programs.ts';
import { cardOf, checklist, factsOf, interaction, item } from '../fixtures.ts';
import { cardsOf, foundOf } from './found.ts';

/** What a report says of its own parts, as it would stand of a group. */
function partsOf({ checklists, sections, items }: Report): Pick<Member, 'checklists' | 'sections' | 'items'> {
  return {
    checklists: checklists
      .filter(({ score }) => score !== null)
      .map(({ coverage: _, lowest: _l, lowestCoverage: _c, ...score }) => score),
    sections: sections
      .filter(({ score }) => score !== null)
      .map(({ checklist, title: _, coverage: _c, pointsLost: _p, ...score }) => ({
        ...score,
        id: `${checklist}.${score.id}`,
      })),
    items: items
      .map(
        ({
          checklist,
          id,
          met,
          partial,
          missed,
          rate,
          interval,
          target,
          gap,
          state,
          needed,
          pointsLost,
        }) => ({
          ...{ item: `${checklist}.${id}`, judged: met + partial + missed, rate, interval },
          ...{ target, gap, state, needed, pointsLost },
        }),
      )
      .filter(({ judged }) => judged > 0),
  };
}

describe('parts of a group', () => {
  it('are those of a report on its interactions alone, to the bit', () => {
    fc.assert(
      fc.property(detailedPrograms(), ({ facts, cards }) => {
        const { report, findings } = foundOf(facts, cards);
        for (const by of facts.groups) {
          for (const { key, checklists, sections, items } of findings.who[by] ?? []) {
            const alone = partsOf(
              foundOf(
                facts,
                cards.filter(card => groupOfCard(card, by) === key),
              ).report,
            );
            expect({ checklists, sections }).toEqual({
              checklists: alone.checklists,
              sections: alone.sections,
            });
            // A group has its items in the order of the whole report.
            const order = report.items.map(one => `${one.checklist}.${one.id}`);
            expect(items).toEqual(
              alone.items.toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item)),
            );
          }
        }
      }),
    );
  });

  it('are held against the targets of the whole: by hand', () => {
    const call = checklist('call', [], {
      sections: [
        { id: 'opening', title: 'Opening', items: [item('greet', { target: 95 }), item('name')] },
        { id: 'closing', title: 'Closing', items: [item('thank')] },
      ],
    });
    const facts = factsOf([call], { targets: [60] });
    const rows = [
      { agent: 'Ana', answers: { greet: 1, name: 0, thank: 1 } },
      { agent: 'Ana', answers: { greet: 1, name: 0, thank: 'notApplicable' } },
      { agent: 'Ben', answers: { greet: 'unverifiable', name: 'unverifiable', thank: 0 } },
    ] as const;
    const [ben, ana] = foundOf(facts, cardsOf(facts, rows)).findings.who.agent ?? [];
    expect(ben?.sections).toEqual([
      {
        ...{ id: 'call.closing', interactions: 1, score: 0, interval: null, deviation: null },
        ...{ target: 60, gap: -60, state: 'unsure', needed: null },
      },
    ]);
    // Ana's calls: (1 + 0 + 1) / 3 and (1 + 0) / 2; both openings score 50, of the closing one call tells.
    expect(ana?.checklists).toMatchObject([{ id: 'call', interactions: 2, target: 60 }]);
    expect(ana?.checklists[0]?.score).toBeCloseTo((200 / 3 + 50) / 2, 10);
    expect(ana?.sections).toMatchObject([
      { id: 'call.opening', interactions: 2, score: 50, deviation: 0, target: 60, gap: -10, state: 'unsure' },
      { id: 'call.closing', interactions: 1, score: 100, target: 60, gap: 40, state: 'unsure' },
    ]);
    const greet = ana?.items.find(one => one.item === 'call.greet');
    expect(greet).toMatchObject({ judged: 2, rate: 100, target: 95, gap: 5, state: 'unsure' });
    // Wilson's interval of n met of n begins at n / (n + z²), z² = 3.8415: 95 % and above from 73 on.
    expect(greet?.needed).toBe(73 - 2);
  });

  it('are each held against their own target, where checklists have several', () => {
    const facts = factsOf([checklist('call', [item('greet')]), checklist('chat', [item('name')])], {
      targets: [60, 90],
    });
    const card = cardOf(facts, { call: { greet: 1 }, chat: { name: 1 } }, interaction('0', { agent: 'Ana' }));
    const [ana] = foundOf(facts, [card]).findings.who.agent ?? [];
    const targets = (parts: readonly { readonly target: number | null }[] = []) =>
      parts.map(({ target }) => target);
    expect([ana?.checklists, ana?.sections, ana?.items].map(targets)).toEqual([
      [60, 90],
      [60, 90],
      [60, 90],
    ]);
  });
});
