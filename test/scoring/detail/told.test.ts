import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stated } from '../../../src/model/answer.ts';
import { countTold, mergeTold, type ToldTally } from '../../../src/scoring/detail/told.ts';
import { factsTold } from '../../../src/scoring/findings/facts.ts';

type Contact = { readonly line: number; readonly agent: string | null; readonly stated: readonly Stated[] };

const RIGHT = new Map([['days', '5']]);
const stated = (fact: string, value: string, more: Partial<Stated> = {}): Stated => {
  const is = RIGHT.get(fact) ?? null;
  return {
    ...{ fact, ask: `${fact}?`, is, value, right: is === null ? null : value === is },
    ...{ turn: 1, start: 0, end: 1, quote: `It is ${value}.` },
    ...more,
  };
};

function counted(contacts: readonly Contact[], most?: Parameters<typeof countTold>[5]): ToldTally {
  const told: ToldTally = new Map();
  for (const { line, agent, stated } of contacts) {
    const place = { file: 'chats.csv', line, id: `C-${line}` };
    countTold(told, 'tiny.facts', stated, { place, agent }, ({ quote }) => quote, most);
  }
  return told;
}

/** Contacts that follow each other. */
const contacts = (...all: (readonly [agent: string | null, ...stated: Stated[]])[]): readonly Contact[] =>
  all.map(([agent, ...stated], line) => ({ line, agent, stated }));

describe('what is counted of facts', () => {
  const found = factsTold(
    counted(
      contacts(
        ['Ana', stated('days', '5')],
        ['Ana', stated('days', '5'), stated('opening', 'nine')],
        ['Farid', stated('days', '14'), stated('days', '30')],
        ['Farid', stated('days', '14'), stated('opening', 'nine')],
        [null, stated('days', '14')],
        ['Ana'],
      ),
    ),
  );
  const [days, opening] = found;

  it('is how often each value was told and by whom, the value told most first', () => {
    expect(
      days?.told.map(({ value, right, interactions, agents }) => [value, right, interactions, agents]),
    ).toEqual([
      ['14', false, 3, [{ key: 'Farid', interactions: 2 }]],
      ['5', true, 2, [{ key: 'Ana', interactions: 2 }]],
      ['30', false, 1, [{ key: 'Farid', interactions: 1 }]],
    ]);
  });

  it('is one interaction, however many values it states', () => {
    expect(days).toMatchObject({
      interactions: 5,
      wrong: 3,
      agents: 2,
      differing: true,
      value: '5',
      others: 0,
    });
    expect(opening).toMatchObject({ interactions: 2, wrong: 0, agents: 2, differing: false, value: null });
  });

  it('is shown where it was told first', () => {
    expect(days?.told[0]?.example).toEqual({
      ...{ interaction: 'C-2', agent: 'Farid', turn: 1, quote: 'It is 14.' },
    });
  });
});

it('what is kept does not grow with the export, in whatever order it comes', () => {
  const most = { values: 3, agents: 4 };
  const many = Array.from({ length: 60 }, (_, at) => String(100 + at));
  for (const order of [many, many.toReversed()]) {
    const told = counted(
      contacts(...order.map(at => [at, stated('days', at), stated('days', '5')] as const)),
      most,
    );
    const values = [...(told.get('tiny.facts')?.get('days')?.values.values() ?? [])];
    expect(values.length).toBeLessThan(2 * most.values);
    expect(Math.max(...values.map(({ agents }) => agents.size))).toBeLessThan(2 * most.agents);
  }
});

describe('the order of facts', () => {
  const orderOf = (...all: Parameters<typeof contacts>) =>
    factsTold(counted(contacts(...all))).map(({ fact }) => fact);

  it('is: told differently, then wrongly, then the rest; most interactions first', () => {
    RIGHT.set('alike', '1').set('wrong', '1');
    expect(
      orderOf(
        ...Array.from({ length: 9 }, (): ['Ana', Stated] => ['Ana', stated('alike', '1')]),
        ...Array.from({ length: 5 }, (): ['Ana', Stated] => ['Ana', stated('wrong', '2')]),
        ['Ana', stated('days', '5')],
        ['Ana', stated('days', '6'), stated('opening', 'nine')],
        ['Ana', stated('days', '6'), stated('opening', 'ten')],
      ),
    ).toEqual(['days', 'opening', 'wrong', 'alike']);
  });

  it('takes all right values for one answer', () => {
    const right = { is: '5 or five', right: true };
    const [fact] = factsTold(
      counted(contacts(['Ana', stated('days', '5', right)], ['Ben', stated('days', 'five', right)])),
    );
    expect(fact).toMatchObject({ differing: false, wrong: 0, value: '5 or five' });
  });
});

describe('memory', () => {
  const most = { values: 3, agents: 2 };
  const anyContact = fc.record({
    agent: fc.option(fc.oneof(fc.constant('__proto__'), fc.nat({ max: 12 }).map(String))),
    stated: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom('days', 'opening'),
          fc.constantFrom('5', '1', '2', '3', '4', '\u001b[31m', '=1+1', ''),
        )
        .map(([fact, value]) => stated(fact, value, { ask: value < '3' ? 'How long?' : null })),
      { selector: ({ fact, value }) => `${fact} ${value}`, maxLength: 8 },
    ),
  });
  const numbered = fc
    .array(anyContact, { maxLength: 30 })
    .map(all => all.map((one, line): Contact => ({ ...one, line })));

  it('is bounded, and what is kept is the same whatever the parts and their order', () => {
    fc.assert(
      fc.property(
        numbered,
        fc.array(fc.nat({ max: 3 }), { minLength: 30, maxLength: 30 }),
        fc.nat(),
        (all, parts, seed) => {
          const whole = factsTold(counted(all, most), most);
          const shuffled = all.toSorted(
            (a, b) => ((a.line * 7919 + seed) % 31) - ((b.line * 7919 + seed) % 31),
          );
          const split = [0, 1, 2, 3].map(part =>
            counted(
              shuffled.filter(({ line }) => parts[line] === part),
              most,
            ),
          );
          const merged: ToldTally = new Map();
          for (const part of split) mergeTold(merged, structuredClone(part), most);
          expect(factsTold(merged, most)).toEqual(whole);
          const times = all.flatMap(one => one.stated).length;
          expect(
            whole.reduce(
              (sum, one) => sum + one.told.reduce((n, { interactions }) => n + interactions, one.others),
              0,
            ),
          ).toBe(times);
          for (const facts of [...merged.values()].flatMap(map => [...map.values()])) {
            expect(facts.values.size).toBeLessThan(2 * most.values);
            for (const { agents } of facts.values.values()) expect(agents.size).toBeLessThan(2 * most.agents);
          }
        },
      ),
    );
  });

  it('keeps right values before others, and counts the rest in one', () => {
    const all = contacts(
      ...['1', '2', '3', '4', '5', '6', '7'].map((value): ['Ana', Stated] => ['Ana', stated('days', value)]),
    );
    const [fact] = factsTold(counted(all, most), most);
    expect(fact?.told.map(({ value }) => value)).toEqual(['5', '1', '2']);
    expect(fact).toMatchObject({ interactions: 7, wrong: 6, others: 4 });
  });

  it('counts no more agents than it keeps, though it still remembers some', () => {
    const agents = ['Chloé', 'Béla', 'Ana'];
    const all = agents.map((agent, line): Contact => ({ line, agent, stated: [stated('days', '6')] }));
    const [fact] = factsTold(counted(all, most), most);
    expect(fact?.told[0]?.agents.map(({ key }) => key)).toEqual(['Ana', 'Béla']);
    expect(fact).toMatchObject({ agents: 2, interactions: 3 });
  });

  it('leaves what was merged as it was', () => {
    const part = counted(contacts(['Ana', stated('days', '5')]));
    const before = JSON.stringify(factsTold(part));
    const into = counted(contacts(['Ben', stated('days', '5')]));
    mergeTold(into, part);
    mergeTold(into, part);
    expect(JSON.stringify(factsTold(part))).toBe(before);
    expect(factsTold(into)[0]?.interactions).toBe(3);
  });
});
