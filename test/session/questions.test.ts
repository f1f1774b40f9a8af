import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../src/probes/phrases/book.ts';
import { makeScene } from '../../src/probes/scene.ts';
import {
  accept,
  asked,
  back,
  clear,
  current,
  type Desk,
  give,
  jump,
  openDesk,
  skip,
} from '../../src/session/index.ts';
import { interaction, talk } from '../probes/looking.ts';
import { checklist, factsOf, item } from '../scoring/fixtures.ts';
import { CHAT, COMPLAINT, deskOf, shown } from './desks.ts';

const gave = (desk: Desk, ...values: readonly string[]) => values.reduce(give, desk);
/** What a desk is opened with, but for the checklists, which must not look for phrases. */
const bare = {
  interaction: CHAT,
  scene: makeScene(CHAT, emptyBook(), 'en'),
  answers: [],
  at: 'first',
  suggests: true,
} as const;
const to = (desk: Desk, item: string) => jump(desk, { checklist: 'tiny', item });

describe('questions', () => {
  it('are all asked until somebody answers what they hang on', async () => {
    expect(shown(await deskOf(COMPLAINT))).toBe('[greeting] complaint apology warmth offer closing');
  });

  it('vanish with the answers they hang on, and those that hang on them', async () => {
    const desk = await deskOf(COMPLAINT);
    expect(shown(gave(desk, 'yes', 'no'))).toBe('greeting complaint [closing]');
    expect(shown(gave(desk, 'yes', 'na'))).toBe('greeting complaint [closing]');
    expect(shown(gave(desk, 'yes', 'yes', 'yes'))).toBe('greeting complaint apology [warmth] offer closing');
    expect(shown(skip(gave(desk, 'yes', 'yes', 'na')))).toBe('greeting complaint apology offer [closing]');
  });

  it('are asked where an earlier one was skipped: nobody can tell whether they apply', async () => {
    const desk = skip(gave(await deskOf(COMPLAINT), 'yes'));
    expect(shown(desk)).toBe('greeting complaint [apology] warmth offer closing');
  });

  it('come back with their answers', async () => {
    const answered = gave(await deskOf(COMPLAINT), 'yes', 'yes', 'yes', '4', 'partly');
    const gone = give(to(answered, 'complaint'), 'no');
    expect(shown(gone)).toBe('greeting complaint [closing]');
    const again = give(back(gone), 'yes');
    expect(shown(again)).toBe('greeting complaint [apology] warmth offer closing');
    expect(asked(again).map(({ answer }) => answer?.value ?? null)).toEqual([
      ...['yes', 'yes', 'yes', '4', 'partly'],
      null,
    ]);
  });

  it('come back too when the answer that took them away is cleared', async () => {
    const gone = gave(await deskOf(COMPLAINT), 'yes', 'no');
    expect(shown(clear(back(gone)))).toBe('greeting [complaint] apology warmth offer closing');
  });

  it('are asked where "when" cannot tell, and not where it says no', async () => {
    const items = [
      'id: wait, ask: "Told of the wait?", when: { metric: wait_seconds, atLeast: 60 }',
      'id: mail, ask: "Signed?", when: { field: channel, in: [email] }',
      'id: chat, ask: "Short?", when: { field: channel, in: [chat] }',
    ];
    expect(shown(await deskOf(items))).toBe('[wait] chat');
  });

  it('are never those of a whole report', async () => {
    const items = [
      'id: sites, ask: "Alike?", probe: { spread: { by: site, atMost: 5 } }',
      'id: it, ask: "So?"',
    ];
    expect(shown(await deskOf(items))).toBe('[it]');
  });

  it('are none where nothing applies', async () => {
    const desk = await deskOf(['id: mail, ask: "Signed?", when: { field: channel, in: [email] }']);
    expect([current(desk), shown(desk)]).toEqual([null, '[]']);
  });

  it('are numbered among those that are asked', async () => {
    const desk = gave(await deskOf(COMPLAINT), 'yes', 'no');
    expect(asked(desk).map(({ number, of }) => `${number}/${of}`)).toEqual(['1/3', '2/3', '3/3']);
  });
});

describe('suggestions', () => {
  const suggested = (desk: Desk) => asked(desk).map(({ item, suggested }) => `${item.id} ${suggested}`);

  it('are what probes find, for those who want them', async () => {
    expect(suggested(await deskOf(COMPLAINT))[0]).toBe('greeting yes');
    const without = await deskOf(COMPLAINT, CHAT, { suggests: false });
    expect(asked(without).map(({ suggestion, enter }) => suggestion ?? enter)).toEqual(Array(6).fill(null));
    expect(without.suggestions[0]).toMatchObject({ item: 'greeting', checklist: 'tiny', outcome: 'met' });
  });

  it('may be that an item does not apply, and never that it cannot be told', async () => {
    const desk = await deskOf([
      'id: na, ask: "So?", probe: { reply: { by: agent, after: { by: customer, any: [unheard] }, any: [$sorry], turns: 2 } }',
      'id: untold, ask: "So?", probe: { metric: nps, atLeast: 0 }',
    ]);
    expect(suggested(desk)).toEqual(['na na', 'untold null']);
  });

  it('follow the auditor where they ask for earlier answers', async () => {
    const items = [
      'id: greeting, ask: "Greeted?", probe: { said: { by: agent, any: [$thanks] } }',
      'id: name, ask: "Named?", when: { answer: { item: greeting, is: yes } }, probe: { said: { by: agent, any: [look] } }',
    ];
    const desk = await deskOf(items);
    expect(desk.suggestions[1]).toMatchObject({ outcome: 'notApplicable', note: /does not apply/ });
    expect(suggested(desk)).toEqual(['greeting no', 'name null']);
    expect(suggested(give(desk, 'yes'))).toEqual(['greeting no', 'name yes']);
    expect(suggested(give(desk, 'no'))).toEqual(['greeting no']);
  });

  it('are shown, and cannot be accepted, where no answer earns what a probe gives', () => {
    const answers = [
      { id: 'yes', label: 'Yes', credit: 1 },
      { id: 'no', label: 'No', credit: 0 },
    ];
    const found = {
      outcome: 'partial',
      credit: 0.4,
      grounds: () => ({ note: 'so-so', evidence: [] }),
    } as const;
    const facts = factsOf([
      checklist('tiny', [item('it', { answers, probe: { describe: 'so-so', look: () => found } })]),
    ]);
    const desk = openDesk({ ...bare, facts });
    expect(current(desk)).toMatchObject({
      suggestion: { credit: 0.4, note: 'so-so' },
      suggested: null,
      enter: null,
    });
    expect(accept(desk)).toBeNull();
  });
});

describe('keys of a question', () => {
  const keys = (desk: Desk) => current(desk)?.commands.map(({ key, does }) => `${key} ${does}`);

  it('are those that work there', async () => {
    const desk = await deskOf(COMPLAINT);
    expect(keys(desk)).toEqual([
      ...[
        'Enter accept Yes',
        '? standard',
        'e evidence',
        't note',
        'v transcript',
        's skip',
        'j jump',
        'q stop',
      ],
    ]);
    expect(keys(give(desk, 'yes'))).toEqual([
      ...['? standard', 'e evidence', 't note', 'v transcript', 'b back', 's skip', 'j jump', 'q stop'],
    ]);
    expect(keys(back(give(desk, 'no')))).toEqual([
      ...[
        'Enter keep No',
        '? standard',
        'e evidence',
        't note',
        'c clear',
        'v transcript',
        's go on',
        'j jump',
        'q stop',
      ],
    ]);
  });

  it('pick nothing where nothing was said', async () => {
    const visit = await deskOf(['id: it, ask: "So?"'], interaction(talk(), {}));
    expect(keys(visit)).toEqual(['? standard', 't note', 's skip', 'q stop']);
  });
});
