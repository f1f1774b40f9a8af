import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from '../../src/batch/redact.ts';
import { loadRun } from '../../src/batch/run.ts';
import { DEFAULT_PROGRAM, loadChecklists } from '../../src/checklist/index.ts';
import { OUTCOMES } from '../../src/model/answer.ts';
import { makeTeller } from '../../src/probes/language.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { shippedRun } from '../policy/audited.ts';
import { shippedTexts } from '../shipped.ts';
import { bothWays, firstDifference } from './exports.ts';

const LINES = [
  'Agent: Good morning, Acme, this is Ana. How can I help you?',
  'Customer: Hi, my parcel never arrived!',
  'Customer: I already told you, this is ""unacceptable"" 😡',
  'Agent: I am so sorry about that. May I have your order number, please?',
  'Agent: One moment please.',
  '[0:10] Agent: Thank you for waiting, it ships on Monday',
  '[2026-04-03 14:05:11] Customer: Das Gerät ist kaputt — können Sie mir helfen?',
  'Bot: Welcome!',
  'and this goes on\r\nover lines',
  'Ana: Is there anything else?',
  'Zoltán: no, thanks. goodbye',
  'Order 12: two lamps',
  'https://example.com: see there',
  '',
];
/** A message that is too long and has too many cells: which of the two is told must not depend on the way. */
const LONG_AND_RAGGED =
  'conversation_id,agent,timestamp,speaker,text\n0,Ana,2023-11-14T22:13:20.000Z,agent,I am sorry, one moment';
const LANGUAGES = ['en', 'hu', 'lv', 'fil'];
const AGENTS = ['Ana', 'ana ', 'Zoltán', '', '"Ben ""B"" Ott"'];

/** Rows of an export with a row for each interaction; most are good, some are not, ids come back now and then. */
const interactions = fc
  .array(
    fc.record({
      id: fc.oneof(
        { weight: 9, arbitrary: fc.nat(200).map(String) },
        { weight: 1, arbitrary: fc.constantFrom('', ' 7 ') },
      ),
      agent: fc.constantFrom(...AGENTS),
      channel: fc.constantFrom('chat', 'Phone', 'email', ''),
      wait: fc.constantFrom('', '12', '90', 'long'),
      given: fc.constantFrom('', '', '', 'yes', 'perhaps'),
      lines: fc.array(fc.constantFrom(...LINES), { maxLength: 8 }),
      odd: fc.oneof(
        { weight: 40, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom(',more', '"', ' "x"') },
      ),
    }),
    { maxLength: 30 },
  )
  .map(rows =>
    [
      'id,agent,channel,wait_seconds,courtesy.tone,transcript',
      ...rows.map(
        ({ id, agent, channel, wait, given, lines, odd }) =>
          `${id},${agent},${channel},${wait},${given},"${lines.join('\n')}"${odd}`,
      ),
    ].join('\n'),
  );

/** Rows of an export with a row for each message. */
const messages = fc
  .array(
    fc.record({
      id: fc.oneof(
        { weight: 30, arbitrary: fc.nat(300).map(String) },
        { weight: 1, arbitrary: fc.constant('') },
      ),
      rows: fc.array(
        fc.record({
          speaker: fc.oneof(
            { weight: 20, arbitrary: fc.constantFrom('agent', 'customer', 'Bot', 'Ana') },
            { weight: 1, arbitrary: fc.constantFrom('', 'Whoever') },
          ),
          at: fc.oneof(
            { weight: 20, arbitrary: fc.integer({ min: 0, max: 86_400 }) },
            { weight: 1, arbitrary: fc.constant('soon') },
          ),
          text: fc.constantFrom(
            'Hello',
            'I am sorry, one moment',
            'thanks!',
            '"a, b"',
            '"so ""what"""',
            '',
            'Ich warte…',
          ),
          odd: fc.oneof(
            { weight: 60, arbitrary: fc.constant('') },
            { weight: 1, arbitrary: fc.constantFrom(',more', '"') },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
    { maxLength: 20 },
  )
  .map(groups =>
    [
      'conversation_id,agent,timestamp,speaker,text',
      ...groups.flatMap(({ id, rows }) =>
        rows
          .toSorted((a, b) => Number(a.at) - Number(b.at))
          .map(({ speaker, at, text, odd }) => {
            const time = typeof at === 'number' ? new Date(17e11 + at * 1000).toISOString() : at;
            return `${id},Ana,${time},${speaker},${text}${odd}`;
          }),
      ),
    ].join('\n'),
  );

/** Objects, one on each line; most are good. */
const objects = fc
  .array(
    fc.oneof(
      {
        weight: 20,
        arbitrary: fc
          .record({
            id: fc.nat(200),
            agent: fc.constantFrom('Ana', 'Ben', null),
            turns: fc.array(
              fc.record({
                speaker: fc.constantFrom('agent', 'customer', 'bot', 'Ana'),
                text: fc.constantFrom(
                  'Hello',
                  'I am sorry, one moment',
                  'was? 😡',
                  'lone \ud800.',
                  'thanks!\nbye',
                ),
              }),
              { maxLength: 5 },
            ),
          })
          .map(one => JSON.stringify(one)),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('{', '[]', '', '{"id":"x","turns":[{"text":"a"}]}', '{"id":7,"csat":4}'),
      },
    ),
    { maxLength: 30 },
  )
  .map(lines => ['{"id":"first","agent":"Ana","transcript":"Agent: Hello"}', ...lines].join('\r\n'));

const answerColumns = new Set(['courtesy.tone']);
const redacting = { ...shippedRun, prepare: redact, mask: redactText };

/** Rows that make a few groups of several interactions each. */
const alike = fc
  .array(
    fc.record({
      agent: fc.constantFrom('Ana', 'Ben', ''),
      channel: fc.constantFrom('chat', 'phone'),
      wait: fc.constantFrom('12', '90', ''),
      given: fc.constantFrom('', 'yes', 'no', 'partly'),
      text: fc.constantFrom('Hello', 'Order number?', 'Good morning, I am sorry'),
    }),
    { minLength: 20, maxLength: 40 },
  )
  .map(rows =>
    [
      'id,agent,channel,wait_seconds,courtesy.tone,transcript',
      ...rows.map(
        ({ agent, channel, wait, given, text }, at) =>
          `${at},${agent},${channel},${wait},${given},"Agent: ${text}\nCustomer: Thanks"`,
      ),
    ].join('\n'),
  );

const SPREADS = `
id: alike
version: 1.0.0
title: Alike
about: Spreads of every kind, one by a field the report is not split by.
sections:
  - id: all
    title: All
    items:
      - { id: hello, ask: Hello?, probe: { said: { any: [hello, good morning] } } }
      - { id: agents, ask: Alike?, probe: { spread: { by: agent, atMost: 5 } } }
      - { id: waits, ask: Alike?, probe: { spread: { by: wait_seconds, of: alike, atMost: 20 } } }
      - { id: hellos, ask: Alike?, probe: { spread: { by: channel, of: alike.hello, atMost: 20 } } }
      - { id: tones, ask: Alike?, probe: { spread: { by: wait_seconds, of: courtesy.tone, atMost: 20 } } }
      - { id: elsewhere, ask: Alike?, probe: { spread: { by: site, of: visit, atMost: 20 } } }
`;

/** Rows whose answers hang together, and that state facts. */
const conditional = fc
  .array(
    fc.record({
      kind: fc.constantFrom('', '', 'yes', 'no', 'na'),
      wait: fc.constantFrom('12', '90', '200', ''),
      language: fc.constantFrom('', '', '', 'en-GB', 'de'),
      lines: fc.array(
        fc.constantFrom(
          'Customer: When is my refund due?',
          'Customer: and my parcel?',
          'Agent: 14 days.',
          'Agent: In 30 days',
          'Agent: A refund takes 14 days, one moment.',
          'Agent: Your refund took ""30 days"". Árvíztűrő refund: 14 days!',
          'Agent: The parcel and the refund: 14 days',
          'Agent: Let me verify that. Your account is open.',
          'Agent: your account',
          'Agent: hold on, thank you',
          'Bot: A refund takes 30 days',
        ),
        { maxLength: 7 },
      ),
    }),
    { minLength: 5, maxLength: 30 },
  )
  .map(rows =>
    [
      'id,agent,wait_seconds,language,conditional.kind,transcript',
      ...rows.map(
        ({ kind, wait, language, lines }, at) =>
          `${at},Ana,${wait},${language},${kind},"${lines.join('\n')}"`,
      ),
    ].join('\n'),
  );

const CONDITIONAL = `
id: conditional
version: 1.0.0
title: Conditional
about: Items that ask for earlier answers, for an order, for facts, and bands.
sections:
  - id: all
    title: All
    items:
      - { id: kind, ask: A complaint? }
      - { id: hold, ask: A hold?, answers: yes-partly-no, probe: { metric: wait_seconds, bands: [{ atMost: 20, answer: "yes" }, { atMost: 90, answer: partly }] } }
      - { id: by-person, ask: Fair?, when: { answer: { item: kind, is: "yes" } } }
      - { id: thanked, ask: Thanked?, when: { answer: { item: hold, is: [yes, partly] } }, probe: { said: { any: [thank*] } } }
      - { id: after, ask: And then?, probe: { any: [{ answer: { item: thanked, is: "yes" } }, { answer: { item: kind, is: "no" } }] } }
      - { id: again, ask: Again?, when: { not: { answer: { item: after, is: "no" } } }, probe: { answer: { item: hold, is: partly } } }
      - { id: identity, ask: In order?, probe: { order: { steps: [[verify*], [account]], complete: true } } }
      - { id: asked, ask: In order?, probe: { order: { steps: [{ any: [refund], by: customer }, [/\\d+ days/]] } } }
      - { id: facts, ask: Right?, probe: { states: {} } }
      - { id: refunds, ask: Right?, critical: business, probe: { states: { by: any, facts: [refund] } } }
      - { id: often, ask: Often?, answers: 1-5, probe: { said: { any: [refund], bands: [{ atLeast: 3, answer: 5 }, { atLeast: 1, answer: 2 }] } } }
      - { id: share, ask: Share?, answers: yes-partly-no, probe: { reply: { after: { any: [refund, parcel] }, any: [days], bands: [{ atLeast: 1, answer: "yes" }, { atLeast: 0.5, answer: partly }] } } }
`;
/** How its items can come out. */
const WAYS = Object.entries({
  kind: 'met missed notApplicable unanswered',
  hold: 'met missed partial unverifiable',
  'by-person': 'notApplicable unanswered',
  thanked: 'met missed notApplicable unverifiable',
  after: 'met missed unverifiable',
  again: 'met missed notApplicable unverifiable',
  identity: 'met missed notApplicable unverifiable',
  asked: 'met missed notApplicable unverifiable',
  facts: 'met missed notApplicable unverifiable',
  refunds: 'met missed notApplicable unverifiable',
  often: 'met missed notApplicable partial unverifiable',
  share: 'met missed notApplicable partial unverifiable',
})
  .flatMap(([id, outcomes]) => outcomes.split(' ').map(outcome => `${id} ${outcome}`))
  .sort();
const FACTS = `
facts:
  refund: { about: [refund], value: '/(\\d+) days/', is: 14 }
  parcel: { about: [parcel], value: '/(\\d+) days/', is: 3 }
`;

describe('blocks and the plain way come to the same', () => {
  it('where answers hang together, and facts are stated', async () => {
    const run = await loadRun({
      program: {
        ...DEFAULT_PROGRAM,
        checklists: [{ name: 'conditional', weight: 1, target: null }],
        language: 'en',
      },
      texts: [{ file: 'conditional.yaml', text: CONDITIONAL }],
      phrases: [],
      facts: { file: 'facts.yaml', text: FACTS },
      redacts: false,
    });
    const options = { answerColumns: new Set(['conditional.kind']) };
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(conditional, fc.integer({ min: 200, max: 4000 }), async (text, block) => {
        const { byBlocks, plainly } = await bothWays(text, run, { block, options });
        expect(firstDifference(byBlocks, plainly)).toBe('');
        const { report } = JSON.parse(byBlocks);
        // Of interactions that are shown, items are answered one by one; of others, in patterns.
        const shown = await bothWays(text, run, { block, options, wanted: 'all' });
        expect(JSON.parse(shown.plainly).report).toEqual(report);
        for (const { id, ...counts } of report.items)
          for (const outcome of OUTCOMES) if (counts[outcome] > 0) outcomes.add(`${id} ${outcome}`);
      }),
      { numRuns: 50 },
    );
    // What was compared: every item came out in every way that it can.
    expect([...outcomes].sort()).toEqual(WAYS);
  });

  it('where groups are compared', async () => {
    const { checklists, phrases } = shippedTexts();
    const courtesy = checklists.filter(({ file }) => file.endsWith('/courtesy.yaml'));
    const loaded = await loadChecklists([...courtesy, { file: 'alike.yaml', text: SPREADS }], phrases);
    const entries = loaded.checklists.map(({ id }) => ({ name: id, weight: 1, target: null }));
    const program = { ...DEFAULT_PROGRAM, checklists: entries, groups: ['agent'] };
    const run = { ...shippedRun, loaded, facts: scoringFacts(program, loaded.checklists) };
    let judged = 0;
    await fc.assert(
      fc.asyncProperty(alike, fc.integer({ min: 200, max: 4000 }), async (text, block) => {
        const { byBlocks, plainly } = await bothWays(text, run, { block, options: { answerColumns } });
        expect(firstDifference(byBlocks, plainly)).toBe('');
        if (/"of":"alike.hello","groups":2.*"of":"courtesy.tone","groups":2/u.test(byBlocks)) judged += 1;
      }),
      { numRuns: 60 },
    );
    expect(judged).toBeGreaterThan(30);
  });

  it.each([
    ['a row for each interaction', interactions],
    ['a row for each message', messages],
    ['an object on each line', objects],
  ])('%s', async (_, exports) => {
    await fc.assert(
      fc.asyncProperty(exports, fc.integer({ min: 200, max: 4000 }), async (text, block) => {
        const { byBlocks, plainly } = await bothWays(text, shippedRun, { block, options: { answerColumns } });
        expect(firstDifference(byBlocks, plainly)).toBe('');
      }),
      { numRuns: 120 },
    );
  });

  it('whatever a record may take', async () => {
    const bounds = fc.integer({ min: 1, max: 900 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(interactions, messages, objects), bounds, async (text, mostBytes) => {
        const options = { answerColumns, mostBytes };
        const { byBlocks, plainly } = await bothWays(text, shippedRun, { block: 600, options });
        expect(firstDifference(byBlocks, plainly)).toBe('');
      }),
      { numRuns: 100, examples: [[LONG_AND_RAGGED, 45]] },
    );
  });

  it('with bytes damaged', async () => {
    const damage = fc.array(
      fc.record({ at: fc.nat(), byte: fc.constantFrom(0, 10, 13, 34, 44, 0xe2, 0xff) }),
      {
        minLength: 1,
        maxLength: 2,
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(interactions, messages, objects), damage, async (text, places) => {
        const bytes = Buffer.from(text);
        for (const { at, byte } of places) bytes[at % bytes.length] = byte;
        const { byBlocks, plainly } = await bothWays(bytes, shippedRun, {
          block: 600,
          options: { answerColumns },
        });
        expect(firstDifference(byBlocks, plainly)).toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('where words tell the language, which needs a library that is not loaded yet', async () => {
    const lines = fc.constantFrom(
      'Customer: Hello, can you help me with my order, please? It is not here.',
      'Customer: Jó napot kívánok! Nem érkezett meg a csomagom, elnézést.',
      'Agent: Köszönöm szépen, azonnal megnézem a rendelést.',
      'Agent: Magandang umaga po! Paumanhin po sa abala, sandali lang po.',
      'Agent: Labdien! Atvainojamies par neērtībām, tūlīt pārbaudīšu.',
      'Customer: Buenos días, mi paquete no ha llegado y quiero mi dinero.',
      'Agent: ok',
    );
    // With an answer of its own, an interaction is not glimpsed but read as a whole.
    const chat = fc.record({
      given: fc.constantFrom('', '', 'yes'),
      said: fc.array(lines, { minLength: 1, maxLength: 3 }),
    });
    const chats = fc
      .array(chat, { maxLength: 12 })
      .map(all =>
        [
          'id,courtesy.tone,transcript',
          ...all.map(({ given, said }, at) => `${at},${given},"${said.join('\n')}"`),
        ].join('\n'),
      );
    const spoken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(chats, fc.constantFrom('none', 'all'), async (text, wanted) => {
        const [late, ready] = [makeTeller(LANGUAGES), makeTeller(LANGUAGES)];
        await ready.load();
        const told = (speech: typeof late) =>
          bothWays(text, { ...shippedRun, speech }, { block: 400, wanted, options: { answerColumns } });
        const [{ byBlocks }, { plainly }] = [await told(late), await told(ready)];
        expect(firstDifference(byBlocks, plainly)).toBe('');
        for (const [, language = ''] of plainly.matchAll(/no phrases in \\"(\w+)/g)) spoken.add(language);
      }),
      { numRuns: 40 },
    );
    expect(spoken).toContain('es');
  });

  it('with scorecards, and redacted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(interactions, messages, objects), async text => {
        const options = { answerColumns };
        const all = await bothWays(text, shippedRun, { block: 500, options, wanted: 'all' });
        expect(firstDifference(all.byBlocks, all.plainly)).toBe('');
        const masked = await bothWays(text, redacting, { block: 500, options });
        expect(firstDifference(masked.byBlocks, masked.plainly)).toBe('');
      }),
      { numRuns: 40 },
    );
  });
});
